extension String {
  /// Returns the text with spaces after it, or before it, to fill a width.
  ///
  /// - Parameters:
  ///   - width: The width, in columns of a terminal; a text that is wider stays as it is.
  ///   - onLeft: Whether the spaces come before it, as for numbers in a table.
  /// - Returns: The text and its spaces.
  package func padded(to width: Int, onLeft: Bool = false) -> String {
    let gap = String(repeating: " ", count: max(0, width - displayWidth))
    return onLeft ? gap + self : self + gap
  }

  /// Returns digits with zeros before them, so that there are at least so many.
  package func zeroPadded(to count: Int) -> String {
    String(repeating: "0", count: max(0, count - utf8.count)) + self
  }

  /// Returns the text, cut with `…` where it is wider than a width in columns; 1 or more.
  package func cut(toWidth width: Int) -> String {
    guard displayWidth > width else { return self }
    var (kept, used) = ("", 0)
    for character in self {
      used += String(character).displayWidth
      guard used < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
