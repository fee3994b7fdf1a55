internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice

/// Asks due questions, then new ones.
struct Study: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask due questions first, then new ones.",
    discussion: """
      Without a name, questions of every unit are asked. During a question, /help lists what can \
      be typed besides an answer.
      """)

  @Argument(
    help: ArgumentHelp("Units, criteria or topics to study.", valueName: "unit|criterion|topic"))
  var names: [String] = []

  @Option(help: ArgumentHelp("How many questions at most.", valueName: "n"))
  var limit = 20

  @Option(
    name: .customLong("new"), help: ArgumentHelp("How many new ones at most.", valueName: "n"))
  var newLimit = 10

  @Option(help: ArgumentHelp("Repeat a session: the same seed asks the same way.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit takes a number from 1.") }
    guard newLimit >= 0 else { throw ValidationError("--new takes a number from 0.") }
  }

  func run(in workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let selection = try names.map(curriculum.selector)
    let plan = SessionPlan(
      selection: selection, limit: limit, newLimit: newLimit,
      seed: seed ?? UInt64.random(in: 0..<1_000_000))
    var conversation = try begin(plan, curriculum, workspace)
    defer {
      workspace.keep(conversation.session.state)
      workspace.writeSnapshot()
    }
    try conversation.run()
  }

  private func begin(
    _ plan: SessionPlan, _ curriculum: Curriculum, _ workspace: Workspace
  ) throws -> StudyConversation {
    let clock = try workspace.clock()
    let store = try workspace.store(.adding)
    let now = clock.now()
    let started = Fact.started(.init(selection: names, seed: plan.seed))
    let session = try store.append([started], at: now)[0].number
    let state = try workspace.state(of: store)
    return StudyConversation(
      console: workspace.console,
      replies: ReplyReader(console: workspace.console, input: workspace.sessionInput()),
      clock: clock, store: store, curriculum: curriculum, plan: plan,
      session: PracticeSession(
        curriculum, state: state, plan: plan, session: session, now: now))
  }
}
