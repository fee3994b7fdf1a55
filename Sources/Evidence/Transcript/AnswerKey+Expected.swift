internal import Curriculum
internal import Text

extension AnswerKey {
  /// Returns the right answer with the letters shown: one text per part, or the benchmark answer.
  func expectedAnswers(_ presentation: Presentation) -> [String] {
    switch self {
    case .singleChoice(let key), .multipleChoice(let key):
      ShownOrder(key.options.map(\.text), of: presentation).written {
        key.key.contains(key.options[$0].label)
      }
    case .trueFalse(let key): [key.key ? "True" : "False"]
    case .shortAnswer(let key): [key.key]
    case .cloze(let key):
      zip(0..., key.gaps).map { list, gap in
        ShownOrder(gap.options, list: list, of: presentation).written(gap.key)
      }
    case .numeric(let key): [key.inWords]
    case .matching(let key): key.expected(ShownOrder(key.rights, of: presentation))
    case .ordering(let key): key.expected(ShownOrder(key.items, of: presentation))
    case .explain(let key): [key.benchmark]
    }
  }
}

extension AnswerKey.Matching {
  fileprivate func expected(_ order: ShownOrder) -> [String] {
    zip(1..., pairs).map { "\($0). \($1.left): \(order.written($1.right))" }
  }
}

extension AnswerKey.Ordering {
  fileprivate func expected(_ order: ShownOrder) -> [String] {
    items.map { order.written($0) }
  }
}

extension AnswerKey.Numeric {
  /// The number with its unit and tolerance.
  fileprivate var inWords: String {
    let amount = [numberText(key), unit].compactMap(\.self).joined(separator: " ")
    return tolerance > 0 ? "\(amount) (±\(numberText(tolerance)))" : amount
  }
}
