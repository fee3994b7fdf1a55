@testable internal import LineEditor
internal import Testing

struct PromptTests {
  @Test(arguments: [
    ("> ", "\u{1}\u{1B}[1m\u{1}>\u{1}\u{1B}[0m\u{1} "),
    ("Why?", "\u{1}\u{1B}[1m\u{1}Why?\u{1}\u{1B}[0m\u{1} "),
    ("a  ", "\u{1}\u{1B}[1m\u{1}a\u{1}\u{1B}[0m\u{1}  "),
    ("", ""), ("  ", "  "),
  ])
  func `A bold prompt ends in an ordinary space`(text: String, marked: String) {
    #expect(Prompt(text, style: .bold).markedText == marked)
  }

  @Test func `A plain prompt has no marks, whatever its text`() {
    #expect(Prompt("a\u{1}\u{1B}[1m> ").markedText == "a^A^[[1m> ")
  }

  @Test func `The room a prompt takes is that of its visible text`() {
    #expect(Prompt("日本? ", style: .bold).visibleText == "日本? ")
  }
}

struct VisibleControlsTests {
  @Test(arguments: [
    ("naïve 日本 👩‍🏫", "naïve 日本 👩‍🏫"),
    ("\u{0}\t\n\r\u{1B}\u{7F}", "^@^I^J^M^[^?"),
    ("\u{85}\u{9B}", "<U+0085><U+009B>"),
    ("\u{202E}\u{2066}\u{200B}\u{FEFF}", "<U+202E><U+2066><U+200B><U+FEFF>"),
    ("\u{2028}\u{E0041}", "<U+2028><U+E0041>"),
  ])
  func `Controls are shown and nothing is lost`(text: String, shown: String) {
    #expect(text.withVisibleControls == shown)
  }
}
