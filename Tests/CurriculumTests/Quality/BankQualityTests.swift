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

  private func question(
    _ key: AnswerKey, prompt: String = "What is it?", sources: [String] = ["s 1"]
  ) -> Question {
    Question(
      id: .init(rawValue: "q"), topic: "law", criteria: [], level: .apply, prompt: prompt, key: key,
      explanation: "It is so.", sources: sources)
  }

  @Test
  func `An open question says what counts, what is half right, and how to go on`() {
    let bare = AnswerKey.Explain(
      benchmark: "B", keyPoints: [.init(text: "P"), .init(text: "Q")], minimum: 1)
    #expect(
      BankQuality([question(.explain(bare))]).faults.map(\.message) == [
        "a benchmark answer has 3 to 6 key points, this one 2",
        "2 key points do not say which words count", "no half-right answer is given",
        "there is no follow-up question to probe with",
      ])
    let points = ["P", "Q", "R"].map { AnswerKey.Explain.KeyPoint(text: $0, accept: ["p"]) }
    let whole = AnswerKey.Explain(
      benchmark: "B", keyPoints: points, minimum: 1, halfRight: ["H"], probe: "Why?")
    #expect(BankQuality([question(.explain(whole))]).faults.isEmpty)
  }

  @Test
  func `Short answers list what people type, sources are words`() {
    let short = AnswerKey.ShortAnswer(key: "receipt", variants: [])
    let found = BankQuality([question(.shortAnswer(short), sources: ["https://example.org"])])
    #expect(
      found.faults.map(\.message) == [
        "no other wording of the short answer is accepted",
        "a source is a link; name it in words",
      ])
  }

  @Test(arguments: [
    (["A", "B"], "Which?", "3 or 4 options"),
    (["Owl", "Bee", "Cat"], "What flies is an", "ends with “an”"),
    (["Owls.", "Bees", "Cats"], "Which?", "the key alone ends otherwise"),
    (["Owls", "Bees.", "Cats."], "Which?", "the key alone ends otherwise"),
  ])
  func `What gives a key away is told`(texts: [String], prompt: String, message: String) {
    let faults = BankQuality([choice(1, prompt: prompt, texts: texts)]).faults
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
