internal import Curriculum
import TestSupport
internal import Testing

@testable internal import Marking

struct HostileInputTests {
  @Test(arguments: Samples.keys)
  func `No text makes marking crash or credit leave its range`(key: AnswerKey) {
    for seed in 0..<400 as Range<UInt64> {
      var chance = SeededChance(state: seed)
      let shown = OptionOrder(of: key, using: &chance)
      let texts = [randomText(seed: seed), randomText(seed: ~seed)]
      expectSound(result(texts, to: key, shown: shown), "seed \(seed)")
    }
  }

  @Test(.slow, arguments: Samples.keys)
  func `Nor does a huge one`(key: AnswerKey) {
    for piece in ["a", "1b ", "😀", "\0", "1,", "-"] {
      let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
      expectSound(result([text, text], to: key), "many \(piece)")
    }
  }

  @Test func `Nor do huge ticks or explanations suggest anything`() {
    let text = String(repeating: "1 x", count: 30_000)
    #expect(parseTicks(text, count: 3) == nil)
    #expect(suggestedTicks(for: text, explain: Samples.explain) == [])
  }

  @Test(arguments: Samples.keys)
  func `Nor does a presentation of another question`(key: AnswerKey) {
    for other in Samples.keys {
      for shown in presentations(of: other, count: 3) {
        for response in ["a", "abcd", "1a 2b 3c", "30"] {
          expectSound(result([response], to: key, shown: shown), "\(response)")
        }
        #expect(!expectedAnswer(of: key, shown: shown).isEmpty)
        _ = ShownQuestion(key, shown: shown)
      }
    }
  }

  @Test(
    arguments: [
      .singleChoice(.init(options: [], key: [])), .multipleChoice(.init(options: [], key: [])),
      .shortAnswer(.init(key: "")), .cloze(.init(text: "", gaps: [])),
      .cloze(.init(text: "{1}", gaps: [.init(key: "", options: [])])),
      .numeric(.init(key: .nan, tolerance: .infinity)), .matching(.init(pairs: [])),
      .ordering(.init(items: [])), .explain(.init(benchmark: "", keyPoints: [], minimum: 0)),
    ] as [AnswerKey])
  func `Nor does a key that no bank may have`(key: AnswerKey) {
    for response in ["", "a", "abc", "1a", "30", "x"] {
      expectSound(result([response], to: key), "\(response)")
      #expect(result([response], to: key).mark?.isRight != true)
    }
    _ = ShownQuestion(key, shown: OptionOrder())
    _ = expectedAnswer(of: key, shown: OptionOrder())
  }
}

/// Expects to be asked again, or a credit from 0 to 1 that its parts agree with.
private func expectSound(
  _ result: MarkingResult, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
) {
  switch result {
  case .needsKeyPoints, .unreadable: break
  case .marked(let mark):
    #expect((0...1).contains(mark.credit), comment, sourceLocation: sourceLocation)
    let allRight = mark.parts.allSatisfy(\.isRight)
    #expect(mark.isRight == allRight, comment, sourceLocation: sourceLocation)
  }
}

/// Returns a text of up to 40 pieces that are likely to confuse.
func randomText(seed: UInt64) -> String {
  var chance = SeededChance(state: seed)
  let count = Int.random(in: 0...40, using: &chance) / Int.random(in: 1...20, using: &chance)
  var text = ""
  for _ in 0..<count {
    guard let piece = pieces.randomElement(using: &chance) else { break }
    let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &chance)) ?? "x"
    text += Bool.random(using: &chance) ? piece : chance.next() % 8 == 0 ? String(any) : piece
  }
  return text
}

private let pieces = [
  "a", "b", "c", "d", "A", "z", "1", "2", "3", "30", "9", ",", ".", "-", "−", "–", " ", "  ", "\t",
  "\n", "\r\n", "\0", "\u{1B}[2J", "\u{7F}", "é", "e\u{301}", "\u{301}", "ß", "İ", "ı", "ŉ", "😀",
  "👩‍👩‍👧", "🇦🇺", "1️⃣", "שלום", "\u{202E}", "\u{200B}", "\u{FEFF}", "٣", "½", "²", "“", "’", "$", "%",
  "k", "million", "days", "and", "open", "closed", "true", "no", "all", "none", "e999", "NaN",
  "inf",
  "(", ")", ";", "/", "\\", "{1}", "\u{2028}", "\u{E0001}", "𝟙", "ａ", "１", "\u{FFFD}",
]
