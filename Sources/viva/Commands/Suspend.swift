internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Lets questions rest.
struct Suspend: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "Let questions rest until “unsuspend” brings them back.",
    discussion: """
      What was answered stays on your record, and so does the schedule. Without a name, the \
      suspended questions are listed.
      """)

  @Argument(
    help: ArgumentHelp("Ids of questions.", valueName: "question"),
    completion: ValueKind.question.completion)
  var questions: [String] = []

  @Flag(help: ArgumentHelp("Write JSON; only without names."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    guard questions.isEmpty else {
      let ids = try workspace.questions(named: questions)
      try workspace.decide(.suspended(.init(questions: ids)))
      return workspace.console.line(
        "\(counted(ids.count, "question")) suspended; “unsuspend” brings "
          + "\(ids.count == 1 ? "it" : "them") back.")
    }
    let suspended = try workspace.state().settings.suspended.map(\.rawValue).sorted()
    if json { return try workspace.console.json(suspended) }
    for id in suspended { workspace.console.line(id.visible()) }
    if suspended.isEmpty { workspace.console.line("No question is suspended.") }
  }
}

/// Brings suspended questions back.
struct Unsuspend: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsuspend",
    abstract: "Bring suspended questions back.")

  @Argument(
    help: ArgumentHelp("Ids of questions; all of them without.", valueName: "question"),
    completion: ValueKind.question.completion)
  var questions: [String] = []

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let suspended = try workspace.state().settings.suspended
    let wanted = questions.map(Question.ID.init(rawValue:))
    if let other = wanted.first(where: { !suspended.contains($0) }) {
      throw Problem(
        "“\(other.rawValue.visible())” is not suspended; “suspend” lists what is.",
        exitCode: .usage)
    }
    let ids = (wanted.isEmpty ? Array(suspended) : wanted).sorted { $0.rawValue < $1.rawValue }
    guard !ids.isEmpty else {
      return workspace.console.line("No question is suspended.")
    }
    try workspace.decide(.unsuspended(.init(questions: ids)))
    workspace.console.line("\(counted(ids.count, "question")) will be asked again.")
  }
}
