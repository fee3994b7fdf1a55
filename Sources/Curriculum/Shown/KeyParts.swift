internal import Text

/// What each type of question says of its own key, so that nobody else has to ask for its type: what is
/// shuffled, what is shown, what is expected.
package protocol KeyParts: Codable, Sendable {
  /// How long each list is that gets shuffled; none by default.
  var listLengths: [Int] { get }
  /// Whether the answer is typed as words or a number, so that a slip of the fingers can spoil it; `false`
  /// by default.
  var isTyped: Bool { get }

  /// Returns what is under the prompt: lists to be told apart, none where there is nothing but the prompt.
  func lists(shown: OptionOrder) -> [[ShownQuestion.Line]]

  /// Returns the right answer part by part, with the letters as shown: gaps and pairs under their labels, items
  /// in their right order.
  func expected(shown: OptionOrder) -> [ShownQuestion.Line]
}

extension KeyParts {
  /// No list.
  package var listLengths: [Int] { [] }
  /// Nothing is typed.
  package var isTyped: Bool { false }
  /// Nothing but the prompt.
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] { [] }
}

extension AnswerKey.Choice: KeyParts {
  /// The options, of which some are right.
  package var listLengths: [Int] { [options.count] }

  /// The options under their letters.
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] { [list(shown).lines] }

  /// The right options, with their letters.
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] {
    let list = list(shown)
    return list.order.filter(isKey).map(list.lettered)
  }

  /// Whether the option at a position of `options` is right.
  package func isKey(_ position: Int) -> Bool { key.contains(options[position].label) }

  private func list(_ shown: OptionOrder) -> ShownList {
    ShownList(options.map(\.text), of: shown)
  }
}

extension AnswerKey.TrueFalse: KeyParts {
  /// The two words.
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    [[.init(text: "True or false?")]]
  }

  /// The right word.
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] {
    [.init(text: Self.word(key))]
  }

  /// Returns the word for a truth.
  package static func word(_ truth: Bool) -> String { truth ? "True" : "False" }
}

extension AnswerKey.ShortAnswer: KeyParts {
  /// Words can be mistyped.
  package var isTyped: Bool { true }

  /// The key, as its author wrote it.
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] { [.init(text: key)] }
}

extension AnswerKey.List: KeyParts {
  /// Words can be mistyped.
  package var isTyped: Bool { true }

  /// How many are wanted.
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    [[.init(text: "(\(wanted), in any order, with commas between)")]]
  }

  /// Every member, in the author's order.
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] {
    members.map { .init(text: $0.key) }
  }
}

extension AnswerKey.Cloze: KeyParts {
  /// The options of each gap; 0 for a gap that is typed.
  package var listLengths: [Int] { gaps.map(\.options.count) }
  /// At least one gap is typed.
  package var isTyped: Bool { gaps.contains { $0.options.isEmpty } }

  /// The text with its gaps, and the options of those that have some.
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] { [lines(shown: shown)] }

  /// What belongs in each gap, under its name.
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] {
    gaps.indices.map { .init(label: Self.label($0) + ":", text: expected(of: $0, shown: shown)) }
  }

  /// Returns what belongs in a gap, with its letter where the gap has options.
  package func expected(of gap: Int, shown: OptionOrder) -> String {
    let key = gaps[gap].key
    return gaps[gap].options.firstIndex(of: key).map(list(of: gap, shown: shown).line) ?? key
  }
}

extension AnswerKey.Numeric: KeyParts {
  /// A digit can be mistyped.
  package var isTyped: Bool { true }

  /// The unit, if there is one.
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    unit.map { [[.init(text: "(in \($0))")]] } ?? []
  }

  /// The number with its unit and tolerance.
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] { [.init(text: expected)] }

  /// The right number with its unit, and the tolerance where there is one.
  package var expected: String {
    let amount = [numberText(key), unit].compactMap(\.self).joined(separator: " ")
    return tolerance > 0 ? "\(amount) (±\(numberText(tolerance)))" : amount
  }
}

extension AnswerKey.Matching: KeyParts {
  /// The right items.
  package var listLengths: [Int] { [rights.count] }

  /// The left items under numbers, the right ones under letters.
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    [zip(1..., pairs).map { .init(label: "\($0).", text: $1.left) }, list(shown).lines]
  }

  /// The right item of each pair, under the number of the left one.
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] {
    let list = list(shown)
    return pairs.indices.map { .init(label: "\($0 + 1).", text: expected(of: $0, in: list)) }
  }

  /// Returns the right item of a pair with its letter.
  package func expected(of pair: Int, in list: ShownList) -> String {
    list.texts.firstIndex(of: pairs[pair].right).map(list.line) ?? pairs[pair].right
  }

  private func list(_ shown: OptionOrder) -> ShownList { ShownList(rights, of: shown) }
}

extension AnswerKey.Ordering: KeyParts {
  /// The items.
  package var listLengths: [Int] { [items.count] }

  /// The items under their letters.
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    [ShownList(items, of: shown).lines]
  }

  /// The items in their right order.
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] {
    items.indices.map(ShownList(items, of: shown).lettered)
  }
}

extension AnswerKey.Explain: KeyParts {
  /// The benchmark answer.
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] { [.init(text: benchmark)] }
}
