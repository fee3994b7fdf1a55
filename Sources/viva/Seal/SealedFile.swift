internal import Evidence
internal import Files
internal import FoundationEssentials
internal import Glibc
internal import LearnerRecord
internal import Proofs
internal import Scheduling
internal import Synchronization
internal import Text

/// A sealed file, and what came of checking all that can be checked with nothing but the file.
struct SealedFile {
  let bundle: RecordBundle
  /// What the bundle proves.
  let check: BundleCheck
  /// What its entries say of themselves.
  let entries: BundleEntries
  /// What its documents say beside what its entries say.
  let documents: SealedDocuments.Comparison
  /// Why the file does not hold, as sentences without a full stop; none where it does.
  let faults: [String]

  /// Reads the bytes of a sealed file, which may be large: some 43 MB for 100,000 entries.
  ///
  /// - Parameter path: The file.
  /// - Returns: Its bytes.
  /// - Throws: `FileError` where it can't be read or has more than 4 GiB.
  static func data(_ path: String) throws(FileError) -> Data {
    Data(try File.bytes(path, atMost: 1 << 32))
  }

  /// Reads a file and checks it.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - workspace: Where the banks and templates are that documents are made of.
  /// - Throws: `BundleFault` where the file can't be read as a sealed one.
  init(_ bytes: Data, _ workspace: Workspace) throws(BundleFault) {
    let bundle = try RecordBundle(file: bytes)
    typealias Contents = (
      entries: BundleEntries, documents: Result<SealedDocuments.Comparison, BundleFault>
    )
    let contents = Mutex<Contents?>(nil)
    // Until both are done, nobody else works with it.
    nonisolated(unsafe) let workspace = workspace
    let check = beside {
      let found = Self.contents(of: bundle, workspace)
      contents.withLock { $0 = found }
    } _: {
      BundleCheck(bundle, spread: Processors.spread)
    }
    (self.bundle, self.check) = (bundle, check)
    let found = contents.withLock { $0 } ?? Self.contents(of: bundle, workspace)
    entries = found.entries
    // What contents say counts only if the proof holds.
    guard check.holds, entries.faults.isEmpty else {
      documents = .init()
      faults = (check.holds ? entries.faults : check.faults).map(\.sentence)
      return
    }
    documents = try found.documents.get()
    faults = documents.different.map {
      "the document \($0.visible()) is not what this version of viva makes of the entries"
    }
  }

  /// The record as it was when it was signed; `nil` where that can't be read.
  var checkpoint: Checkpoint? { check.checkpoint }

  /// How many entries are hidden.
  var hidden: Int { (checkpoint?.size ?? 0) - check.shown }

  /// Whether anybody could have hidden entries after the file was signed.
  var mayBeCut: Bool { bundle.format == .listOnly && hidden > 0 }

  /// Returns what entries and documents say.
  ///
  /// Entries are decoded only where documents rest on them (`DocumentBasis`): to decode them takes a hundred times as
  /// long as to prove that they stood in the record.
  private static func contents(
    of bundle: RecordBundle, _ workspace: Workspace
  ) -> (entries: BundleEntries, documents: Result<SealedDocuments.Comparison, BundleFault>) {
    let entries = BundleEntries(bundle, threads: Processors.threads)
    guard entries.faults.isEmpty else { return (entries, .success(.init())) }
    return (
      entries,
      Result { () throws(BundleFault) in try comparison(bundle, workspace) }
    )
  }

  private static func comparison(
    _ bundle: RecordBundle, _ workspace: Workspace
  ) throws(BundleFault) -> SealedDocuments.Comparison {
    guard !bundle.documents.isEmpty, let checkpoint = Checkpoint(text: bundle.checkpoint.text)
    else { return .init() }
    let basis = try DocumentBasis(payloads: bundle.entries)
    do {
      return try SealedDocuments(workspace, checkpoint)
        .comparison(of: bundle, basis)
    } catch {
      throw BundleFault("the documents can't be made again: \(Problem(error).sentence)")
    }
  }
}

extension SealedDocuments {
  /// Prepares the documents of a record with today's banks and our templates.
  ///
  /// - Throws: `Problem` where the banks can't be used.
  init(_ workspace: Workspace, _ checkpoint: Checkpoint) throws {
    let template = workspace.places.templates + "/transcript.mustache"
    self.init(
      curriculum: try workspace.curriculum(), checkpoint: checkpoint, program: Program.name,
      transcriptPage: { try TranscriptRenderer.html($0, template: try templateText(template)) },
      formPage: { try FormTemplate(kind: $0.kind, own: nil, workspace).page(of: $0) })
  }
}

extension BundleFault {
  /// The fault as a sentence without a full stop, with its line where it has one.
  var sentence: String {
    (line.map { "line \($0): " } ?? "") + message
  }
}

// What a reader should know beside whether it holds.
extension SealedFile {
  /// Sentences on what signatures cover, and on what is not as it usually is.
  ///
  /// - Parameters:
  ///   - signers: Those who signed, and who is about to.
  ///   - ownKeys: The keys that can sign on this account.
  /// - Returns: The sentences.
  func remarks(of signers: [VerifierKey], ownKeys: [VerifierKey]) -> [String] {
    [coverage] + [hiding, clock].compactMap { $0 } + backdating
      + [authorship(signers, ownKeys)].compactMap { $0 }
  }

  private var coverage: String {
    let size = checkpoint?.size ?? 0
    return switch bundle.format {
    case .statement:
      "Each signature covers the record up to entry \(size), which of its entries are shown here, and "
        + "each document."
    case .listOnly:
      "Each signature covers the record up to entry \(size) and a list of documents, but not which "
        + "entries are shown: the file is of the first format, viva-bundle/1."
    }
  }

  private var hiding: String? {
    guard hidden > 0 else { return nil }
    return switch bundle.format {
    case .statement:
      "Hidden: \(counted(hidden, "entry", "entries")), as was signed. Viva shows whatever corrects or "
        + "withdraws an entry that is shown; that nothing hidden does is the signers' word."
    case .listOnly:
      "Hidden: \(counted(hidden, "entry", "entries")). What is hidden may correct or withdraw what is "
        + "shown, and anybody could hide it after the file was signed. Ask for a file that is sealed "
        + "again."
    }
  }

  private var clock: String? {
    bundle.isClockSet
      ? "Sealed with a clock that was set by hand (VIVA_NOW): its times are no evidence."
      : nil
  }

  /// The copies that the record was joined from, as far as the file shows the entries that say so.
  var joinedCopies: [JoinedCopy] {
    JoinedCopy.all(
      in: bundle.entries.filter { Entry.kind(ofPayload: $0.payload.bytes) == "joined" }
        .compactMap { try? Entry(number: $0.number, payload: $0.payload) })
  }

  private var backdating: [String] {
    let shown = entries.backdated.prefix(5).map {
      "Entry \($0.number) is dated before entry \($0.earlier), which was recorded before it."
    }
    let rest = entries.backdated.count - shown.count
    return shown + (rest > 0 ? ["So are \(rest) more entries."] : [])
  }

  private func authorship(_ signers: [VerifierKey], _ ownKeys: [VerifierKey]) -> String? {
    guard signers.count > 1 else { return nil }
    let here = signers.filter(ownKeys.contains).map { $0.name.visible() }
    guard here.count > 1 else {
      return
        "Several signatures can come from one person: anybody can make a key in any name. They are those "
        + "of several people only if each key was compared with its owner."
    }
    return
      "The private keys of \(here.joined(separator: ", ")) are all on this account, so that one person "
      + "can have made these signatures."
  }
}

/// Where documents are written, without taking anybody's signature away.
enum SealedOutput {
  /// Refuses to replace a sealed file that several people signed.
  ///
  /// - Parameter path: The file that is to be written.
  /// - Throws: `Problem` where there is such a file.
  static func protect(_ path: String) throws {
    // A pipe would be waited for.
    guard File.isOrdinary(path), let old = try? SealedFile.data(path),
      let bundle = try? RecordBundle(file: old), bundle.keys.count > 1
    else { return }
    let names = bundle.keys.map { $0.name.visible() }.joined(separator: ", ")
    throw Problem(
      "\(path.visible()) is signed by \(names); it is left alone, so that no signature is lost. Choose "
        + "another name.",
      exitCode: .cannotCreate)
  }
}
