internal import Curriculum

// A question as it was shown, with the labels that a transcript has.
extension Transcript.Answer.Line {
  /// Returns what was shown below the prompt; the options of a gap on one line, however long.
  static func shown(_ key: AnswerKey, turns: [String] = [], _ shown: OptionOrder) -> [Self] {
    var lines = ShownQuestion(key, turns: turns, shown: shown).lists.joined().map { line in
      Self(label: line.label.map { String($0.dropLast()) }, text: line.text)
    }
    for turn in turns.indices { lines[turn].role = .turn }
    guard case .cloze(let cloze) = key else { return lines }
    lines[turns.count].role = .text
    return lines.prefix(turns.count + 1)
      + cloze.gaps.indices.filter { !cloze.gaps[$0].options.isEmpty }.map { gap in
        let list = cloze.list(of: gap, shown: shown)
        return Self(
          label: AnswerKey.Cloze.label(gap),
          text: list.order.map(list.line).joined(separator: "; "))
      }
  }
}

extension AnswerKey {
  /// Returns the right answer with the letters shown: one text per part, or the benchmark answer.
  func expectedAnswers(_ shown: OptionOrder) -> [String] {
    let lines = parts.expected(shown: shown)
    return switch self {
    case .cloze: lines.map(\.text)
    case .matching(let key):
      zip(key.pairs, lines).map { "\($1.label ?? "") \($0.left): \($1.text)" }
    default: lines.map(\.whole)
    }
  }
}
