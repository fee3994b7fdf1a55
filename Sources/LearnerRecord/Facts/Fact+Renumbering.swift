extension Fact {
  /// Returns the fact with other numbers for the entries of its own record that it names.
  ///
  /// Numbers of entries of other records stay, such as that of an accepted answer from practice.
  ///
  /// - Parameter number: Returns the new number of an entry.
  /// - Returns: The fact; the same where it names no entry.
  func renumbered(_ number: (Int) -> Int) -> Fact {
    // Every part of the fact that is changed keeps what else it has.
    func with<Part>(_ part: Part, _ keys: WritableKeyPath<Part, Int>...) -> Part {
      keys.reduce(into: part) { $0[keyPath: $1] = number($0[keyPath: $1]) }
    }
    func perhaps<Part>(_ part: Part, _ key: WritableKeyPath<Part, Int?>) -> Part {
      var part = part
      part[keyPath: key] = part[keyPath: key].map(number)
      return part
    }
    switch self {
    case .ended(let fact): return .ended(with(fact, \.session))
    case .locked(let fact): return .locked(with(fact, \.session))
    case .answered(let fact): return .answered(perhaps(with(fact, \.session), \.locked))
    case .skipped(let fact): return .skipped(with(fact, \.session))
    case .rated(let fact): return .rated(with(fact, \.entry))
    case .countedRight(let fact): return .countedRight(with(fact, \.entry))
    case .undone(let fact): return .undone(with(fact, \.entry))
    case .filed(let fact): return .filed(perhaps(fact, \.supersedes))
    case .questioningBegun(let fact): return .questioningBegun(perhaps(fact, \.again))
    case .questioningExtended(let fact): return .questioningExtended(with(fact, \.questioning))
    case .noted(let fact): return .noted(perhaps(with(fact, \.questioning), \.supersedes))
    case .asked(let fact): return .asked(perhaps(with(fact, \.questioning), \.supersedes))
    case .questioningClosed(let fact): return .questioningClosed(with(fact, \.questioning))
    case .questioningStopped(let fact): return .questioningStopped(with(fact, \.questioning))
    case .questioningResumed(let fact): return .questioningResumed(with(fact, \.questioning))
    case .questioningAmended(let fact): return .questioningAmended(with(fact, \.questioning))
    case .verified(let fact): return .verified(with(fact, \.entry))
    case .secondMarked(let fact): return .secondMarked(with(fact, \.entry))
    case .sampleDrawn(let fact): return .sampleDrawn(with(fact, \.policy))
    case .testAnswered(let fact): return .testAnswered(with(fact, \.test))
    case .testFlagged(let fact): return .testFlagged(with(fact, \.test))
    case .testClosed(let fact): return .testClosed(with(fact, \.test))
    case .forgotten(var fact):
      fact.entries = fact.entries.map(number).sorted()
      return .forgotten(fact)
    case .joined(var fact):
      for place in fact.copies.indices {
        fact.copies[place].entries = fact.copies[place].entries.map(number)
      }
      return .joined(fact)
    case .opened, .named, .listed, .started, .worded, .flagged, .goalSet, .goalDropped, .fitted,
      .suspended, .unsuspended, .limited, .practised, .samplingSet, .testBegun:
      return self
    }
  }
}
