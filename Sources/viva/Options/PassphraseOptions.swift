internal import ArgumentParser

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
