internal import Curriculum
internal import Scheduling

// Reading what matters for where a candidate stands.
extension PayloadScanner {
  /// Reads the fingerprint of a wording and the criteria of its question; `nil` where the bytes are not as expected.
  mutating func wordingCriteria() -> (fingerprint: String, criteria: [CriterionID])? {
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
  mutating func step(_ number: Int, _ kind: FactKind, dates: inout DateCache) -> Entry? {
    var step = Step()
    var cache = dates
    let isWhole = readObject { scanner, name in step.read(name, from: &scanner, dates: &cache) }
    dates = cache
    guard isWhole, let at = step.at, let fact = step.fact(kind) else { return nil }
    return Entry(number: number, at: at, fact: fact)
  }

  /// Reads a form, or the beginning or end of a questioning, with all that was filled in; `nil` where the bytes are not
  /// as expected.
  mutating func form(_ number: Int, _ kind: FactKind, dates: inout DateCache) -> Entry? {
    var form = ScannedForm()
    var cache = dates
    let isWhole = readObject { scanner, name in form.read(name, from: &scanner, dates: &cache) }
    dates = cache
    guard isWhole, place == bytes.count, let at = form.at, let fact = form.fact(kind) else {
      return nil
    }
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
    if take("}") { return true }
    repeat {
      guard let name = plainString(), take(":"), value(&self, name) else { return false }
    } while take(",")
    return take("}")
  }

  /// Reads `{"name":"text",…}`.
  fileprivate mutating func texts() -> [String: String]? {
    var found: [String: String] = [:]
    let isWhole = readObject { scanner, name in
      guard let key = scanner.text(name), let value = scanner.plainString().flatMap(scanner.text)
      else { return false }
      return found.updateValue(value, forKey: key) == nil
    }
    return isWhole ? found : nil
  }

  /// Reads `{"name":[{"name":"text",…},…],…}`.
  fileprivate mutating func tables() -> [String: [[String: String]]]? {
    var found: [String: [[String: String]]] = [:]
    let isWhole = readObject { scanner, name in
      guard let key = scanner.text(name), let rows = scanner.list({ $0.texts() }) else {
        return false
      }
      return found.updateValue(rows, forKey: key) == nil
    }
    return isWhole ? found : nil
  }

  /// Reads `[value,…]`, each value by a closure.
  fileprivate mutating func list<Value>(
    _ value: (inout PayloadScanner) -> Value?
  ) -> [Value]? {
    guard take("[") else { return nil }
    var found: [Value] = []
    if take("]") { return found }
    repeat {
      guard let value = value(&self) else { return nil }
      found.append(value)
    } while take(",")
    return take("]") ? found : nil
  }

  /// Reads `["text",…]`.
  fileprivate mutating func strings() -> [String]? {
    list { scanner in scanner.plainString().flatMap(scanner.text) }
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

/// What is read of a form, or of the beginning or end of a questioning.
private struct ScannedForm {
  var at: Moment?
  private var texts: [String: String] = [:]
  private var numbers: [String: Int] = [:]
  private var fields: [String: String]?
  private var tables: [String: [[String: String]]]?
  private var questions: [String]?

  mutating func read(
    _ name: Range<Int>, from scanner: inout PayloadScanner, dates: inout DateCache
  ) -> Bool {
    if scanner.equals(name, "at") {
      at = scanner.plainString().flatMap { scanner.moment($0, dates: &dates) }
      return at != nil
    }
    if scanner.equals(name, "fields") {
      fields = scanner.texts()
      return fields != nil
    }
    if scanner.equals(name, "tables") {
      tables = scanner.tables()
      return tables != nil
    }
    if scanner.equals(name, "questions") {
      questions = scanner.strings()
      return questions != nil
    }
    guard let key = scanner.text(name) else { return false }
    if let number = scanner.integer() { return numbers.updateValue(number, forKey: key) == nil }
    guard let value = scanner.plainString().flatMap(scanner.text) else { return false }
    return texts.updateValue(value, forKey: key) == nil
  }

  func fact(_ kind: FactKind) -> Fact? {
    guard let fields else { return nil }
    switch kind {
    case .filed:
      guard let form = texts["form"], let unit = texts["unit"], let tables else { return nil }
      return .filed(
        .init(
          form: form, unit: unit, fields: fields, tables: tables,
          supersedes: numbers["supersedes"], reason: texts["reason"]))
    case .questioningBegun:
      guard let unit = texts["unit"], let release = texts["release"], let choice = texts["choice"],
        let questions
      else { return nil }
      return .questioningBegun(
        .init(
          unit: unit, release: release, questions: questions.map(Question.ID.init(rawValue:)),
          choice: choice, fields: fields, again: numbers["again"]))
    case .questioningClosed:
      return numbers["questioning"].map {
        .questioningClosed(.init(questioning: $0, fields: fields))
      }
    default: return nil
    }
  }
}
