import Testing
import Text

struct TrimmedTextTests {
  @Test(arguments: [
    ("", ""), (" \t\n", ""), (" a b\n", "a b"), ("a", "a"), ("\u{A0}a\u{2003}", "a"),
  ])
  func `White space goes from both ends only`(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed && text.isBlankLine == trimmed.isEmpty)
  }

  @Test func `A sentence fits into another`() {
    #expect("The end.".withoutFullStop == "The end" && "The end".withoutFullStop == "The end")
    #expect("éclair".capitalizedFirst == "Éclair" && "".capitalizedFirst == "")
  }

  @Test(arguments: [(0, "0 units"), (1, "1 unit"), (2, "2 units")])
  func `A number agrees with its word`(number: Int, text: String) {
    #expect(counted(number, "unit") == text)
  }

  @Test func `A plural can be given`() {
    #expect(counted(1, "entry", "entries") == "1 entry")
    #expect(counted(2, "entry", "entries") == "2 entries")
  }
}
