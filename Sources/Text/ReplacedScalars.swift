extension String {
  /// Returns the text with other texts in the place of some of its scalars.
  ///
  /// Scalars rather than characters, because a sign can hide in the character that it makes with its neighbours. What
  /// lies between is copied in runs, which is several times as fast as scalar by scalar.
  ///
  /// - Parameter replacement: Returns what stands in the place of a scalar; `nil` leaves it.
  /// - Returns: The text.
  package func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var (text, kept) = ("", startIndex)
    var index = startIndex
    while index < endIndex {
      let next = unicodeScalars.index(after: index)
      if let other = replacement(unicodeScalars[index]) {
        text += self[kept..<index]
        text += other
        kept = next
      }
      index = next
    }
    guard kept > startIndex else { return self }
    return text + self[kept...]
  }
}
