internal import ArgumentParser

/// The program: one grammar for the command line and for the prompt.
@main
struct Viva: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "viva",
    abstract: "A trainer for vocational units: asks, schedules, and keeps a record.",
    discussion: """
      Without a command, viva starts a prompt where every command below works as well. There, Enter \
      on an empty line studies what is most useful now, and “quit” leaves.

      Every command takes --plain (whole lines without colour or drawings, for screen readers and \
      logs), --no-color, --large (more blank lines) and --no-input (ask nothing).
      """,
    version: Program.version,
    groupedSubcommands: [
      CommandGroup(
        name: "Study",
        subcommands: [
          Study.self, Today.self, Read.self, TestCommand.self, Due.self, Law.self, Stats.self,
          Questions.self, Flags.self, Suspend.self, Unsuspend.self, Remind.self,
        ]),
      CommandGroup(
        name: "Prepare",
        subcommands: [Goal.self, Plan.self, Simulate.self, Limits.self, Fit.self]),
      CommandGroup(
        name: "Assess",
        subcommands: [
          CandidateCommand.self, CohortCommand.self, QuestionCommand.self, Discuss.self,
          FormCommand.self, PortfolioCommand.self, Matrix.self, VerifierCommand.self,
          SampleCommand.self,
        ]),
      CommandGroup(
        name: "Evidence",
        subcommands: [
          RecordCommand.self, Export.self, Seal.self, Verify.self, OpenSealed.self,
          Countersign.self,
          KeyCommand.self,
        ]),
      CommandGroup(
        name: "Banks",
        subcommands: [UnitCommand.self, Coverage.self, PolicyCommand.self, BankCommand.self]),
      CommandGroup(
        name: "This program",
        subcommands: [ConfigCommand.self, DoctorCommand.self, ManualCommand.self]),
    ])

  @OptionGroup var places: PlaceOptions

  static func main() {
    Program.main(Array(CommandLine.arguments.dropFirst()))
  }
}

extension Viva: WorkspaceCommand {
  mutating func run(in workspace: Workspace) throws {
    try REPL(workspace).run()
  }
}

/// A command that shows something and asks nothing: what is longer than the screen is read in pages.
protocol ReportCommand: WorkspaceCommand {}

/// A command that works on a workspace; every command of ours is one.
protocol WorkspaceCommand: ParsableCommand {
  /// Where the command's banks and record are, if it was told.
  var places: PlaceOptions { get }

  /// Does what the command says.
  ///
  /// - Parameter workspace: Banks, record, clock and terminal.
  /// - Throws: Whatever goes wrong; `Problem` makes a sentence and an exit code of it.
  mutating func run(in workspace: Workspace) throws
}
