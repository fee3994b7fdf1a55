internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Scheduling
internal import Terminal

// What lies ahead, at the end of a session.
extension StudyConversation {
  /// Says by when every question will have been asked at this pace, and which pace would do.
  ///
  /// - Parameter facts: The latest of the record.
  func reportPace(_ facts: [ReplayFact]) {
    guard !plan.isCram, !plan.isForLaw, !isPaused, reading == nil, !isOneByOne,
      !plan.namesCriteria
    else { return }
    let isUnnamed = plan.selection.isEmpty
    let today = session.state.studyDay(clock.current)
    let pace = AskingPace(
      curriculum, session.state,
      positions: isUnnamed ? nil : curriculum.positions(matching: plan.selection), facts: facts,
      today: today)
    guard let pace else { return }
    console.paragraph(pace.sentence(on: today, isOfUnitsBegun: isUnnamed), rest: 2)
  }

  /// Whether questions were asked for one by one.
  private var isOneByOne: Bool {
    plan.selection.contains { if case .question = $0 { true } else { false } }
  }

  /// Asks somebody new once for the day that it has to be ready by.
  func offerGoal() {
    guard isNewcomer, !wasAskedForDay, !plan.isCram, session.state.settings.goals.isEmpty,
      let unit = mainUnit
    else { return }
    console.paragraph(
      "Is there a day that it has to be ready by? “goal \(unit) --by DATE” plans for it.", rest: 2)
  }

  /// The unit that more than half of the answers are about, among those that were named where some were.
  private var mainUnit: String? {
    let units = session.answers.flatMap { Set(wanted($0.criteria).map(\.unitCode)) }
    let counts = Dictionary(grouping: units, by: \.self).mapValues(\.count)
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, 2 * most.value > session.answers.count, curriculum.unit(most.key) != nil else {
      return nil
    }
    return most.key
  }
}
