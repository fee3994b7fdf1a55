import Text
import Testing

struct ReplacedScalarsTests {
  private func replaced(_ text: String) -> String {
    text.replacingScalars { ["<": "&lt;", "x": "", "\u{301}": "´"][$0] }
  }

  @Test(arguments: [
    ("", ""), ("plain – 日本 😀", "plain – 日本 😀"), ("<", "&lt;"), ("x", ""), ("a<b<", "a&lt;b&lt;"),
    ("<<b", "&lt;&lt;b"), ("axbx", "ab"), ("e\u{301}a", "e´a"),
    // The sign after U+0D4E is one character with it.
    ("\u{D4E}<b>", "\u{D4E}&lt;b>"), ("\r\n<", "\r\n&lt;"),
  ])
  func `Scalars are replaced, and nothing else`(text: String, expected: String) {
    #expect(Array(replaced(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `It is as replacing scalar by scalar`() {
    let pieces = ["<", "x", "e\u{301}", "\r\n", "😀", "ab", "\u{D4E}", ""]
    for number in 0..<4096 {
      let text = (0..<4).map { pieces[number >> ($0 * 3) & 7] }.joined()
      var slow = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        switch scalar {
        case "<": slow.append(contentsOf: "&lt;".unicodeScalars)
        case "x": continue
        case "\u{301}": slow.append("´")
        default: slow.append(scalar)
        }
      }
      #expect(replaced(text).unicodeScalars.elementsEqual(slow))
    }
  }
}
