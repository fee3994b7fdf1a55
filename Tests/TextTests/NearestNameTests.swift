internal import Text
internal import TestSupport
internal import Testing

struct NearestNameTests {
  @Test(
    arguments: [
      ("consumer-lw", "consumer-law"), ("CONSUMER-LAW", "consumer-law"), ("privacy", "privacy"),
      ("prviacy", "privacy"), ("cg291", "CG219"), ("cg21", "CG219"), ("astronomy", nil), ("x", nil),
      ("", nil),
    ] as [(String, String?)])
  func `A name is suggested where at most a third is wrong`(typed: String, nearest: String?) {
    #expect(nearestName(to: typed, among: ["consumer-law", "privacy", "CG219"]) == nearest)
  }

  @Test func `The first of equally near names is suggested, and none among none`() {
    #expect(nearestName(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(nearestName(to: "bat", among: []) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1),
    ("ca", "abc", 3), ("reimburse", "riembursee", 2), ("café", "cafe\u{301}", 0),
    ("abcd", "acbd", 1),
  ])
  func `Edits insert, remove, replace or swap`(from: String, to: String, distance: Int) {
    #expect(editDistance(Array(from), Array(to)) == distance)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `The distance is symmetric, bounded, and 0 for equal texts only`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let texts = (0..<2).map { _ in
      (0..<Int.random(in: 0...6, using: &chance)).map { _ in
        "abc".randomElement(using: &chance) ?? "a"
      }
    }
    let distance = editDistance(texts[0], texts[1])
    #expect(distance == editDistance(texts[1], texts[0]))
    #expect(distance >= abs(texts[0].count - texts[1].count))
    #expect(distance <= max(texts[0].count, texts[1].count))
    #expect((distance == 0) == (texts[0] == texts[1]))
  }
}
