extension String {
  /// The text with everything that could act on a terminal, or hide, shown instead.
  ///
  /// Control characters become caret notation (`^[`) or `<U+0085>`; format characters such as
  /// bidirectional overrides and zero-width ones become `<U+202E>`. Line ends and tabs stay when
  /// `keepingLines` is true and become a space otherwise. Every text that is not ours passes
  /// through here before it reaches a terminal. The joiners U+200C and U+200D stay: Persian and
  /// joined emoji need them, and they move nothing.
  package func visible(keepingLines: Bool = false) -> String {
    replacingScalars { scalar in
      switch scalar {
      case "\n", "\t": keepingLines ? nil : " "
      default: scalar.mustBeShown ? scalar.shown : nil
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar could act on a terminal or hide: controls, formats, separators of lines.
  var mustBeShown: Bool {
    if value >= 0x20, value < 0x7F { return false }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }

  fileprivate var shown: String {
    if value < 0x20 { return "^" + String(Unicode.Scalar(UInt8(value) + 0x40)) }
    if value == 0x7F { return "^?" }
    return "<U+\(String(value, radix: 16, uppercase: true).zeroPadded(to: 4))>"
  }
}
