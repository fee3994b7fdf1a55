/// One way that the days until a goal can go, under the planner's own model.
struct GoalRollout<Model: MemoryModel> {
  /// The model that the states of the cards belong to.
  let model: Model
  /// How the learner rates, and how long answers take.
  let profile: LearnerProfile
  /// The goal.
  let goal: StudyGoal
  /// The day that it begins.
  let today: StudyDay
  /// How the days are divided.
  let phases: GoalPhases
  /// Returns how much is studied on a day.
  let limit: (StudyDay) -> StudyLimit
  /// How much better the learner remembers than the model says, in log-odds of recall.
  var shift = 0.0
  /// Whether a day is so many questions long, however long each takes.
  var countsQuestions = false
  /// What was studied on the first day already.
  var done = GoalDone()
  /// Whether what is recalled each morning is reported, which takes time.
  var reportsRecall = false

  /// Returns what happens, drawn by a seed.
  ///
  /// - Parameters:
  ///   - cards: The questions of the goal.
  ///   - seed: What chance is drawn from.
  /// - Returns: What happened until the goal.
  func outcome(_ cards: [GoalCard], seed: UInt64) -> GoalOutcome {
    var course = course(cards, seed: seed)
    play(&course, until: goal.day)
    return outcome(of: course)
  }

  /// Returns the beginning of a course.
  func course(_ cards: [GoalCard], seed: UInt64) -> GoalCourse<Model> {
    GoalCourse(
      cards.map { GoalMemory($0, model, daysLeft: goal.day - today) }, on: today, seed: seed)
  }

  /// Plays the days before another one.
  ///
  /// - Parameters:
  ///   - course: What happened so far.
  ///   - end: The day to stop at, not later than that of the goal.
  func play(_ course: inout GoalCourse<Model>, until end: StudyDay) {
    while course.day < end {
      let daysLeft = goal.day - course.day
      let choice = GoalDay(
        model: model, profile: profile, goal: goal, daysLeft: daysLeft, phases: phases,
        countsQuestions: countsQuestions)
      let done = course.day == today ? done : GoalDone()
      let limit = limit(course.day).less(done)
      let order = choice.order(
        of: course.cards, newDone: done.new, mostAgain: limit.mostReviews(profile))
      let chosen = limit.cut(order, isNew: { course.cards[$0].state == nil }) {
        profile.seconds(course.cards[$0])
      }
      var report = GoalOutcome.Day(isStudied: limit.questions != 0)
      if reportsRecall { report.recall = Recalled(course.cards.lazy.map { shifted($0.recall) }) }
      for place in chosen {
        answer(&course.cards[place], &report, chance: &course.chance, daysLeft)
      }
      course.pass(report)
    }
  }

  /// Returns what a course comes to that has reached the day of the goal.
  func outcome(of course: GoalCourse<Model>) -> GoalOutcome {
    GoalOutcome(days: course.days, recall: course.cards.map { shifted($0.recall) })
  }

  private func answer(
    _ card: inout GoalMemory<Model>, _ day: inout GoalOutcome.Day, chance: inout SplitMix64,
    _ daysLeft: Int
  ) {
    let next: MemoryState
    if let state = card.state {
      let isRecalled = chance.fraction() < shifted(card.recall)
      let rating = isRecalled ? profile.recalledRating(by: &chance) : .again
      next = model.state(
        after: rating, model.nextState(state, elapsedDays: card.sinceLast, rating: rating))
      day.reviews += 1
      day.seconds += isRecalled ? profile.recalledSeconds : profile.forgottenSeconds
    } else {
      let rating = profile.firstRating(by: &chance)
      next = model.state(after: rating, model.initialState(rating))
      day.new += 1
      day.seconds += profile.newSeconds
    }
    card.answer(next, model, daysLeft: daysLeft)
  }

  private func shifted(_ recall: Double) -> Double {
    guard shift != 0, recall > 0, recall < 1 else { return recall }
    let odds = recall / (1 - recall) * exponential(shift)
    return odds / (1 + odds)
  }
}

/// What happened so far on the way to a goal: a copy of it can go another way.
struct GoalCourse<Model: MemoryModel> {
  /// The questions of the goal, as they are in the morning of the day.
  var cards: [GoalMemory<Model>]
  /// The day that comes next.
  private(set) var day: StudyDay
  /// What chance is drawn from.
  var chance: SplitMix64
  /// The days of study, in order.
  private(set) var days: [GoalOutcome.Day] = []

  init(_ cards: [GoalMemory<Model>], on day: StudyDay, seed: UInt64) {
    self.cards = cards
    self.day = day
    chance = SplitMix64(seed: seed)
  }

  /// Goes to the next day.
  mutating func pass(_ report: GoalOutcome.Day) {
    days.append(report)
    day = day.advanced(by: 1)
    for place in cards.indices { cards[place].pass() }
  }
}

/// What happened until a goal.
struct GoalOutcome {
  /// What happened on a day.
  struct Day {
    /// Whether it had time for any question.
    var isStudied = true
    var reviews = 0
    var new = 0
    var seconds = 0.0
    /// What is recalled in the morning, where it is reported.
    var recall = Recalled([])
  }

  /// The days of study, in order.
  var days: [Day]
  /// The recall of each card on the day of the goal, as a fraction; 0 where it was never asked.
  var recall: [Double]

  /// The share of the cards that is recalled; 1 without cards.
  var share: Double {
    recall.isEmpty ? 1 : recall.reduce(0, +) / Double(recall.count)
  }
  /// How long it took, in seconds.
  var seconds: Double { days.reduce(0) { $0 + $1.seconds } }
}

/// How much of some questions is recalled, and what chance does to it.
struct Recalled {
  /// The mean of the probabilities; 1 without questions.
  let mean: Double
  /// How far chance moves the share, squared: Σ p (1 − p) / n² over n questions.
  let variance: Double

  /// Takes the mean of probabilities, each a fraction; 0…1.
  init(_ recall: some Sequence<Double>) {
    var (sum, chance, count) = (0.0, 0.0, 0.0)
    for recall in recall {
      sum += recall
      chance += recall * (1 - recall)
      count += 1
    }
    mean = count > 0 ? sum / count : 1
    variance = count > 0 ? chance / (count * count) : 0
  }
}
