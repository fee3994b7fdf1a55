internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// What was left open and can be resumed, as far as the latest entries of a record show it.
struct OpenWork {
  /// A mock test that runs.
  struct MockTest {
    var unit: String
    /// How much time is left, in milliseconds; `nil` without a limit.
    var millisecondsLeft: Int64?
  }

  /// The mock test that runs.
  private(set) var test: MockTest?
  /// How many answers wait to be marked by the learner.
  private(set) var notMarked = 0
  /// Whether a session was left before its end.
  private(set) var isSessionOpen = false

  /// How many entries are looked through: more than a session or a test has.
  private static let latestEntries = 300

  /// Nothing.
  init() {}

  /// Looks through the latest entries.
  ///
  /// - Parameter workspace: Where the record is.
  /// - Throws: `StoreError`; `Problem` where `VIVA_NOW` is no time.
  init(_ workspace: Workspace) throws {
    let now = try workspace.clock().now()
    if let sitting = try Self.openSitting(workspace), !sitting.isTimeUp(at: now) {
      test = MockTest(
        unit: sitting.begun.unit, millisecondsLeft: sitting.millisecondsLeft(at: now))
    }
    notMarked = try workspace.lockedAnswers(within: Self.latestEntries).waiting.count
    isSessionOpen = try SessionOpening.isLeft(in: workspace, within: Self.latestEntries)
  }

  /// The mock test that was begun last, if it is not closed.
  private static func openSitting(_ workspace: Workspace) throws -> Sitting? {
    let store: LearnerRecordStore
    do { store = try workspace.store(.reading) } catch StoreError.missing { return nil }
    let begun = try store.latestEntry(of: .testBegun, within: latestEntries)
    guard let begun else { return nil }
    let sitting = Sitting.all(in: try store.entries(after: begun.number - 1)).last
    return sitting.flatMap { $0.closed == nil ? $0 : nil }
  }

  /// Shows at the prompt what is open.
  func write(_ console: Console) {
    for sentence in sentences(studying: "Enter") { console.paragraph(sentence) }
  }

  /// Says what is open and how it is resumed.
  ///
  /// - Parameter studying: What studies: “Enter” at the prompt.
  /// - Returns: Sentences, the one to do first before the others.
  func sentences(studying: String) -> [String] {
    var sentences: [String] = []
    if let test {
      let left = test.millisecondsLeft.map { " " + timeLeftInWords(milliseconds: $0) } ?? ""
      sentences.append("A mock test of \(test.unit) runs.\(left) “test --resume” resumes it.")
    }
    if notMarked > 0 {
      sentences.append(
        "To be marked by you: \(counted(notMarked, "answer")). \(studying) shows which.")
    }
    if isSessionOpen { sentences.append("A session is open; \(studying) resumes it.") }
    return sentences
  }
}
