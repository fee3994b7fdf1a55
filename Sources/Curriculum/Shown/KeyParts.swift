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
  package var listLengths: [Int] { [] }
  package var isTyped: Bool { false }
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] { [] }
}

extension AnswerKey.Choice: KeyParts {
  package var listLengths: [Int] { [options.count] }

  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] { [list(shown).lines] }

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
  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    [[.init(text: "True or false?")]]
  }

  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] {
    [.init(text: Self.word(key))]
  }

  /// Returns the word for a truth.
  package static func word(_ truth: Bool) -> String { truth ? "True" : "False" }
}

extension AnswerKey.ShortAnswer: KeyParts {
  package var isTyped: Bool { true }

  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] { [.init(text: key)] }
}

extension AnswerKey.List: KeyParts {
  package var isTyped: Bool { true }

  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    [[.init(text: "(\(wanted), in any order, with commas between)")]]
  }

  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] {
    members.map { .init(text: $0.key) }
  }
}

extension AnswerKey.Cloze: KeyParts {
  package var listLengths: [Int] { gaps.map(\.options.count) }
  package var isTyped: Bool { gaps.contains { $0.options.isEmpty } }

  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] { [lines(shown: shown)] }

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
  package var isTyped: Bool { true }

  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    unit.map { [[.init(text: "(in \($0))")]] } ?? []
  }

  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] { [.init(text: expected)] }

  /// The right number with its unit, and the tolerance where there is one.
  package var expected: String {
    let amount = [numberText(key), unit].compactMap(\.self).joined(separator: " ")
    return tolerance > 0 ? "\(amount) (±\(numberText(tolerance)))" : amount
  }
}

extension AnswerKey.Matching: KeyParts {
  package var listLengths: [Int] { [rights.count] }

  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    [zip(1..., pairs).map { .init(label: "\($0).", text: $1.left) }, list(shown).lines]
  }

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
  package var listLengths: [Int] { [items.count] }

  package func lists(shown: OptionOrder) -> [[ShownQuestion.Line]] {
    [ShownList(items, of: shown).lines]
  }

  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] {
    items.indices.map(ShownList(items, of: shown).lettered)
  }
}

extension AnswerKey.Explain: KeyParts {
  package func expected(shown: OptionOrder) -> [ShownQuestion.Line] { [.init(text: benchmark)] }
}
