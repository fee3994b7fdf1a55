package import Curriculum
internal import Text

extension String {
  /// Whether the text is lower-case letters and digits joined by single hyphens.
  var isHyphenatedName: Bool {
    !isEmpty
      && utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isDigit || $0.isLowerCase } }
  }

  /// Whether the text is two hyphenated names joined by a full stop, as in `refunds.evidence`.
  var isClauseName: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { String($0).isHyphenatedName }
  }

  /// Whether the text is upper-case letters and digits, in parts joined by full stops.
  var isDottedName: Bool {
    !isEmpty
      && utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isDigit || $0.isUpperCase } }
  }

  /// Whether the text can be the code of a unit: upper-case letters and digits.
  var isUnitCode: Bool { isDottedName && !contains(".") }

  /// Whether the text is one lower-case letter.
  var isLabel: Bool {
    utf8.count == 1 && utf8.allSatisfy(\.isLowerCase)
  }

  /// Whether the text is a day of the Gregorian calendar, as `yyyy-mm-dd`.
  var isCalendarDate: Bool {
    (CalendarDate(iso: self)?.year ?? 0) > 0
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLowerCase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isUpperCase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}

extension Topic {
  /// Whether a text can be the name of a topic: lower-case letters and digits joined by single hyphens.
  package static func isID(_ text: String) -> Bool { text.isHyphenatedName }
}
