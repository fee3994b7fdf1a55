internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Marking
internal import Practice
internal import Terminal
internal import Text

/// What follows the last question of a mock test: it is closed, marked, and the learner ticks what
/// only a person can mark.
struct TestEnding {
  let workspace: Workspace
  let store: LearnerRecordStore

  private var console: Console { workspace.console }

  /// Closes a test: the end and the marks go on record together.
  ///
  /// - Parameters:
  ///   - test: The test.
  ///   - ending: Why it ends.
  /// - Throws: `StoreError`; nothing was added.
  func close(_ test: inout MockTest, _ ending: Fact.TestClosed.Ending) throws {
    let now = try workspace.clock().now()
    try record(test.closing(ending, workspace.state(of: store), at: now), of: &test, at: now)
  }

  /// Asks which points the explained answers make, one after another.
  ///
  /// - Parameter test: The closed test.
  /// - Returns: Whether all of them are marked now.
  /// - Throws: `StoreError` and `LineEditorError`; what was ticked before is on record.
  func tick(_ test: inout MockTest) throws -> Bool {
    let waiting = test.sitting.unmarked.filter { test.keyPoints($0) != nil }
    guard !waiting.isEmpty else { return true }
    console.paragraph(
      "\(counted(waiting.count, "explained answer")) \(waiting.count == 1 ? "is" : "are") for you "
        + "to mark. The result says “self-marked” beside \(waiting.count == 1 ? "it" : "them").")
    console.line()
    let lines = try Dialogue<TestSlashCommand>(in: workspace)
    for number in waiting {
      guard let item = test.item(number), let explain = test.keyPoints(number) else { continue }
      show(item, explain)
      let choice = try lines.ticks(
        of: explain, commands: [.quit],
        refusal: "Type the numbers of the points, or /quit to mark them later.")
      guard let ticked = choice.value else { return false }
      let now = try workspace.clock().now()
      try record(
        test.ticking(number, ticked, workspace.state(of: store), at: now), of: &test, at: now)
      console.line()
    }
    return true
  }

  private func record(_ facts: [Fact], of test: inout MockTest, at now: Moment) throws {
    guard !facts.isEmpty else { return }
    test.recorded(try store.append(facts, at: now))
    _ = try workspace.state(of: store)
  }

  private func show(_ item: MockTest.Item, _ explain: AnswerKey.Explain) {
    console.heading("Question \(item.number)")
    console.paragraph(item.prompt)
    console.paragraph(
      (item.response ?? []).joined(separator: "\n"), first: "Your answer: ", rest: 2)
    console.paragraph(explain.benchmark, first: "Benchmark answer: ", rest: 2)
    console.keyPoints(of: explain)
  }
}
