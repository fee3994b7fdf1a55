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
    guard let name = Entry.kind(ofPayload: payload.bytes), let kind = FactKind(rawValue: name),
      FactKind.ofForms.contains(kind) || FactKind.ofOwner.contains(kind)
    else { return }
    var scanner = PayloadScanner(payload)
    switch kind {
    case .worded:
      if let wording = scanner.wordingCriteria() {
        criteria[wording.fingerprint] = wording.criteria
        return
      }
    case .asked, .noted:
      if let entry = scanner.step(number, kind, dates: &dates) {
        entries.append(entry)
        return
      }
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
    case let fact where FactKind.ofForms.union(FactKind.ofOwner).contains(fact.kind):
      entries.append(entry)
    default: break
    }
  }

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

extension PayloadScanner {
  /// Reads the fingerprint of a wording and the criteria of its question; `nil` where the bytes are not as expected.
  fileprivate mutating func wordingCriteria() -> (fingerprint: String, criteria: [CriterionID])? {
    var (fingerprint, criteria): (String?, [CriterionID]?) = (nil, nil)
    let isWhole = readObject { scanner, name in
      if scanner.equals(name, "fingerprint") {
        fingerprint = scanner.plainString().flatMap(scanner.text)
        return fingerprint != nil
      }
      guard scanner.equals(name, "question") else { return scanner.skipValue() }
      return scanner.readObject { scanner, name in
        guard scanner.equals(name, "criteria") else { return scanner.skipValue() }
        criteria = scanner.strings()?.map(CriterionID.init(rawValue:))
        return criteria != nil
      }
    }
    guard isWhole, let fingerprint, let criteria else { return nil }
    return (fingerprint, criteria)
  }

  /// Reads a decision or a note without what was said; `nil` where the bytes are not as expected.
  fileprivate mutating func step(_ number: Int, _ kind: FactKind, dates: inout DateCache) -> Entry?
  {
    var step = Step()
    var cache = dates
    let isWhole = readObject { scanner, name in step.read(name, from: &scanner, dates: &cache) }
    dates = cache
    guard isWhole, let at = step.at, let fact = step.fact(kind) else { return nil }
    return Entry(number: number, at: at, fact: fact)
  }

  fileprivate func text(_ range: Range<Int>) -> String? {
    String(validating: bytes[range], as: UTF8.self)
  }

  /// Reads `{"name":value,…}`, each value by a closure.
  fileprivate mutating func readObject(
    _ value: (inout PayloadScanner, Range<Int>) -> Bool
  ) -> Bool {
    guard take("{") else { return false }
    repeat {
      guard let name = plainString(), take(":"), value(&self, name) else { return false }
    } while take(",")
    return take("}")
  }

  /// Reads `["text",…]`.
  fileprivate mutating func strings() -> [String]? {
    guard take("[") else { return nil }
    var found: [String] = []
    if take("]") { return found }
    repeat {
      guard let text = plainString().flatMap(text) else { return nil }
      found.append(text)
    } while take(",")
    return take("]") ? found : nil
  }
}

/// What is read of a decision or a note.
private struct Step {
  var at: Moment?
  private var questioning: Int?
  private var number: Int?
  private var supersedes: Int?
  private var question: String?
  private var wording: String?
  private var decision: Fact.Asked.Decision?

  mutating func read(
    _ name: Range<Int>, from scanner: inout PayloadScanner, dates: inout DateCache
  ) -> Bool {
    if scanner.equals(name, "at") {
      at = scanner.plainString().flatMap { scanner.moment($0, dates: &dates) }
      return at != nil
    }
    if scanner.equals(name, "questioning") { return Self.put(scanner.integer(), &questioning) }
    if scanner.equals(name, "number") { return Self.put(scanner.integer(), &number) }
    if scanner.equals(name, "supersedes") { return Self.put(scanner.integer(), &supersedes) }
    if scanner.equals(name, "question") {
      return Self.put(scanner.plainString().flatMap(scanner.text), &question)
    }
    if scanner.equals(name, "wording") {
      return Self.put(scanner.plainString().flatMap(scanner.text), &wording)
    }
    if scanner.equals(name, "decision") {
      let text = scanner.plainString().flatMap(scanner.text)
      return Self.put(text.flatMap(Fact.Asked.Decision.init), &decision)
    }
    return scanner.skipValue()
  }

  private static func put<Value>(_ value: Value?, _ field: inout Value?) -> Bool {
    guard field == nil, let value else { return false }
    field = value
    return true
  }

  func fact(_ kind: FactKind) -> Fact? {
    guard let questioning, let number else { return nil }
    if kind == .noted { return .noted(.init(questioning: questioning, number: number)) }
    guard let question, let wording, let decision else { return nil }
    return .asked(
      .init(
        questioning: questioning, number: number, question: Question.ID(rawValue: question),
        wording: wording, response: nil, creditedBy: "", decision: decision,
        supersedes: supersedes))
  }
}
