internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

// How far a session takes what the day asks.
extension StudyConversation {
  /// Says how much of the day's share the session asks, or that it comes on top of it.
  func reportPlan() {
    guard session.answers.isEmpty, let words = planned else { return }
    console.paragraph(words)
    console.line()
  }

  private var planned: String? {
    let total = session.total
    if session.isBeyondShare {
      return "Today's plan for \(goals) is done; what follows is extra."
    }
    if session.plannedForGoals > 0 {
      let asked = min(session.plannedForGoals, session.scheduledTotal)
      return "For your goal \(goals): \(part(asked, of: session.plannedForGoals, total))."
    }
    guard countsTowardsDay, total > 0 else { return nil }
    let left = share(log: []).left.questions
    if left == 0 { return "Today's plan is done; what follows is extra." }
    let asked = session.scheduledTotal
    return asked < left ? part(asked, of: left, total) + "." : nil
  }

  private func part(_ asked: Int, of planned: Int, _ total: Int) -> String {
    let done = session.state.tally(on: session.state.studyDay(clock.current))
    let isFirst = done.new + done.reviews == 0
    let whole = isFirst ? "today's" : "the"
    let part = asked < planned ? "\(asked) of \(whole) \(planned)" : "\(whole) \(planned)"
    let cases = total - session.scheduledTotal
    let others = total - asked - cases
    let besides = [
      others > 0 ? "\(others) \(others == 1 ? "other" : "others")" : nil,
      cases > 0 ? counted(cases, "case") : nil,
    ].compactMap(\.self).joined(separator: " and ")
    let between = besides.isEmpty ? "" : ", with \(besides) in between"
    return
      "\(part) \(planned == 1 ? "question" : "questions")\(isFirst ? "" : " left today")\(between)"
  }

  /// Says whether the day's share is done and what tomorrow asks, or how much of it is left.
  ///
  /// - Parameter facts: The latest of the record.
  func reportRestOfPlan(_ facts: [ReplayFact]) {
    guard countsTowardsDay, !isPaused else { return }
    let share = share(log: facts)
    let left = share.left.questions
    guard left == 0 else {
      return console.paragraph(
        "\(left) of today's plan \(left == 1 ? "is" : "are") left, \(time(of: share.left)): “study” "
          + "asks \(left == 1 ? "it" : "them").", rest: 2)
    }
    let tomorrow = share.tomorrow
    let next =
      if let unit = assessedTomorrow {
        "your assessment in \(unit) is tomorrow"
      } else if tomorrow.questions == 0 {
        "nothing is planned for tomorrow"
      } else { "tomorrow \(counted(tomorrow.questions, "question")), \(time(of: tomorrow))" }
    let more = share.asksMore ? "study" : "study --ahead 1"
    console.paragraph("That was today's plan; \(next). “\(more)” asks more today.", rest: 2)
  }

  /// The unit of a goal whose day is tomorrow.
  private var assessedTomorrow: String? {
    let today = session.state.studyDay(clock.current)
    return session.state.settings.goalsToCome(on: today)
      .first { $0.day == today.advanced(by: 1) }?.goal.unit
  }

  private func time(of part: DayShare.Part) -> String {
    let minutes = Int(part.minutes.rounded())
    return minutes == 0 ? "less than a minute" : "about \(minutes) min"
  }

  private var isForGoals: Bool { session.plannedForGoals > 0 || session.isBeyondShare }

  /// Whether what the session asks is part of what a day asks.
  private var countsTowardsDay: Bool {
    !plan.isCram && !plan.isForLaw && plan.ahead == 0 && reading == nil && plan.named == nil
      && !plan.namesCriteria
  }

  private func share(log facts: [ReplayFact]) -> DayShare {
    let log = isForGoals ? plan.log : ReviewLog(facts)
    return DayShare(
      curriculum, session.state, plan, isForGoals: isForGoals, log: log, now: clock.current)
  }

  /// A day as it is said today.
  func said(_ day: StudyDay) -> String { day.words(on: session.state.studyDay(clock.current)) }

  /// The goals to come, with their days.
  var goals: String {
    let today = session.state.studyDay(clock.now())
    return session.state.settings.goalsToCome(on: today)
      .map { "\($0.goal.unit) on \(said($0.day))" }.joined(separator: ", ")
  }
}
