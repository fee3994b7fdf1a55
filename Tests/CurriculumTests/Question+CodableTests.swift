internal import Curriculum
internal import FoundationEssentials
internal import Testing

struct QuestionCodableTests {
  @Test(arguments: Samples.keys)
  func `A question of every type survives being written and read`(key: AnswerKey) throws {
    let question = Samples.question("one", ["CG219.AC1.1"], key: key)
    let written = try JSONEncoder().encode(question)
    #expect(try JSONDecoder().decode(Question.self, from: written) == question)
  }

  @Test func `Every type is among the samples`() {
    #expect(Samples.keys.map(\.type) == QuestionType.allCases)
  }

  @Test func `A question is one flat object with the keys of the bank format`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let key = AnswerKey.numeric(.init(key: 30, tolerance: 1, unit: "days"))
    let written = try encoder.encode(Samples.question("one", ["CG219.AC1.1"], key: key))
    #expect(
      String(decoding: written, as: UTF8.self) == """
        {
          "asAt" : "2026-11-22",
          "criteria" : [
            "CG219.AC1.1"
          ],
          "explanation" : "It is.",
          "hints" : [
            "Think.",
            "Harder."
          ],
          "id" : "one",
          "key" : 30,
          "level" : "apply",
          "prompt" : "Is it “so”?",
          "sources" : [
            "s 3"
          ],
          "tolerance" : 1,
          "topic" : "consumer-law",
          "type" : "numeric",
          "unit" : "days"
        }
        """)
  }

  @Test func `Hints and the date may be missing`() throws {
    let text = """
      {"id": "x", "topic": "t", "type": "true-false", "criteria": [], "level": "remember",
       "prompt": "p", "key": true, "explanation": "e", "sources": []}
      """
    let question = try JSONDecoder().decode(Question.self, from: Data(text.utf8))
    #expect(question.hints == [])
    #expect(question.asAt == nil)
    #expect(question.key == .trueFalse(.init(key: true)))
  }

  @Test(arguments: ["riddle", "numeric"])
  func `An unknown type, or parts of another type, are refused`(type: String) {
    let text = """
      {"id": "x", "topic": "t", "type": "\(type)", "criteria": [], "level": "remember",
       "prompt": "p", "key": true, "explanation": "e", "sources": []}
      """
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Question.self, from: Data(text.utf8))
    }
  }
}
