internal import Conversations
internal import Text
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Terminal
internal import Text

/// Where mock tests are begun, resumed and closed.
struct TestSessions {
  let workspace: Workspace
  /// Whether the time that is left is at the right edge, whatever the setting says.
  var showsClock = false

  private var console: Console { workspace.console }

  /// The test that was begun and not closed, if there is one.
  private func open() throws -> Sitting? {
    Sitting.all(in: try workspace.entriesOnRecord(FactKind.ofTests)).last { $0.closed == nil }
  }

  /// Closes tests whose time was up while the program did not run, as of the end of their time.
  ///
  /// - Throws: `StoreError`.
  func closeOverdue() throws {
    while let sitting = try open(), let deadline = sitting.deadline,
      sitting.isTimeUp(at: try workspace.clock().now())
    {
      let desk = try desk()
      var test = MockTest(sitting, wordings: try desk.store.wordings())
      try ending(desk).close(&test, .timeUp)
      console.paragraph(
        "The time of the mock test of \(sitting.begun.unit), begun \(minute(sitting.at)), was up at "
          + "\(deadline.clock). It is closed; “test result \(sitting.entry)” shows it.")
    }
  }

  /// Refuses to begin a test beside one that is open.
  ///
  /// - Throws: `Problem`.
  func refuseSecond() throws {
    guard let sitting = try open() else { return }
    throw Problem(
      "The mock test of \(sitting.begun.unit), begun \(minute(sitting.at)), is still open. "
        + "“test --resume” resumes it, “test --leave” closes it as it is.",
      exitCode: .unavailable)
  }

  /// Begins a test and holds it.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - questions: The questions, in order.
  ///   - blueprint: How they were chosen.
  ///   - minutes: How long the test is; `nil` for no limit.
  ///   - passMark: What the learner calls a pass, in per cent.
  /// - Throws: `StoreError` and `LineEditorError`; what was answered before is on record.
  func hold(
    _ unit: Unit, _ questions: [Question], by blueprint: QuestionBlueprint, minutes: Int?,
    passMark: Int?
  ) throws {
    let each = MockTest.minutesPerQuestion
    let rate = minutes == questions.count * each ? " (\(each) a question)" : ""
    let limit = minutes.map { counted($0, "minute") + rate } ?? "no time limit"
    console.paragraph("Mock test of \(unit.code) \(unit.title) (practice)")
    console.paragraph(
      "\(counted(questions.count, "question")), \(limit). \(Self.words(blueprint, questions.count))"
    )
    let rule =
      minutes == nil
      ? "" : "The clock begins with the first question and does not stop. "
    console.paragraph("Nothing is marked before the end. \(rule)/help lists the commands.")
    console.line()
    try reportAfter {
      guard try isReady() else {
        console.line("Not begun.")
        return nil
      }
      let desk = try desk()
      let known = Set(try desk.store.wordings().keys)
      let facts = try MockTest.beginning(
        unit, questions, by: blueprint, minutes: minutes, passMark: passMark, known: known)
      let begun = try desk.record(facts).ours
      guard let sitting = Sitting.all(in: begun).last else { return nil }
      return try resume(sitting, at: desk)
    }
  }

  /// Says to a learner how so many questions were chosen.
  private static func words(_ blueprint: QuestionBlueprint, _ count: Int) -> String {
    let spread =
      count == blueprint.limit
      ? "They cover as many of the unit's criteria, levels and types as \(counted(count, "question")) can"
      : "Each criterion that has questions gets \(blueprint.perCriterion) or more, spread over levels "
        + "and types"
    return "\(spread). “--seed \(blueprint.seed)” draws the same again."
  }

  /// Waits until the learner is ready; the clock does not run yet.
  private func isReady() throws -> Bool {
    if case .text = try lines().ask("Enter begins (Ctrl-D leaves): ") { return true }
    return false
  }

  /// Resumes the open test, or the marking of the latest one.
  ///
  /// - Throws: `Problem` where there is nothing to resume; `StoreError`; `LineEditorError`.
  func resume() throws {
    try closeOverdue()
    let latest = Sitting.all(
      in: try workspace.entriesOnRecord(FactKind.ofTests.union([.answered]))
    )
    .last { $0.closed == nil || !$0.unmarked.isEmpty }
    guard let sitting = latest else {
      throw Problem(
        "No mock test is open. “test UNIT” begins one, “test list” shows those on record.",
        exitCode: .noInput)
    }
    let desk = try desk()
    try reportAfter {
      guard sitting.closed == nil else {
        return try finish(MockTest(sitting, wordings: desk.store.wordings()), at: desk)
      }
      let left = sitting.millisecondsLeft(at: try workspace.clock().now()).map(timeLeftInWords)
      console.paragraph(
        "The mock test of \(sitting.begun.unit), begun \(minute(sitting.at)), resumes. "
          + (left.map { "The clock has run meanwhile: \($0)" }
            ?? "It has no time limit."))
      return try resume(sitting, at: desk)
    }
  }

  /// Closes the open test as it stands.
  ///
  /// - Throws: `Problem` where none is open; `StoreError`; `LineEditorError`.
  func leave() throws {
    try closeOverdue()
    guard let sitting = try open() else {
      throw Problem("No mock test is open, so there is none to close.", exitCode: .noInput)
    }
    let desk = try desk()
    try reportAfter {
      var test = MockTest(sitting, wordings: try desk.store.wordings())
      try ending(desk).close(&test, .left)
      return try finish(test, at: desk)
    }
  }

  /// Holds a test, and shows its result once the exam is over.
  private func reportAfter(_ exam: () throws -> Sitting?) throws {
    defer { workspace.writeSnapshot() }
    guard let sitting = try ExamMode.held(in: workspace, exam) else { return }
    try TestResultPage.show(
      sitting, workspace.store(.adding).wordings(), in: workspace)
  }

  /// Asks until the test is over; returns it once all of it is marked.
  private func resume(_ sitting: Sitting, at desk: Desk) throws -> Sitting? {
    var conversation = TestConversation(
      try lines(until: sitting.deadline), desk: desk,
      test: MockTest(sitting, wordings: try desk.store.wordings()))
    guard let ending = try conversation.run() else {
      if conversation.test.sitting.closed == nil {
        console.paragraph(
          "Stopped. “test --resume” resumes here"
            + (sitting.deadline.map { "; the time is up at \($0.clock)." } ?? "."))
      }
      return nil
    }
    console.line()
    var test = conversation.test
    try self.ending(desk).close(&test, ending)
    if ending == .timeUp { try self.ending(desk).waitForEnter() }
    return try finish(test, at: desk)
  }

  /// Has the learner mark what only a person can; returns the test once all of it is marked.
  private func finish(_ test: MockTest, at desk: Desk) throws -> Sitting? {
    var test = test
    guard try ending(desk).tick(&test) else {
      console.paragraph(
        "Some answers are not marked yet. “test --resume” resumes the marking, “test result” "
          + "shows what there is.")
      return nil
    }
    return test.sitting
  }

  /// Returns a desk at the record as it is now.
  private func desk() throws -> Desk {
    let store = try workspace.store(.adding)
    return Desk(store, try workspace.clock(), after: try store.head().count)
  }

  private func lines(until end: Moment? = nil) throws -> Dialogue<TestSlashCommand> {
    Dialogue(
      console: console, input: workspace.sessionInput(), clock: try workspace.clock(), until: end,
      showsClock: showsClock || workspace.setting("clock") != "off")
  }

  private func ending(_ desk: Desk) throws -> TestEnding {
    TestEnding(try lines(), desk: desk) { try workspace.state(of: desk.store) }
  }

  private func minute(_ moment: Moment) -> String {
    "\(moment.dateWords), \(moment.clock)"
  }
}
