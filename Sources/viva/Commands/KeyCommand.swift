internal import ArgumentParser
internal import Curriculum
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

/// Looks after the keys that records are signed with; never shows a private one.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Look after the keys that you sign with.",
    subcommands: [Make.self, List.self, Show.self, Protect.self, ExportKey.self])
}

extension KeyCommand {
  /// Lists the keys.
  struct List: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List your keys: name, public half, and whether a passphrase protects them.")

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let folder = KeyFolder(path: workspace.places.keys)
      var (rows, problems): ([Row], [Problem]) = ([], [])
      for name in folder.names {
        do {
          if let key = try folder.stored(name) { rows.append(Row(key)) }
        } catch {
          problems.append(Problem(error))
        }
      }
      try write(rows, workspace.console)
      for problem in problems { workspace.console.complain(problem.sentence) }
      if let first = problems.first { throw ExitCode(first.exitCode) }
    }

    private func write(_ rows: [Row], _ console: Console) throws {
      guard !json else { return try console.json(rows) }
      for row in rows {
        let state =
          row.protected ? "protected by a passphrase" : "no passphrase"
        console.line("\(row.name.visible()): \(state)")
        console.line("  \(row.publicKey.visible())")
      }
      if rows.isEmpty { console.line("There is no key. “key make NAME” makes one.") }
    }

    private struct Row: Encodable {
      var name: String
      var publicKey: String
      var protected: Bool

      init(_ key: StoredKey) {
        (name, publicKey) = (key.verifier.name, key.verifier.text)
        protected = key.isProtected
      }
    }
  }

  /// Shows the public half of a key.
  struct Show: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show the public half of a key, with which others check what you sign.")

    @Argument(
      help: ArgumentHelp("Whose key it is.", valueName: "signer"),
      completion: ValueKind.key.completion)
    var name: String

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let key = try KeyFolder(path: workspace.places.keys).existing(name)
      workspace.console.line(key.verifier.text.visible())
    }
  }

  /// Gives a key a passphrase, or takes it away.
  struct Protect: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "protect",
      abstract: "Protect a key by a passphrase, or change or remove it.",
      discussion: """
        The passphrase is asked for twice and not shown; without a terminal, it is read from two lines \
        of standard input. An empty one takes the protection away. Copies made before, such as \
        backups, stay as they were.
        """)

    @Argument(
      help: ArgumentHelp("Whose key it is.", valueName: "signer"),
      completion: ValueKind.key.completion)
    var name: String

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let ring = KeyRing(workspace: workspace)
      let stored = try ring.folder.existing(name)
      let key = try ring.open(stored)
      let passphrase = try newPassphrase(isChange: stored.isProtected, workspace)
      let name = key.verifier.name.visible()
      guard stored.isProtected || !passphrase.bytes.isEmpty else {
        return workspace.console.line("The key \(name) has no passphrase, as before.")
      }
      try ring.put(key, under: passphrase)
      guard !passphrase.bytes.isEmpty else {
        return workspace.console.line("The key \(name) has no passphrase any more.")
      }
      workspace.console.paragraph(
        "The key \(name) is protected. Without the passphrase nobody can sign with it, and nothing "
          + "brings a forgotten one back.")
    }

    private func newPassphrase(isChange: Bool, _ workspace: Workspace) throws -> Passphrase {
      try workspace.mayAsk(
        "The new passphrase", else: "Only somebody at a terminal can give it."
      )
      let hint = isChange ? " (empty takes it away)" : ""
      guard let first = try Passphrase.ask("New passphrase\(hint): ", workspace) else {
        throw Problem("No passphrase came. Nothing was changed.", exitCode: .noInput)
      }
      guard !first.bytes.isEmpty else { return first }
      guard try Passphrase.ask("The same again: ", workspace) == first else {
        throw Problem("The two are not the same. Nothing was changed.", exitCode: .usage)
      }
      return first
    }
  }

  /// Writes the public half of a key.
  struct ExportKey: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the public half of a key to a file, to be handed on.")

    @Argument(
      help: ArgumentHelp("Whose key it is.", valueName: "signer"),
      completion: ValueKind.key.completion)
    var name: String

    @Option(
      help: ArgumentHelp("The file to write.", valueName: "path"), completion: .file())
    var output: String

    @OptionGroup var existing: ReplaceOption

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let folder = KeyFolder(path: workspace.places.keys)
      let key = try folder.existing(name).verifier
      try folder.protect(from: output)
      try OutputFile(output, else: output, replacing: existing.replace).write(
        key.text + "\n", in: workspace)
      workspace.console.line("Wrote \(output.visible()): the public key of \(key.name.visible()).")
    }
  }
}

extension KeyFolder {
  /// Returns a key that has to be there.
  ///
  /// - Throws: `Problem` where it is not, or can't be read.
  func existing(_ name: String) throws -> StoredKey {
    if let key = try stored(name) { return key }
    let hint =
      nearestName(to: try keyName(of: name), among: names).map {
        " Did you mean “\($0.visible())”?"
      }
      ?? " Whoever signs makes their own, once, on their own account: “key make NAME”."
    throw Problem("There is no key of “\(name.visible())”.\(hint)", exitCode: .noInput)
  }
}
