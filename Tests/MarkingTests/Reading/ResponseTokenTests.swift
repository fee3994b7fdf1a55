internal import Testing

@testable internal import Marking

struct ResponseTokenTests {
  @Test(
    arguments: [
      ("1b 2a", [.number(1), .letters("b"), .number(2), .letters("a")]),
      ("1-B,2 = a", [.number(1), .letters("b"), .number(2), .letters("a")]),
      ("1 → b", [.number(1), .letters("b")]), ("a and c", [.letters("a"), .letters("c")]),
      ("A)C)", [.letters("a"), .letters("c")]), ("and", [.letters("and")]),
      ("bac", [.letters("bac")]),
      ("12", [.number(12)]), ("", []), (" ;., ", []),
    ] as [(String, [ResponseToken])])
  func `Letters and numbers are told apart`(response: String, tokens: [ResponseToken]) {
    #expect(responseTokens(response) == tokens)
  }

  @Test(arguments: ["é", "e\u{301}", "😀", "1️⃣", "٣", "а" /* Cyrillic */, "99999999999999999999"])
  func `Anything else can't be read`(response: String) {
    #expect(responseTokens(response) == nil)
  }
}
