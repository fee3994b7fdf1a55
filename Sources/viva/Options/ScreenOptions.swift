internal import ArgumentParser
internal import Terminal

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
