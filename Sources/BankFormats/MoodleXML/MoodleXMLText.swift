/// Pieces of Moodle XML with the indentation and the escapes of Moodle's export.
enum MoodleXMLText {
  /// Returns a text as an element, in CDATA where it has characters that XML would read.
  static func text(_ text: String) -> String { "<text>\(escaped(text))</text>" }

  /// Returns an element of a text with its markup, and more after the text.
  static func block(_ name: String, _ text: ExchangeQuestion.Text, more: String = "") -> String {
    "    <\(name) format=\"\(self.name(of: text.markup))\">\n      \(self.text(text.text))\n"
      + "\(more)    </\(name)>\n"
  }

  /// Returns an element of one line, whose value is escaped already.
  static func line(_ name: String, _ value: String) -> String {
    "    <\(name)>\(value)</\(name)>\n"
  }

  /// Returns an answer, and more after its feedback.
  static func answer(
    _ words: String, _ markup: ExchangeQuestion.Markup = .moodle, percent: Double,
    feedback: ExchangeQuestion.Text, more: String = ""
  ) -> String {
    """
        <answer fraction="\(ExchangeNumber.words(percent))" format="\(name(of: markup))">
          \(text(words))
          <feedback format="\(name(of: feedback.markup))">
            \(text(feedback.text))
          </feedback>
    \(more)    </answer>

    """
  }

  /// What Moodle calls a markup.
  static func name(of markup: ExchangeQuestion.Markup) -> String {
    switch markup {
    case .moodle: "moodle_auto_format"
    case .html: "html"
    case .plain: "plain_text"
    case .markdown: "markdown"
    }
  }

  /// Returns a text in CDATA if it needs that; what ends CDATA is split between two of them.
  static func escaped(_ text: String) -> String {
    let text = text.utf8.contains(where: { $0 < 0x20 }) ? withoutControls(text) : text
    guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
    return "<![CDATA[\(text.replacing("]]>", with: "]]]]><![CDATA[>"))]]>"
  }

  /// Returns a text with entities for the characters that XML would read.
  static func entities(_ text: String) -> String {
    withoutControls(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  /// XML has no way to write most control characters.
  private static func withoutControls(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }))
  }
}
