extension Unicode.Scalar {
  /// Whether the scalar shows nothing and is no white space: a control or format character.
  var isInvisible: Bool {
    switch properties.generalCategory {
    case .format: true
    case .control: !properties.isWhitespace
    default: false
    }
  }

  /// The sign of a plain keyboard for a dash or quote; any other scalar itself.
  var plainSign: Unicode.Scalar {
    switch self {
    case "\u{2212}", "\u{2043}": "-"
    case "‘", "’", "‚", "‛", "ʼ", "′", "‹", "›", "`", "´", "\u{FF07}": "'"
    case "“", "”", "„", "‟", "″", "«", "»", "\u{FF02}": "\""
    default: properties.generalCategory == .dashPunctuation ? "-" : self
    }
  }

  /// The plain letters for a full-width sign or a ligature, as Unicode's compatibility mapping has
  /// them; `nil` for any other scalar.
  var plainForm: String? {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0).map(String.init)
    case 0xFB00...0xFB06: ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(value - 0xFB00)]
    default: nil
    }
  }

  /// Whether the scalar does not matter at the ends of an answer: white space and punctuation,
  /// but not the signs that are words of their own, such as `%` and `&`.
  var isOuter: Bool {
    switch properties.generalCategory {
    case .otherPunctuation: !"%‰#&@*/\\§¶".unicodeScalars.contains(self)
    case .dashPunctuation, .connectorPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation:
      true
    default: properties.isWhitespace || plainSign != self
    }
  }

  /// Whether the scalar belongs to the number that it stands before.
  var canLeadNumber: Bool {
    plainSign == "-" || self == "." || self == ","
  }
}
