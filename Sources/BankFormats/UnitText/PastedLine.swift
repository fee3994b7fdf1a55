/// A line of a text that somebody pasted.
struct PastedLine: Equatable, Sendable {
  /// Its words, without blanks at the ends and without a bullet before them.
  var text: String
  /// Its words with the bullet.
  var raw: String
  /// The number of the line in the file; from 1.
  var number: Int
  /// How far it is indented; tabs count four.
  var indent: Int
  /// The bullet before it; `nil` for none.
  var bullet: Character?
  /// Whether an empty line is before it.
  var followsGap: Bool

  /// Returns the lines of a text that have words.
  static func all(in text: String) -> [PastedLine] {
    var lines: [PastedLine] = []
    var gap = true
    for (place, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = PastedLine(raw, number: place + 1, followsGap: gap)
      gap = line.text.isEmpty
      if !gap { lines.append(line) }
    }
    return lines
  }

  private init(_ line: Substring, number: Int, followsGap: Bool) {
    let blanks = line.prefix { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    indent = blanks.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    let words = String(line.replacing("\u{A0}", with: " ")).folded
    self.raw = words
    let isBulleted = words.first.map { Self.bullets.contains($0) } ?? false
    // A hyphen, a star or an o is a bullet only before a blank.
    let isWord =
      isBulleted && "-*o–".contains(words.first ?? " ") && !words.dropFirst().hasPrefix(" ")
    bullet = isBulleted && !isWord ? words.first : nil
    text = bullet == nil ? words : String(words.dropFirst()).folded
    (self.number, self.followsGap) = (number, followsGap)
  }

  private static let bullets: Set<Character> = [
    "•", "▪", "◦", "●", "○", "·", "-", "–", "*", "o", "\u{F0B7}",
  ]

  /// Whether the line opens a list.
  var opens: Bool { text.hasSuffix(":") }
}
