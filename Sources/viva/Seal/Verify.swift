internal import ArgumentParser
internal import Curriculum
internal import FoundationEssentials
internal import LearnerRecord
internal import Scheduling
internal import Synchronization

/// Checks a bundle.
struct Verify: ReadCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: localized("Check a sealed file: entries, signatures, documents."),
    discussion: localized(
      """
      Needs nothing but the file. Exit code 0 if everything holds, 65 if anything does not. With \
      --earlier, also that nothing changed since an earlier sealed file of the same record.
      """))

  @Argument(
    help: ArgumentHelp(localized("The sealed file."), valueName: "file"),
    completion: .file(extensions: ["viva-bundle"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      localized("A public key that has to be among the signers'."), valueName: "key"))
  var key: [String] = []

  @Option(
    help: ArgumentHelp(localized("A file sealed earlier from the same record."), valueName: "file"),
    completion: .file(extensions: ["viva-bundle"]))
  var earlier: String?

  @Flag(help: ArgumentHelp(localized("Write JSON.")))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let finding = try finding(workspace)
    if json {
      try workspace.console.json(finding)
    } else {
      VerifyPage(finding: finding, console: workspace.console).write()
    }
    if !finding.holds { throw ExitCode(Problem.ExitCode.badData.rawValue) }
  }

  private func finding(_ workspace: Workspace) throws -> VerifyFinding {
    let bytes = try TextFile.mapped(file)
    do throws(BundleFault) {
      let bundle = try RecordBundle(file: bytes)
      let (check, contents) = Self.check(bundle, workspace)
      var finding = VerifyFinding(check, of: bundle)
      guard finding.holds else { return finding }
      finding.faults += try contents.get()
      finding.faults += keyFaults(bundle)
      finding.faults += try earlierFaults(bundle)
      return finding
    } catch {
      return VerifyFinding(fault: error)
    }
  }

  /// Checks the proof of a bundle, and beside that its contents, which counts only if the proof holds.
  private static func check(
    _ bundle: RecordBundle, _ workspace: Workspace
  ) -> (BundleCheck, contents: Result<[String], BundleFault>) {
    let contents = Mutex(Result<[String], BundleFault>.success([]))
    // Until both are done, nobody else works with it.
    nonisolated(unsafe) let workspace = workspace
    let check = beside {
      let faults = Result { () throws(BundleFault) in try contentFaults(bundle, workspace) }
      contents.withLock { $0 = faults }
    } _: {
      BundleCheck(bundle, threads: Processors.threads)
    }
    return (check, contents.withLock { $0 })
  }

  /// Returns what the entries and documents say against each other.
  ///
  /// Entries are decoded only where documents rest on them (`DocumentBasis`): to decode them takes a hundred times as
  /// long as to prove that they stood in the record.
  private static func contentFaults(
    _ bundle: RecordBundle, _ workspace: Workspace
  ) throws(BundleFault) -> [String] {
    guard !bundle.documents.isEmpty else { return [] }
    guard let checkpoint = Checkpoint(text: bundle.checkpoint.text) else { return [] }
    let basis = try DocumentBasis(payloads: bundle.entries)
    do {
      return try SealedDocuments(workspace: workspace, checkpoint: checkpoint)
        .different(in: bundle, basis).map {
          localized(
            "the document \($0.visible()) is not what this version of viva makes of the entries")
        }
    } catch {
      throw BundleFault(localized("the documents can't be made anew: \(Problem(error).sentence)"))
    }
  }

  private func keyFaults(_ bundle: RecordBundle) -> [String] {
    key.filter { text in !bundle.keys.contains { $0.text == text } }
      .map { localized("the key \($0.visible()) is not among those that signed") }
  }

  private func earlierFaults(_ bundle: RecordBundle) throws(BundleFault) -> [String] {
    guard let earlier else { return [] }
    let bytes: Data
    do { bytes = try TextFile.mapped(earlier) } catch {
      throw BundleFault(Problem(error).sentence)
    }
    let old = try RecordBundle(file: bytes)
    guard BundleCheck(old, threads: Processors.threads).holds,
      let point = Checkpoint(text: old.checkpoint.text)
    else {
      return [localized("the earlier file does not hold by itself")]
    }
    guard point.origin == Checkpoint(text: bundle.checkpoint.text)?.origin else {
      return [localized("the earlier file is of another record")]
    }
    guard let root = bundle.root(size: point.size) else {
      return [localized("this file hides too much to be compared with the earlier one")]
    }
    return root == point.root
      ? [] : [localized("entries up to \(point.size) are not those of the earlier file")]
  }
}

/// What came of checking a bundle.
struct VerifyFinding: Encodable {
  /// Whether everything holds.
  var holds: Bool { faults.isEmpty }
  /// What is wrong, as sentences without a full stop.
  var faults: [String]
  /// The name of the record.
  var record: String?
  /// How many entries the record had.
  var entries = 0
  /// How many of them the bundle shows.
  var shown = 0
  /// The beginning of the root, as it is printed on paper.
  var code: String?
  /// The public keys of those whose signatures hold.
  var signers: [String] = []
  var documents: [String] = []

  private enum CodingKeys: String, CodingKey {
    case holds, faults, record, entries, shown, code, signers, documents
  }

  /// Tells of a bundle that could be read.
  init(_ check: BundleCheck, of bundle: RecordBundle) {
    faults = check.faults.map(\.sentence)
    record = check.checkpoint?.origin
    entries = check.checkpoint?.size ?? 0
    shown = check.shown
    code = check.checkpoint?.shortCode
    signers = bundle.keys.filter { bundle.checkpoint.verdict(of: $0) == .signed }.map(\.text)
    documents = bundle.documents.map(\.name)
  }

  /// Tells of a file that could not be read.
  init(fault: BundleFault) {
    faults = [fault.sentence]
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(holds, forKey: .holds)
    try fields.encode(faults, forKey: .faults)
    try fields.encode(record, forKey: .record)
    try fields.encode(entries, forKey: .entries)
    try fields.encode(shown, forKey: .shown)
    try fields.encode(code, forKey: .code)
    try fields.encode(signers, forKey: .signers)
    try fields.encode(documents, forKey: .documents)
  }
}

extension BundleFault {
  fileprivate var sentence: String {
    (line.map { localized("line \($0): ") } ?? "") + localized(english: message)
  }
}

/// What came of checking a bundle, as a page of text.
struct VerifyPage {
  let finding: VerifyFinding
  let console: Console

  /// Writes the page.
  func write() {
    guard finding.holds else {
      console.line(localized("This file does not hold."), .wrong)
      for fault in finding.faults { console.paragraph("- \(fault).", rest: 2) }
      return
    }
    console.line(localized("This file holds."), .right)
    console.line(localized("Record \((finding.record ?? "").visible())"))
    console.line(
      localized("\(finding.shown) of \(finding.entries) entries are shown; all are in the record."))
    if let code = finding.code {
      console.line(localized("Code for paper: \(finding.entries)-\(code)"))
    }
    for signer in finding.signers {
      console.paragraph(localized("Signed: \(signer.visible())"), rest: 8)
    }
    for document in finding.documents {
      console.line(localized("Says what the entries say: \(document.visible())"))
    }
    console.line()
    console.paragraph(
      localized(
        "Proven: the entries that are shown stood in this record, in these places, when it was "
          + "signed with these keys, and nothing of them or of the documents was changed since."))
    console.paragraph(
      localized(
        "Not proven: who typed the answers, that a clock was right, that an answer is true, or whose "
          + "the keys are. Ask the signers for their public keys, and compare."))
  }
}
