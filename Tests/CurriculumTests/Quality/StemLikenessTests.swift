import TestSupport
import Testing

@testable import Curriculum

struct StemLikenessTests {
  private func question(_ id: String, _ prompt: String) -> Question {
    Question(
      id: .init(rawValue: id), topic: "law", criteria: [], level: .apply, prompt: prompt,
      key: .trueFalse(.init(key: true)), explanation: "So.", sources: ["s 1"])
  }

  private let kettle =
    "A kettle stops heating two weeks after Ana bought it online from Marlow Homewares."

  @Test
  func `The same stem with another number or a word changed is alike`() {
    let pairs = StemLikeness.pairs(among: [
      question("b", kettle), question("a", kettle.replacing("two", with: "three")),
      question("c", "Which channel suits a customer who writes at night?"),
    ])
    #expect(pairs.map(\.first.rawValue) == ["a"] && pairs.map(\.second.rawValue) == ["b"])
    #expect((0.4...1).contains(pairs.first?.likeness ?? 0))
  }

  @Test
  func `Likeness is 1 for the same, and order does not matter`() {
    let questions = [question("x", kettle), question("y", kettle), question("z", "Say why.")]
    #expect(StemLikeness.pairs(among: questions).map(\.likeness) == [1])
    #expect(
      StemLikeness.pairs(among: questions) == StemLikeness.pairs(among: questions.reversed()))
  }

  @Test
  func `Small words alone make nothing alike`() {
    let pairs = StemLikeness.pairs(among: [
      question("a", "What should she do?"), question("b", "What should she do?"),
    ])
    #expect(pairs.isEmpty)
  }

  @Test(
    arguments: [
      ("", []), ("kettle", []), ("the kettle of Ana", ["kettle ana"]),
      ("A kettle stops heating.", ["kettle stops", "stops heating"]),
      ("Kettle, KETTLE – kettle!", ["kettle kettle"]), ("2 kettles and 3 x cups", ["kettles cups"]),
      ("Ana's kettle", ["ana's kettle"]),
    ] as [(String, Set<String>)])
  func `Neighbours among the words that matter are compared`(text: String, pairs: Set<String>) {
    #expect(StemLikeness.wordPairs(of: text) == pairs)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `The pairs are those that comparing each with each finds`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let words = ["kettle", "stops", "heating", "online", "buyer"]
    let questions = (0..<12).map { number in
      let count = Int.random(in: 0...6, using: &chance)
      let text = (0..<count).map { _ in words[Int.random(in: 0..<5, using: &chance)] }
      return question("q\(number)", text.joined(separator: " "))
    }
    var expected: [StemLikeness.Pair] = []
    for (place, one) in questions.enumerated() {
      for other in questions[(place + 1)...] {
        let (left, right) = (one.stem, other.stem)
        let (these, those) = (StemLikeness.wordPairs(of: left), StemLikeness.wordPairs(of: right))
        let both = these.intersection(those).count
        guard both > 0 else { continue }
        let likeness = Double(both) / Double(these.union(those).count)
        guard likeness >= 0.4 else { continue }
        expected.append(
          .init(first: min(one.id, other.id), second: max(one.id, other.id), likeness: likeness))
      }
    }
    let found = StemLikeness.pairs(among: questions)
    #expect(found.count == expected.count && found.allSatisfy(expected.contains))
    for (pair, next) in zip(found, found.dropFirst()) {
      let isOrdered =
        pair.likeness > next.likeness
        || pair.likeness == next.likeness && (pair.first, pair.second) < (next.first, next.second)
      #expect(isOrdered)
    }
  }

  @Test func `Two in five is alike, a little less is not`() {
    let stems = ["aa bb cc dd ee ff", "aa bb cc xx yy", "aa bb xx cc yy"].map { question($0, $0) }
    // Two of the pairs of six and five words are shared: 2 of 7, and 1 of 8.
    #expect(StemLikeness.pairs(among: stems).isEmpty)
    let near = [question("a", "aa bb cc dd"), question("b", "aa bb cc xx")]
    // Two of four.
    #expect(StemLikeness.pairs(among: near).map(\.likeness) == [0.5])
    let atLimit = [question("a", "aa bb cc dd ee"), question("b", "aa bb cc yy")]
    // Two of five.
    #expect(StemLikeness.pairs(among: atLimit).map(\.likeness) == [0.4])
  }

  @Test func `The text with gaps belongs to a stem`() {
    let cloze = AnswerKey.Cloze(text: "Kettles {1} online.", gaps: [.init(key: "x")])
    var one = question("a", "Fill in")
    one.key = .cloze(cloze)
    #expect(one.stem == "Fill in Kettles {1} online." && question("b", "Why?").stem == "Why?")
  }
}
