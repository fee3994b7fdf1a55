internal import Curriculum
internal import Testing

struct QuestionTests {
  @Test(arguments: Samples.keys)
  func `An outline is the question without its text`(key: AnswerKey) {
    let question = Samples.question("one", ["CG219.AC1.1", "U.KE1"], topic: "asking", key: key)
    #expect(
      question.outline
        == QuestionOutline(
          id: .init(rawValue: "one"), topic: "asking", type: key.type, level: .apply,
          criteria: [.init(rawValue: "CG219.AC1.1"), .init(rawValue: "U.KE1")],
          asAt: question.asAt))
  }

  @Test func `An outline says what a question rests on, and when its law was looked at`() {
    var question = Samples.question("one", ["U.KE1"], key: Samples.keys[0])
    question.notes = NoteParagraphID(rawValue: "t#p")
    (question.asAt, question.recheck) = ("2026-11-22", "2027-01-31")
    let outline = question.outline
    #expect(outline.notes == question.notes)
    #expect(outline.asAt == "2026-11-22" && outline.recheck == "2027-01-31")
  }

  @Test(arguments: Samples.keys)
  func `Only what is explained has key points`(key: AnswerKey) {
    let points = Samples.question("one", [], key: key).keyPoints
    if case .explain(let explain) = key {
      #expect(points == explain.keyPoints && points.count == 2)
    } else {
      #expect(points.isEmpty)
    }
  }

  @Test func `Names are ordered letter by letter, capitals first`() {
    let names = ["law-2", "law-10", "law", "Law", "", "läw"].map(Question.ID.init(rawValue:))
    #expect(names.sorted().map(\.rawValue) == ["", "Law", "law", "law-10", "law-2", "läw"])
  }

  @Test func `Types and levels have the names that banks use`() {
    #expect(
      Question.Level.allCases.map(\.rawValue) == ["remember", "understand", "apply", "analyse"])
    #expect(
      QuestionType.allCases.map(\.rawValue) == [
        "single-choice", "multiple-choice", "true-false", "short-answer", "list", "cloze",
        "numeric",
        "matching", "ordering", "explain",
      ])
    #expect(Jurisdiction.allCases.map(\.rawValue) == ["AU", "UK", "general"])
  }

  @Test func `A question needs no date, hints or policies`() {
    let question = Question(
      id: .init(rawValue: "q"), topic: "t", criteria: [], level: .remember, prompt: "p",
      key: .trueFalse(.init(key: true)), explanation: "e", sources: [])
    #expect(question.asAt == nil && question.hints.isEmpty && question.policies.isEmpty)
  }
}
