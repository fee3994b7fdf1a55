internal import ArgumentParser

/// Where a command finds banks and record, if not at the usual places, and how it writes.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder with banks of your own.", valueName: "folder"),
    completion: .file(extensions: ["yaml", "yml"]))
  var banks: [String] = []

  @Option(
    help: ArgumentHelp("The record, if not your usual one.", valueName: "file"),
    completion: .file(extensions: ["sqlite"]))
  var record: String?

  @Option(
    help: ArgumentHelp(
      "Whose record, by name or id; your own without it.", valueName: "name|id"),
    completion: ValueKind.candidate.completion)
  var candidate: String?

  /// Part of this group so that no command is without; the program's own help tells of them once.
  @OptionGroup(visibility: .hidden) var screen: ScreenOptions
}
