extension String {
  /// JSON with `\\u` escapes in place of the scalars that `visible()` would show.
  ///
  /// Outside strings JSON has none of them but line ends. A reader gets the text unchanged, and the
  /// file can be looked at on any terminal.
  package var visibleJSON: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar == "\n" || !scalar.mustBeShown {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in UTF16.encode(scalar) ?? .init() { text += jsonEscape(unit) }
      }
    }
    return text
  }
}

private func jsonEscape(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16)
  return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
}
