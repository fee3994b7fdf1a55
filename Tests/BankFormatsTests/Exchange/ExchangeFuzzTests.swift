import TestSupport
import Testing

@testable import BankFormats

struct ExchangeFuzzTests {
  private static let specials = [
    "{", "}", "=", "~", "#", "####", "::", "//", "->", "%", "%50%", "\\", "\\n", "[html]", "[", "]",
    "\n\n", "$CATEGORY:",
    "ANSWER: A", "A) ", "..", "*", "<", "&#x110000;", "&", "<img src=", "\u{0}", "\r",
  ]
  private static let sound = Array(
    """
    // question: 1  name: x [id:a] [tag:b]
    ::One::[html]Which <b>one</b>?{ =a#b ~%50%[plain]c#d ####e }

    Two {#=3:2#x =%50%1..5 ~#no}

    Three {=a -> b =c -> d}

    Four {T#no#yes}

    Five?
    A) one
    B) two
    ANSWER: B
    """.utf8)

  private static func mutated(_ rounds: Int, seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    for _ in 0..<rounds {
      var bytes = sound
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        bytes.change(by: &generator, with: specials, longest: 30)
      }
      guard let text = ExchangeEncoding.utf8(bytes) else { continue }
      // The other formats have files of their own to change.
      for format in [ExchangeFormat.gift, .aiken] {
        var count = 0
        format.read(text) { item in
          count += 1
          guard let question = try? item.content.get() else { return }
          for text in [question.prompt, question.feedback] {
            _ = text.plain.oneLine
            _ = text.media
          }
        }
        #expect(count <= text.count)
      }
    }
  }

  @Test(arguments: 0..<8) func `No change of a file crashes its readers`(seed: Int) {
    Self.mutated(1250, seed: seed)
  }

  @Test(.slow, arguments: 100..<108)
  func `Not even a hundred thousand changes crash them`(seed: Int) {
    Self.mutated(12_500, seed: seed)
  }
}
