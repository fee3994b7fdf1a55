internal import Text

extension String {
  /// The text with each run of spaces, tabs and line ends as one space, and none at the ends.
  var folded: String {
    guard needsFolding else { return self }
    var folded = String.UnicodeScalarView()
    var gap = false
    for scalar in unicodeScalars {
      guard !scalar.isGap else {
        gap = !folded.isEmpty
        continue
      }
      if gap { folded.append(" ") }
      gap = false
      folded.append(scalar)
    }
    return String(folded)
  }

  /// Whether there is nothing to see in the text.
  var isBlank: Bool {
    allSatisfy(\.isWhitespace)
  }

  /// The text on one line, safe for a terminal, and clipped for a message.
  var clipped: String {
    let shown = folded.visible()
    return shown.count > 40 ? shown.prefix(39) + "…" : shown
  }

  private var needsFolding: Bool {
    var afterGap = true
    for scalar in unicodeScalars {
      if scalar.isGap, afterGap || scalar != " " { return true }
      afterGap = scalar.isGap
    }
    return afterGap && !isEmpty
  }
}

extension Unicode.Scalar {
  fileprivate var isGap: Bool {
    switch self {
    case " ", "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
