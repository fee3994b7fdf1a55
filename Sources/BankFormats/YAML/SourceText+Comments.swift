// YAML takes ` #` in a plain text for the beginning of a comment, and what follows is lost without a word.

extension SourceText {
  /// Whether a `#` follows something else and a space on any line.
  func findsTrailingComment() -> Bool {
    var isInText = false
    var before = UInt8(ascii: "\n")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "#") where isInText && before.isBlank: return true
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isInText = false
      default: if !byte.isBlank { isInText = true }
      }
      before = byte
    }
    return false
  }

  /// Finds what reads like the rest of a plain text, but is a comment.
  ///
  /// After a single word it is taken for one that is meant, unless the `#` begins a word itself.
  ///
  /// - Parameters:
  ///   - text: The text, as YAML gives it.
  ///   - offset: Where it begins, in bytes.
  /// - Returns: The offset of the `#`; `nil` where nothing is lost.
  func lostRest(of text: String, at offset: Int) -> Int? {
    guard let end = end(of: text, from: offset), end < bytes.count, bytes[end].isBlank,
      let sign = bytes[end...].firstIndex(where: { !$0.isBlank }), bytes[sign] == UInt8(ascii: "#")
    else { return nil }
    let next = sign + 1 < bytes.count ? bytes[sign + 1] : UInt8(ascii: "\n")
    return next.isSpace && !text.utf8.contains(where: \.isSpace) ? nil : sign
  }

  /// Walks over a text whose lines were joined: white space may differ, nothing else.
  private func end(of text: String, from offset: Int) -> Int? {
    var place = offset
    for byte in text.utf8 where !byte.isSpace {
      while place < bytes.count, bytes[place].isSpace { place += 1 }
      guard place < bytes.count, bytes[place] == byte else { return nil }
      place += 1
    }
    return place
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  fileprivate var isSpace: Bool {
    isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
  }
}
