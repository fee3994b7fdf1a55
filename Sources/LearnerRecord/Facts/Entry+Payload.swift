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

/// Returns the one JSON text of a value: keys in order, no white space, slashes as they are.
///
/// It is written once, kept, and hashed as kept, so that a reader never needs to write it again.
///
/// - Parameter value: What to write; its keys are ASCII.
/// - Returns: UTF-8 bytes.
/// - Throws: `EncodingError` for numbers that JSON can't hold.
func canonicalJSON(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try encoder.encode(value)
}

/// The kinds of fact, by the names that payloads use.
package enum FactKind: String, Codable, CaseIterable, Sendable {
  case opened, named, listed, started, worded, locked, answered, rated, countedRight, undone
  case skipped, flagged, ended
  case filed, questioningBegun, noted, asked, questioningClosed
  case questioningExtended, questioningStopped, questioningResumed, questioningAmended
  case verified, secondMarked, samplingSet, sampleDrawn
  case testBegun, testAnswered, testFlagged, testClosed
  case goalSet, goalDropped, fitted, suspended, unsuspended, limited, forgotten, joined, practised

  /// What says whose record it is, and what a class list says of the person.
  package static let ofOwner: Set = [FactKind.opened, .named, .listed]
  /// What forms and questionings are made of, the wordings of questions, what verifiers say and which copies
  /// were joined included.
  package static let ofForms: Set = [
    FactKind.filed, .worded, .questioningBegun, .noted, .asked, .questioningClosed,
    .questioningExtended, .questioningStopped, .questioningResumed, .questioningAmended,
    .verified, .secondMarked, .joined,
  ]
  /// What answers of practice are made of, their wordings aside.
  package static let ofAnswers: Set = [FactKind.answered, .rated, .countedRight, .undone]
  /// What mock tests are made of, marks aside.
  package static let ofTests: Set = [
    FactKind.testBegun, .testAnswered, .testFlagged, .testClosed,
  ]

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
    let (kind, parts) = fact.written
    try fields.encode(kind, forKey: .kind)
    try parts.encode(to: encoder)
  }
}

// The kinds, each with how it is written and how it is read: two lists, and the compiler wants every kind in both.
extension Fact {
  /// The name of the kind, and the fact's own part of the payload.
  fileprivate var written: (kind: FactKind, parts: any Encodable) {
    switch self {
    case .opened(let parts): (.opened, parts)
    case .named(let parts): (.named, parts)
    case .listed(let parts): (.listed, parts)
    case .started(let parts): (.started, parts)
    case .ended(let parts): (.ended, parts)
    case .worded(let parts): (.worded, parts)
    case .locked(let parts): (.locked, parts)
    case .answered(let parts): (.answered, parts)
    case .rated(let parts): (.rated, parts)
    case .countedRight(let parts): (.countedRight, parts)
    case .undone(let parts): (.undone, parts)
    case .skipped(let parts): (.skipped, parts)
    case .flagged(let parts): (.flagged, parts)
    case .goalSet(let parts): (.goalSet, parts)
    case .goalDropped(let parts): (.goalDropped, parts)
    case .fitted(let parts): (.fitted, parts)
    case .suspended(let parts): (.suspended, parts)
    case .unsuspended(let parts): (.unsuspended, parts)
    case .limited(let parts): (.limited, parts)
    case .filed(let parts): (.filed, parts)
    case .questioningBegun(let parts): (.questioningBegun, parts)
    case .questioningExtended(let parts): (.questioningExtended, parts)
    case .noted(let parts): (.noted, parts)
    case .asked(let parts): (.asked, parts)
    case .questioningClosed(let parts): (.questioningClosed, parts)
    case .questioningStopped(let parts): (.questioningStopped, parts)
    case .questioningResumed(let parts): (.questioningResumed, parts)
    case .questioningAmended(let parts): (.questioningAmended, parts)
    case .verified(let parts): (.verified, parts)
    case .secondMarked(let parts): (.secondMarked, parts)
    case .samplingSet(let parts): (.samplingSet, parts)
    case .sampleDrawn(let parts): (.sampleDrawn, parts)
    case .testBegun(let parts): (.testBegun, parts)
    case .testAnswered(let parts): (.testAnswered, parts)
    case .testFlagged(let parts): (.testFlagged, parts)
    case .testClosed(let parts): (.testClosed, parts)
    case .practised(let parts): (.practised, parts)
    case .forgotten(let parts): (.forgotten, parts)
    case .joined(let parts): (.joined, parts)
    }
  }

  /// The kind of fact.
  var kind: FactKind { written.kind }

  fileprivate init(kind: FactKind, from decoder: any Decoder) throws {
    self =
      switch kind {
      case .opened: .opened(try Opened(from: decoder))
      case .named: .named(try Named(from: decoder))
      case .listed: .listed(try Listed(from: decoder))
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
      case .questioningExtended:
        .questioningExtended(try QuestioningExtended(from: decoder))
      case .noted: .noted(try Noted(from: decoder))
      case .asked: .asked(try Asked(from: decoder))
      case .questioningClosed: .questioningClosed(try QuestioningClosed(from: decoder))
      case .questioningStopped: .questioningStopped(try QuestioningSat(from: decoder))
      case .questioningResumed: .questioningResumed(try QuestioningSat(from: decoder))
      case .questioningAmended: .questioningAmended(try QuestioningAmended(from: decoder))
      case .verified: .verified(try Verified(from: decoder))
      case .secondMarked: .secondMarked(try SecondMarked(from: decoder))
      case .samplingSet: .samplingSet(try SamplingSet(from: decoder))
      case .sampleDrawn: .sampleDrawn(try SampleDrawn(from: decoder))
      case .testBegun: .testBegun(try TestBegun(from: decoder))
      case .testAnswered: .testAnswered(try TestAnswered(from: decoder))
      case .testFlagged: .testFlagged(try TestFlagged(from: decoder))
      case .testClosed: .testClosed(try TestClosed(from: decoder))
      case .practised: .practised(try Practised(from: decoder))
      case .forgotten: .forgotten(try Forgotten(from: decoder))
      case .joined: .joined(try Joined(from: decoder))
      }
  }
}
