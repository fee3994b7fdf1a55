internal import Conversations
internal import Curriculum
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore

// What the record has of single questions.
extension Workspace {
  /// Returns what happened to a question; `nil` where it was never answered on the schedule.
  ///
  /// - Throws: `StoreError`.
  func questionHistory(of id: Question.ID) throws -> QuestionHistory? {
    let state = try state()
    guard let card = state.cards[id] else { return nil }
    return QuestionHistory(
      of: id, in: try facts(), model: state.model, policy: state.policy,
      corrected: { state.recall(of: card, elapsedDays: $0) })
  }

  /// Returns the questions that were flagged.
  ///
  /// - Throws: `StoreError`.
  func flagged() throws -> Set<Question.ID> {
    Set(
      try entriesOnRecord([.flagged]).compactMap { entry in
        if case .flagged(let fact) = entry.fact { fact.question } else { nil }
      })
  }

  /// Returns what was said of a question, in order.
  ///
  /// - Throws: `StoreError`.
  func flags(of id: Question.ID) throws -> [FlagReport.Flag] {
    try entriesOnRecord([.flagged]).compactMap { entry in
      guard case .flagged(let fact) = entry.fact, fact.question == id else { return nil }
      return FlagReport.Flag(at: entry.at.description, note: fact.note)
    }
  }

  /// Asks one question in a session of its own, due or not.
  ///
  /// - Parameter id: The question.
  /// - Throws: `StoreError` and `LineEditorError`.
  func ask(_ id: Question.ID) throws {
    let opening = SessionOpening(
      workspace: self, curriculum: try curriculum(), store: try store(.adding),
      names: [id.nameOnRecord],
      wanted: Fact.Started.Plan(limit: 1, new: nil, ahead: 0, cram: false))
    let lock = lockForSession()
    defer { withExtendedLifetime(lock) {} }
    try hold(
      opening.begin(seed: UInt64.random(in: 0..<1_000_000), marksFirst: false), opening,
      pace: StudyPace(showsClock: setting("clock") == "on"), isAlone: lock.isOurs)
  }
}
