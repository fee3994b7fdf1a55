internal import Evidence
internal import LearnerRecord
internal import Text
internal import FoundationEssentials
internal import Proofs

/// What came of checking a bundle.
struct VerifyFinding: Encodable {
  /// Whether everything holds that the file itself says.
  var holds: Bool { faults.isEmpty }
  /// What is wrong with the file, as sentences without a full stop.
  var faults: [String] = []
  /// What was asked of the file and is not so, although it is intact; as sentences without a full stop.
  var unmet: [String] = []
  /// How much of that is no more than that another version of the program made the documents.
  private(set) var uncompared = 0
  /// What a reader should know beside that, as sentences.
  var remarks: [String] = []
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
  /// Those of them that were compared with a key that somebody gave.
  var compared: [String] = []
  /// Those of them that signed the earlier file too: whose keys they are, this does not say.
  private(set) var signedEarlier: [String] = []
  var documents: [String] = []
  /// Whether anybody could have hidden entries after the file was signed.
  var mayBeCut = false
  /// The format of the file, such as `viva-bundle/2`.
  var format: String?

  private enum CodingKeys: String, CodingKey {
    case holds, faults, unmet, remarks, record, entries, shown, code, signers, compared, documents
    case format, mayBeCut, signedEarlier
  }

  /// Says of a file that could be read.
  ///
  /// - Parameters:
  ///   - sealed: The file.
  ///   - ownKeys: The keys that can sign on this account.
  init(_ sealed: SealedFile, ownKeys: [VerifierKey]) {
    let bundle = sealed.bundle
    faults = sealed.faults
    record = sealed.checkpoint?.origin
    entries = sealed.checkpoint?.size ?? 0
    shown = sealed.check.shown
    code = sealed.checkpoint?.shortCode
    signers = bundle.keys.filter { bundle.checkpoint.verdict(of: $0) == .signed }.map(\.text)
    documents = bundle.documents.map(\.name)
    format = bundle.format.rawValue
    mayBeCut = sealed.mayBeCut
    guard holds else { return }
    remarks = sealed.remarks(of: bundle.keys, ownKeys: ownKeys)
    noteOtherVersion(sealed.documents.ofOtherVersions)
  }

  /// Says which documents can't be compared, and what to do.
  private mutating func noteOtherVersion(_ documents: [(name: String, program: String)]) {
    guard let maker = documents.first?.program.visible() else { return }
    let names = documents.map { $0.name.visible() }.joined(separator: ", ")
    unmet.append(
      "made by \(maker), while this is \(Program.name): \(names). Each is as it was signed; whether it "
        + "says what the entries say, “verify” of \(maker) checks. Or ask for a file that "
        + "\(Program.name) sealed")
    uncompared = unmet.count
  }

  /// Says of a file that could not be read.
  init(fault: BundleFault) {
    faults = [fault.sentence]
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(holds, forKey: .holds)
    try fields.encode(faults, forKey: .faults)
    try fields.encode(unmet, forKey: .unmet)
    try fields.encode(remarks, forKey: .remarks)
    try fields.encode(record, forKey: .record)
    try fields.encode(entries, forKey: .entries)
    try fields.encode(shown, forKey: .shown)
    try fields.encode(code, forKey: .code)
    try fields.encode(signers, forKey: .signers)
    try fields.encode(compared, forKey: .compared)
    try fields.encode(signedEarlier, forKey: .signedEarlier)
    try fields.encode(documents, forKey: .documents)
    try fields.encode(mayBeCut, forKey: .mayBeCut)
    try fields.encode(format, forKey: .format)
  }
}

// What somebody compares the file with.
extension VerifyFinding {
  /// Compares the signers with keys that somebody has from them.
  mutating func compare(_ bundle: RecordBundle, with keys: [VerifierKey]) {
    for key in keys {
      if bundle.keys.contains(key) {
        note(key)
      } else {
        unmet.append(absence(of: key, from: bundle))
      }
    }
  }

  /// Compares the file with one that was sealed earlier.
  ///
  /// - Parameters:
  ///   - sealed: This file, which holds.
  ///   - file: The bytes of the earlier one.
  mutating func compare(_ sealed: SealedFile, withEarlier file: Data) {
    let earlier: RecordBundle
    do throws(BundleFault) {
      earlier = try RecordBundle(file: file)
      if let fault = BundleCheck(earlier, spread: Processors.spread).faults.first { throw fault }
    } catch {
      return unmet.append(
        "the earlier file does not hold, so nothing is compared with it: \(error.sentence)")
    }
    guard let then = Checkpoint(text: earlier.checkpoint.text), let now = sealed.checkpoint else {
      return
    }
    guard then.origin.utf8.elementsEqual(now.origin.utf8) else {
      return unmet.append("the earlier file is of another record, \(then.origin.visible())")
    }
    guard then.size <= now.size else {
      return unmet.append(
        "the earlier file has \(counted(then.size, "entry", "entries")) and this one \(now.size): it is "
          + "the later one")
    }
    if let copy = sealed.joinedCopies.first(where: { $0.root(size: then.size) == then.root }) {
      compare(sealed, withCopy: copy)
      return compareSigners(of: sealed.bundle, withEarlier: earlier)
    }
    guard let root = sealed.bundle.root(size: then.size) else {
      return unmet.append("this file hides too much to be compared with the earlier one")
    }
    guard root == then.root else {
      return faults.append(
        "entries up to \(then.size) are not those of the earlier file: the two can't both be the record"
      )
    }
    compareSigners(of: sealed.bundle, withEarlier: earlier)
  }

  /// Compares the file with a copy of the record, the head of which the earlier file has.
  private mutating func compare(_ sealed: SealedFile, withCopy copy: JoinedCopy) {
    let shown = sealed.bundle.shownLeaves
    let found = copy.comparison { shown[$0] }
    if let changed = found.firstChanged {
      return faults.append(
        "entry \(changed) is not the one that the copies had that entry \(copy.joinedBy) says were joined"
      )
    }
    remarks.append(
      "The earlier file is of a copy of this record that was joined with another one (entry "
        + "\(copy.joinedBy)). Of the \(counted(copy.count, "entry", "entries")) of the copy, this file shows "
        + "\(found.unchanged), each as it was.")
  }

  private mutating func compareSigners(
    of bundle: RecordBundle, withEarlier earlier: RecordBundle
  ) {
    for key in earlier.keys {
      if bundle.keys.contains(key) {
        if !signedEarlier.contains(key.text) { signedEarlier.append(key.text) }
      } else {
        unmet.append(
          "the earlier file was signed by somebody else: \(absence(of: key, from: bundle))")
      }
    }
  }

  private mutating func note(_ key: VerifierKey) {
    if !compared.contains(key.text) { compared.append(key.text) }
  }

  private func absence(of key: VerifierKey, from bundle: RecordBundle) -> String {
    bundle.keys.contains { $0.name.utf8.elementsEqual(key.name.utf8) }
      ? "\(key.name.visible()) signed with another key than \(key.text.visible())"
      : "the key \(key.text.visible()) is not among those that signed"
  }
}
