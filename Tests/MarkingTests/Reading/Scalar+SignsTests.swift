internal import Testing

@testable internal import Marking

struct ScalarSignsTests {
  @Test(
    arguments: [
      ("-‐‑‒–—―−⁃﹣－", "-"), ("'‘’‚‛ʼ′‹›`´＇", "'"), ("\"“”„‟″«»＂", "\""),
    ] as [(String, Unicode.Scalar)])
  func `Every kind of dash or quote is typed by one key`(signs: String, key: Unicode.Scalar) {
    #expect(signs.unicodeScalars.filter { $0.plainSign != key }.isEmpty)
  }

  @Test(arguments: [
    ("\u{AD}\u{200B}\u{200D}\u{202E}\u{FEFF}\0\u{1B}\u{7F}", true),
    (" \t\n\u{85}\u{2028}aé-", false),
  ])
  func `Controls and format characters are invisible, white space is not`(
    signs: String, isInvisible: Bool
  ) {
    #expect(signs.unicodeScalars.filter { $0.isInvisible != isInvisible }.isEmpty)
  }

  @Test(arguments: [(".,;:!?…'\"“”()[]{}_-–¿ \n", true), ("aé5%&#@*/\\§$€+=<😀", false)])
  func `Punctuation and white space do not matter at the ends`(signs: String, isOuter: Bool) {
    #expect(signs.unicodeScalars.filter { $0.isOuter != isOuter }.isEmpty)
  }
}
