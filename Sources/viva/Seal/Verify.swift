internal import Files
internal import ArgumentParser
internal import FoundationEssentials
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

/// Checks a bundle.
struct Verify: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a sealed file: entries, signatures, documents.",
    discussion: """
      Needs nothing but the file. Exit code 0 if it holds, 65 if it was changed or never was whole, and \
      1 if it is intact but not what you asked for: not signed with the --key, not the continuation of \
      the --earlier file, or with documents that another version made, which can't be compared.

      A file holds for whoever signed it; who that was, you only know once you have compared the public \
      keys with their owners. --key takes a key, or the file that “key export” wrote. With --earlier, also \
      that nothing changed since an earlier sealed file of the same record, and that the same people \
      signed.
      """)

  @Argument(
    help: ArgumentHelp("The sealed file.", valueName: "file"),
    completion: .file(extensions: ["viva-bundle"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "A public key that has to be among the signers', or a file with one.",
      valueName: "key|file"))
  var key: [String] = []

  @Option(
    help: ArgumentHelp("A file sealed earlier from the same record.", valueName: "file"),
    completion: .file(extensions: ["viva-bundle"]))
  var earlier: String?

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let keys = try key.map(PublicKeyText.key)
    let finding = try finding(keys, workspace)
    if json {
      try workspace.console.json(finding)
    } else {
      VerifyPage(finding: finding, console: workspace.console).write()
    }
    if !finding.holds { throw ExitCode(Problem.ExitCode.badData.rawValue) }
    if !finding.unmet.isEmpty { throw ExitCode(Problem.ExitCode.notAsAsked.rawValue) }
  }

  private func finding(_ keys: [VerifierKey], _ workspace: Workspace) throws -> VerifyFinding {
    let bytes = try SealedFile.data(file)
    let sealed: SealedFile
    do throws(BundleFault) { sealed = try SealedFile(bytes, workspace) } catch {
      return VerifyFinding(fault: error)
    }
    var finding = VerifyFinding(sealed, ownKeys: KeyFolder(path: workspace.places.keys).verifiers)
    guard finding.holds else { return finding }
    finding.compare(sealed.bundle, with: keys)
    if let earlier { finding.compare(sealed, withEarlier: try SealedFile.data(earlier)) }
    return finding
  }
}

/// A public key as somebody hands it over: its text, or the name of a file that holds it.
enum PublicKeyText {
  /// Reads a key.
  ///
  /// - Parameter text: What was given.
  /// - Returns: The key.
  /// - Throws: `Problem` where it is neither a key nor a file with one.
  static func key(_ text: String) throws -> VerifierKey {
    if let key = VerifierKey(text: text.trimmed) { return key }
    guard File.exists(text) else {
      throw Problem(
        "“\(text.visible())” is no public key, and no file is called so. A key looks like "
          + "Ann+f9b067ae+AU3p…; copy all of it, or name the file that “key export” wrote.",
        exitCode: .usage)
    }
    guard let key = VerifierKey(text: try File.text(text).trimmed) else {
      throw Problem(
        "\(text.visible()) holds no public key. Ask its owner for the file that “key export” writes.",
        exitCode: .badData)
    }
    return key
  }
}
