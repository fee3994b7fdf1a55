internal import TestSupport
internal import Testing

@testable internal import Marking

struct DifferenceTests {
  @Test(arguments: [
    ("reiimburse", "reimburse", "rei[i]mburse", "one letter too many: i"),
    ("reimbrse", "reimburse", "reimb{u}rse", "one letter missing: u"),
    ("reimburce", "reimburse", "reimbur[c]{s}e", "“c” in place of “s”"),
    ("oepn", "open", "o[e]p{e}n", "“e” and “p” swapped"),
    ("nonrefundable", "non-refundable", "non{-}refundable", "one sign missing: -"),
    ("re fund", "refund", "re[ ]fund", "a space too many"),
    ("PRIVCY act", "Privacy Act", "PRIV{a}CY act", "one letter missing: a"),
    ("1988", "198", "198[8]", "one digit too many: 8"),
    ("the open one", "open one", "[the ]open one", "too many: “the ”"),
    ("caf\u{65}\u{301}", "cafe", "caf[e\u{301}]{e}", "“e\u{301}” in place of “e”"),
    ("a[b", "a[c", "a[<b>(c)", "“b” in place of “c”"), ("same", "Same", "same", ""),
  ])
  func `A difference is marked, and put in words`(
    typed: String, expected: String, line: String, words: String
  ) throws {
    let difference = try #require(Difference(typed: typed, expected: expected))
    #expect(difference.line == line)
    #expect(difference.words == words)
  }

  @Test(arguments: 0..<500)
  func `Nothing is lost: without the marks both texts come back`(seed: UInt64) throws {
    var chance = SeededChance(state: seed)
    let letters = Array("abcABé👩‍👩‍👧 -–’'[]{}<>ﬁß")
    func text() -> String {
      String(
        (0..<chance.next() % 12).map { _ in letters[Int(chance.next() % UInt64(letters.count))] })
    }
    let (typed, expected) = (text(), text())
    // Graphemes beside each other can join: what is compared is what a text is made of.
    let difference = try #require(Difference(typed: typed, expected: expected))
    #expect(difference.typed == typed && difference.expected == expected)
    #expect((0...1).contains(difference.likeness))
    guard let marks = difference.marks, let line = difference.line else { return }
    let texts = Difference.texts(ofLine: line, marks: marks)
    #expect(texts.typed == typed)
    let folds = AnswerNormalizer(steps: [.form, .capitals, .quotes, .dashes])
    #expect(
      texts.expected.map { folds.normalized(String($0)) }
        == expected.map { folds.normalized(String($0)) })
  }

  @Test(arguments: 0..<200)
  func `Neighbouring runs are of two kinds, and no run is empty`(seed: UInt64) throws {
    let difference = try #require(
      Difference(
        typed: String(randomText(seed: seed).prefix(60)),
        expected: String(randomText(seed: seed + 1).prefix(60))))
    #expect(!difference.runs.contains { ($0.typed + $0.expected).isEmpty })
    for (run, next) in zip(difference.runs, difference.runs.dropFirst()) {
      switch (run, next) {
      case (.same, .same), (.extra, .extra),
        (.missing, _) where !next.isSame:
        Issue.record("\(run) and \(next) stand beside each other.")
      default: break
      }
    }
  }

  @Test func `Equal texts have no difference, and long ones are not compared by letters`() throws {
    let equal = try #require(Difference(typed: "open", expected: "open"))
    #expect(equal.likeness == 1 && equal.words.isEmpty && equal.line == "open")
    #expect(try #require(Difference(typed: "", expected: "")).runs.isEmpty)
    #expect(Difference(typed: String(repeating: "a", count: 61), expected: "a") == nil)
  }
}

extension Difference.Run {
  fileprivate var isSame: Bool {
    if case .same = self { true } else { false }
  }
}

struct DifferenceLineTests {
  private static let long =
    "Acknowledge the complaint, find out what happened, offer a remedy and check that it worked."

  @Test(
    arguments: [
      ("reimbrse", "reimburse", "reimb{u}rse  – one letter missing: u"),
      ("dog", "Australian Privacy Principles", nil), ("Open", "open", nil), ("", "open", nil),
      ("[{<(⟦⟨a", "[{<(⟦⟨b", "“a” in place of “b”"), (long, long, nil), ("dog", long, nil),
      (long.replacing(" find out", with: ""), long, "2 of 15 words missing"),
      (
        long.replacing("offer a", with: "offer another very good"), long,
        "1 of 15 words missing; 3 of the typed words not expected"
      ),
      (String(repeating: "a ", count: 600), long, nil),
    ] as [(String, String, String?)])
  func `Short texts are marked, long ones counted, unlike ones left`(
    typed: String, expected: String, line: String?
  ) {
    #expect(differenceLine(typed: typed, expected: expected) == line)
  }
}
