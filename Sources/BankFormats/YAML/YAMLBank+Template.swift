internal import Curriculum
internal import Yams

extension YAMLBank {
  /// Reads the key of a numeric question whose numbers are drawn.
  func template(_ fields: YAMLFields) -> AnswerKey.Numeric {
    let tolerance = tolerance(fields)
    let (given, names) = given(fields)
    let conditions = fields.texts("where", of: "condition", required: false).compactMap {
      calculation($0) { text throws(Arithmetic.Fault) in try DrawCondition(text, names: names) }
    }
    let key = formula("key", fields).flatMap { arithmetic($0, names) }
    var places: [SourcePosition] = []
    let wrong: [(answer: Arithmetic, feedback: String)]? = known(fields) { answer in
      guard let text = formula("answer", answer), let wrong = arithmetic(text, names) else {
        return nil
      }
      places.append(text.position)
      return (wrong, answer.text("feedback"))
    }
    guard let key, !given.isEmpty, given.count == names.count else {
      return AnswerKey.Numeric(key: 0)
    }
    let template = NumericTemplate(
      given: given, conditions: conditions, key: key, wrong: wrong ?? [],
      working: fields.optionalText("working"))
    checkDraws(of: template, within: tolerance, fields, wrong: places)
    return AnswerKey.Numeric(
      key: 0, tolerance: tolerance, unit: fields.optionalText("unit"), template: template)
  }

  /// Reads the numbers that are drawn, and the names of all, those included that have no sound values.
  private func given(
    _ fields: YAMLFields
  ) -> (given: [NumericTemplate.Given], names: Set<String>) {
    guard let node = fields["given"], let named = YAMLFields(node, keys: document.keys, log: log)
    else { return ([], []) }
    log.checkCount(
      named.keys.count, of: "numbers", atLeast: 1, atMost: 8, at: log.position(of: node))
    let given = named.keys.compactMap { name -> NumericTemplate.Given? in
      if !name.isNumberName { log.report(.badNumberName(name), at: named.place(of: name)) }
      guard let values = values(name, named) else { return nil }
      return NumericTemplate.Given(name: name, values: values)
    }
    return (given, Set(named.keys))
  }

  /// Reads what a number is drawn from: a list, or a range with a step.
  private func values(_ name: String, _ named: YAMLFields) -> [Double]? {
    guard let node = named[name] else { return nil }
    if case .sequence = node {
      let numbers = named.list(name, of: "numbers", atLeast: 2, atMost: 50).compactMap(number)
      return numbers.count >= 2 ? numbers : nil
    }
    guard let range = YAMLFields(node, keys: document.keys, log: log) else { return nil }
    range.refuseKeys(exceptFor: ["from", "to", "step"])
    guard let from = range.number("from"), let to = range.number("to") else { return nil }
    let step = range.number("step", required: false)?.value ?? 1
    let count = step > 0 ? ((to.value - from.value) / step + 1e-9).rounded(.down) + 1 : 0
    guard (2...1000).contains(count) else {
      log.report(.badRange(name), at: range.start)
      return nil
    }
    return (0..<Int(count)).map { from.value + Double($0) * step }
  }

  private func number(_ node: Node) -> Double? {
    if case .scalar(let scalar) = node, case .number(let number) = ScalarMeaning(scalar) {
      return number
    }
    log.report(.wrongType(expected: "a number", found: node.kind), at: node)
    return nil
  }

  /// Returns a calculation's text; a bare number is one too.
  private func formula(_ key: String, _ fields: YAMLFields) -> Located<String>? {
    if let node = fields[key], case .scalar(let scalar) = node,
      case .number = ScalarMeaning(scalar)
    {
      return Located(value: scalar.string, position: log.position(of: node))
    }
    return fields.located(key)
  }

  private func arithmetic(_ text: Located<String>, _ names: Set<String>) -> Arithmetic? {
    calculation(text) { text throws(Arithmetic.Fault) in try Arithmetic(text, names: names) }
  }

  private func calculation<Value>(
    _ text: Located<String>, _ read: (String) throws(Arithmetic.Fault) -> Value
  ) -> Value? {
    do throws(Arithmetic.Fault) {
      return try read(text.value)
    } catch {
      log.report(.badCalculation(text.value, error), at: text.position)
      return nil
    }
  }

  /// Refuses a template whose numbers hardly ever meet its conditions, so that a showing is always found, and
  /// a wrong answer that is never one.
  private func checkDraws(
    of template: NumericTemplate, within tolerance: Double, _ fields: YAMLFields,
    wrong places: [SourcePosition]
  ) {
    var generator = DrawTrial()
    let drawn = (0..<Self.tries).map { _ in template.draw(using: &generator) }
    let met = drawn.filter(template.isMet)
    guard met.count >= Self.tries / 100 else {
      let (problem, key) = reason(drawn, template)
      return log.report(problem, at: fields.place(of: key))
    }
    for ((wrong, _), place) in zip(template.wrong, places) {
      let differences = met.compactMap { numbers -> Double? in
        guard let value = wrong.value(numbers), let key = template.key.value(numbers) else {
          return nil
        }
        return abs(value - key)
      }
      if differences.isEmpty {
        log.report(.dividesByZero(wrong.text), at: place)
      } else if differences.allSatisfy({ $0 <= tolerance + 1e-9 }) {
        log.report(.wrongIsKey(wrong.text), at: place)
      }
    }
  }

  /// How often numbers are drawn on trial.
  private static let tries = 1000

  /// Returns why hardly any draw is met, and the key of the question that says it.
  private func reason(
    _ drawn: [[String: Double]], _ template: NumericTemplate
  ) -> (problem: Problem, key: String) {
    if drawn.count(where: { template.key.value($0) == nil }) > drawn.count / 2 {
      return (.dividesByZero(template.key.text), "key")
    }
    let empty = template.conditions.first { condition in
      drawn.count { !condition.hasValues(for: $0) } > drawn.count / 2
    }
    return empty.map { (.dividesByZero($0.text), "where") } ?? (.drawsTooRare, "given")
  }

  /// Refuses places in the texts of a question whose numbers are drawn that no number fills.
  func refuseUnknownPlaces(in question: Question, _ fields: YAMLFields) {
    guard case .numeric(let numeric) = question.key, let template = numeric.template else { return }
    let names = Set(template.given.map(\.name))
    func check(_ texts: [String], _ key: String, _ names: Set<String>) {
      for name in texts.flatMap(\.placeNames) where !names.contains(name) {
        log.report(.placeWithoutNumber(name), at: fields.place(of: key))
      }
    }
    check([question.prompt], "prompt", names)
    check(question.hints, "hints", names)
    check([question.explanation], "explanation", names.union(["key"]))
    check([template.working ?? ""], "working", names.union(["key"]))
    check(template.wrong.map(\.feedback), "wrong", names.union(["key"]))
    warnOfUnusedNumbers(in: question, template, fields)
  }

  /// Warns of numbers that are drawn for nothing, and of a prompt that shows none.
  private func warnOfUnusedNumbers(
    in question: Question, _ template: NumericTemplate, _ fields: YAMLFields
  ) {
    let shown = Set(question.prompt.placeNames)
    let names = template.given.map(\.name)
    if let first = names.first, shown.isDisjoint(with: names) {
      log.report(.promptWithoutNumbers(example: first), at: fields.place(of: "prompt"))
    }
    let texts =
      question.hints + [question.explanation, template.working ?? ""]
      + template.wrong.map(\.feedback)
    let calculated =
      template.key.names.union(template.conditions.flatMap(\.names))
      .union(template.wrong.flatMap(\.answer.names))
    let used = shown.union(texts.flatMap(\.placeNames)).union(calculated)
    for name in names where name.isNumberName && !used.contains(name) {
      log.report(.numberUnused(name), at: fields.place(of: "given"))
    }
  }
}

/// Numbers for the trial of a template, the same for every reading.
///
/// It is the linear congruence of Knuth's MMIX.
private struct DrawTrial: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

extension String {
  /// Whether the text can name a number: a small letter, then letters and digits; not the name of the key.
  fileprivate var isNumberName: Bool {
    guard let first, first.isASCII, first.isLowercase, self != "key" else { return false }
    return allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}

extension String {
  /// The names of the places `{name}` in the text, in its order.
  fileprivate var placeNames: [String] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
