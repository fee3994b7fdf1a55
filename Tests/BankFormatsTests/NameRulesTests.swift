import Testing

@testable import BankFormats

struct NameRulesTests {
  @Test(arguments: [
    ("2026-11-22", true), ("2024-02-29", true), ("2000-02-29", true), ("1900-02-29", false),
    ("2026-02-29", false), ("2026-13-01", false), ("2026-00-01", false), ("2026-04-31", false),
    ("2026-01-00", false), ("2026-1-1", false), ("0000-01-01", false), ("2026-01-011", false),
    ("2026/01/01", false), ("", false), ("٢٠٢٦-01-01", false), ("-026-01-01", false),
  ])
  func `A date is a day of the calendar`(text: String, isDate: Bool) {
    #expect(text.isCalendarDate == isDate)
  }

  @Test(arguments: [
    ("a", true), ("acl-1", true), ("a--b", false), ("-a", false), ("a-", false), ("", false),
    ("A", false), ("ä", false), ("a b", false), ("a_b", false),
  ])
  func `An id is letters and digits joined by hyphens`(text: String, isName: Bool) {
    #expect(text.isHyphenatedName == isName)
  }

  @Test(arguments: [
    ("a", "a"), (" a  b\t\nc ", "a b c"), ("", ""), ("  ", ""), ("a\u{85}b\u{2028}c", "a b c"),
    ("a\u{A0}b", "a\u{A0}b"), ("a\r\nb", "a b"),
  ])
  func `Runs of white space fold to one space`(text: String, folded: String) {
    #expect(text.folded == folded)
  }
}
