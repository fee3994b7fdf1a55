internal import Curriculum

extension AnswerKey {
  /// Returns what was shown below the prompt, with the letters that the learner saw.
  func shownLines(_ presentation: Presentation) -> [Transcript.Answer.Line] {
    switch self {
    case .singleChoice(let key), .multipleChoice(let key):
      ShownOrder(key.options.map(\.text), of: presentation).lines
    case .matching(let key):
      zip(1..., key.pairs).map { line($1.left, label: String($0)) }
        + ShownOrder(key.rights, of: presentation).lines
    case .ordering(let key): ShownOrder(key.items, of: presentation).lines
    case .cloze(let key): key.lines(presentation)
    case .numeric(let key): key.unit.map { [line("(in \($0))")] } ?? []
    case .trueFalse: [line("True or false?")]
    case .shortAnswer, .explain: []
    }
  }
}

extension AnswerKey.Cloze {
  /// Returns the text with its gaps, then a line for each gap with options.
  fileprivate func lines(_ presentation: Presentation) -> [Transcript.Answer.Line] {
    let choices = gaps.indices.filter { !gaps[$0].options.isEmpty }.map { gap in
      let options = ShownOrder(gaps[gap].options, list: gap, of: presentation).written()
      return line(options.joined(separator: "; "), label: "gap \(gap + 1)")
    }
    return [line(textWithGaps)] + choices
  }

  /// The text with `____(1)____` in place of `{1}`.
  private var textWithGaps: String {
    gaps.indices.reduce(text) { text, gap in
      text.split(separator: "{\(gap + 1)}", omittingEmptySubsequences: false)
        .joined(separator: "____(\(gap + 1))____")
    }
  }
}

private func line(_ text: String, label: String? = nil) -> Transcript.Answer.Line {
  Transcript.Answer.Line(label: label, text: text)
}
