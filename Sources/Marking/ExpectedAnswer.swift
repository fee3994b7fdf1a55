package import Curriculum

/// Returns the right answer in one line that a person reads, with the letters as shown.
///
/// An open answer has its benchmark, which may be a few sentences.
package func expectedAnswer(of key: AnswerKey, shown: Presentation) -> String {
  switch key {
  case .singleChoice(let key), .multipleChoice(let key):
    key.expectedLines(in: ShownList(key.options.map(\.text), of: shown))
  case .trueFalse(let key): key.expected
  case .shortAnswer(let key): key.key
  case .cloze(let key): key.expectedLine(shown: shown)
  case .numeric(let key): key.expected
  case .matching(let key): key.expectedLine(in: ShownList(key.rights, of: shown))
  case .ordering(let key): key.expectedLine(in: ShownList(key.items, of: shown))
  case .explain(let key): key.benchmark
  }
}

extension AnswerKey.Cloze {
  fileprivate func expectedLine(shown: Presentation) -> String {
    gaps.indices.map { "\(Self.label($0)): \(expected(of: $0, shown: shown))" }
      .joined(separator: "; ")
  }
}

extension AnswerKey.Matching {
  fileprivate func expectedLine(in list: ShownList) -> String {
    pairs.indices.map { "\($0 + 1). \(expected(of: $0, in: list))" }.joined(separator: "; ")
  }
}

extension AnswerKey.Ordering {
  fileprivate func expectedLine(in list: ShownList) -> String {
    items.indices.map(list.line).joined(separator: "; ")
  }
}
