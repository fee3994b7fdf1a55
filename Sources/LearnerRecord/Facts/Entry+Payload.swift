internal import FoundationEssentials

/// The canonical bytes of an entry: one flat JSON object with `at`, `kind` and the fact's own keys.
///
/// The number is not among them: it is the entry's place in the Merkle tree.
extension Entry {
  /// Returns the canonical bytes.
  ///
  /// - Throws: `EncodingError` for numbers that JSON can't hold.
  package func payload() throws -> [UInt8] {
    try Array(canonicalJSON(Payload(at: at, fact: fact)))
  }

  /// Reads an entry back from its canonical bytes.
  ///
  /// - Throws: `DecodingError` for bytes that are not the payload of an entry.
  package init(number: Int, payload: some Sequence<UInt8>) throws {
    let read = try JSONDecoder().decode(Payload.self, from: Data(payload))
    self.init(number: number, at: read.at, fact: read.fact)
  }
}

/// The kinds of fact, by the names that payloads use.
enum FactKind: String, Codable, CaseIterable {
  case opened, named, started, worded, locked, answered, rated, countedRight, undone, skipped
  case flagged, ended
  case filed, questioningBegun, noted, asked, questioningClosed
  case questioningStopped, questioningResumed, questioningAmended
  case testBegun, testAnswered, testFlagged, testClosed
  case goalSet, goalDropped, fitted, suspended, unsuspended, limited, forgotten

  /// Whether facts of this kind decide how a learner studies (`LearnerSettings`).
  var isSetting: Bool {
    switch self {
    case .goalSet, .goalDropped, .fitted, .suspended, .unsuspended, .limited: true
    default: false
    }
  }
}

private struct Payload: Codable {
  var at: Moment
  var fact: Fact

  private enum Field: String, CodingKey {
    case at, kind
  }

  init(at: Moment, fact: Fact) {
    self.at = at
    self.fact = fact
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    guard let at = Moment(try fields.decode(String.self, forKey: .at)) else {
      throw DecodingError.dataCorruptedError(
        forKey: .at, in: fields, debugDescription: "not a moment in ISO 8601")
    }
    self.at = at
    fact = try Fact(kind: fields.decode(FactKind.self, forKey: .kind), from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(at.description, forKey: .at)
    try fields.encode(fact.kind, forKey: .kind)
    try fact.encodeParts(to: encoder)
  }
}

extension Fact {
  var kind: FactKind {
    switch self {
    case .opened: .opened
    case .named: .named
    case .started: .started
    case .ended: .ended
    case .worded: .worded
    case .locked: .locked
    case .answered: .answered
    case .rated: .rated
    case .countedRight: .countedRight
    case .undone: .undone
    case .skipped: .skipped
    case .flagged: .flagged
    case .goalSet: .goalSet
    case .goalDropped: .goalDropped
    case .fitted: .fitted
    case .suspended: .suspended
    case .unsuspended: .unsuspended
    case .limited: .limited
    case .filed: .filed
    case .questioningBegun: .questioningBegun
    case .noted: .noted
    case .asked: .asked
    case .questioningClosed: .questioningClosed
    case .questioningStopped: .questioningStopped
    case .questioningResumed: .questioningResumed
    case .questioningAmended: .questioningAmended
    case .testBegun: .testBegun
    case .testAnswered: .testAnswered
    case .testFlagged: .testFlagged
    case .testClosed: .testClosed
    case .forgotten: .forgotten
    }
  }

  fileprivate init(kind: FactKind, from decoder: any Decoder) throws {
    self =
      switch kind {
      case .opened: .opened(try Opened(from: decoder))
      case .named: .named(try Named(from: decoder))
      case .started: .started(try Started(from: decoder))
      case .ended: .ended(try Ended(from: decoder))
      case .worded: .worded(try Worded(from: decoder))
      case .locked: .locked(try Locked(from: decoder))
      case .answered: .answered(try Answered(from: decoder))
      case .rated: .rated(try Rated(from: decoder))
      case .countedRight: .countedRight(try CountedRight(from: decoder))
      case .undone: .undone(try Undone(from: decoder))
      case .skipped: .skipped(try Skipped(from: decoder))
      case .flagged: .flagged(try Flagged(from: decoder))
      case .goalSet: .goalSet(try GoalSet(from: decoder))
      case .goalDropped: .goalDropped(try GoalDropped(from: decoder))
      case .fitted: .fitted(try Fitted(from: decoder))
      case .suspended: .suspended(try Suspended(from: decoder))
      case .unsuspended: .unsuspended(try Suspended(from: decoder))
      case .limited: .limited(try Limited(from: decoder))
      case .filed: .filed(try Filed(from: decoder))
      case .questioningBegun: .questioningBegun(try QuestioningBegun(from: decoder))
      case .noted: .noted(try Noted(from: decoder))
      case .asked: .asked(try Asked(from: decoder))
      case .questioningClosed: .questioningClosed(try QuestioningClosed(from: decoder))
      case .questioningStopped: .questioningStopped(try QuestioningSat(from: decoder))
      case .questioningResumed: .questioningResumed(try QuestioningSat(from: decoder))
      case .questioningAmended: .questioningAmended(try QuestioningAmended(from: decoder))
      case .testBegun: .testBegun(try TestBegun(from: decoder))
      case .testAnswered: .testAnswered(try TestAnswered(from: decoder))
      case .testFlagged: .testFlagged(try TestFlagged(from: decoder))
      case .testClosed: .testClosed(try TestClosed(from: decoder))
      case .forgotten: .forgotten(try Forgotten(from: decoder))
      }
  }

  fileprivate func encodeParts(to encoder: any Encoder) throws {
    switch self {
    case .opened(let parts): try parts.encode(to: encoder)
    case .named(let parts): try parts.encode(to: encoder)
    case .started(let parts): try parts.encode(to: encoder)
    case .ended(let parts): try parts.encode(to: encoder)
    case .worded(let parts): try parts.encode(to: encoder)
    case .locked(let parts): try parts.encode(to: encoder)
    case .answered(let parts): try parts.encode(to: encoder)
    case .rated(let parts): try parts.encode(to: encoder)
    case .countedRight(let parts): try parts.encode(to: encoder)
    case .undone(let parts): try parts.encode(to: encoder)
    case .skipped(let parts): try parts.encode(to: encoder)
    case .flagged(let parts): try parts.encode(to: encoder)
    case .goalSet(let parts): try parts.encode(to: encoder)
    case .goalDropped(let parts): try parts.encode(to: encoder)
    case .fitted(let parts): try parts.encode(to: encoder)
    case .suspended(let parts): try parts.encode(to: encoder)
    case .unsuspended(let parts): try parts.encode(to: encoder)
    case .limited(let parts): try parts.encode(to: encoder)
    case .filed(let parts): try parts.encode(to: encoder)
    case .questioningBegun(let parts): try parts.encode(to: encoder)
    case .noted(let parts): try parts.encode(to: encoder)
    case .asked(let parts): try parts.encode(to: encoder)
    case .questioningClosed(let parts): try parts.encode(to: encoder)
    case .questioningStopped(let parts): try parts.encode(to: encoder)
    case .questioningResumed(let parts): try parts.encode(to: encoder)
    case .questioningAmended(let parts): try parts.encode(to: encoder)
    case .testBegun(let parts): try parts.encode(to: encoder)
    case .testAnswered(let parts): try parts.encode(to: encoder)
    case .testFlagged(let parts): try parts.encode(to: encoder)
    case .testClosed(let parts): try parts.encode(to: encoder)
    case .forgotten(let parts): try parts.encode(to: encoder)
    }
  }
}
