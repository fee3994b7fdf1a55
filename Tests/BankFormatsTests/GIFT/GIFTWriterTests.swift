import Testing

@testable import BankFormats

struct GIFTWriterTests {
  typealias Text = ExchangeQuestion.Text

  private static func text(_ questions: [ExchangeQuestion]) -> String {
    var writer = GIFTWriter()
    for question in questions { writer.add(question) }
    return writer.text
  }

  /// What Moodle exports, in the shapes of its own tests; reading and writing it again changes no byte.
  @Test(arguments: [
    "// question: 666  name: W1\n::W1::How are things?{}\n\n\n",
    "// question: 666  name: C\n::C::[html]Match the <b>one</b>.{\n\t=<i class\\=\"x\">A</i> -> B\n\t=[plain]C -> D\n\t= -> E\n}\n\n\n",
    "// question: 666  name: Q\n::Q::Which?{\n\t=plum#yes; good!\n\t~leek#[html]no, it's not\n\t~[plain]salt#no\n}\n\n\n",
    "// question: 666  name: Q\n::Q::Which?{\n\t~%100%plum#yes\n\t~%-50%leek#no\n\t~%33.33333%salt\n}\n\n\n",
    "// question: 666  name: N\n::N::How many?{#\n\t=%100%3:2#\n\t=%50%4:0.0005#near\n\t~#No\n}\n\n\n",
    "// question: 666  name: S\n::S::Which?{\n\t=%100%Toad#Good!\n\t=%0%*#No\n\t####[html]All!\n}\n\n\n",
    "// question: 666  name: T\n// [id:my\\]id] [tag:one] [tag:t\\]wo]\n::T::[html]So.{TRUE#no#yes####Why}\n\n\n",
    "// question: 666  name: T\n::T::So.{FALSE##yes}\n\n\n",
    "// question: 1  name: b\n::b::A \\\\ B \\\\\\\\ C \\: \\# \\= \\~ \\{ \\}\\nD{}\n\n\n",
    "// question: 0  name: Switch category to top/a\n$CATEGORY: top/a\n\n\n// question: 1  name: d\n::d::Words\n\n",
  ])
  func `Moodle's own export comes out byte for byte`(text: String) throws {
    let items = GIFTReaderTests.items(text)
    #expect(Self.text(try items.map { try $0.content.get() }) == text)
  }

  @Test(arguments: 0..<40)
  func `What is written is read again`(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed))
    let questions = (0..<25).map { _ in ExchangeQuestion.random(using: &generator) }
    let items = GIFTReaderTests.items(Self.text(questions))
    #expect(try items.map { try $0.content.get() } == questions)
  }
}

extension ExchangeQuestion {
  private static let pieces = [
    "what", "is", "=", "~", "#", "{", "}", ":", "\\", "->", "%50%", "<b>", "&amp;", "é", "…", "\n",
    "//", "::",
    "[x]", "####", "$CATEGORY:", "n", "*",
  ]

  private static func words(
    using generator: inout some RandomNumberGenerator, most: Int = 5
  ) -> String {
    let count = Int.random(in: 1...most, using: &generator)
    let words = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
    // A text begins and ends with a letter, as trimming would change it; an arrow parts a pair.
    return "a" + words.joined(separator: " ").replacing("->", with: "-") + "z"
  }

  private static func text(using generator: inout some RandomNumberGenerator) -> Text {
    Text(
      words(using: &generator), Markup.allCases.randomElement(using: &generator) ?? .plain)
  }

  /// A question of any kind, with anything in it that GIFT can carry.
  static func random(using generator: inout some RandomNumberGenerator) -> ExchangeQuestion {
    let prompt = text(using: &generator)
    func feedback(_ generator: inout some RandomNumberGenerator) -> Text {
      Bool.random(using: &generator) ? Text("", prompt.markup) : text(using: &generator)
    }
    func answers(_ percents: [Double], _ generator: inout some RandomNumberGenerator) -> [Answer] {
      percents.map {
        Answer(text(using: &generator), percent: $0, feedback: feedback(&generator))
      }
    }
    let key: Key =
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: .essay
      case 1: .choice(isSingle: true, answers([0, 100, 50, 0], &generator))
      case 2: .choice(isSingle: false, answers([50, 50, -100, 0], &generator))
      case 3:
        .trueFalse(
          Bool.random(using: &generator), wrong: feedback(&generator), right: feedback(&generator))
      case 4:
        .short(
          answers([100, 100, 33.33333, 0], &generator).map {
            Answer(Text($0.text.text, prompt.markup), percent: $0.percent, feedback: $0.feedback)
          })
      default:
        .matching(
          (0..<3).map { _ in
            Pair(text(using: &generator), words(using: &generator))
          })
      }
    return ExchangeQuestion(
      number: Int.random(in: 0...999, using: &generator), id: "i]d", tags: ["a]b", "c"],
      category: "top/x", name: words(using: &generator).replacing("\n", with: " "), prompt: prompt,
      key: key, feedback: feedback(&generator))
  }
}
