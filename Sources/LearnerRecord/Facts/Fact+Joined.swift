extension Fact {
  /// Two copies of a record, which each had entries of its own, became one.
  ///
  /// Entries got new numbers then, and references between them with those. What is kept here leads back to both
  /// copies as they were: with it anybody can say that a head that was signed for one of them was a true one
  /// (`JoinedCopy`).
  package struct Joined: Codable, Equatable, Sendable {
    /// The leaf hashes of the entries that both copies began with, in order, in base 64; their numbers stay.
    package var shared: [String]
    /// The two copies; the one whose Merkle root has the smaller bytes is the first.
    package var copies: [Copy]

    /// Creates the fact.
    package init(shared: [String], copies: [Copy]) {
      (self.shared, self.copies) = (shared, copies)
    }

    /// What a copy had beside the shared entries.
    package struct Copy: Codable, Equatable, Sendable {
      /// The leaf hashes of those entries, in the order of the copy, in base 64.
      package var leaves: [String]
      /// The number in this record of each of them; from 1.
      package var entries: [Int]

      /// Creates the part.
      package init(leaves: [String], entries: [Int]) {
        (self.leaves, self.entries) = (leaves, entries)
      }
    }
  }
}
