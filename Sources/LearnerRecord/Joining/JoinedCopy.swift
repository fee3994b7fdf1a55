package import FoundationEssentials
package import Proofs

/// A copy of a record as it was before it was joined with another, as the joined record has it.
package struct JoinedCopy: Sendable {
  /// The number of the entry that says so.
  package let joinedBy: Int
  /// The leaf hashes of the copy, in order.
  private let hashes: [TreeHash]
  /// The number in the joined record of each of its entries.
  private let numbers: [Int]

  /// Returns both copies of every joining that a record tells of.
  ///
  /// - Parameter entries: Entries of the record.
  /// - Returns: The copies; one whose hashes can't be read is missing.
  package static func all(in entries: [Entry]) -> [JoinedCopy] {
    var found: [JoinedCopy] = []
    // From the last joining back: what an earlier one shared has the numbers that a later one gave it.
    for entry in entries.reversed() {
      guard case .joined(let fact) = entry.fact else { continue }
      let later = found.first { $0.numbers.contains(entry.number) }
      let shared = fact.shared.indices.map { later?.number(of: $0 + 1) ?? $0 + 1 }
      let copies = fact.copies.compactMap {
        JoinedCopy($0, shared: fact.shared, numbered: shared, joinedBy: entry.number)
      }
      found.insert(contentsOf: copies, at: 0)
    }
    return found
  }

  private init?(_ copy: Fact.Joined.Copy, shared: [String], numbered: [Int], joinedBy: Int) {
    self.joinedBy = joinedBy
    let texts = shared + copy.leaves
    hashes = texts.compactMap { [UInt8](strictBase64: $0).flatMap { TreeHash(bytes: $0) } }
    numbers = numbered + copy.entries
    let isInOrder = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    guard hashes.count == texts.count, numbers.count == texts.count, isInOrder,
      numbers.first ?? 1 > 0, numbers.last ?? 0 < joinedBy
    else { return nil }
  }

  /// How many entries the copy had.
  package var count: Int { hashes.count }

  /// Returns the root over the first entries of the copy; `nil` where it had fewer.
  package func root(size: Int) -> TreeHash? {
    guard (0...count).contains(size) else { return nil }
    return MerkleTree(leaves: hashes.prefix(size)).root
  }

  /// Returns the number in the joined record of an entry of the copy; `nil` where it had none of that number.
  package func number(of entry: Int) -> Int? {
    numbers.indices.contains(entry - 1) ? numbers[entry - 1] : nil
  }

  /// Returns the first entries of the copy as they were in it, with the numbers that they had and named there.
  ///
  /// - Parameters:
  ///   - size: How many.
  ///   - entries: The entries of the joined record; those that were erased are missing in the copy too.
  /// - Returns: The entries, in order.
  package func entries(size: Int, of entries: [Entry]) -> [Entry] {
    let before = numbersBefore
    return entries.compactMap { entry in
      guard let number = before[entry.number], number <= size else { return nil }
      return Entry(
        number: number, at: entry.at, fact: entry.fact.renumbered { before[$0] ?? $0 })
    }
  }

  /// The numbers in the copy, by those in the joined record.
  private var numbersBefore: [Int: Int] {
    Dictionary(zip(numbers, 1...), uniquingKeysWith: { first, _ in first })
  }

  /// What came of comparing the copy's entries with those of the joined record.
  package struct Comparison: Equatable, Sendable {
    /// How many are the ones that the copy had, beside the numbers of other entries that they name.
    package var unchanged = 0
    /// The first that is not, by its number in the joined record; `nil` where all are that could be compared.
    package var firstChanged: Int?
  }

  /// Compares the copy's entries with those of the joined record.
  ///
  /// - Parameter leaf: Returns salt and payload of an entry of the joined record; `nil` for one that was erased
  ///   or is not shown, which can't be compared.
  /// - Returns: What came of it.
  package func comparison(
    _ leaf: (Int) -> (salt: [UInt8], payload: Data)?
  ) -> Comparison {
    let before = numbersBefore
    var found = Comparison()
    for (number, hash) in zip(numbers, hashes) {
      guard let (salt, payload) = leaf(number) else { continue }
      if TreeHash.leaf(salt: salt, payload: Self.renumbered(payload, number, before)) == hash {
        found.unchanged += 1
      } else if found.firstChanged == nil {
        found.firstChanged = number
      }
    }
    return found
  }

  /// Returns the bytes that an entry had in the copy.
  private static func renumbered(
    _ payload: Data, _ number: Int, _ before: [Int: Int]
  ) -> [UInt8] {
    guard var entry = try? Entry(number: number, payload: payload) else { return Array(payload) }
    let fact = entry.fact.renumbered { before[$0] ?? $0 }
    guard fact != entry.fact else { return Array(payload) }
    entry.fact = fact
    return (try? entry.payload()) ?? Array(payload)
  }
}
