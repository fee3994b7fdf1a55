import Testing
import Text

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｆｕｌｌ", 8), ("ﾊﾝ", 2),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("🇦🇺", 2), ("☎", 1), ("…–“”", 4),
    ("a\u{200D}b", 2), ("\u{200B}", 0), ("\u{3000}", 2), ("〈〉", 4), ("｟", 2), ("𠀀", 2),
    ("עברית", 5), ("ไทย", 3), ("\u{E0E}\u{E31}", 1), ("\u{20DD}", 0),
  ])
  func `A text takes as many columns as a terminal draws it in`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `The width of a text is that of its letters together`() {
    let pieces = ["a", "日", "é", "e\u{301}", "👍", " ", "한"]
    for first in pieces {
      for second in pieces {
        #expect((first + second).displayWidth == first.displayWidth + second.displayWidth)
      }
    }
  }

  @Test func `No letter is wider than two columns`() {
    let scalars = (0x20...0xE0FFF).lazy.compactMap(Unicode.Scalar.init)
    let odd = scalars.filter { !(0...2).contains(String($0).displayWidth) }
    #expect(odd.isEmpty)
  }
}
