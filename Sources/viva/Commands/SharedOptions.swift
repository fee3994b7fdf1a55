internal import ArgumentParser
internal import Terminal
internal import Text

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

extension PlaceOptions {
  /// The options that name record and banks, as they are typed again in a command that is hinted at;
  /// each with a space before it.
  var typedAgain: String {
    let named = [("--candidate", candidate), ("--record", record)] + banks.map { ("--banks", $0) }
    return named.compactMap { name, value in value.map { " \(name) \(shellWord($0))" } }.joined()
  }
}

/// Returns a text as one word of a shell's command line.
///
/// - Parameter text: Untrusted text; control characters are shown.
/// - Returns: The text, in quotes where it needs them.
func shellWord(_ text: String) -> String {
  let plain = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || "0123456789./_-".unicodeScalars.contains(scalar)
  }
  guard !plain || text.isEmpty else { return text }
  let quoted = text.visible().map { "\\\"$`".contains($0) ? "\\\($0)" : String($0) }
  return "\"" + quoted.joined() + "\""
}

/// How a command writes; each also has an environment variable, and every command takes them.
struct ScreenOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp("Whole lines, no colour, no drawings: for screen readers and logs."))
  var plain = false

  @Flag(help: ArgumentHelp("No colour and no bold."))
  var noColor = false

  @Flag(help: ArgumentHelp("Ask nothing: fail where an answer would be needed."))
  var noInput = false

  @Flag(help: ArgumentHelp("Set parts apart with blank lines."))
  var large = false

  /// What was asked for.
  var wishes: ScreenAbilities.Wishes {
    .init(plain: plain, noColor: noColor, noInput: noInput, large: large)
  }
}

/// Where the passphrase of a protected key comes from, if nobody types it.
///
/// There is no environment variable for it: the environment of a program can be read by other
/// programs of the same user, is handed on to every program that it starts, and ends up in crash
/// reports and logs.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file whose first line is the passphrase of the key; readable by you only.",
      valueName: "path"), completion: .file())
  var passphraseFile: String?
}
