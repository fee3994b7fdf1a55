internal import LearnerRecordStore
internal import ArgumentParser
internal import Terminal
internal import LearnerRecord

/// Writes the manual page, for `make install`.
struct ManualCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual page viva(1) in mdoc(7).",
    shouldDisplay: false)

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    guard let grammar = Grammar.whole else {
      throw Problem("The parser does not describe itself.", exitCode: .software)
    }
    let date = try workspace.clock().now().date.split(separator: "-").compactMap { Int($0) }
    let day = "\(Self.months[date[1] - 1]) \(date[2]), \(date[0])"
    workspace.console.write(ManualPage(grammar: grammar, day: day).text)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
