internal import FoundationEssentials
package import Proofs

/// One of several copies of a record, with all that tells its entries from those of another copy.
package struct RecordCopy: Sendable {
  /// The leaves, in order; an erased one has only its hash.
  package let leaves: [RecordBundle.LeafContent]
  /// The entries, in order; `nil` where one was erased.
  let entries: [Entry?]
  /// By entry, all hashes that it ever had: its own, and what it had in copies that were joined, in base 64.
  private let hashes: [[String]]

  /// Reads a copy.
  ///
  /// - Parameter leaves: The leaves, in order.
  /// - Throws: `DecodingError` for bytes that are not the payload of an entry.
  package init(_ leaves: [RecordBundle.LeafContent]) throws {
    self.leaves = leaves
    entries = try zip(1..., leaves).map { number, leaf in
      try leaf.entry.map { try Entry(number: number, payload: $0.payload) }
    }
    var hashes = leaves.map { [$0.hash.bytes.base64] }
    for case .joined(let fact)? in entries.map({ $0?.fact }) {
      for copy in fact.copies {
        for (hash, number) in zip(copy.leaves, copy.entries) where hashes.indices ~= number - 1 {
          hashes[number - 1].append(hash)
        }
      }
    }
    self.hashes = hashes
  }

  /// How many entries there are.
  package var count: Int { leaves.count }

  /// The root of the Merkle tree over the leaves.
  var root: TreeHash { MerkleTree(leaves: leaves.map(\.hash)).root }

  /// Returns how many entries both copies begin with, number by number.
  package func sharedCount(with other: RecordCopy) -> Int {
    zip(leaves, other.leaves).prefix { $0.hash == $1.hash }.count
  }

  /// Returns the number that each entry has in another copy; those that it does not have are missing.
  package func numbers(in other: RecordCopy) -> [Int: Int] {
    var places: [String: Int] = [:]
    for (number, hashes) in zip(1..., other.hashes) {
      for hash in hashes where places[hash] == nil { places[hash] = number }
    }
    return zip(1..., hashes).reduce(into: [:]) { found, entry in
      found[entry.0] = entry.1.lazy.compactMap { places[$0] }.first
    }
  }

  /// By entry, the latest moment of it and those before it, in milliseconds since 1970.
  ///
  /// A clock that was put back changes no order within a copy.
  var moments: [Int64] {
    var latest = Int64.min
    return entries.map { entry in
      latest = max(latest, entry?.at.milliseconds ?? latest)
      return latest
    }
  }
}
