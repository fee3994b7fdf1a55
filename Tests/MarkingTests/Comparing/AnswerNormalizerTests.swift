internal import TestSupport
internal import Testing

@testable internal import Marking

struct AnswerNormalizerTests {
  @Test(arguments: [
    ("  Privacy\t Act \n", "privacy act"), ("STRASSE", "straße"), ("STRAẞE", "strasse"),
    ("ΣΊΣΥΦΟΣ", "σίσυφος"),
    ("“e‑mail”", "e-mail"), ("customer’s", "customer's"), ("re\u{AD}fund", "refund"),
    ("a\u{200B}b\u{202E}", "ab"), ("Caf\u{E9}", "cafe\u{301}"), ("(refund)!", "refund"),
    ("refund .", "refund"), ("«mot»", "mot"), ("a – b", "a - b"), ("\u{FEFF}yes", "yes"),
    ("a\u{A0}\u{2009}b", "a b"), ("no\0", "no"), ("...", "..."),
  ])
  func `Texts that differ in what never matters become equal`(left: String, right: String) {
    let normalizer = AnswerNormalizer()
    #expect(normalizer.normalized(left) == normalizer.normalized(right))
  }

  @Test(arguments: [
    ("the APPs", "APPs"), ("50%", "50"), ("-5", "5"),
    (".5", "5"), ("C#", "C"), ("R&D", "RD"),
    ("cafe", "café"), ("re fund", "refund"), ("non-refundable", "non refundable"), ("1.5", "15"),
  ])
  func `Texts that differ in what may matter stay different`(left: String, right: String) {
    let normalizer = AnswerNormalizer()
    #expect(normalizer.normalized(left) != normalizer.normalized(right))
  }

  @Test(
    arguments: [
      ("the APPs", "APPs", true), ("An audit", "audit", true), ("“The” a b", "the” a b", true),
      ("the a - x", "x", true), ("a\u{A0}plan", "plan", true), ("theory", "ory", false),
      ("the", "", false), ("a", "an", false), ("the a", "the", false), ("a b", "c b", false),
    ])
  func `Typed words may have an article before them`(left: String, right: String, isEqual: Bool) {
    let normalizer = AnswerNormalizer(steps: AnswerNormalizer.usualForWords)
    #expect((normalizer.normalized(left) == normalizer.normalized(right)) == isEqual)
    let twice = normalizer.normalized(normalizer.normalized(left))
    #expect(twice == normalizer.normalized(left))
  }

  @Test(
    arguments: [
      ("a dispute", "dispute", true), ("the non-apology", "non apology", true),
      ("“The first-response time”", "first response time", true), ("The Act", "Act", true),
      ("an  e-mail", "email", true), ("the", "", false), ("theory", "ory", false),
      ("a", "an", false), ("the a - x", "x", true),
    ])
  func `An article is dropped before the spaces are`(left: String, right: String, isEqual: Bool) {
    let normalizer = AnswerNormalizer(
      steps: AnswerNormalizer.usualForWords.union([.hyphens, .spelling]))
    #expect((normalizer.normalized(left) == normalizer.normalized(right)) == isEqual)
    let twice = normalizer.normalized(normalizer.normalized(left))
    #expect(twice == normalizer.normalized(left))
  }

  @Test(arguments: (0x0...0x1FF).map { $0 << 8 } + [0xE0000, 0xE0100])
  func `Rewriting twice is rewriting once, for every assigned scalar`(block: UInt32) {
    let scalars = (block...(block + 0xFF)).compactMap(Unicode.Scalar.init)
    let once = AnswerNormalizer().normalized(scalars.map { "x\($0)y \($0)" }.joined())
    #expect(AnswerNormalizer().normalized(once) == once)
  }

  @Test(arguments: 0..<500)
  func `Rewriting twice is rewriting once, for random texts`(seed: UInt64) {
    let normalizer = AnswerNormalizer()
    let once = normalizer.normalized(randomText(seed: seed))
    #expect(normalizer.normalized(once) == once)
  }

  @Test(arguments: 0..<500)
  func `Plain words take a short cut to the same result`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let letters = Array("abcXYZ019 ,.-'\"%`(!")
    let text = String((0..<12).map { _ in letters[Int(chance.next() % UInt64(letters.count))] })
    let normalizer = AnswerNormalizer()
    // A character that is dropped keeps the text from being plain.
    #expect(normalizer.normalized(text) == normalizer.normalized(text + "\u{200B}"))
  }

  @Test(arguments: [("", true), (" \t\u{A0}\u{200B}\0", true), (".", false), (" x ", false)])
  func `A blank text shows nothing`(text: String, isBlank: Bool) {
    #expect(text.isBlank == isBlank)
  }
}
