internal import ArgumentParser
internal import Conversations
internal import Curriculum
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Terminal
internal import Text

/// Shows study notes, with questions between their paragraphs.
struct Read: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read the notes on a topic or criterion, with questions in between.",
    discussion: """
      Shows the notes on a criterion, on all that is below a line of a unit, or on a topic. After a \
      paragraph you are asked one of the questions that rest on it, unless all were answered today; \
      your answer counts as in “study”, and so do your limits for a day. /quit or Ctrl-D leaves, and \
      “study” resumes what /pause left. With --all, and where nothing can be \
      asked, the text is shown alone.
      """)

  @Argument(
    help: ArgumentHelp(
      "A unit, criterion or topic, or one paragraph of a topic's notes.",
      valueName: "criterion|topic|topic#paragraph"),
    completion: ValueKind.notes.completion)
  var name: String

  @Flag(help: ArgumentHelp("Show all of the text, and ask nothing."))
  var all = false

  @Option(help: ArgumentHelp("Draw the same questions again.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var places: PlaceOptions

  mutating func run(in workspace: Workspace) throws {
    seed = seed ?? UInt64.random(in: 0..<1_000_000)
    let console = workspace.console
    name = try workspace.wholeNames([name])[0]
    let notes = try NotesChoice(workspace).notes(named: name)
    let mayAsk = console.abilities.mayAsk && console.isTerminal && console.terminals.input
    let reading = !all && mayAsk ? try reading(of: notes, workspace) : nil
    let note = reading.flatMap(limitNote)
    if let reading, !reading.questions.isEmpty {
      if let note { console.paragraph(note) }
      return try ask(reading, workspace)
    }
    console.paged(by: workspace.showInPages) {
      if let note { console.paragraph(note) }
      console.write(notes.flatMap(NotesPart.all))
    }
  }

  /// Says that a day's limits leave paragraphs without a question; `nil` where they leave none.
  private func limitNote(_ reading: NotesReading) -> String? {
    guard reading.withheld > 0 else { return nil }
    return reading.questions.isEmpty
      ? "Your limits allow no more questions today, so the text is shown alone (“limits” shows them)."
      : "Your limits leave \(counted(reading.questions.count, "question")) today; "
        + "\(counted(reading.withheld, "paragraph")) \(reading.withheld == 1 ? "is" : "are") shown "
        + "without (“limits” shows them)."
  }

  /// Draws the questions between the paragraphs.
  private func reading(of notes: [StudyNotes], _ workspace: Workspace) throws -> NotesReading {
    let (state, now) = (try workspace.state(), try workspace.clock().now())
    let paragraphs = notes.flatMap(\.notes).flatMap(\.paragraphs).compactMap(\.id)
    return NotesReading(
      notes,
      candidates: try workspace.curriculum().questions(
        restingOn: Set(paragraphs), for: state, now: now),
      allowance: DayAllowance(state, on: state.studyDay(now)),
      isNew: { state.cards[$0] == nil }, seed: seed ?? 0)
  }

  /// Shows the notes with questions between.
  private func ask(_ reading: NotesReading, _ workspace: Workspace) throws {
    let opening = SessionOpening(
      workspace: workspace, curriculum: try workspace.curriculum(),
      store: try workspace.store(.adding), names: reading.questions.map(\.nameOnRecord),
      wanted: Fact.Started.Plan(
        limit: reading.questions.count, new: nil, ahead: 0, cram: false, reads: name))
    let lock = workspace.lockForSession()
    defer { withExtendedLifetime(lock) {} }
    try workspace.hold(
      opening.begin(seed: seed ?? 0, marksFirst: false), opening,
      pace: StudyPace(showsClock: workspace.setting("clock") == "on"), isAlone: lock.isOurs,
      reading: reading)
  }
}

extension Workspace {
  /// Returns what is read in a session that was left, from where it was left.
  ///
  /// - Parameter opened: The session.
  /// - Returns: The reading; `nil` where nothing is read in it, or its notes are gone.
  /// - Throws: What the session throws when it can't read a question.
  func reading(resuming opened: SessionOpening.Opened) throws -> NotesReading? {
    var session = opened.session
    guard let name = opened.reads, let notes = try? NotesChoice(self).notes(named: name),
      let asking = try session.next()
    else { return nil }
    let curriculum = try curriculum()
    let asked = opened.plan.selection.compactMap { selector -> QuestionOutline? in
      guard case .question(let id) = selector else { return nil }
      return curriculum.position(of: id).map { curriculum.outlines[$0] }
    }
    let candidates = Dictionary(
      asked.compactMap { outline in outline.notes.map { ($0, [outline.id]) } },
      uniquingKeysWith: { first, _ in first })
    var reading = NotesReading(notes, candidates: candidates, seed: opened.plan.seed)
    reading.resume(at: asking.question.id, isAnswered: asking.reason != .named)
    return reading
  }
}
