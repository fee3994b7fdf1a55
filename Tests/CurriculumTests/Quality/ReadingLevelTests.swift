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

  /// Words, sentences and syllables are counted by hand.
  @Test(arguments: [
    ("Give it to her now and go.", 7, 1, 7), ("Customer information matters.", 3, 1, 9),
    ("Refunds: customers complain. Managers listen.", 5, 3, 12),
    ("The customer information policy is complicated", 6, 1, 16),
    ("Section 54(1) permits remedies; $3,000 exceeds entitlement.", 9, 2, 17),
  ])
  func `The grade is exactly that of the formula`(
    text: String, words: Double, sentences: Double, syllables: Double
  ) {
    let grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59
    #expect(abs(ReadingLevel.grade(of: text) - max(0, grade)) < 1e-9)
  }

  @Test(arguments: [
    ("a", 1), ("I", 1), ("be", 1), ("bee", 1), ("eye", 1), ("queue", 1), ("rhythm", 1),
    ("little", 2), ("whole", 2), ("loved", 1), ("needed", 2), ("waited", 2), ("goes", 1),
    ("changes", 2), ("buses", 2), ("watches", 2), ("times", 1), ("APPs", 1), ("don't", 1),
    ("é", 1), ("2010", 1), ("information2", 1),
  ])
  func `A group of vowels is a syllable, silent ends are none`(word: String, count: Int) {
    #expect(ReadingLevel.syllables(of: Substring(word)) == count)
  }

  @Test(arguments: [
    ("Wait … what", 1), ("One; two: three", 3), ("No.Space", 1), ("(Is it?) Yes", 2), ("...", 1),
    ("End.”", 1), ("a.b.c d", 1), ("It ends.\nIt ends.\n", 2),
  ])
  func `Marks within words, quotes and doubled marks are read as people do`(
    text: String, count: Int
  ) {
    #expect(ReadingLevel.sentences(of: text) == count)
  }
}
