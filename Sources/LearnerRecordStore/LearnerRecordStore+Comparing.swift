internal import Proofs

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
  /// hash.
  ///
  /// - Parameter other: The other copy.
  /// - Returns: How this one stands to the other.
  /// - Throws: `StoreError` where an entry can't be read or does not match its hash.
  package func comparison(with other: LearnerRecordStore) throws -> CopyComparison {
    let (here, there) = (try leaves().map(\.hash), try other.leaves().map(\.hash))
    let common = zip(here, there).prefix { $0 == $1 }.count
    return switch (here.count - common, there.count - common) {
    case _ where common == 0: .otherRecord
    case (0, 0): .same
    case (0, let more): .behind(by: more)
    case (let more, 0): .ahead(by: more)
    case (let here, let there): .diverged(after: common, here: here, there: there)
    }
  }
}
