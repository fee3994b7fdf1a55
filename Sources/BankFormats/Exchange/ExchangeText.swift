extension ExchangeQuestion.Text {
  /// The text without its markup: paragraphs and items of lists on lines of their own, emphasis dropped.
  package var plain: String {
    switch markup {
    case .plain: text
    case .moodle, .html: HTMLText(text).plain
    case .markdown: Self.withoutMarkdown(text)
    }
  }

  /// The addresses of images and media, which no bank can show; in their order.
  package var media: [String] { markup == .plain ? [] : HTMLText(text).media }

  private static func withoutMarkdown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.drop { $0 == "#" || $0 == ">" || $0 == " " }
      return words.replacing("**", with: "").replacing("__", with: "").replacing("`", with: "")
    }.joined(separator: "\n")
  }
}

extension String {
  /// The text on one line, with one space for each run of whitespace.
  var oneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
