internal import LearnerRecord

/// How two copies of a record stand to each other.
package enum CopyComparison: Equatable, Sendable {
  /// They are records of their own.
  case otherRecord
  /// Both have the same entries.
  case same
  /// The other one has so many entries more, and all of this one before them.
  case behind(by: Int)
  /// This one has so many entries more, and all of the other before them.
  case ahead(by: Int)
  /// Both have these first entries, and each has others since.
  case diverged(after: Int, here: Int, there: Int)
}

extension LearnerRecordStore {
  /// Compares the record with another copy, entry by entry, by the hashes that prove them; what was erased keeps its
  /// hash, and an entry that got another number when copies were joined is known by the one that it had.
  ///
  /// - Parameter other: The other copy.
  /// - Returns: How this one stands to the other.
  /// - Throws: `StoreError` where an entry can't be read or does not match its hash.
  package func comparison(with other: LearnerRecordStore) throws -> CopyComparison {
    let (here, there) = (try copy(), try other.copy())
    let shared = here.sharedCount(with: there)
    let more = here.count - here.numbers(in: there).count
    let others = there.count - there.numbers(in: here).count
    return switch (more, others) {
    case _ where shared == 0: .otherRecord
    case (0, 0): .same
    case (0, let others): .behind(by: others)
    case (let more, 0): .ahead(by: more)
    case (let more, let others): .diverged(after: shared, here: more, there: others)
    }
  }

  /// Returns the record as one of several copies.
  ///
  /// - Throws: `StoreError` where an entry can't be read or does not match its hash.
  func copy() throws -> RecordCopy {
    let leaves = try leaves()
    return try StoreError.translating(path: path) { try RecordCopy(leaves) }
  }
}
