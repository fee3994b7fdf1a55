internal import Text

/// Text in the language of manual pages, mdoc(7), in which what is written is never taken for markup.
struct ManualText {
  /// The lines, with line ends.
  private(set) var text = ""

  /// Adds a line of markup: a macro, and its arguments as they are to be read.
  mutating func macro(_ name: String, _ arguments: String...) {
    text += ([".\(name)"] + arguments).joined(separator: " ") + "\n"
  }

  /// Adds words, each sentence on a line of its own, as the language wants it.
  mutating func words(_ words: String) {
    let sentences = words.replacing(". ", with: ".\n").replacing(".) ", with: ".)\n")
    for line in sentences.split(separator: "\n") { text += Self.escaped(String(line)) + "\n" }
  }

  /// Adds paragraphs, which a blank line separates.
  mutating func paragraphs(_ paragraphs: String) {
    for (place, paragraph) in paragraphs.replacing("\n\n", with: "\u{0}").split(separator: "\u{0}")
      .enumerated()
    {
      if place > 0 { macro("Pp") }
      words(String(paragraph))
    }
  }

  /// Adds a list of things with what each is.
  ///
  /// - Parameter items: Each as its head in markup, and its words.
  mutating func list(_ items: [(head: String, words: String)]) {
    guard !items.isEmpty else { return }
    macro("Bl", "-tag", "-width", "Ds")
    for item in items {
      macro("It", item.head)
      words(item.words)
    }
    macro("El")
  }

  /// Returns words that stand for themselves: on lines of text, and as one argument of a macro.
  static func escaped(_ words: String) -> String {
    var result = words.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "\"": "\\(dq"
      case "~": "\\(ti"
      case "^": "\\(ha"
      case _ where !scalar.isASCII:
        "\\[u\(scalar.hexadecimal.zeroPadded(to: 4))]"
      default: String(scalar)
      }
    }.joined()
    if result.hasPrefix(".") { result = "\\&" + result }
    return result
  }

  /// Returns words as one argument of a macro, whatever they are.
  static func argument(_ words: String) -> String { "\"\(escaped(words))\"" }
}

extension Unicode.Scalar {
  fileprivate var hexadecimal: String { String(value, radix: 16, uppercase: true) }
}
