internal import TestSupport
internal import Testing

@testable internal import Marking

struct AmericanSpellingTests {
  @Test(arguments: [
    ("colour", "color"), ("coloured labels", "colored labels"), ("organisation", "organization"),
    ("analysed", "analyzed"), ("travelling", "traveling"), ("licence", "license"),
    ("centred", "centered"), ("anaesthetised", "anesthetized"), ("cheque", "check"),
    ("unrecognised", "unrecognized"), ("labelling", "labeling"), ("favourites", "favorites"),
  ])
  func `British spelling becomes American`(british: String, american: String) {
    #expect(americanSpelling(of: british) == american)
    #expect(americanSpelling(of: american) == american)
  }

  @Test(arguments: [
    "four", "hour", "your", "tour", "exercise", "otherwise", "promises", "supervised", "rise",
    "wise", "noise", "advertising", "surprise", "basis", "crisis", "this", "Colour", "greyhoundy",
    "cancellation", "skill", "premises", "franchise", "", "a", "1-2",
  ])
  func `Other words stay as they are`(word: String) {
    #expect(americanSpelling(of: word) == word)
  }

  @Test func `Every pair of the table is rewritten once and for all`() {
    for (british, american) in SpellingPairs.words.merging(
      SpellingPairs.stems, uniquingKeysWith: { $1 })
    {
      #expect(americanSpelling(of: british) == american)
      #expect(americanSpelling(of: american) == american)
    }
  }

  @Test(arguments: 0..<300)
  func `Rewriting twice is rewriting once`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let pieces = [
      "colour", "ise", "ised", "travell", "ing", "our", "re", "centre", " ", "-", "s", "an",
    ]
    let text = (0..<8).map { _ in pieces[Int(chance.next() % UInt64(pieces.count))] }.joined()
    let once = americanSpelling(of: text)
    #expect(americanSpelling(of: once) == once)
  }
}
