/// Text as a terminal was sent it.
extension String {
  /// The text without escape sequences (CSI, OSC, and two-character ones) and carriage returns.
  package var withoutEscapeSequences: String {
    var kept = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": rest.dropEscapeSequence()
      case "\r": break
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}

extension Substring.UnicodeScalarView {
  /// Drops what follows an ESC that has just been taken.
  fileprivate mutating func dropEscapeSequence() {
    switch popFirst() {
    case "[":
      while let scalar = popFirst(), !(0x40...0x7E).contains(scalar.value) {}
    case "]":
      while let scalar = popFirst(), scalar != "\u{7}" {
        if scalar == "\u{1B}" {
          _ = popFirst()
          break
        }
      }
    default: break
    }
  }
}
