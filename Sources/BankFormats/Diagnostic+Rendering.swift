internal import Text

extension Diagnostic {
  /// The diagnostic as compilers print theirs: place and message, the line, a caret below it.
  ///
  /// No line of it ends in a line end, and all of it is safe for a terminal.
  package var rendered: String {
    let place = "\(position.file.visible()):\(position.line):\(position.column)"
    let head = "\(place): \(severity.rawValue): \(message)"
    guard let excerpt else { return head }
    return head + "\n" + excerpt.text + "\n" + String(repeating: " ", count: excerpt.caret) + "^"
  }
}

extension Diagnostic {
  /// A line of a file as it can be shown, clipped around the column in question.
  package struct Excerpt: Equatable, Sendable {
    /// The line, safe for a terminal.
    package var text: String
    /// How many columns of a terminal stand before the place.
    package var caret: Int

    /// Creates an excerpt from its parts.
    package init(text: String, caret: Int) {
      self.text = text
      self.caret = caret
    }

    /// Clips a line around a column.
    ///
    /// - Parameters:
    ///   - line: The line, as it stands in the file.
    ///   - column: The column in Unicode scalars; from 1, and at most one past the end counts.
    init(line: String, column: Int) {
      let scalars = Array(line.unicodeScalars)
      let split = min(max(column - 1, 0), scalars.count)
      let before = Self.tail(of: scalars[..<split], width: Self.widthBefore)
      let after = Self.head(of: scalars[split...], width: Self.widthAfter)
      self.init(text: before + after, caret: before.displayWidth)
    }

    private static let widthBefore = 60
    private static let widthAfter = 40

    private static func tail(of scalars: ArraySlice<Unicode.Scalar>, width: Int) -> String {
      let near = scalars.suffix(width)
      var shown = String(String.UnicodeScalarView(near)).visible()
      var cut = near.count < scalars.count
      while shown.displayWidth > width {
        shown.unicodeScalars.removeFirst()
        cut = true
      }
      return cut ? "…" + shown : shown
    }

    private static func head(of scalars: ArraySlice<Unicode.Scalar>, width: Int) -> String {
      let near = scalars.prefix(width)
      var shown = String(String.UnicodeScalarView(near)).visible()
      var cut = near.count < scalars.count
      while shown.displayWidth > width {
        shown.unicodeScalars.removeLast()
        cut = true
      }
      return cut ? shown + "…" : shown
    }
  }
}
