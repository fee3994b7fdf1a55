/// Writes Moodle XML as Moodle exports it, byte for byte; settings that a question does not have are the usual ones.
///
/// Facts of the format are those of `question/format/xml/format.php` of Moodle 5.1 and of the plug-in `qtype_pmatch`.
package struct MoodleXMLWriter: ExchangeWriter {
  /// Whether short answers become questions of the type “pattern match”.
  private let usesPatterns: Bool
  private var body = ""
  private var category: String?

  /// Begins an empty file.
  ///
  /// - Parameter usesPatterns: Whether short answers become questions of the plug-in's type “pattern match”.
  package init(usesPatterns: Bool = false) { self.usesPatterns = usesPatterns }

  /// The whole file.
  package var text: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n\(body)</quiz>"
  }

  /// Adds a question, and before it its category where that is another than that of the question before.
  ///
  /// - Returns: Whether it was added, which is always so.
  @discardableResult
  package mutating func add(_ question: ExchangeQuestion) -> Bool {
    if let path = question.category, path != category {
      body += Self.category(path) + "\n"
      category = path
    }
    body += "<!-- question: \(question.number ?? 0)  -->\n"
    body += "  \(Self.element(question, usesPatterns: usesPatterns))\n\n"
    return true
  }

  private static func category(_ path: String) -> String {
    """
    <!-- question: 0  -->
      <question type="category">
        <category>
          \(MoodleXMLText.text(path))
        </category>
        <info format="moodle_auto_format">
          <text></text>
        </info>
        <idnumber></idnumber>
      </question>

    """
  }

  /// Returns the element of a question, from its `<question` to its end.
  static func element(_ question: ExchangeQuestion, usesPatterns: Bool = false) -> String {
    let text = MoodleXMLText.self
    let patterns = usesPatterns ? MoodleXMLPatterns(question) : nil
    let type = patterns == nil ? question.key.moodleType : "pmatch"
    let isAsked = question.key != .description
    let penalty =
      switch question.key {
      case .description, .essay: "0.0000000"
      case .trueFalse: "1.0000000"
      default: "0.3333333"
      }
    var lines = "<question type=\"\(type)\">\n"
    lines += "    <name>\n      \(text.text(question.name ?? ""))\n    </name>\n"
    lines += text.block("questiontext", question.prompt)
    lines += text.block("generalfeedback", question.feedback)
    lines += text.line("defaultgrade", isAsked ? "1.0000000" : "0.0000000")
    lines += text.line("penalty", penalty) + text.line("hidden", "0")
    lines += text.line("idnumber", text.entities(question.id))
    lines += patterns?.lines ?? parts(question)
    lines += question.hints.map { text.block("hint", $0) }.joined()
    lines += tags(question.tags)
    return lines + "  </question>"
  }

  private static func tags(_ tags: [String]) -> String {
    guard !tags.isEmpty else { return "" }
    let lines = tags.map { "      <tag>\(MoodleXMLText.text($0))\n</tag>\n" }
    return "    <tags>\n\(lines.joined())    </tags>\n"
  }

  private static func parts(_ question: ExchangeQuestion) -> String {
    let text = MoodleXMLText.self
    switch question.key {
    case .description, .own: return ""
    case .essay: return essay(question)
    case .trueFalse(let key, let wrong, let right):
      return text.answer("true", percent: key ? 100 : 0, feedback: key ? right : wrong)
        + text.answer("false", percent: key ? 0 : 100, feedback: key ? wrong : right)
    case .choice(let isSingle, let answers):
      return text.line("single", isSingle ? "true" : "false") + text.line("shuffleanswers", "true")
        + text.line("answernumbering", "abc") + text.line("showstandardinstruction", "0")
        + feedbackOnTheWhole(question.prompt.markup)
        + answers.map { answer in
          text.answer(
            answer.text.text, answer.text.markup, percent: answer.percent,
            feedback: answer.feedback)
        }.joined()
    case .short(let answers):
      return text.line("usecase", question.isCaseSensitive ? "1" : "0")
        + answers.map {
          text.answer($0.text.text, percent: $0.percent, feedback: $0.feedback)
        }.joined()
    case .numeric(let numbers): return self.numbers(numbers)
    case .matching(let pairs):
      return text.line("shuffleanswers", "true") + feedbackOnTheWhole(question.prompt.markup)
        + pairs.map { pair in
          text.block(
            "subquestion", pair.left,
            more: "      <answer>\n        \(text.text(pair.right))\n      </answer>\n")
        }.joined()
    }
  }

  private static func numbers(_ numbers: [ExchangeQuestion.Number]) -> String {
    let text = MoodleXMLText.self
    let answers = numbers.map { number in
      text.answer(
        number.number ?? "*", percent: number.percent, feedback: number.feedback,
        more: "      <tolerance>\(ExchangeNumber.words(number.tolerance))</tolerance>\n")
    }
    return answers.joined() + text.line("unitgradingtype", "0")
      + text.line("unitpenalty", "0.1000000") + text.line("showunits", "3")
      + text.line("unitsleft", "0")
  }

  private static func essay(_ question: ExchangeQuestion) -> String {
    let text = MoodleXMLText.self
    let none = ExchangeQuestion.Text("", question.prompt.markup)
    let essay = question.essay ?? .init(marking: none, template: none)
    let settings = [
      ("responseformat", essay.form), ("responserequired", "1"), ("responsefieldlines", "15"),
      ("minwordlimit", ""), ("maxwordlimit", ""), ("attachments", "0"),
      ("attachmentsrequired", "0"), ("maxbytes", "0"), ("filetypeslist", ""),
    ]
    return settings.map { text.line($0, text.entities($1)) }.joined()
      + text.block("graderinfo", essay.marking) + text.block("responsetemplate", essay.template)
  }

  private static func feedbackOnTheWhole(_ markup: ExchangeQuestion.Markup) -> String {
    ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"]
      .map { MoodleXMLText.block($0, .init("", markup)) }.joined() + "    <shownumcorrect/>\n"
  }
}

extension ExchangeQuestion.Key {
  /// What Moodle calls the type in a file.
  fileprivate var moodleType: String {
    switch self {
    case .description, .own: "description"
    case .essay: "essay"
    case .choice: "multichoice"
    case .trueFalse: "truefalse"
    case .short: "shortanswer"
    case .numeric: "numerical"
    case .matching: "matching"
    }
  }
}
