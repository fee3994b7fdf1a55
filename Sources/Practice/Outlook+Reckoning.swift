package import Curriculum
package import LearnerRecord
internal import Scheduling
internal import Text

extension Outlook {
  /// How many criteria are named as weakest.
  private static let mostWeaknesses = 3

  /// How many entries tell a learner's pace and latest answers where no goal needs all of them.
  package static let entries = 20_000

  /// Reckons the outlook on a day.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - units: The codes of the units that are meant; none for every unit.
  ///   - facts: What of each entry of the record changes the state; all of it where a goal is to be reckoned anew, else
  ///     those before the last ``entries`` may be as if they changed nothing.
  ///   - now: The time.
  ///   - sessionLength: How many questions a session has.
  ///   - earlier: What was reckoned before.
  ///   - forecastsAnew: Whether what it expects of goals is not kept for the day, as after a session. To play the
  ///     days through takes a moment.
  package init(
    _ curriculum: Curriculum, _ state: LearnerState, units: [String], facts: [ReplayFact],
    now: Moment, sessionLength: Int, earlier: Outlook? = nil,
    forecastsAnew: Bool = false
  ) {
    self.init()
    let today = state.studyDay(now)
    day = today.number
    self.units = units
    limits = Limits(state.settings, sessionLength: sessionLength)
    let positions = curriculum.knowledge(matching: units.map { .unit($0) })
      .filter { !state.settings.suspended.contains(curriculum.outlines[$0].id) }
    let outlines = positions.map { curriculum.outlines[$0] }
    let planned = curriculum.planned(for: state.settings.goalsToCome(on: today))
    new = positions.count {
      state.cards[curriculum.outlines[$0].id] == nil && !planned.contains($0)
    }
    let log = ReviewLog(facts, rolloverHour: state.policy.rolloverHour)
    let study = GoalStudy(curriculum, state, now: now, log: log, sessionLength: sessionLength)
    let profile = study.profile
    dueSeconds = profile.seconds(recall: state.policy.retention.rawValue)
    newSeconds = profile.seconds(recall: nil)
    daysStudied = Self.days(facts, upTo: today, state.policy.rolloverHour)
    for goal in state.settings.goals where units.isEmpty || units.contains(goal.unit) {
      assessments[goal.by, default: []].append(goal.unit)
    }
    let tally = state.tally(on: today)
    answered = tally.reviews + tally.new
    goals = goals(of: study, forecastsAnew ? nil : earlier, today)
    let meant = Set(positions)
    if !goals.isEmpty {
      share = share(of: study, earlier, today, profile, meant)
      if shareLeft == 0 {
        let next = GoalStudy(
          curriculum, state, now: now.advanced(byDays: 1), log: log, sessionLength: sessionLength)
        tomorrow = share(of: next.choice().filter(meant.contains), study, profile)
      }
    }
    let weaknesses = Weakness.all(
      of: outlines, LatestDays(of: facts, model: state.model, policy: state.policy), curriculum
    ) { units.isEmpty || units.contains($0.unitCode) }
    weakest = Array(weaknesses.prefix(Self.mostWeaknesses))
  }

  private static func days(
    _ facts: [ReplayFact], upTo today: StudyDay, _ rolloverHour: Int
  ) -> [Int] {
    let standing = StandingAnswers(facts)
    var days: Set<Int> = []
    for (place, fact) in facts.enumerated().reversed() {
      let day = fact.at.studyDay(rolloverHour: rolloverHour)
      if today - day >= window { break }
      if case .answered = fact.change, !standing.takenBack.contains(place + 1) {
        days.insert(day.number)
      }
    }
    return days.sorted()
  }

  private func goals(of study: GoalStudy, _ earlier: Outlook?, _ today: StudyDay) -> [Goal] {
    study.goals.indices.filter { units.isEmpty || units.contains(study.goals[$0].unit) }.map {
      let goal = study.goals[$0]
      if let known = earlier?.known(goal, on: today, within: limits) { return known }
      let share = study.forecast(ofGoal: $0, seeksRemedies: false).planned.all
      return Goal(
        unit: goal.unit, by: goal.by, target: goal.target, minutesPerDay: goal.minutesPerDay,
        expected: share.mean, low: share.low,
        high: share.high)
    }
  }

  /// Returns what the day asks for the goals, as it was reckoned before where it counts questions: then
  /// what was answered since is all that has changed.
  private func share(
    of study: GoalStudy, _ earlier: Outlook?, _ today: StudyDay, _ profile: LearnerProfile,
    _ positions: Set<Int>
  ) -> Share {
    if let earlier, let share = earlier.share,
      earlier.goals.map(\.terms) == goals.map(\.terms),
      earlier.day == today.number, earlier.limits == limits,
      goals.allSatisfy({ $0.minutesPerDay == nil })
    {
      return share
    }
    var share = share(of: study.choice().filter(positions.contains), study, profile)
    share.questions += answered
    return share
  }

  /// Returns how many questions a choice has, and how long they take.
  private func share(
    of choice: [Int], _ study: GoalStudy, _ profile: LearnerProfile
  ) -> Share {
    let new = choice.count { study.cards[$0].state == nil }
    let seconds =
      Double(new) * profile.seconds(recall: nil) + Double(choice.count - new) * dueSeconds
    return Share(
      questions: choice.count, seconds: choice.isEmpty ? 0 : seconds / Double(choice.count))
  }
}
