internal import Evidence
internal import Files
internal import ArgumentParser
internal import FoundationEssentials
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

/// Adds a second person's signature to a bundle.
struct Countersign: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "countersign",
    abstract: "Add your signature to a sealed file, after checking it.",
    discussion: """
      Checks all that “verify” checks, shows what you would sign, and asks. Your signature covers the \
      record up to the file's last entry, which of its entries are shown, and its documents; under \
      another selection of the same record it does not hold. “key make” makes your key, once, on your \
      own account.
      """)

  @Argument(
    help: ArgumentHelp("The sealed file.", valueName: "file"),
    completion: .file(extensions: ["viva-bundle"]))
  var file: String

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Who signs.", valueName: "signer"),
    completion: ValueKind.key.completion)
  var signer: String

  @Flag(help: ArgumentHelp("Do not ask again."))
  var yes = false

  @OptionGroup var passphrase: PassphraseOptions

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let ring = KeyRing(workspace: workspace, passphraseFile: passphrase.passphraseFile)
    try CandidateFolder(path: workspace.places.candidates).refuseSigning(as: signer)
    let stored = try ring.folder.existing(signer)
    let read = try sealed(try SealedFile.data(file), for: stored.verifier, workspace)
    guard try isConfirmed(read, as: stored.verifier, ring, workspace) else {
      throw Problem.declined("Nothing was signed.")
    }
    let key = try ring.open(stored)
    let before = try FolderLock.holding(folderOf: file) { () throws -> Int in
      // Somebody else may have signed meanwhile; what was shown has to be what is signed.
      let now = try sealed(try SealedFile.data(file), for: key.verifier, workspace)
      guard now.bundle.hasSameContent(as: read.bundle) else {
        throw Problem(
          "\(file.visible()) was replaced by another file meanwhile, so nothing was signed. Look at it, "
            + "and sign again.",
          exitCode: .badData)
      }
      var bundle = now.bundle
      try bundle.sign(with: key)
      try File.write(bundle.file, to: file)
      return now.bundle.keys.count
    }
    workspace.console.line(
      "Signed \(file.visible()) as \(key.verifier.name.visible()), with \(before) before.")
  }

  /// Returns the file, which holds and is not signed with the key yet.
  ///
  /// - Throws: `Problem` where it must not be signed.
  private func sealed(
    _ bytes: Data, for key: VerifierKey, _ workspace: Workspace
  ) throws -> SealedFile {
    let sealed: SealedFile
    do throws(BundleFault) {
      sealed = try SealedFile(bytes, workspace)
    } catch {
      throw refusal(error.sentence)
    }
    if let fault = sealed.faults.first { throw refusal(fault) }
    if let document = sealed.documents.ofOtherVersions.first {
      throw Problem(
        "The document \(document.name.visible()) was made by \(document.program.visible()), so that "
          + "\(Program.name) can't compare it with the entries. Sign with that version, or have the file "
          + "sealed again.",
        exitCode: .badData)
    }
    guard sealed.bundle.format == .statement else {
      throw Problem(
        "\(file.visible()) is of the first format, viva-bundle/1, in which no signature covers which "
          + "entries are shown. Have it sealed again, and sign that.",
        exitCode: .badData)
    }
    guard !sealed.bundle.keys.contains(where: { $0.publicKey == key.publicKey }) else {
      throw Problem(
        "\(key.name.visible()) has signed this file already.", exitCode: .usage)
    }
    return sealed
  }

  private func refusal(_ fault: String) -> Problem {
    Problem(
      "\(file.visible()) does not hold, so it is not signed: \(fault).",
      exitCode: .badData)
  }

  private func isConfirmed(
    _ sealed: SealedFile, as key: VerifierKey, _ ring: KeyRing, _ workspace: Workspace
  ) throws -> Bool {
    if !yes {
      try workspace.mayAsk(
        "Whether you want to sign", else: "Say so with --yes.")
    }
    let console = workspace.console
    console.line("To be signed as \(key.name.visible()): \(file.visible())", .strong)
    show(sealed, console)
    for remark in sealed.remarks(
      of: sealed.bundle.keys + [key], ownKeys: ring.folder.verifiers)
    {
      console.paragraph(remark)
    }
    guard !yes else { return true }
    return try workspace.isAnsweredYes("Sign it? (yes or no) ")
  }

  /// Shows what a signature would cover.
  private func show(_ sealed: SealedFile, _ console: Console) {
    let (bundle, size) = (sealed.bundle, sealed.checkpoint?.size ?? 0)
    console.line("Record \((sealed.checkpoint?.origin ?? "").visible())")
    console.line(
      "\(counted(sealed.check.shown, "entry", "entries")) of \(size) shown, \(sealed.hidden) hidden"
    )
    for document in bundle.documents {
      console.line("Document: \(document.name.visible())")
    }
    if bundle.documents.isEmpty { console.line("No documents") }
    for key in bundle.keys {
      console.paragraph("Signed before: \(key.text.visible())", rest: 15)
    }
  }
}

extension RecordBundle {
  /// Adds a signature under both notes.
  ///
  /// - Throws: An error of the cryptography.
  mutating func sign(with key: SigningKey) throws {
    try checkpoint.sign(with: key)
    try statement.sign(with: key)
    keys.append(key.verifier)
  }

  /// Whether another bundle differs in its signatures only.
  fileprivate func hasSameContent(as other: RecordBundle) -> Bool {
    checkpoint.text.utf8.elementsEqual(other.checkpoint.text.utf8)
      && statement.text.utf8.elementsEqual(other.statement.text.utf8) && format == other.format
  }
}
