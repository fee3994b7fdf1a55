import Foundation
import Scheduling
import Testing

@testable import Proofs

/// Bundles of a record whose entries are made up, signed by people whose keys are known.
enum SampleBundle {
  static let origin = "viva-record/0123456789abcdef0123456789abcdef"

  /// The bytes of an entry: the first names the record, the others give a name.
  static func payload(_ number: Int) -> String {
    number == 1
      ? #"{"at":"2026-11-22T09:00:00.000+11:00","kind":"opened","program":"viva 0.1.0","#
        + #""record":"0123456789abcdef0123456789abcdef"}"#
      : #"{"at":"2026-11-22T09:00:01.000+11:00","kind":"named","name":"name \#(number)"}"#
  }

  static func leaves(_ count: Int, erased: Set<Int> = []) -> [RecordBundle.LeafContent] {
    (1...max(1, count)).prefix(count).map { number in
      let leaf = Leaf(
        payload: Array(payload(number).utf8),
        salt: Array(repeating: UInt8(truncatingIfNeeded: number), count: 32))
      return .init(
        hash: .leaf(salt: leaf.salt, payload: leaf.payload),
        entry: erased.contains(number) ? nil : (leaf.salt, Data(leaf.payload)))
    }
  }

  static func bundle(
    _ leaves: [RecordBundle.LeafContent], showing isShown: (Int) -> Bool,
    signers: [String] = ["ann"], documents: [RecordBundle.Document] = [],
    format: RecordBundle.Format = .statement, origin: String = origin, isClockSet: Bool = false
  ) throws -> RecordBundle {
    let checkpoint = Checkpoint(
      origin: origin, size: leaves.count, root: MerkleTree(leaves: leaves.map(\.hash)).root,
      needsStatement: format == .statement)
    let parts = RecordBundle.parts(of: leaves, showing: isShown)
    let text =
      switch format {
      case .listOnly: RecordBundle.documentList(of: documents, for: origin)
      case .statement:
        BundleStatement(
          checkpoint: checkpoint, parts: parts, documents: documents, isClockSet: isClockSet
        ).text
      }
    var (note, statement) = (
      try #require(SignedNote(text: checkpoint.text)), try #require(SignedNote(text: text))
    )
    var keys: [VerifierKey] = []
    for (index, name) in signers.enumerated() {
      let key = try #require(
        SigningKey(name: name, seed: Array(repeating: UInt8(index + 1), count: 32)))
      try note.sign(with: key)
      try statement.sign(with: key)
      keys.append(key.verifier)
    }
    return RecordBundle(
      format: format, keys: keys, checkpoint: note, statement: statement, parts: parts,
      documents: documents)
  }
}

/// Runs works on a number of threads.
func onThreads(_ threads: Int) -> Spread {
  { most, work in concurrently(threads: min(most, threads)) { _, _ in work() } }
}
