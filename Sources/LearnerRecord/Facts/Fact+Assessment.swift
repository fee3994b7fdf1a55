// What assessors and learners put on record beside practice. Field names are those of the forms.
extension Fact {
  /// A form, filled in.
  package struct Filed: Codable, Equatable, Sendable {
    /// Which form, such as `witness-testimony`.
    package var form: String
    /// The code of the unit.
    package var unit: String
    /// What was filled in, by the name of the field; fields left empty are missing.
    package var fields: [String: String]
    /// The rows of each table, by its name; each row is like `fields`.
    package var tables: [String: [[String: String]]]
    /// The entry that this one corrects; `nil` for none.
    package var supersedes: Int?
    /// Why it was corrected; `nil` for no correction.
    package var reason: String?

    /// Creates the fact.
    package init(
      form: String, unit: String, fields: [String: String] = [:],
      tables: [String: [[String: String]]] = [:], supersedes: Int? = nil, reason: String? = nil
    ) {
      self.form = form
      self.unit = unit
      self.fields = fields
      self.tables = tables
      self.supersedes = supersedes
      self.reason = reason
    }
  }
}

extension Fact {
  /// The numbers of the entries that the fact corrects, takes back, supersedes, erases or verifies; none
  /// for most facts.
  ///
  /// Whoever shows one of those shows the fact as well, since it changes what they say,
  /// or what is said on them.
  package var amends: [Int] {
    switch self {
    case .rated(let fact): [fact.entry]
    case .countedRight(let fact): [fact.entry]
    case .undone(let fact): [fact.entry]
    case .filed(let fact): fact.supersedes.map { [$0] } ?? []
    case .asked(let fact): fact.supersedes.map { [$0] } ?? []
    case .questioningAmended(let fact): [fact.questioning]
    case .verified(let fact): [fact.entry]
    case .secondMarked(let fact): [fact.entry]
    case .forgotten(let fact): fact.entries
    case .opened, .named, .listed, .started, .ended, .worded, .locked, .answered, .skipped,
      .flagged,
      .goalSet, .goalDropped, .fitted, .suspended, .unsuspended, .limited, .practised,
      .questioningBegun,
      .noted, .questioningExtended, .questioningClosed, .questioningStopped, .questioningResumed,
      .samplingSet, .sampleDrawn, .testBegun, .testAnswered, .testFlagged, .testClosed, .joined:
      []
    }
  }
}
