internal import FoundationEssentials
internal import GRDB
package import LearnerRecord
internal import Proofs

extension LearnerRecordStore {
  /// Joins a record with another copy of it, whole or not at all (`JoinedRecord`).
  ///
  /// The record at the path is replaced; the copy stays as it is. What was erased in one of the two is erased, and
  /// no bytes of it are in the new file.
  ///
  /// - Parameters:
  ///   - copy: The other copy.
  ///   - path: The record, which no program may have open.
  /// - Returns: The joined record.
  /// - Throws: `StoreError`, or `JoinedRecord.Fault` where the two can't be joined; the record is then as it was.
  package static func join(_ copy: String, into path: String) throws -> JoinedRecord {
    let other = try LearnerRecordStore(path: copy, access: .reading).copy()
    let here = try LearnerRecordStore(path: path, access: .reading).copy()
    let joined = try JoinedRecord(here, other)
    let kept = try replace(path) { temporary in
      try RecordCreation.build(temporary, for: path) { try fill($0, with: joined) }
    }
    remove(kept: kept)
    return joined
  }

  private static func fill(_ database: Database, with joined: JoinedRecord) throws {
    var erased: Set<Int> = []
    for (number, leaf) in zip(1..., joined.leaves) {
      // An erased entry needs something to erase; it goes with the entry that announces the erasure.
      let (salt, payload) = leaf.entry ?? ([UInt8](repeating: 0, count: Salt.size), Data("{}".utf8))
      try insert(leaf.hash.bytes, salt: salt, payload, number: number, into: database)
      guard leaf.entry != nil,
        case .forgotten(let fact) = try Entry(number: number, payload: payload).fact
      else { continue }
      try announce(fact.entries.filter { !erased.contains($0) }, tombstone: number, in: database)
      erased.formUnion(fact.entries)
    }
  }
}
