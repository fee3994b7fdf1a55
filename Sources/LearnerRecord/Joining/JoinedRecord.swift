internal import FoundationEssentials
package import Proofs

/// The record that two copies are joined to.
///
/// The entries of both are one set: what both have is there once, and nothing is left out. They are put in the
/// order of their time (`JoinedOrder`) and numbered anew; an entry that says which copies were joined comes last
/// (`Fact.Joined`). Whoever joins the two, and whichever is given first, gets the same bytes.
package struct JoinedRecord: Sendable {
  /// Why two copies can't be joined.
  package enum Fault: Error, Equatable {
    /// They have no entry in common: they are records of their own.
    case nothingShared
    /// An entry of a copy, by its number there, has something that this version can't write again.
    case newer(entry: Int)
  }

  /// The leaves, in order; an entry that was erased in one copy is erased.
  package let leaves: [RecordBundle.LeafContent]
  /// The entries that each copy added something to since they parted, by their number here: the beginnings of
  /// questionings, and forms and decisions that both corrected.
  package let changedInBoth: [Int]

  /// Joins two copies.
  ///
  /// - Parameters:
  ///   - one: A copy.
  ///   - other: Another copy of the same record.
  /// - Throws: ``Fault``; `EncodingError` for numbers that JSON can't hold.
  package init(_ one: RecordCopy, _ other: RecordCopy) throws {
    let isInOrder = one.root.bytes.lexicographicallyPrecedes(other.root.bytes)
    let (first, second) = isInOrder ? (one, other) : (other, one)
    let shared = first.sharedCount(with: second)
    guard shared > 0 else { throw Fault.nothingShared }
    let order = JoinedOrder(first, second, after: shared).places
    var (firstNumbers, secondNumbers): ([Int: Int], [Int: Int]) = ([:], [:])
    for (number, place) in zip((shared + 1)..., order) {
      if let old = place.first { firstNumbers[old] = number }
      if let old = place.second { secondNumbers[old] = number }
    }
    let merged = try order.map { place in
      let leaves = [
        try place.first.map { try first.leaf($0, renumbered: firstNumbers) },
        try place.second.map { try second.leaf($0, renumbered: secondNumbers) },
      ].compactMap(\.self)
      return leaves.first { $0.entry == nil } ?? leaves[0]
    }
    let begun = zip(first.leaves, second.leaves).prefix(shared).map { $0.entry == nil ? $0 : $1 }
    let fact = Fact.Joined(
      shared: first.leaves.prefix(shared).map(\.hash.bytes.base64),
      copies: [first.part(after: shared, firstNumbers), second.part(after: shared, secondNumbers)])
    let all = begun + merged
    leaves = all + [try Self.ending(all.count + 1, .joined(fact), first, second)]
    changedInBoth = try Self.changedInBoth(RecordCopy(leaves), order, after: shared)
  }

  /// Returns the leaf of the entry that says what was joined; it is the same wherever that is done.
  private static func ending(
    _ number: Int, _ fact: Fact, _ first: RecordCopy, _ second: RecordCopy
  ) throws -> RecordBundle.LeafContent {
    let moments = (first.entries + second.entries).compactMap { $0?.at }
    let latest = moments.max(by: {
      ($0.milliseconds, $0.offsetMinutes) < ($1.milliseconds, $1.offsetMinutes)
    })
    let entry = Entry(number: number, at: latest ?? Moment(milliseconds: 0), fact: fact)
    return .init(salt: TreeHash.node(first.root, second.root).bytes, payload: try entry.payload())
  }

  private static func changedInBoth(
    _ joined: RecordCopy, _ order: [JoinedOrder.Place], after shared: Int
  ) -> [Int] {
    var (byFirst, bySecond): (Set<Int>, Set<Int>) = ([], [])
    for (place, entry) in zip(order, joined.entries.dropFirst(shared)) {
      guard let fact = entry?.fact else { continue }
      switch (place.first, place.second) {
      case (.some, nil): byFirst.formUnion(fact.changes)
      case (nil, .some): bySecond.formUnion(fact.changes)
      default: break
      }
    }
    return byFirst.intersection(bySecond).sorted()
  }
}

extension RecordCopy {
  /// Returns a leaf with the numbers that entries have in the joined record.
  ///
  /// The salt stays, and so does every byte of an entry that names no other whose number changed.
  fileprivate func leaf(
    _ number: Int, renumbered numbers: [Int: Int]
  ) throws -> RecordBundle.LeafContent {
    let leaf = leaves[number - 1]
    guard var entry = entries[number - 1], let (salt, payload) = leaf.entry else { return leaf }
    let fact = entry.fact.renumbered { numbers[$0] ?? $0 }
    guard fact != entry.fact else { return leaf }
    // What this version does not know of an entry would be lost.
    guard try entry.payload().elementsEqual(payload) else {
      throw JoinedRecord.Fault.newer(entry: number)
    }
    entry.fact = fact
    return .init(salt: salt, payload: try entry.payload())
  }

  fileprivate func part(after shared: Int, _ numbers: [Int: Int]) -> Fact.Joined.Copy {
    .init(
      leaves: leaves.dropFirst(shared).map(\.hash.bytes.base64),
      entries: (shared..<count).map { numbers[$0 + 1] ?? $0 + 1 })
  }
}

extension RecordBundle.LeafContent {
  fileprivate init(salt: [UInt8], payload: [UInt8]) {
    self.init(hash: .leaf(salt: salt, payload: payload), entry: (salt, Data(payload)))
  }
}

extension Fact {
  /// The entries that the fact continues or corrects; what a verifier says changes nothing of them.
  fileprivate var changes: [Int] {
    switch self {
    case .verified, .secondMarked, .forgotten: []
    default: questioning.map { [$0] } ?? amends
    }
  }
}
