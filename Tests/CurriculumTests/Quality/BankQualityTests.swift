import Testing

@testable import Curriculum

struct BankQualityTests {
  private func choice(
    _ number: Int, prompt: String = "What does the store owe?", key: String = "a",
    texts: [String] = ["A repair", "A refund now", "Nothing"],
    feedback: [String?] = ["1", "2", "3"],
    level: Question.Level = .apply
  ) -> Question {
    let options = zip(zip(["a", "b", "c", "d"], texts), feedback).map {
      AnswerKey.Choice.Option(label: $0.0.0, text: $0.0.1, feedback: $0.1)
    }
    return Question(
      id: .init(rawValue: "q\(number)"), topic: "law", criteria: [], level: level,
      prompt: prompt, key: .singleChoice(.init(options: options, key: [key])),
      explanation: "It is so.", sources: ["s 1"])
  }

  private func figure(_ name: String, _ questions: [Question]) throws -> BankQuality.Figure {
    try #require(BankQuality(questions).figures.first { $0.name.contains(name) })
  }

  @Test
  func `Shares are counted, and have limits where there are enough questions`() throws {
    let few = (0..<10).map { choice($0, level: .remember) }
    #expect(try figure("level remember", few).value == 1)
    #expect(try figure("level remember", few).isMet)
    let many = (0..<60).map { choice($0, level: $0 < 30 ? .remember : .analyse) }
    #expect(try !figure("level remember", many).isMet)
    #expect(try figure("apply or analyse", many).isMet)
    #expect(try !figure("place 1", many).isMet)
  }

  @Test
  func `A key that is always longest is found`() throws {
    let questions = (0..<20).map { choice($0, key: "b") }
    #expect(try figure("longest", questions).value == 1 && !figure("longest", questions).isMet)
    #expect(try figure("longest", (0..<20).map { choice($0) }).value == 0)
  }

  @Test(arguments: [
    (["A", "B", "All of the above"], ["1", "2", "3"], "Which?", "all or none"),
    (["A", "B", "C"], ["1", nil, "3"], "Which?", "1 wrong options have no feedback"),
    (["A", "B", "C"], ["1", "2", "2"], "Which?", "the same feedback"),
    (["A", "B", "C"], ["1", "2", "3"], "It broke. Which is not owed?", "“not” or “except”"),
  ])
  func `A fault of one question is told`(
    texts: [String], feedback: [String?], prompt: String, message: String
  ) throws {
    let faults = BankQuality([choice(1, prompt: prompt, texts: texts, feedback: feedback)]).faults
    #expect(faults.count == 1 && faults[0].message.contains(message))
  }

  @Test
  func `A sound question has no fault, negatives of a story and in capitals included`() {
    let prompt = "The kettle does not heat. Which of these is NOT owed?"
    #expect(BankQuality([choice(1, prompt: prompt)]).faults.isEmpty)
  }

  @Test
  func `No questions are sound`() {
    #expect(BankQuality([]).isSound)
  }
}
