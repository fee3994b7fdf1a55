package import Curriculum

/// Returns the lines under the prompt when a question is asked, without regard to their width.
///
/// - Returns: Options and items under their letters, left items under numbers, a text with its
///   gaps, or the unit of a number; empty where there is nothing but the prompt.
package func shownLines(of key: AnswerKey, shown: Presentation) -> [String] {
  switch key {
  case .singleChoice(let key), .multipleChoice(let key):
    ShownList(key.options.map(\.text), of: shown).lines
  case .trueFalse: ["True or false?"]
  case .cloze(let key): key.lines(shown: shown)
  case .numeric(let key): key.unit.map { ["(in \($0))"] } ?? []
  case .matching(let key): key.lines(shown: shown)
  case .ordering(let key): ShownList(key.items, of: shown).lines
  case .shortAnswer, .explain: []
  }
}

extension AnswerKey.Cloze {
  /// As many characters as stand beside each other on a terminal; in longer lines of options, letters are hard to find.
  private static let longestLine = 72

  /// The text with its gaps, then the options for each gap that has some: on one line, or each on its own.
  fileprivate func lines(shown: Presentation) -> [String] {
    let gapped = gaps.indices.reduce(text) { text, gap in
      text.replacing("{\(gap + 1)}", with: "____(\(gap + 1))____")
    }
    let choices = gaps.indices.filter { !gaps[$0].options.isEmpty }.flatMap { gap in
      let (label, options) = (Self.label(gap) + ":", list(of: gap, shown: shown).lines)
      let line = label + " " + options.joined(separator: "  ")
      return line.count <= Self.longestLine ? [line] : [label] + options
    }
    return [gapped] + choices
  }
}

extension AnswerKey.Matching {
  fileprivate func lines(shown: Presentation) -> [String] {
    pairs.indices.map { "\($0 + 1). \(pairs[$0].left)" } + ShownList(rights, of: shown).lines
  }
}
