import Testing
import Text

@testable import LineEditor

struct ScreenTextTests {
  init() { Locale.prepare }

  /// What the C library of the system knows, and draws by itself.
  ///
  /// Left out are formats, of which terminals draw some, and the one mark that Unicode has given room since.
  private static let known: [Unicode.Scalar] = {
    (UInt32(0x20)...0x3_FFFD).compactMap(Unicode.Scalar.init).filter { scalar in
      let category = scalar.properties.generalCategory
      return scalar.columns <= 2 && category != .control && category != .format
        && category != .unassigned && scalar != "\u{1171E}"
    }
  }()

  @Test func `Text is as wide where it is laid out as where it is edited`() {
    let different = Self.known.filter { String($0).displayWidth != $0.columns }
    #expect(different.map { String($0.value, radix: 16) } == [])
    #expect(Self.known.count > 100_000)
  }

  @Test func `What the editor draws as an escape has the room of that`() {
    #expect("\u{1B}".columns == 2 && "a\u{9B}".columns == 6)
  }

  @Test(arguments: [
    ("日本語", 4, "日…"), ("日本語", 6, "日本語"), ("naïve", 3, "na…"), ("abcdef", 6, "abcdef"),
    ("abcdefg", 6, "abcde…"), ("日本語語", 6, "日本…"), ("", 1, ""), ("ab", 1, "…"),
    ("日", 1, "…"), ("e\u{301}e", 2, "e\u{301}e"), ("e\u{301}ee", 2, "e\u{301}…"),
  ])
  func `A text is cut before it is too wide`(text: String, width: Int, cut: String) {
    #expect(text.cut(toColumns: width) == cut)
  }

  @Test(arguments: 1...40)
  func `No cut is wider than it may be, and what fits is not cut`(width: Int) {
    let text = "Tell the customer — 日本語のテキスト — é\u{301} 👍 and \u{1B}[2J more"
    let cut = text.cut(toColumns: width)
    #expect(cut.columns <= width && cut.hasSuffix("…"))
    #expect(text.hasPrefix(cut.dropLast()))
    #expect(text.cut(toColumns: text.columns) == text)
    #expect(text.cut(toColumns: text.columns - 1).hasSuffix("…"))
  }

  @Test(arguments: [
    ("", 10, 0), ("123456789", 10, 0), ("1234567890", 10, 1), ("12345678901", 10, 1),
    ("123456789日", 10, 1), ("日本語日本", 10, 1), ("a\nb", 10, 1), ("1\t2", 10, 0), ("\u{1}", 2, 1),
  ])
  func `The cursor's row is where libedit puts it`(text: String, width: Int, row: Int) {
    #expect(ScreenRow.ofCursor(after: text, width: width) == row)
  }

  @Test(arguments: 2...20)
  func `Letters of one column fill row after row`(width: Int) {
    for count in 0...60 {
      let text = String(repeating: "x", count: count)
      #expect(ScreenRow.ofCursor(after: text, width: width) == count / width)
    }
  }

  /// A wide letter that does not fit the rest of a row goes to the next, and leaves a gap.
  @Test(arguments: [(3, [0, 0, 1, 2, 3]), (4, [0, 0, 1, 1, 2]), (5, [0, 0, 0, 1, 1])])
  func `Wide letters are not halved`(width: Int, rows: [Int]) {
    let found = (0...4).map {
      ScreenRow.ofCursor(after: String(repeating: "日", count: $0), width: width)
    }
    #expect(found == rows)
  }
}
