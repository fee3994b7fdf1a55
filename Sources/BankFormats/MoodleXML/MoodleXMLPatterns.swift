/// A short answer as a question of Moodle's type “pattern match”.
///
/// Each right wording is a pattern, with an article before it or not; the model answer is the first, and all
/// wordings, wrong ones too, go along as responses that are marked already, on which Moodle tries its patterns.
struct MoodleXMLPatterns {
  /// What follows the head of the question.
  let lines: String

  /// Makes one of a question; `nil` where that is no short answer, or has a wording that no pattern takes: a bare
  /// sign, or `*` for anything.
  init?(_ question: ExchangeQuestion) {
    guard case .short(let answers) = question.key else { return nil }
    let all = answers.map { ($0, words: $0.text.text.replacing("\\*", with: "*").oneLine) }
    for (answer, words) in all {
      let isAny = answer.text.text.replacing("\\*", with: "").contains("*")
      let isWord = PatternMatch.bare(words).contains { $0.isLetter || $0.isNumber }
      guard !isAny, isWord else { return nil }
    }
    guard let model = all.first(where: { $0.0.percent == 100 })?.words else { return nil }
    let text = MoodleXMLText.self
    let settings = Self.settings(
      isCaseSensitive: question.isCaseSensitive, model: model,
      all.map { PatternMatch.bare($0.words) }.joined())
    var known: Set<String> = []
    let patterns = all.map { answer, words in
      let pattern = PatternMatch.pattern(of: words)
      guard known.insert(pattern).inserted else { return "" }
      return text.answer(pattern, percent: answer.percent, feedback: answer.feedback)
    }
    lines =
      settings.map { text.line($0, text.escaped($1)) }.joined() + patterns.joined()
      + all.map { Self.response($1, mark: $0.percent / 100) }.joined()
  }

  /// Signs within a wording part no words.
  private static func settings(
    isCaseSensitive: Bool, model: String, _ wordings: String
  ) -> [(name: String, value: String)] {
    [
      ("usecase", isCaseSensitive ? "1" : "0"), ("allowsubscript", "0"), ("allowsuperscript", "0"),
      ("forcelength", "0"), ("applydictionarycheck", "-"), ("extenddictionary", ""),
      ("sentencedividers", ".?!".filter { !wordings.contains($0) }),
      ("converttospace", ",;:".filter { !wordings.contains($0) }), ("modelanswer", model),
      ("responsetemplate", ""), ("quotematching", "0"),
    ]
  }

  private static func response(_ words: String, mark: Double) -> String {
    let mark = ExchangeNumber.words(max(0, mark))
    let parts = [("response", words), ("expectedfraction", mark), ("gradedfraction", mark)]
    let lines = parts.map { name, words in
      "      <\(name)>\n        \(MoodleXMLText.text(words))\n      </\(name)>\n"
    }
    return "    <testquestionresponse>\n\(lines.joined())    </testquestionresponse>\n"
  }
}
