internal import ArgumentParser
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

extension KeyCommand {
  /// Makes a key.
  struct Make: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "make",
      abstract: "Make your key, with which you sign.",
      discussion: """
        A key stands for the person whose name it has, so make your own only, on your own account: \
        whoever can use the account can sign with it. A passphrase (“key protect”) is asked for at each \
        signature, and nobody signs without it. Hand the public half to those who check what you sign \
        (“key export”).
        """)

    @Argument(help: ArgumentHelp("Your name.", valueName: "signer"))
    var name: String

    @Flag(help: ArgumentHelp("Do not ask again."))
    var yes = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let folder = KeyFolder(path: workspace.places.keys)
      guard try folder.stored(name) == nil else { throw taken }
      try CandidateFolder(path: workspace.places.candidates).refuseSigning(as: name)
      guard try isWanted(beside: folder.names, workspace) else {
        throw Problem.declined("No key was made.")
      }
      guard let key = try folder.make(name)?.verifier else { throw taken }
      let console = workspace.console
      console.paragraph("A key was made: \(key.text.visible())", rest: 2)
      console.paragraph(
        "It has no passphrase yet, so that whoever can use this account can sign as "
          + "\(key.name.visible()). “key protect \(key.name.visible())” gives it one.")
    }

    private var taken: Problem {
      Problem(
        "There is a key of “\(name.visible())” already; it is left alone.",
        exitCode: .cannotCreate)
    }

    /// Whether a key is wanted, even beside those of others.
    private func isWanted(beside names: [String], _ workspace: Workspace) throws -> Bool {
      guard !names.isEmpty, !yes else { return true }
      try workspace.mayAsk(
        "Whether you want another key", else: "Say so with --yes.")
      workspace.console.paragraph(
        "This account has the key of \(names.joined(separator: ", ").visible()) already. Two keys on "
          + "one account prove nothing about two people: a second person makes theirs on their own "
          + "account.")
      return try workspace.isAnsweredYes("Make another key here? (yes or no) ")
    }
  }
}
