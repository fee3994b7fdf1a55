package import Curriculum
internal import Scheduling

/// What of a record matters for where a candidate stands: entries without what was said and why, and the criteria
/// of each wording.
///
/// Hundreds of records are looked through at once, which a JSON decoder can't do in the time that somebody waits;
/// so payloads are scanned for what is needed, and what the scanner does not know is decoded in full.
package struct AssessmentEntries: Equatable, Sendable {
  /// The entries that matter, in order.
  ///
  /// Of a decision they have what it is about and what was decided; of a note
  /// only which question it is on.
  package private(set) var entries: [Entry] = []
  /// The criteria of each wording, by its fingerprint.
  package private(set) var criteria: [String: [CriterionID]] = [:]
  private var dates = DateCache()

  /// Has nothing yet.
  package init() {}

  /// Takes in an entry.
  ///
  /// - Parameters:
  ///   - number: Its number, above those before it.
  ///   - payload: Its canonical bytes.
  /// - Throws: `DecodingError` for bytes that are not the payload of an entry.
  package mutating func take(_ number: Int, _ payload: UnsafeRawBufferPointer) throws {
    guard let name = Entry.kind(ofPayload: payload.bytes), let kind = Self.kinds[name] else {
      return
    }
    var scanner = PayloadScanner(payload)
    switch kind {
    case .worded:
      if let wording = scanner.wordingCriteria() {
        criteria[wording.fingerprint] = wording.criteria
        return
      }
    case .asked, .noted:
      if let entry = scanner.step(number, kind, dates: &dates) { return entries.append(entry) }
    case .filed, .questioningBegun, .questioningClosed:
      if let entry = scanner.form(number, kind, dates: &dates) { return entries.append(entry) }
    default: break
    }
    take(try Entry(number: number, payload: payload))
  }

  /// Takes in an entry that is decoded already.
  package mutating func take(_ entry: Entry) {
    switch entry.fact {
    case .worded(let fact): criteria[fact.fingerprint] = fact.question.criteria
    case .asked(let fact): entries.append(entry.with(.asked(fact.withoutWords)))
    case .noted(let fact):
      entries.append(entry.with(.noted(.init(questioning: fact.questioning, number: fact.number))))
    case let fact where Self.kinds[fact.kind.rawValue] != nil: entries.append(entry)
    default: break
    }
  }

  /// The kinds of entries that matter, by name.
  private static let kinds = Dictionary(
    uniqueKeysWithValues: FactKind.ofForms.union(FactKind.ofOwner).map { ($0.rawValue, $0) })

  /// Whether both have the same, however they were read.
  package static func == (one: Self, other: Self) -> Bool {
    one.entries == other.entries && one.criteria == other.criteria
  }
}

extension Entry {
  fileprivate func with(_ fact: Fact) -> Entry { Entry(number: number, at: at, fact: fact) }
}

extension Fact.Asked {
  /// What was decided on which question, without anything that was said.
  fileprivate var withoutWords: Self {
    .init(
      questioning: questioning, number: number, question: question, wording: wording,
      response: nil, creditedBy: "", decision: decision, supersedes: supersedes)
  }
}
