internal import Text

/// Returns the right answer in one line that a person reads, with the letters as shown.
///
/// An open answer has its benchmark, which may be a few sentences.
package func expectedAnswer(of key: AnswerKey, shown: Presentation) -> String {
  key.expected(shown: shown).map(\.whole).joined(separator: "; ")
}

extension AnswerKey {
  /// Returns the right answer part by part, with the letters as shown: gaps and pairs under their labels, items
  /// in their right order.
  package func expected(shown: Presentation) -> [ShownQuestion.Line] {
    switch self {
    case .singleChoice(let key), .multipleChoice(let key):
      let list = ShownList(key.options.map(\.text), of: shown)
      return list.order.filter(key.isKey).map(list.lettered)
    case .trueFalse(let key): return [.init(text: key.expected)]
    case .shortAnswer(let key): return [.init(text: key.key)]
    case .cloze(let key):
      return key.gaps.indices.map {
        .init(label: Cloze.label($0) + ":", text: key.expected(of: $0, shown: shown))
      }
    case .numeric(let key): return [.init(text: key.expected)]
    case .matching(let key):
      let list = ShownList(key.rights, of: shown)
      return key.pairs.indices.map {
        .init(label: "\($0 + 1).", text: key.expected(of: $0, in: list))
      }
    case .ordering(let key):
      return key.items.indices.map(ShownList(key.items, of: shown).lettered)
    case .explain(let key): return [.init(text: key.benchmark)]
    }
  }
}

extension AnswerKey.Choice {
  /// Whether the option at a position of `options` is right.
  package func isKey(_ position: Int) -> Bool {
    key.contains(options[position].label)
  }
}

extension AnswerKey.TrueFalse {
  /// The right word.
  package var expected: String { Self.word(key) }

  /// Returns the word for a truth.
  package static func word(_ truth: Bool) -> String { truth ? "True" : "False" }
}

extension AnswerKey.Cloze {
  /// Returns what belongs in a gap, with its letter where the gap has options.
  package func expected(of gap: Int, shown: Presentation) -> String {
    let key = gaps[gap].key
    return gaps[gap].options.firstIndex(of: key).map(list(of: gap, shown: shown).line) ?? key
  }
}

extension AnswerKey.Numeric {
  /// The right number with its unit, and the tolerance where there is one.
  package var expected: String {
    let amount = [numberText(key), unit].compactMap(\.self).joined(separator: " ")
    return tolerance > 0 ? "\(amount) (±\(numberText(tolerance)))" : amount
  }
}

extension AnswerKey.Matching {
  /// Returns the right item of a pair with its letter.
  package func expected(of pair: Int, in list: ShownList) -> String {
    list.texts.firstIndex(of: pairs[pair].right).map(list.line) ?? pairs[pair].right
  }
}
