import Testing

@testable import Curriculum

struct QuestionReadingTests {
  private func question(_ id: String, _ kind: Question.Kind = .knowledge) -> Question {
    Question(
      id: .init(rawValue: id), topic: "t", criteria: [], level: .understand, prompt: "Why \(id)?",
      key: .trueFalse(.init(key: true)), explanation: "So.", sources: ["s"], kind: kind)
  }

  private func reading(_ kind: QuestionReading.Kind, _ credits: [String: Double]) -> QuestionReading
  {
    QuestionReading(
      kind,
      credits: Dictionary(
        uniqueKeysWithValues: credits.map { (Question.ID(rawValue: $0.key), $0.value) }))
  }

  @Test func `Only what is wholly right counts, of the questions that were read`() {
    let questions = [question("a"), question("b"), question("c"), question("d", .application)]
    let credits = ["a": 1, "b": 0.8, "d": 1, "gone": 1]
    #expect(reading(.stemOnly, credits).tally(of: questions) == (1, 2))
    #expect(reading(.optionsOnly, credits).tally(of: questions) == (1, 2))
    #expect(reading(.expert, credits).tally(of: questions) == (2, 3))
  }

  @Test(
    arguments: [
      (.stemOnly, 5, true), (.stemOnly, 6, false), (.optionsOnly, 20, true),
      (.optionsOnly, 21, false), (.expert, 49, true), (.expert, 48, false),
    ] as [(QuestionReading.Kind, Int, Bool)])
  func `Each reading has its limit, of fifty questions and more`(
    kind: QuestionReading.Kind, right: Int, isMet: Bool
  ) throws {
    func figure(_ count: Int) throws -> BankQuality.Figure {
      let questions = (0..<count).map { question("q\($0)") }
      let credits = (0..<count).map { ("q\($0)", $0 < right ? 1.0 : 0.0) }
      let reading = reading(kind, Dictionary(uniqueKeysWithValues: credits))
      return try #require(BankQuality(questions, readings: [reading]).figures.last)
    }
    let whole = try figure(50)
    #expect(whole.value == Double(right) / 50 && whole.isMet == isMet && whole.limits != nil)
    #expect(try figure(49).limits == nil)
    #expect(BankQuality([question("x")], readings: [reading(kind, ["y": 1])]).figures.count == 5)
  }
}
