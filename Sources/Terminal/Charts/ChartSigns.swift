/// The signs that charts are drawn with.
///
/// Signs of different meaning differ in shape, so that no colour is needed.
package struct ChartSigns: Equatable {
  /// A cell of a bar that is full.
  package let full: Character
  /// Cells that are filled from the left by one part, two parts and so on; none if there are none.
  package let parts: [Character]
  /// What marks a place on a bar.
  package let mark: Character
  /// The levels of a heat map, from nothing to most.
  package let levels: [Character]
  /// What shades a range of values.
  package let shade: Character
  /// What curves are drawn with; `nil` for the dots of braille.
  package let strokes: Strokes?
  /// The axes of a chart: upright, level, corner, and a mark on the level one.
  package let axes: (upright: Character, level: Character, corner: Character, tick: Character)

  /// Signs of a line.
  package struct Strokes {
    /// A line through the upper, the middle and the lower third of a cell.
    package let line: [Character]
    /// A line from top to bottom.
    package let upright: Character
    /// A line to compare a curve with.
    package let dotted: Character
  }

  /// Blocks, lines and braille of Unicode, which the fonts of terminals have.
  package static let unicode = ChartSigns(
    full: "█", parts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], mark: "│",
    levels: ["·", "░", "▒", "▓", "█"], shade: "░", strokes: nil, axes: ("│", "─", "└", "┬"))

  /// Signs of ASCII, for terminals, fonts and readers that have no others.
  package static let ascii = ChartSigns(
    full: "#", parts: [], mark: "|", levels: [".", "-", "=", "#", "@"], shade: ":",
    strokes: Strokes(line: ["'", "-", "_"], upright: "|", dotted: "."),
    axes: ("|", "-", "+", "+"))

  /// Signs with which nothing is drawn: all is told in numbers.
  package static let none = ChartSigns(
    full: " ", parts: [], mark: " ", levels: [" "], shade: " ", strokes: nil,
    axes: (" ", " ", " ", " "))

  /// Whether there is anything to draw with.
  package var canDraw: Bool { self != .none }

  /// Whether two draw with the same signs.
  package static func == (lhs: ChartSigns, rhs: ChartSigns) -> Bool {
    lhs.full == rhs.full
  }
}

extension Console {
  /// Returns what charts are drawn with: nothing in plain mode, where their numbers are enough.
  ///
  /// - Parameter ascii: Whether ASCII was asked for.
  /// - Returns: The signs; those of ASCII also where the terminal's font has no others.
  package func chartSigns(ascii: Bool) -> ChartSigns {
    abilities.isPlain ? .none : ascii || abilities.hasFewSigns ? .ascii : .unicode
  }
}
