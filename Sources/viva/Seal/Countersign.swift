internal import ArgumentParser
internal import Curriculum
internal import FoundationEssentials
internal import LearnerRecord

/// Adds a second person's signature to a bundle.
struct Countersign: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "countersign",
    abstract: localized("Add your signature to a sealed file, after checking it."))

  @Argument(
    help: ArgumentHelp(localized("The sealed file."), valueName: "file"),
    completion: .file(extensions: ["viva-bundle"]))
  var file: String

  @Option(
    name: .customLong("as"), help: ArgumentHelp(localized("Who signs."), valueName: "signer"),
    completion: ValueKind.key.completion)
  var signer: String

  @OptionGroup var passphrase: PassphraseOptions

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    var bundle: RecordBundle
    do throws(BundleFault) {
      bundle = try RecordBundle(file: try bytes())
      if let fault = BundleCheck(bundle, threads: Processors.threads).faults.first { throw fault }
    } catch {
      throw Problem(
        localized("\(file.visible()) does not hold, so it is not signed: \(error.message)."),
        exitCode: .badData)
    }
    let ring = KeyRing(workspace: workspace, passphraseFile: passphrase.passphraseFile)
    if let verifier = try ring.folder.stored(signer)?.verifier, bundle.keys.contains(verifier) {
      throw Problem(
        localized("\(verifier.name.visible()) has signed this file already."), exitCode: .usage)
    }
    let (key, isNew) = try ring.key(of: signer)
    try bundle.checkpoint.sign(with: key)
    try bundle.list.sign(with: key)
    bundle.keys.append(key.verifier)
    try TextFile.write(bundle.file, to: file)
    if isNew {
      workspace.console.paragraph(localized("A key was made: \(key.verifier.text)"), rest: 2)
    }
    workspace.console.line(
      localized(
        "Signed \(file.visible()) as \(key.verifier.name.visible()), with \(bundle.keys.count - 1) before."
      )
    )
  }

  private func bytes() throws(BundleFault) -> Data {
    do { return try TextFile.mapped(file) } catch { throw BundleFault(Problem(error).sentence) }
  }
}
