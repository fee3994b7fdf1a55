extension Fact {
  /// A lawful erasure, told by a tombstone: what earlier entries held is gone for good, and only their
  /// leaf hashes stay.
  ///
  /// A tombstone can't be erased itself, and everybody who is shown the record may read it. So it must
  /// hold no personal data of the person who is forgotten: no name, nothing of what was erased, and
  /// neither in the reason nor in the rule anything that tells who it was.
  package struct Forgotten: Codable, Equatable, Sendable {
    /// The numbers of the entries that were erased, ascending.
    package var entries: [Int]
    /// Why they were erased, such as `retention period over`.
    package var reason: String
    /// The law or rule that the erasure rests on; empty if not said.
    package var basis: String
    /// Who asked for it to be done: an office or a role rather than a name, where that will do.
    package var by: String

    /// Creates the fact.
    package init(entries: [Int], reason: String, basis: String, by: String) {
      self.entries = entries
      self.reason = reason
      self.basis = basis
      self.by = by
    }
  }
}
