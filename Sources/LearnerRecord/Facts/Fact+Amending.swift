extension Fact {
  /// The numbers of the entries that the fact corrects, takes back, supersedes or erases; none for
  /// most facts.
  ///
  /// Whoever shows one of those shows the fact as well, since it changes what they say.
  package var amends: [Int] {
    switch self {
    case .rated(let fact): [fact.entry]
    case .countedRight(let fact): [fact.entry]
    case .undone(let fact): [fact.entry]
    case .filed(let fact): fact.supersedes.map { [$0] } ?? []
    case .asked(let fact): fact.supersedes.map { [$0] } ?? []
    case .questioningAmended(let fact): [fact.questioning]
    case .forgotten(let fact): fact.entries
    case .opened, .named, .started, .ended, .worded, .locked, .answered, .skipped, .flagged,
      .goalSet, .goalDropped, .fitted, .suspended, .unsuspended, .limited, .questioningBegun,
      .noted, .questioningClosed, .questioningStopped, .questioningResumed, .testBegun,
      .testAnswered, .testFlagged, .testClosed:
      []
    }
  }
}
