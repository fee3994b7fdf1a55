import Testing

@testable import Terminal

struct ReplyTests {
  @Test(arguments: ["", "help", "stop", "nocommand"])
  func `Where there are no commands, no word is one`(word: String) {
    #expect(NoCommand(rawValue: word) == nil && NoCommand.allCases.isEmpty)
    #expect(Dialogue<NoCommand>.completions(for: "/" + word).isEmpty)
  }

  @Test func `Only what was chosen is a value`() {
    #expect(Choice<Int, Word>.chosen(3).value == 3)
    for reply in [Reply<Word>.leave, .text("3"), .timeUp("3"), .command(.stop, "3")] {
      #expect(Choice<Int, Word>.other(reply).value == nil)
    }
  }
}
