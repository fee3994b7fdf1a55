package import Curriculum
package import LearnerRecord
package import Scheduling

/// The goals of a learner as a planner sees them: questions by their place in the curriculum, and
/// criteria by number.
package struct GoalStudy: Sendable {
  /// One card per question of the curriculum, in its order.
  package let cards: [GoalCard]
  /// The goals whose day has not come, the nearest first, with the questions that they ask for.
  package let demands: [GoalDemand]
  /// The goals as they were set, in the order of `demands`.
  package let goals: [Fact.GoalSet]
  /// The criteria that the topics of cards and forecasts stand for.
  package let topics: [CriterionID]
  /// The study day.
  package let today: StudyDay
  /// What was studied today already.
  package let done: GoalDone
  /// How much the learner studies.
  package let habit: StudyHabit
  /// What chooses.
  private let policy: GoalPolicy
  /// How the learner rates and how long answers take, by the days before today.
  package var profile: LearnerProfile { policy.profile }
  /// The chance of recall at which questions come back; 0…1.
  private let retention: Double
  /// How much the learner's limits allow on a full day.
  package let fullDay: StudyLimit
  /// How many questions of the goals a session has room for.
  private let session: Int
  /// The goals with those of their questions that can be asked: what comes after others waits for them.
  private let open: [GoalDemand]

  /// Takes in what is known of a learner.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - now: The time.
  ///   - log: The learner's answers: how they rate, how long they take, and how much they study.
  ///   - sessionLength: How many questions a session has, cases among them.
  package init(
    _ curriculum: Curriculum, _ state: LearnerState, now: Moment, log: ReviewLog,
    sessionLength: Int
  ) {
    let (settings, today) = (state.settings, state.studyDay(now))
    let running = settings.goalsToCome(on: today)
    let topics = running.compactMap { curriculum.unit($0.goal.unit) }
      .flatMap(\.askableCriteria).map(\.id)
    let numbers = Dictionary(zip(topics, topics.indices), uniquingKeysWith: { first, _ in first })
    cards = curriculum.outlines.map { outline in
      let topics = outline.criteria.compactMap { numbers[$0] }
      return GoalCard(outline.id, in: state, now: now, topics: topics)
    }
    demands = running.map { goal, day in
      let asked = curriculum.knowledge(matching: [.unit(goal.unit)]).filter {
        !settings.suspended.contains(curriculum.outlines[$0].id)
      }
      return GoalDemand(
        goal: StudyGoal(day: day, target: goal.target, minutesPerDay: goal.minutesPerDay),
        cards: asked)
    }
    let steps = OpenSteps(curriculum, state)
    open = demands.map {
      GoalDemand(goal: $0.goal, cards: $0.cards.filter { !steps.isWaiting($0) })
    }
    goals = running.map(\.goal)
    self.topics = topics
    self.today = today
    let tally = state.tally(on: today)
    // What a day asks stays what it was in the morning, however quick its answers are, or ends with its time.
    let profile = LearnerProfile(log, prior: .newcomer, before: today)
    retention = state.policy.retention.rawValue
    let expected =
      Double(tally.new) * profile.seconds(recall: nil)
      + Double(tally.reviews) * profile.seconds(recall: retention)
    done = GoalDone(
      minutes: max(Double(tally.took) / 60_000, expected / 60), reviews: tally.reviews,
      new: tally.new)
    session =
      sessionLength
      - curriculum.casePlaces(ofSession: sessionLength, in: Set(running.map(\.goal.unit)))
    habit = StudyHabit(log, before: today, sessionLength: session)
    policy = GoalPolicy(
      model: state.model, profile: profile,
      week: settings.limits.week ?? [],
      habit: habit)
    fullDay = StudyLimit(
      reviews: settings.limits.reviewsPerDay, new: settings.limits.newPerDay)
  }

  /// Returns today's share: the questions still worth asking today for the goals, the most urgent
  /// first.
  ///
  /// It has as many as the learner answers on a day, and never fewer than a session has room for,
  /// where that many are worth asking.
  ///
  /// - Returns: Places in the curriculum.
  package func choice() -> [Int] {
    let choice = choice(ofQuestions: max(session, habit.questions))
    return isOver(before: choice) ? [] : choice
  }

  /// Whether a day whose time has been studied is over, although a rest of a few questions would fit into it.
  private func isOver(before choice: [Int]) -> Bool {
    let minutes = demands.compactMap(\.goal.minutesPerDay).max()
    guard let minutes, demands.allSatisfy({ $0.goal.minutesPerDay != nil }),
      done.new + done.reviews > 0
    else { return false }
    let seconds = choice.reduce(0) { sum, place in
      sum + policy.profile.seconds(recall: cards[place].state == nil ? nil : retention)
    }
    return seconds / 60 < minutes * Self.rest
  }

  /// The share of a day's time that is not worth another session; a fraction, 0…1.
  private static let rest = 0.1

  /// Returns what a further session would ask for the goals where today's share is done.
  ///
  /// - Returns: Places in the curriculum.
  package func choiceBeyondToday() -> [Int] {
    choice(ofQuestions: done.reviews + done.new + session)
  }

  private func choice(ofQuestions count: Int) -> [Int] {
    var policy = policy
    policy.habit = StudyHabit(
      questions: count, studied: habit.studied, skipped: habit.skipped)
    return policy.choose(among: cards, for: open, on: today, within: fullDay, done: done)
  }

  /// Returns what a goal comes to.
  ///
  /// - Parameters:
  ///   - number: The place of the goal in ``demands``.
  ///   - seeksRemedies: Whether what would reach the target is looked for, which takes long.
  /// - Returns: The forecast, with the topics of ``topics``.
  package func forecast(ofGoal number: Int, seeksRemedies: Bool = true) -> GoalForecast {
    GoalForecast(
      demands[number], cards: cards, topicCount: topics.count, policy: policy, today: today,
      within: fullDay, done: done, seeksRemedies: seeksRemedies)
  }
}

extension Curriculum {
  /// Returns the questions of which a planner alone decides when they are asked.
  ///
  /// - Parameter goals: The goals to come, with their days.
  /// - Returns: Places in the curriculum.
  package func planned(for goals: [(goal: Fact.GoalSet, day: StudyDay)]) -> Set<Int> {
    Set(goals.flatMap { knowledge(matching: [.unit($0.goal.unit)]) })
  }
}

extension GoalCard {
  /// Creates the card of a question.
  ///
  /// A planner counts in days: what was answered today rests, and last night is a day ago, however
  /// few hours.
  ///
  /// - Parameters:
  ///   - id: The question.
  ///   - state: What is known of the learner.
  ///   - now: The time.
  ///   - topics: The numbers of the question's topics.
  package init(_ id: Question.ID, in state: LearnerState, now: Moment, topics: [Int] = []) {
    guard let card = state.cards[id] else {
      self.init(topics: topics)
      return
    }
    let elapsed = max(0, state.elapsedDays(since: card, at: now))
    let isToday = card.lastDay == state.studyDay(now)
    self.init(
      state: card.memory, sinceLast: isToday ? min(elapsed, 0.4) : max(elapsed, 0.5),
      topics: topics)
  }
}
