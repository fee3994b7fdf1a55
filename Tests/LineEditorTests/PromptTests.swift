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
