extension String {
  /// How many columns of a terminal the text takes, counted by scalars.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package var displayWidth: Int {
    utf8.allSatisfy { $0 < 0x80 }
      ? utf8.count : unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal the scalar takes: 0, 1 or 2.
  fileprivate var displayWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default:
      if Self.joined.contains(where: { $0.contains(value) }) { return 0 }
      if Self.wide.contains(where: { $0.contains(value) }) { return 2 }
      return properties.isEmojiPresentation && !Self.halfFlags.contains(value) ? 2 : 1
    }
  }

  /// The vowels and final consonants of Hangul, which are drawn within the syllable before them.
  private static let joined: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FB]

  /// The letters of which two make a flag.
  private static let halfFlags: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF

  /// The wide and full-width blocks of Unicode's EastAsianWidth.txt.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
    0x20000...0x3FFFD,
  ]
}
