/// Writes GIFT as Moodle exports it, byte for byte.
///
/// Facts of the format are those of `question/format/gift/format.php` of Moodle 5.1.
package struct GIFTWriter: ExchangeWriter {
  /// The text so far.
  package private(set) var text = ""
  private var category: String?

  /// Begins an empty file.
  package init() {}

  /// Adds a question, and before it its category where that is another than that of the question before.
  ///
  /// - Returns: Whether it was added, which is always so.
  @discardableResult
  package mutating func add(_ question: ExchangeQuestion) -> Bool {
    if let path = question.category, path != category {
      text += "// question: 0  name: Switch category to \(path)\n$CATEGORY: \(path)\n\n\n"
      category = path
    }
    let name = question.name ?? ""
    text += "// question: \(question.number ?? 0)  name: \(name)\n"
    text += Self.notes(of: question)
    text += "::\(Self.escaped(name))::\(Self.marked(question.prompt, .moodle))"
    text += Self.answers(of: question)
    text += "\n\n"
    return true
  }

  private static func notes(of question: ExchangeQuestion) -> String {
    func token(_ kind: String, _ words: String) -> String {
      "[\(kind):\(words.replacing("]", with: "\\]"))]"
    }
    let id = question.id.isEmpty ? [] : [token("id", question.id)]
    let all = id + question.tags.map { token("tag", $0) }
    return all.isEmpty ? "" : "// \(all.joined(separator: " "))\n"
  }

  private static func answers(of question: ExchangeQuestion) -> String {
    let usual = question.prompt.markup
    let feedback = marked(question.feedback, usual)
    let inLine = feedback.isEmpty ? "" : "####\(feedback)"
    let ownLine = feedback.isEmpty ? "" : "\t####\(feedback)\n"
    switch question.key {
    case .description, .own: return ""
    case .essay: return "{\(inLine)}\n"
    case .trueFalse(let key, let wrong, let right):
      let (wrong, right) = (marked(wrong, usual), marked(right, usual))
      let said =
        (wrong.isEmpty && right.isEmpty ? "" : "#\(wrong)") + (right.isEmpty ? "" : "#\(right)")
      return "{\(key ? "TRUE" : "FALSE")\(said)\(inLine)}\n"
    case .choice(let isSingle, let answers):
      return "{\n" + answers.map { option($0, isSingle, usual) }.joined() + ownLine + "}\n"
    case .short(let answers):
      let lines = answers.map { answer in
        "\t=%\(ExchangeNumber.words(answer.percent))%\(escaped(answer.text.text))"
          + "#\(marked(answer.feedback, usual))\n"
      }
      return "{\n" + lines.joined() + ownLine + "}\n"
    case .numeric(let numbers):
      return "{#\n" + numbers.map { line($0, usual) }.joined() + ownLine + "}\n"
    case .matching(let pairs):
      let lines = pairs.map { "\t=\(marked($0.left, usual)) -> \(escaped($0.right))\n" }
      return "{\n" + lines.joined() + ownLine + "}\n"
    }
  }

  private static func option(
    _ answer: ExchangeQuestion.Answer, _ isSingle: Bool, _ usual: ExchangeQuestion.Markup
  ) -> String {
    let weight =
      switch answer.percent {
      case 100 where isSingle: "="
      case 0: "~"
      default: "~%\(ExchangeNumber.words(answer.percent))%"
      }
    let feedback = answer.feedback.text.isEmpty ? "" : "#" + marked(answer.feedback, usual)
    return "\t\(weight)\(marked(answer.text, usual))\(feedback)\n"
  }

  private static func line(
    _ number: ExchangeQuestion.Number, _ usual: ExchangeQuestion.Markup
  ) -> String {
    let feedback = marked(number.feedback, usual)
    guard let value = number.number else { return "\t~#\(feedback)\n" }
    let tolerance = ExchangeNumber.words(number.tolerance)
    return "\t=%\(ExchangeNumber.words(number.percent))%\(value):\(tolerance)#\(feedback)\n"
  }

  /// Returns a text with the name of its markup before it, if that is not the usual one.
  private static func marked(
    _ text: ExchangeQuestion.Text, _ usual: ExchangeQuestion.Markup
  ) -> String {
    guard !text.text.isEmpty else { return "" }
    return (text.markup == usual ? "" : "[\(text.markup.rawValue)]") + escaped(text.text)
  }

  /// Returns a text with its control characters escaped.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "\\#=~{}:\n\r".utf8.contains($0) }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): break
      case _ where "\\#=~{}:".utf8.contains(byte):
        bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
