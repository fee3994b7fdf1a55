import Testing

@testable import Curriculum

struct ReadingLevelTests {
  @Test(arguments: [
    ("cat", 1), ("store", 1), ("table", 2), ("boxes", 2), ("wanted", 2), ("asked", 1),
    ("refund", 2),
    ("customer", 3), ("information", 4), ("the", 1), ("54", 1), ("s259", 1), ("policies", 3),
  ])
  func `Syllables are counted as they are spoken`(word: String, count: Int) {
    #expect(ReadingLevel.syllables(of: Substring(word)) == count)
  }

  @Test(arguments: [
    ("One. Two! Three?", 3), ("It costs $3.50 now", 1), ("“Why?” he asks.", 2), ("", 1),
    ("See s 54(1). Then stop", 2),
  ])
  func `Sentences end at their marks, numbers do not end them`(text: String, count: Int) {
    #expect(ReadingLevel.sentences(of: text) == count)
  }

  @Test
  func `The grade is that of the formula`() {
    // Six words of one syllable in one sentence: 0.39 × 6 + 11.8 − 15.59 is below 0.
    #expect(ReadingLevel.grade(of: "The cat sat on the mat.") == 0)
    // Six words, 15 syllables.
    let grade = ReadingLevel.grade(of: "Customer information policies protect every buyer.")
    #expect(abs(grade - (0.39 * 6 + 11.8 * 16 / 6 - 15.59)) < 2.5)
  }

  @Test
  func `Longer words and sentences are harder, and no text is no trouble`() {
    let plain = "Tell the buyer. Then give the cash back. Be quick."
    let hard =
      "Notify the customer immediately, subsequently arranging reimbursement expeditiously."
    #expect(ReadingLevel.grade(of: plain) < ReadingLevel.grade(of: hard))
    #expect(ReadingLevel.grade(of: "") == 0 && ReadingLevel.grade(of: "… — !") == 0)
  }
}
