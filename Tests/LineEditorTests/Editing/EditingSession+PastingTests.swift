import TestSupport
import Testing

@testable import LineEditor

struct EditingSessionPastingTests {
  @Test(arguments: [
    ("one", "one"), ("a\rb\r", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\rb", "a\nb"),
    ("a\n\nb\n", "a\n\nb"), ("a\r\n\r\nb", "a\n\nb"), ("a\u{1B}[31m\tb\u{9B}", "a[31m\tb"),
    ("\r", ""),
  ])
  func `A paste is lines of text without controls`(paste: String, text: String) {
    #expect(paste.withoutPastedControls == text)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `A paste holds no control but line ends and tabs, and is clean when it is pasted again`(
    seed: UInt64
  ) {
    var chance = SeededChance(state: seed)
    let pieces = ["a", "\r", "\n", "\t", "\u{1B}[2J", "\u{7F}", "\u{9B}", "é", "日", " ", "\0"]
    let paste = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &chance)]
    }.joined()
    let text = paste.withoutPastedControls
    let controls = text.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
    }
    #expect(controls.isEmpty && !text.hasSuffix("\n"))
    #expect(text.withoutPastedControls == text)
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    }
    #expect(letters(text) == letters(paste))
  }
}
