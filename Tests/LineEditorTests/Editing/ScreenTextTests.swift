internal import Testing
internal import Text

@testable internal import LineEditor

struct ScreenTextTests {
  init() { prepareLocale() }

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

  @Test(arguments: [("日本語", 4, "日…"), ("日本語", 6, "日本語"), ("naïve", 3, "na…")])
  func `A text is cut before it is too wide`(text: String, width: Int, cut: String) {
    #expect(text.cut(toColumns: width) == cut)
  }
}
