import Testing

@testable import Curriculum

struct TellingWordsTests {
  @Test(
    arguments: [
      ("The refunds of a customer", ["refund"]), ("What is that?", []), ("", []),
      ("Root-cause analysis", ["root", "cause", "analys"]), ("REFUND, refunded!", ["refund"]),
    ] as [(String, Set<String>)])
  func `Small words say nothing, and others count by their beginning`(
    text: String, words: Set<String>
  ) {
    #expect(TellingWords(text).words == words)
  }

  @Test(
    arguments: [
      ("root cause", "The cause lies at the root.", 1), ("root cause", "a cause", 0.5),
      ("root cause", "nothing", 0), ("", "root", 0), ("the", "the", 0),
    ] as [(String, String, Double)])
  func `A share is of the words of the one text`(text: String, other: String, share: Double) {
    #expect(TellingWords(text).share(in: TellingWords(other)) == share)
  }
}
