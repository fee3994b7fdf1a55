import Curriculum
import TestSupport
import Testing

@testable import BankFormats

struct AnkiFuzzTests {
  private static let specials = [
    "\t", "\n", "\"", "\"\"", "{{c1::", "{{c2::", "}}", "::", "#", "<li>", "<ul>", "<br>", "&lt;",
    "&#123;1}", "{1}", "• ", "1. ", ";", ",", "[sound:", "]", "type:list ", "type:numeric ", " ± ",
    "type:single-choice ", "wanted:3 ", "\u{F0001}", "\u{1B}", "\u{2028}", "\u{85}", "e\u{301}",
    "type:ordering ", "minimum:0 ", ". A", "\u{FEFF}",
  ]
  private static let sound = [
    "#separator:tab", "#html:true", "#tags column:4", "#columns:Front\tBack\tExtra\tTags",
    "What?\tone\twhy\ttype:short-answer level:apply",
    "{{c1::a::a / b}} and {{c2::c}}\t\t\tU1.KE1",
    "\"Say \"\"x\"\"<br>y\"\t<ul><li>a</li><li>b</li></ul>\t\ttype:list",
    "Which?<ol><li>a</li><li>b</li></ol>\ta\t\ttype:single-choice",
    "Far?\t2.5 ± 1 km\t[sound:a.mp3]\ttype:numeric",
  ].joined(separator: "\n")

  /// Whatever comes in can be added to a bank and read there again.
  private static func mutated(_ rounds: Int, seed: Int, isAdded: Bool) {
    var generator = SeededGenerator(state: UInt64(seed))
    let topic = Topic(id: "t", title: "T", jurisdiction: .general)
    let file = BankFile(new: topic)
    for round in 0..<rounds {
      var bytes = Array(sound.utf8)
      for _ in 0...Int.random(in: 0..<5, using: &generator) {
        bytes.change(by: &generator, with: specials, longest: 20, values: 1...127)
      }
      guard let text = ExchangeEncoding.utf8(bytes) else { continue }
      var plan = ImportPlan(
        BankImport(topic: topic, known: testCriteria, source: "s"), into: file, taken: [])
      var added: [Question] = []
      AnkiCard.read(AnkiText(text).notes) { card in
        if let question = plan.take(card.item) { added.append(question) }
      }
      #expect(plan.items.count <= text.count)
      if isAdded, round.isMultiple(of: 5), !added.isEmpty {
        #expect(throws: Never.self, "\(String(decoding: text, as: UTF8.self).debugDescription)") {
          try file.adding(added)
        }
      }
    }
  }

  @Test(arguments: 0..<8) func `No change of a file gives what no bank can hold`(seed: Int) {
    Self.mutated(500, seed: seed, isAdded: true)
  }

  @Test(.slow, arguments: 100..<108)
  func `Not even a hundred thousand changes crash the reader`(seed: Int) {
    Self.mutated(12_500, seed: seed, isAdded: false)
  }
}
