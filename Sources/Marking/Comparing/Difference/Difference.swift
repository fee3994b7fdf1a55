/// How a typed text differs from the expected one, grapheme by grapheme.
///
/// Capitals, kinds of quotes and dashes, and Unicode forms never matter and so are no difference;
/// a run that is the same but for those holds both ways of writing it. Nothing is lost: `typed` and
/// `expected` give back the two texts.
package struct Difference: Equatable, Sendable {
  /// A stretch of either text or both.
  package enum Run: Equatable, Sendable {
    /// What both texts have, as each writes it.
    case same(typed: String, expected: String)
    /// What was typed and is not expected.
    case extra(String)
    /// What is expected and was not typed.
    case missing(String)
  }

  /// The stretches in order; no two neighbours are of one kind, and of an extra one and a missing
  /// one in the same place the extra one comes first.
  package private(set) var runs: [Run] = []

  /// The longest text that is compared letter by letter, in graphemes: a screen line.
  package static let longest = 60

  /// Compares two texts; `nil` where one is longer than `longest`.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - expected: What should have been typed.
  package init?(typed: String, expected: String) {
    guard typed.count <= Self.longest, expected.count <= Self.longest else { return nil }
    let (typed, expected) = (Array(typed), Array(expected))
    let pairing = CommonSubsequence(typed.map(\.comparable), expected.map(\.comparable))
    for step in pairing.steps {
      switch step {
      case .both(let left, let right):
        append(.same(typed: String(typed[left]), expected: String(expected[right])))
      case .left(let place): append(.extra(String(typed[place])))
      case .right(let place): append(.missing(String(expected[place])))
      }
    }
  }

  /// The typed text, letter for letter.
  package var typed: String {
    runs.map(\.typed).joined()
  }

  /// The expected text, letter for letter.
  package var expected: String {
    runs.map(\.expected).joined()
  }

  /// How much of both texts is the same; 0…1, and 1 for two texts without a letter.
  package var likeness: Double {
    let all = typed.count + expected.count
    let same = runs.reduce(0) { sum, run in
      guard case .same(let typed, let expected) = run else { return sum }
      return sum + typed.count + expected.count
    }
    return all == 0 ? 1 : Double(same) / Double(all)
  }

  /// Adds a stretch, joined to one of its kind with only the other kind between.
  private mutating func append(_ run: Run) {
    if let last = runs.last, let joined = last.joined(to: run) {
      runs[runs.count - 1] = joined
    } else if case .extra = run, case .missing? = runs.last {
      let missing = runs.removeLast()
      append(run)
      runs.append(missing)
    } else {
      runs.append(run)
    }
  }
}

extension Difference.Run {
  /// What of the run was typed.
  package var typed: String {
    switch self {
    case .same(let typed, _): typed
    case .extra(let text): text
    case .missing: ""
    }
  }

  /// What of the run is expected.
  package var expected: String {
    switch self {
    case .same(_, let expected): expected
    case .extra: ""
    case .missing(let text): text
    }
  }

  /// Returns one run for two of a kind, or `nil` where they are of two kinds.
  fileprivate func joined(to next: Difference.Run) -> Difference.Run? {
    switch (self, next) {
    case (.same(let typed, let expected), .same(let nextTyped, let nextExpected)):
      .same(typed: typed + nextTyped, expected: expected + nextExpected)
    case (.extra(let text), .extra(let next)): .extra(text + next)
    case (.missing(let text), .missing(let next)): .missing(text + next)
    default: nil
    }
  }
}

extension Character {
  /// The grapheme without what never matters; white space is all one.
  fileprivate var comparable: String {
    isWhitespace
      ? " "
      : AnswerNormalizer(steps: [.form, .capitals, .quotes, .dashes]).normalized(String(self))
  }
}
