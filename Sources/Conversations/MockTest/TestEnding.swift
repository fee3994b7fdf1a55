internal import Curriculum
package import LearnerRecord
package import LearnerRecordStore
internal import LineEditor
internal import Marking
package import Practice
package import Terminal
internal import Text

/// What follows the last question of a mock test: it is closed, marked, and the learner ticks what
/// only a person can mark.
package struct TestEnding {
  private let lines: Dialogue<TestSlashCommand>
  private let desk: Desk
  private let state: () throws -> LearnerState

  private var console: Console { lines.console }

  /// - Parameters:
  ///   - lines: What asks, without a deadline.
  ///   - desk: Where marks go on record.
  ///   - state: Returns what is known of the learner at the end of the record.
  package init(
    _ lines: Dialogue<TestSlashCommand>, desk: Desk, state: @escaping () throws -> LearnerState
  ) {
    (self.lines, self.desk, self.state) = (lines, desk, state)
  }

  /// Closes a test: the end and the marks go on record together.
  ///
  /// - Parameters:
  ///   - test: The test.
  ///   - ending: Why it ends.
  /// - Throws: `StoreError`; nothing was added.
  package func close(_ test: inout MockTest, _ ending: Fact.TestClosed.Ending) throws {
    let now = desk.clock.now()
    try record(test.closing(ending, state(), at: now), of: &test, at: now)
  }

  /// Waits for Enter after the clock ended a test: what somebody goes on typing answers nothing else.
  ///
  /// - Throws: `LineEditorError`.
  package func waitForEnter() throws {
    guard lines.input.isInteractive else { return }
    console.flush()
    lines.input.dropTypeAhead()
    _ = try lines.input.readLine(
      prompt: console.prompt("What you type now counts for nothing; Enter shows what follows: "))
  }

  /// Asks which points the explained answers make, one after another.
  ///
  /// - Parameter test: The closed test.
  /// - Returns: Whether all of them are marked now.
  /// - Throws: `StoreError` and `LineEditorError`; what was ticked before is on record.
  package func tick(_ test: inout MockTest) throws -> Bool {
    let waiting = test.sitting.unmarked.filter { test.keyPoints($0) != nil }
    guard !waiting.isEmpty else { return true }
    console.paragraph(
      "\(counted(waiting.count, "explained answer")) \(waiting.count == 1 ? "is" : "are") for you "
        + "to mark. The result says “self-marked” beside \(waiting.count == 1 ? "it" : "them").")
    console.line()
    for number in waiting {
      guard let item = test.item(number), let explain = test.keyPoints(number) else { continue }
      show(item, explain)
      let choice = try lines.ticks(
        of: explain, commands: [.quit],
        refusal: "Type the numbers of the points, or /quit to mark them later.")
      guard let ticked = choice.value else { return false }
      let now = desk.clock.now()
      try record(test.ticking(number, ticked, state(), at: now), of: &test, at: now)
      console.line()
    }
    return true
  }

  private func record(_ facts: [Fact], of test: inout MockTest, at now: Moment) throws {
    guard !facts.isEmpty else { return }
    test.recorded(try desk.record(facts, at: now).entries)
    _ = try state()
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
