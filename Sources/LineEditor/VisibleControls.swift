extension String {
  /// The text with every character that a terminal would obey made visible.
  ///
  /// ESC becomes `^[`, DEL `^?`, C1 and format controls `<U+009B>` and `<U+202E>`. Nothing is
  /// removed, so that what is shown is evidence of what was there.
  ///
  /// U+200C and U+200D are let through: Persian and joined emoji need them, and they move nothing.
  var withVisibleControls: String {
    guard unicodeScalars.contains(where: \.isTerminalControl) else { return self }
    return unicodeScalars.reduce(into: "") { shown, scalar in
      if scalar.isTerminalControl {
        shown += scalar.visibleForm
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isTerminalControl: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return value != 0x200C && value != 0x200D
    default: return false
    }
  }

  fileprivate var visibleForm: String {
    guard isASCII, let letter = Unicode.Scalar(value ^ 0x40) else {
      let digits = String(value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
    return "^\(letter)"
  }
}
