internal import XML

/// A paragraph of a section, with the style that Author-it numbers.
struct RegisterParagraph: Equatable {
  /// How a paragraph is set.
  enum Style: Equatable {
    /// `id="4"`.
    case plain
    /// `id="13"` is of level 1 and `id="14"` of level 2.
    case bullet(level: Int)
    /// Another number, or none.
    case other(String?)
  }

  let style: Style
  let text: String
  /// Where it stands, as an offset in bytes.
  let offset: Int

  /// Reads an element `p`; `nil` for one without text.
  init?(_ element: XMLElement) {
    text = element.text.replacing("\u{A0}", with: " ").folded.withoutBullet
    guard !text.isEmpty else { return nil }
    offset = element.offset
    style =
      switch element.attributes["id"] {
      case "4": .plain
      case "13": .bullet(level: 1)
      case "14": .bullet(level: 2)
      case let other: .other(other)
      }
  }

  /// Returns the paragraphs in an element, in order, those in tables too.
  static func all(in element: XMLElement) -> [RegisterParagraph] {
    element.elements.flatMap {
      $0.name == "p" ? [RegisterParagraph($0)].compactMap(\.self) : all(in: $0)
    }
  }

  /// Returns the rows of the tables in an element, each as its cells.
  static func rows(in element: XMLElement) -> [[[RegisterParagraph]]] {
    element.all("tr").map { row in
      row.elements.filter { ["td", "th"].contains($0.name) }.map(all)
    }
  }
}

extension String {
  /// The text without a bullet at its beginning, which some documents have besides the style.
  var withoutBullet: String {
    guard let first, "•▪◦●○·".contains(first) else { return self }
    return String(dropFirst()).folded
  }
}
