import Testing

@testable import Terminal

struct ContinuedLinesTests {
  @Test(
    arguments: [
      ("", "", false), ("a", "a", false), ("a\\", "a", true), ("\\", "", true),
      ("a\\\\", "a\\", false), ("\\\\", "\\", false), ("a\\b", "a\\b", false),
      ("a\\ ", "a\\ ", false), ("é\\", "é", true), ("\\a\\", "\\a", true),
    ] as [(String, String, Bool)])
  func `One backslash at the end continues, two are one`(
    line: String, text: String, isContinued: Bool
  ) {
    let split = ContinuedLines.split(line)
    #expect(split.text == text && split.isContinued == isContinued)
  }

  @Test(arguments: ["", "a", "a b", "end\\", "\\", "\\\\", "日本\\"])
  func `Every last line can be typed`(text: String) {
    let typed = text.hasSuffix("\\") ? text + "\\" : text
    #expect(ContinuedLines.split(typed) == (text, false))
  }
}
