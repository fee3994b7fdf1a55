internal import Assessment
internal import Evidence
internal import Files
internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

/// Signs the record as it is, and writes a bundle that others can check.
struct Seal: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Sign your record as it is now, into a file that others can check.",
    discussion: """
      The bundle holds a transcript, the entries that it rests on, and a signed checkpoint over the \
      whole record. With --answer, --form or --unit, only those answers, that form or questioning, or \
      what is on record of that unit is shown; the rest stays hidden and is proven all the same. What \
      corrects or takes back something that is shown is shown too. “verify” checks the file without \
      your record, and so can a stranger; “open” takes its documents out. With --no-documents, there are \
      only entries and proofs in it.

      “key make” makes the key that signs, once. A file that somebody countersigned is never replaced.

      With --tlog-proof, the one answer is also proven in a small file of the public format \
      c2sp.org/tlog-proof, which other programs for transparency logs read.
      """)

  @Option(
    help: ArgumentHelp(
      "Show only this answer, by its entry number.", valueName: "number"))
  var answer: [Int] = []

  @Option(
    help: ArgumentHelp(
      "Show only this form or questioning, by its entry number.", valueName: "number"))
  var form: Int?

  @Option(
    help: ArgumentHelp(
      "Show only the forms, questionings and answers of this unit.", valueName: "unit"),
    completion: ValueKind.unit.completion)
  var unit: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who signs; by default the name on record.", valueName: "signer"),
    completion: ValueKind.key.completion)
  var signer: String?

  @Option(
    help: ArgumentHelp("The file to write.", valueName: "path"), completion: .file())
  var output: String?

  @Flag(
    name: .customLong("no-documents"),
    help: ArgumentHelp("Seal entries and proofs only."))
  var isBare = false

  @Option(
    help: ArgumentHelp(
      "Another file to write: the one answer of --answer, as a C2SP tlog-proof.",
      valueName: "path"),
    completion: .file())
  var tlogProof: String?

  @OptionGroup var existing: ReplaceOption

  @OptionGroup var passphrase: PassphraseOptions

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let store = try workspace.store(.reading)
    let (leaves, entries) = (try store.leaves(), try store.entries())
    let shown = try shownEntries(entries, workspace)
    let clock = try workspace.clock()
    let moment = clock.now()
    let ring = KeyRing(workspace: workspace, passphraseFile: passphrase.passphraseFile)
    let file = OutputFile(
      output, else: Self.name(of: entries.learnerName, on: moment),
      replacing: existing.replace)
    for output in [file.path, tlogProof].compactMap({ $0 }) {
      try ring.folder.protect(from: output)
    }
    try file.check(workspace)
    guard let name = signer ?? entries.learnerName else {
      throw Problem(
        "The record has no name: say who signs with --as.", exitCode: .usage)
    }
    try CandidateFolder(path: workspace.places.candidates).refuseSigning(as: name)
    let stored = try ring.folder.existing(name)
    let key = try ring.open(stored)
    let checkpoint = Checkpoint(
      origin: entries.recordName, size: leaves.count,
      root: MerkleTree(leaves: leaves.map(\.hash)).root, needsStatement: true)
    let documents =
      isBare
      ? []
      : try SealedDocuments(workspace, checkpoint).documents(
        of: try DocumentBasis(
          payloads: zip(1..., leaves).compactMap { number, leaf in
            guard let entry = leaf.entry, shown?.contains(number) ?? true else { return nil }
            return (number, entry.payload)
          }), made: moment)
    let bundle = try RecordBundle(
      sealing: leaves, as: checkpoint, with: key, documents: documents,
      isClockSet: clock.start != nil
    ) { shown?.contains($0) ?? true }
    try FolderLock.holding(folderOf: file.path) {
      try file.write(bundle.file, in: workspace)
    }
    report(bundle, stored, path: file.path, workspace.console)
    try writeProof(of: leaves, bundle.checkpoint, workspace)
  }

  mutating func validate() throws {
    guard places.candidate == nil || signer != nil else {
      throw ValidationError(
        "A candidate's record is signed by whoever keeps it: say who with --as. Nobody signs in the "
          + "candidate's name for them.")
    }
    guard [!answer.isEmpty, form != nil, unit != nil].count(where: \.self) <= 1 else {
      throw ValidationError("Give one of --answer, --form and --unit.")
    }
    guard let tlogProof else { return }
    guard answer.count == 1 else {
      throw ValidationError("--tlog-proof proves one answer: name it with one --answer.")
    }
    guard tlogProof != output else {
      throw ValidationError("--tlog-proof and --output need files of their own.")
    }
  }

  /// The name of the file where none is given: it says whose record it is.
  private static func name(of person: String?, on moment: Moment) -> String {
    let parts = ["record", person?.fileName ?? "", "\(moment.studyDay(rolloverHour: 0))"]
    return parts.filter { !$0.isEmpty }.joined(separator: "-") + ".viva-bundle"
  }

  /// Writes the proof of the one answer, if it is wanted.
  private func writeProof(
    of leaves: [RecordBundle.LeafContent], _ checkpoint: SignedNote, _ workspace: Workspace
  ) throws {
    guard let tlogProof, let number = answer.first else { return }
    guard let proof = InclusionProof(of: number, in: leaves, checkpoint: checkpoint) else {
      throw Problem(
        "Entry \(number) can't be proven from this record.", exitCode: .badData)
    }
    try OutputFile(tlogProof, else: tlogProof, replacing: existing.replace).write(
      proof.file, in: workspace)
    workspace.console.line("Wrote \(tlogProof.visible()): the proof of entry \(number) alone.")
  }

  /// Returns the numbers of the entries to show; `nil` for all.
  private func shownEntries(_ entries: [Entry], _ workspace: Workspace) throws -> Set<Int>? {
    guard let choice = try choice(workspace) else { return nil }
    let shown: ShownEntries
    do throws(ShownEntries.Fault) { shown = try ShownEntries(choice, of: entries) } catch {
      throw Problem(error.sentence, exitCode: .usage)
    }
    if let form = shown.formsThatRestOnMore(in: entries, try workspace.curriculum()).first {
      throw Problem(
        "The \(form.kind.title.lowercased()) of entry \(form.entry) says things that rest on other "
          + "entries, so it can't be sealed without them. Seal --unit \(form.unit), or the whole record.",
        exitCode: .usage)
    }
    return shown.numbers
  }

  private func choice(_ workspace: Workspace) throws -> ShownEntries.Choice? {
    if let form { return .form(form) }
    if let unit { return .unit(try workspace.unit(unit).code) }
    return answer.isEmpty ? nil : .answers(answer)
  }

  private func report(
    _ bundle: RecordBundle, _ key: StoredKey, path: String, _ console: Console
  ) {
    let check = BundleCheck(bundle, spread: Processors.spread)
    let size = check.checkpoint?.size ?? 0
    console.line(
      "Wrote \(console.link(toFile: path)): \(check.shown) of \(size) entries are shown."
    )
    if let code = check.checkpoint?.shortCode {
      console.line("Code of this state of the record, for paper: \(size)-\(code)")
    }
    console.paragraph("Signed: \(key.verifier.text.visible())", rest: 8)
    if bundle.isClockSet {
      console.paragraph(
        "The file says that the clock was set by hand (VIVA_NOW) when it was sealed.")
    }
  }
}

extension ShownEntries.Fault {
  fileprivate var sentence: String {
    switch self {
    case .noAnswer(let number):
      "Entry \(number) is not an answer. “export transcript --all --format md” shows the numbers."
    case .noForm(let number):
      "Entry \(number) is neither a form nor the beginning of a questioning. “candidate show” lists them."
    case .nothing(let unit): "Nothing is on record of \(unit.visible())."
    }
  }
}

extension RecordBundle {
  /// Signs the leaves of a record and some documents.
  ///
  /// - Parameters:
  ///   - leaves: All leaves of the record.
  ///   - checkpoint: The head of the record.
  ///   - key: The signer's key.
  ///   - documents: The documents to enclose.
  ///   - isClockSet: Whether the clock was set by hand.
  ///   - isShown: Whether an entry is to be shown, by its number from 1.
  /// - Throws: `Problem` where a text can't be signed, or an error of the cryptography.
  init(
    sealing leaves: [LeafContent], as checkpoint: Checkpoint, with key: SigningKey,
    documents: [Document], isClockSet: Bool, showing isShown: (Int) -> Bool
  ) throws {
    let parts = Self.parts(of: leaves, showing: isShown)
    let statement = BundleStatement(
      checkpoint: checkpoint, parts: parts, documents: documents, isClockSet: isClockSet)
    self.init(
      keys: [key.verifier], checkpoint: try Self.note(checkpoint.text, key),
      statement: try Self.note(statement.text, key), parts: parts, documents: documents)
  }

  private static func note(_ text: String, _ key: SigningKey) throws -> SignedNote {
    guard var note = SignedNote(text: text) else {
      throw Problem("The record's name can't be signed.", exitCode: .software)
    }
    try note.sign(with: key)
    return note
  }
}
