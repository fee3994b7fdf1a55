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
}
