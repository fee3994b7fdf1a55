internal import Curriculum
internal import Testing

struct CurriculumTests {
  let curriculum = Samples.curriculum

  @Test func `Outlines follow the banks`() {
    #expect(curriculum.outlines.map(\.id.rawValue) == ["law-1", "law-2", "asking-1"])
    #expect(curriculum.topics.map(\.id) == ["consumer-law", "asking"])
  }

  @Test func `Every question is found by its id`() throws {
    let questions = Samples.lawBank.questions + Samples.askingBank.questions
    for (position, question) in questions.enumerated() {
      #expect(curriculum.position(of: question.id) == position)
      #expect(try curriculum.question(question.id) == question)
      #expect(curriculum.outlines[position] == question.outline)
    }
  }

  @Test func `What no bank or unit has is nil`() throws {
    let id = Question.ID(rawValue: "none")
    #expect(curriculum.position(of: id) == nil)
    #expect(try curriculum.question(id) == nil)
    #expect(curriculum.criterion(.init(rawValue: "SIRXCEG006.KE1")) == nil)
    #expect(curriculum.topic("none") == nil)
  }

  @Test func `Criteria and topics are found by their ids`() {
    #expect(curriculum.criterion(.init(rawValue: "CG219.AC1.1"))?.text == "Describe questions")
    #expect(curriculum.topic("asking")?.title == "Asking")
  }

  @Test func `Of two questions with one id the first counts`() throws {
    var bank = Samples.lawBank
    bank.questions.append(Samples.question("law-1", [], topic: "second"))
    let curriculum = Curriculum(units: [], banks: [bank])
    #expect(try curriculum.question(.init(rawValue: "law-1"))?.topic == "consumer-law")
  }

  @Test(
    arguments: [
      ("CG219", "CG219"), ("cg219", "CG219"), ("219", "CG219"), ("006", "SIRXCEG006"), ("6", nil),
      ("CG", nil), ("", nil),
    ] as [(String, String?)])
  func `A unit is found by its code or the digits of it`(typed: String, code: String?) {
    #expect(curriculum.unit(typed)?.code == code)
  }

  @Test func `Digits that two units share name neither`() {
    var other = Samples.british
    other.code = "XY219"
    let curriculum = Curriculum(units: [Samples.british, other], banks: [])
    #expect(curriculum.unit("219") == nil)
    #expect(curriculum.unit("xy219")?.code == "XY219")
  }

  @Test func `An empty code names no unit, not even one without digits`() {
    var other = Samples.british
    other.code = "ABC"
    #expect(Curriculum(units: [other], banks: []).unit("") == nil)
  }

  @Test func `A source that can't read is heard`() {
    struct Broken: QuestionSource, Error {
      func question(at position: Int) throws -> Question { throw self }
    }
    let outline = Samples.lawBank.questions[0].outline
    let curriculum = Curriculum(units: [], topics: [], outlines: [outline], source: Broken())
    #expect(throws: Broken.self) { try curriculum.question(outline.id) }
  }
}
