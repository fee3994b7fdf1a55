internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Scheduling

/// Asks due questions, then new ones.
struct Study: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask due questions first, then new ones.",
    discussion: """
      Without a name, questions of every unit are asked. During a question, /help lists what can \
      be typed besides an answer. --ahead asks what comes due in the next days too; --cram asks \
      everything that is named, due or not, and leaves the schedule as it was. “limits” sets how \
      much a day may have.
      """)

  @Argument(
    help: ArgumentHelp("Units, criteria or topics to study.", valueName: "unit|criterion|topic"))
  var names: [String] = []

  @Option(help: ArgumentHelp("How many questions at most.", valueName: "n"))
  var limit = 20

  @Option(
    name: .customLong("new"),
    help: ArgumentHelp("How many new ones at most; 10, or what a goal needs.", valueName: "n"))
  var newLimit: Int?

  @Option(help: ArgumentHelp("Ask also what is due in so many days.", valueName: "days"))
  var ahead = 0

  @Flag(help: "Ask everything, without touching the schedule.")
  var cram = false

  @Option(help: ArgumentHelp("Repeat a session: the same seed asks the same way.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit takes a number from 1.") }
    guard newLimit ?? 0 >= 0 else { throw ValidationError("--new takes a number from 0.") }
    guard (0...3_650).contains(ahead) else {
      throw ValidationError("--ahead takes a number of days from 0.")
    }
  }

  func run(in workspace: Workspace) throws {
    try workspace.mayAsk("Questions", else: "“due” and “plan” show what is to be studied.")
    let curriculum = try workspace.curriculum()
    let selection = try names.map(curriculum.selector)
    let plan = SessionPlan(
      selection: selection, limit: limit, newLimit: newLimit ?? 10,
      goalNewLimit: newLimit ?? .max, ahead: ahead, isCram: cram,
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
    var plan = plan.within(state.settings.limits, after: state.tally(on: state.studyDay(now)))
    if !state.settings.goals.isEmpty { plan.profile = LearnerProfile(try workspace.history()) }
    return StudyConversation(
      console: workspace.console,
      replies: ReplyReader(console: workspace.console, input: workspace.sessionInput()),
      clock: clock, store: store, curriculum: curriculum, plan: plan,
      session: PracticeSession(
        curriculum, state: state, plan: plan, session: session, now: now))
  }
}

extension SessionPlan {
  /// Returns the plan with no more than a day's limits leave.
  ///
  /// - Parameters:
  ///   - limits: What the learner set for a day.
  ///   - tally: What was done today.
  /// - Returns: The plan; when cramming, limits don't count.
  fileprivate func within(_ limits: Fact.Limited, after tally: LearnerState.Tally) -> SessionPlan {
    guard !isCram else { return self }
    var plan = self
    if let new = limits.newPerDay {
      plan.newLimit = min(newLimit, max(0, new - tally.new))
      plan.goalNewLimit = min(goalNewLimit, max(0, new - tally.new))
    }
    if let reviews = limits.reviewsPerDay { plan.dueLimit = max(0, reviews - tally.reviews) }
    return plan
  }
}
