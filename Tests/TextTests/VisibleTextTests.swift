internal import Text
internal import Testing

struct VisibleTextTests {
  @Test(arguments: [
    ("plain text – “é” 😀 日本 👩‍🏫", "plain text – “é” 😀 日本 👩‍🏫"), ("\u{1B}[2J", "^[[2J"),
    ("a\0b", "a^@b"),
    ("\u{7F}", "^?"), ("\u{85}\u{9B}m", "<U+0085><U+009B>m"),
    ("\u{2066}\u{FEFF}\u{E0041}", "<U+2066><U+FEFF><U+E0041>"), ("\u{202E}x", "<U+202E>x"),
    ("a\u{200B}b", "a<U+200B>b"), ("\u{AD}", "<U+00AD>"), ("\u{2028}\u{2029}", "<U+2028><U+2029>"),
    ("\u{E0001}", "<U+E0001>"), ("a\nb\tc", "a b c"), ("a\r\nb", "a^M b"), ("", ""),
  ])
  func `What could act on a terminal or hide is shown`(text: String, visible: String) {
    #expect(text.visible() == visible)
  }

  @Test func `Line ends and tabs can be kept`() {
    #expect("a\nb\tc\r\u{1B}".visible(keepingLines: true) == "a\nb\tc^M^[")
  }

  @Test(arguments: [true, false])
  func `No scalar lets a control or format character through`(keepingLines: Bool) {
    let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
    let kept = joiners.union(keepingLines ? ["\n", "\t"] : [])
    var all = String.UnicodeScalarView()
    all.append(contentsOf: (0...0xE0FFF).lazy.compactMap(Unicode.Scalar.init))
    let leaks = String(all).visible(keepingLines: keepingLines).unicodeScalars.filter { shown in
      switch shown.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: !kept.contains(shown)
      default: false
      }
    }
    #expect(leaks.isEmpty)
  }

  @Test(arguments: ["\u{1B}]0;x\u{7}", "\u{202E}\n\t", "plain"])
  func `Showing twice is showing once`(text: String) {
    #expect(text.visible().visible() == text.visible())
  }
}
