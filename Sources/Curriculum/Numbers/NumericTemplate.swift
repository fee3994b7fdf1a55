/// A question whose numbers are drawn for each showing: what is drawn, what it has to meet, and what the key comes to.
package struct NumericTemplate: Equatable, Sendable {
  /// A number that is drawn.
  package struct Given: Codable, Equatable, Sendable {
    /// The name by which calculations and texts use it.
    package var name: String
    /// What it is drawn from; at least two.
    package var values: [Double]

    /// Creates a number that is drawn.
    package init(name: String, values: [Double]) {
      (self.name, self.values) = (name, values)
    }
  }

  /// The numbers that are drawn, in the author's order.
  package let given: [Given]
  /// What they have to meet.
  package let conditions: [DrawCondition]
  /// What the key comes to.
  package let key: Arithmetic
  /// Wrong numbers that are known to be given, with what is said to them.
  package let wrong: [(answer: Arithmetic, feedback: String)]
  /// How the key is worked out, with places for the numbers; `nil` for none.
  package let working: String?

  /// Creates a template.
  package init(
    given: [Given], conditions: [DrawCondition], key: Arithmetic,
    wrong: [(answer: Arithmetic, feedback: String)] = [], working: String? = nil
  ) {
    (self.given, self.conditions, self.key) = (given, conditions, key)
    (self.wrong, self.working) = (wrong, working)
  }

  /// Whether two templates draw the same and say the same.
  package static func == (left: NumericTemplate, right: NumericTemplate) -> Bool {
    left.given == right.given && left.conditions == right.conditions && left.key == right.key
      && left.working == right.working
      && left.wrong.elementsEqual(right.wrong) {
        $0.answer == $1.answer && $0.feedback == $1.feedback
      }
  }

  /// How often numbers are drawn at most until some meet the conditions.
  static let mostTries = 10_000

  /// Draws numbers that meet the conditions and give the key a value.
  ///
  /// - Parameters:
  ///   - generator: Where chance comes from; the same generator gives the same numbers.
  ///   - tries: How often numbers are drawn at most.
  /// - Returns: The numbers, by name; `nil` where none were found.
  package func numbers(
    using generator: inout some RandomNumberGenerator, tries: Int = mostTries
  ) -> [String: Double]? {
    for _ in 0..<tries {
      let numbers = draw(using: &generator)
      if isMet(by: numbers) { return numbers }
    }
    return nil
  }

  /// Draws numbers, whatever they have to meet.
  package func draw(using generator: inout some RandomNumberGenerator) -> [String: Double] {
    var numbers: [String: Double] = [:]
    for given in given {
      let chance = generator.next().multipliedFullWidth(by: UInt64(given.values.count)).high
      numbers[given.name] = given.values[Int(chance)]
    }
    return numbers
  }

  /// Returns whether numbers meet the conditions and give the key a value.
  package func isMet(by numbers: [String: Double]) -> Bool {
    key.value(numbers) != nil && conditions.allSatisfy { $0.isMet(by: numbers) }
  }
}

extension NumericTemplate: Codable {
  private enum Field: String, CodingKey { case given, conditions = "where", key, wrong, working }
  private struct Wrong: Codable { var answer, feedback: String }

  /// Reads a template, whose calculations are read again.
  ///
  /// - Parameter decoder: Where it is read from.
  /// - Throws: `DecodingError`, or a fault of a calculation.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let given = try fields.decode([Given].self, forKey: .given)
    let names = Set(given.map(\.name))
    self.init(
      given: given,
      conditions: try fields.decode([String].self, forKey: .conditions)
        .map { try DrawCondition($0, names: names) },
      key: try Arithmetic(fields.decode(String.self, forKey: .key), names: names),
      wrong: try fields.decode([Wrong].self, forKey: .wrong)
        .map { (try Arithmetic($0.answer, names: names), $0.feedback) },
      working: try fields.decodeIfPresent(String.self, forKey: .working))
  }

  /// Writes the template with its calculations as their author wrote them.
  ///
  /// - Parameter encoder: Where it is written to.
  /// - Throws: `EncodingError`.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(given, forKey: .given)
    try fields.encode(conditions.map(\.text), forKey: .conditions)
    try fields.encode(key.text, forKey: .key)
    try fields.encode(
      wrong.map { Wrong(answer: $0.answer.text, feedback: $0.feedback) }, forKey: .wrong)
    try fields.encodeIfPresent(working, forKey: .working)
  }
}
