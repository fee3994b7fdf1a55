/// Which entries of a record were made apart: in different copies of it, which were joined later.
package struct CopiesApart: Sendable {
  /// By join, the entries that only one of the copies had, and those that only the other had.
  private let sides: [(Set<Int>, Set<Int>)]

  /// Reads what was joined.
  ///
  /// - Parameter entries: The entries of a record; without those of kind `joined` nothing was made apart.
  package init(of entries: [Entry]) {
    sides = entries.compactMap { entry in
      guard case .joined(let fact) = entry.fact, fact.copies.count == 2 else { return nil }
      let (first, second) = (Set(fact.copies[0].entries), Set(fact.copies[1].entries))
      return (first.subtracting(second), second.subtracting(first))
    }
  }

  /// Returns whether whoever made one of two entries could not have seen the other.
  ///
  /// - Parameters:
  ///   - one: The number of an entry.
  ///   - other: The number of another.
  /// - Returns: `true` only where each was in another copy than the other.
  package func areApart(_ one: Int, _ other: Int) -> Bool {
    sides.contains { first, second in
      first.contains(one) && second.contains(other) || first.contains(other) && second.contains(one)
    }
  }
}
