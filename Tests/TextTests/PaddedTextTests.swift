import Testing
import Text

struct PaddedTextTests {
  @Test(arguments: [
    ("ab", 4, "ab  ", "  ab"), ("日本", 6, "日本  ", "  日本"), ("é", 2, "é ", " é"),
    ("e\u{301}", 2, "e\u{301} ", " e\u{301}"), ("long", 2, "long", "long"), ("", 0, "", ""),
  ])
  func `A text fills its width in columns, not in letters`(
    text: String, width: Int, left: String, right: String
  ) {
    #expect(text.padded(to: width) == left)
    #expect(text.padded(to: width, onLeft: true) == right)
  }
}
