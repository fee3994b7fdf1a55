internal import Curriculum

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
    let amount = [decimal(key), unit].compactMap(\.self).joined(separator: " ")
    return tolerance > 0 ? "\(amount) (±\(decimal(tolerance)))" : amount
  }
}

/// Returns a number as it is shown when it is asked: without a fraction of zero, and from 10,000 on
/// with commas between thousands.
private func decimal(_ number: Double) -> String {
  guard let whole = Int64(exactly: number), whole.magnitude < 1 << 53 else { return "\(number)" }
  let digits = Array(String(whole.magnitude))
  guard digits.count >= 5 else { return String(whole) }
  let grouped = digits.indices.reduce(into: "") { text, place in
    if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
    text.append(digits[place])
  }
  return (whole < 0 ? "-" : "") + grouped
}
