internal import ArgumentParser
internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling

/// Signs the record as it is, and writes a bundle that others can check.
struct Seal: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: localized("Sign your record as it is now, into a file that others can check."),
    discussion: localized(
      """
      The bundle holds a transcript, the entries that it rests on, and a signed checkpoint over the \
      whole record. With --answer, only those answers are shown; the rest stays hidden and is proven \
      all the same. “verify” checks it without your record, and so can a stranger. With --no-documents, \
      there are only entries and proofs in it.

      With --tlog-proof, the one answer is also proven in a small file of the public format \
      c2sp.org/tlog-proof, which other programs for transparency logs read.
      """))

  @Option(
    help: ArgumentHelp(
      localized("Show only this answer, by its entry number."), valueName: "number"))
  var answer: [Int] = []

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(localized("Who signs; by default the name on record."), valueName: "signer"),
    completion: ValueKind.key.completion)
  var signer: String?

  @Option(
    help: ArgumentHelp(localized("The file to write."), valueName: "path"), completion: .file())
  var output: String?

  @Flag(
    name: .customLong("no-documents"),
    help: ArgumentHelp(localized("Seal entries and proofs only.")))
  var isBare = false

  @Option(
    help: ArgumentHelp(
      localized("Another file to write: the one answer of --answer, as a C2SP tlog-proof."),
      valueName: "path"),
    completion: .file())
  var tlogProof: String?

  @OptionGroup var passphrase: PassphraseOptions

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let store = try workspace.store(.reading)
    let (leaves, entries) = (try store.leaves(), try store.entries())
    let shown = try shownEntries(entries)
    let moment = try workspace.clock().now()
    let name = signer ?? entries.learnerName ?? "learner"
    let ring = KeyRing(workspace: workspace, passphraseFile: passphrase.passphraseFile)
    let path = output ?? "record-\(moment.studyDay(rolloverHour: 0)).viva-bundle"
    for output in [path] + (tlogProof.map { [$0] } ?? []) { try ring.folder.protect(from: output) }
    let (key, isNew) = try ring.key(of: name)
    let checkpoint = Checkpoint(
      origin: entries.recordName, size: leaves.count,
      root: MerkleTree(leaves: leaves.map(\.hash)).root)
    let documents =
      isBare
      ? []
      : try SealedDocuments(workspace: workspace, checkpoint: checkpoint).documents(
        of: try DocumentBasis(
          payloads: zip(1..., leaves).compactMap { number, leaf in
            guard let entry = leaf.entry, shown?.contains(number) ?? true else { return nil }
            return (number, entry.payload)
          }), made: moment)
    let bundle = try RecordBundle(
      sealing: leaves, of: entries.recordName, with: key, documents: documents
    ) { shown?.contains($0) ?? true }
    try TextFile.write(bundle.file, to: path)
    tell(bundle, key, isNew: isNew, path: path, workspace.console)
    try writeProof(of: leaves, bundle.checkpoint, workspace.console)
  }

  mutating func validate() throws {
    guard let tlogProof else { return }
    guard answer.count == 1 else {
      throw ValidationError(localized("--tlog-proof proves one answer: name it with one --answer."))
    }
    guard tlogProof != output else {
      throw ValidationError(localized("--tlog-proof and --output need files of their own."))
    }
  }

  /// Writes the proof of the one answer, if it is wanted.
  private func writeProof(
    of leaves: [RecordBundle.LeafContent], _ checkpoint: SignedNote, _ console: Console
  ) throws {
    guard let tlogProof, let number = answer.first else { return }
    guard let proof = InclusionProof(of: number, in: leaves, checkpoint: checkpoint) else {
      throw Problem(
        localized("Entry \(number) can't be proven from this record."), exitCode: .badData)
    }
    try TextFile.write(proof.file, to: tlogProof)
    console.line(localized("Wrote \(tlogProof.visible()): the proof of entry \(number) alone."))
  }

  /// Returns the numbers of the entries to show: the chosen answers, what was asked in them, and what
  /// was taken back of them; `nil` for all.
  private func shownEntries(_ entries: [Entry]) throws -> Set<Int>? {
    guard !answer.isEmpty else { return nil }
    var (shown, wordings): (Set<Int>, Set<String>) = ([1], [])
    for number in answer {
      guard case .answered(let given)? = entries.first(where: { $0.number == number })?.fact else {
        throw Problem(
          localized(
            "Entry \(number) is not an answer. “export transcript --format md” shows the numbers."),
          exitCode: .usage)
      }
      shown.insert(number)
      wordings.insert(given.wording)
    }
    for entry in entries {
      switch entry.fact {
      case .worded(let worded) where wordings.contains(worded.fingerprint):
        shown.insert(entry.number)
      case .countedRight(let fact) where answer.contains(fact.entry): shown.insert(entry.number)
      case .undone(let undone) where answer.contains(undone.entry): shown.insert(entry.number)
      default: break
      }
    }
    return shown
  }

  private func tell(
    _ bundle: RecordBundle, _ key: SigningKey, isNew: Bool, path: String, _ console: Console
  ) {
    if isNew {
      console.paragraph(
        localized(
          "A key was made for \(key.verifier.name.visible()). Others check your signature with its "
            + "public half:"))
      console.line(key.verifier.text)
    }
    let check = BundleCheck(bundle, threads: Processors.threads)
    let size = check.checkpoint?.size ?? 0
    console.line(
      localized("Wrote \(console.link(toFile: path)): \(check.shown) of \(size) entries are shown.")
    )
    if let code = check.checkpoint?.shortCode {
      console.line(localized("Code of this state of the record, for paper: \(size)-\(code)"))
    }
  }
}

extension RecordBundle {
  /// Signs the leaves of a record and some documents.
  ///
  /// - Parameters:
  ///   - leaves: All leaves of the record.
  ///   - origin: The name of the record.
  ///   - key: The signer's key.
  ///   - documents: The documents to enclose.
  ///   - isShown: Whether an entry is to be shown, by its number from 1.
  /// - Throws: `Problem` where a text can't be signed, or an error of the cryptography.
  init(
    sealing leaves: [LeafContent], of origin: String, with key: SigningKey, documents: [Document],
    showing isShown: (Int) -> Bool
  ) throws {
    let root = MerkleTree(leaves: leaves.map(\.hash)).root
    let checkpoint = Checkpoint(origin: origin, size: leaves.count, root: root)
    self.init(
      keys: [key.verifier], checkpoint: try Self.note(checkpoint.text, key),
      list: try Self.note(Self.documentList(of: documents, for: origin), key),
      parts: Self.parts(of: leaves, showing: isShown), documents: documents)
  }

  private static func note(_ text: String, _ key: SigningKey) throws -> SignedNote {
    guard var note = SignedNote(text: text) else {
      throw Problem(localized("The record's name can't be signed."), exitCode: .software)
    }
    try note.sign(with: key)
    return note
  }
}
