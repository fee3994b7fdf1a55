internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Looks after the record.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Look after your record.",
    subcommands: [
      Info.self, Name.self, Undo.self, Backup.self, Restore.self, Export.self, Access.self,
    ])
}

extension RecordCommand {
  /// Shows what is on record.
  struct Info: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "info",
      abstract: "Show where the record is and what it holds.")

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let store = try workspace.store(.reading)
      let facts = Facts(
        path: store.path, entries: try store.entries(), questions: try workspace.state().cards.count
      )
      guard !json else { return try workspace.console.json(facts) }
      let console = workspace.console
      console.line("Record:    \(facts.path.visible())")
      console.line(
        "Name:      \(facts.name?.visible() ?? "not given (“record name” gives one)")"
      )
      console.line("Entries:   \(facts.entries), \(facts.answers) of them answers")
      console.line("Questions: \(facts.questions) answered")
      if let first = facts.firstAnswer, let last = facts.lastAnswer {
        console.line("Answers:   from \(first) to \(last)")
      }
    }

    private struct Facts: Encodable {
      var path: String
      var name: String?
      var entries: Int
      var answers: Int
      /// Questions with an answer that stands.
      var questions: Int
      /// When the first and the last answer were given, in ISO 8601.
      var firstAnswer: String?
      var lastAnswer: String?

      init(path: String, entries: [Entry], questions: Int) {
        self.path = path
        self.entries = entries.count
        self.questions = questions
        answers = 0
        for entry in entries {
          if case .named(let fact) = entry.fact { name = fact.name.isEmpty ? nil : fact.name }
          guard case .answered(let fact) = entry.fact, !fact.isUnmarked else { continue }
          answers += 1
          firstAnswer = firstAnswer ?? entry.at.description
          lastAnswer = entry.at.description
        }
      }
    }
  }

  /// Gives the name that documents show.
  struct Name: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "name",
      abstract: "Give the name that your documents show; an empty one takes it away.")

    @Argument(help: ArgumentHelp("Your name, in quotes if it has spaces."))
    var name: String

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      guard name.utf8.count <= 200 else {
        throw Problem(
          "A name may have up to 200 bytes; this one has more.", exitCode: .usage)
      }
      let fact = Fact.named(.init(name: name))
      _ = try workspace.store(.adding).append([fact], at: workspace.clock().now())
      workspace.console.line(
        name.isEmpty
          ? "Your documents show no name."
          : "Your documents show the name \(name.visible()).")
    }
  }

  /// Takes the last answer back.
  struct Undo: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take the last answer back; the record keeps that it was given.")

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      _ = try workspace.store(.reading)
      let store = try workspace.store(.adding)
      let state = try workspace.replayedState(of: store)
      guard let latest = state.latestAnswer else {
        throw Problem("There is no answer to take back.", exitCode: .noInput)
      }
      let undone = Fact.undone(.init(entry: latest.entry))
      _ = try store.append([undone], at: workspace.clock().now())
      workspace.keep(try workspace.state(of: store))
      workspace.writeSnapshot()
      workspace.console.line(
        "Withdrawn: the answer to \(latest.question.rawValue.visible()) (entry \(latest.entry)).")
    }
  }

  /// Copies the record.
  struct Backup: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup",
      abstract: "Copy the record to a new file, while it is in use if need be.")

    @Argument(
      help: ArgumentHelp("The file to make.", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let store = try workspace.store(.reading)
      // A file that is there is refused by the store; here only places that are no place for a copy.
      try OutputFile(file, else: file, replacing: true).check(workspace)
      try store.backUp(to: file)
      workspace.console.line(
        "Copied the record (\(try store.head().count) entries) to \(file.visible()).")
      guard let fault = try store.examination().faults.first else { return }
      throw Problem(
        "The record is damaged, and so is the copy: \(fault.words). Keep the backups that "
          + "you have; “viva doctor” says more.", exitCode: .badData)
    }
  }
}
