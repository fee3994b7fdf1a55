internal import ArgumentParser
internal import Conversations
internal import Curriculum
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Terminal

/// Shows study notes, with questions between their paragraphs.
struct Read: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read the notes on a topic or criterion, with questions in between.",
    discussion: """
      Shows the notes on a criterion, on all that is below a line of a unit, or on a topic. After a \
      paragraph you are asked one of the questions that rest on it, unless all were answered today; \
      your answer counts as in “study”. /quit or Ctrl-D leaves. With --all, and where nothing can be \
      asked, the text is shown alone.

      Examples:
        viva read complaints
        viva read SIRXCEG006.KE5         one line of the unit
        viva read complaints#why-orders-disappoint
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

  func run(in workspace: Workspace) throws {
    let console = workspace.console
    let notes = try NotesChoice(workspace).notes(named: name)
    let mayAsk = console.abilities.mayAsk && console.isTerminal && console.terminals.input
    if !all, mayAsk, try ask(about: notes, workspace) { return }
    console.paged(by: workspace.showInPages) { console.write(notes.flatMap(NotesPart.all)) }
  }

  /// Shows the notes with questions between; returns whether there was any to ask.
  private func ask(about notes: [StudyNotes], _ workspace: Workspace) throws -> Bool {
    let curriculum = try workspace.curriculum()
    let state = try workspace.state()
    let seed = seed ?? UInt64.random(in: 0..<1_000_000)
    let paragraphs = notes.flatMap(\.notes).flatMap(\.paragraphs).compactMap(\.id)
    let candidates = try curriculum.questions(
      restingOn: Set(paragraphs), for: state, now: workspace.clock().now())
    let reading = NotesReading(notes, candidates: candidates, seed: seed)
    guard !reading.questions.isEmpty else { return false }
    let opening = SessionOpening(
      workspace: workspace, curriculum: curriculum, store: try workspace.store(.adding),
      names: reading.questions.map(\.nameOnRecord),
      wanted: Fact.Started.Plan(limit: reading.questions.count, new: nil, ahead: 0, cram: false))
    let lock = workspace.lockForSession()
    defer { withExtendedLifetime(lock) {} }
    try workspace.hold(
      opening.begin(seed: seed, marksFirst: false), opening,
      pace: StudyPace(showsClock: workspace.setting("clock") == "on"), isAlone: lock.isOurs,
      reading: reading)
    return true
  }
}
