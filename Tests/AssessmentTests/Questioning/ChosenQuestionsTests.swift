import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// Which questions an assessor means to ask.
struct ChosenQuestionsTests {
  private func chosen(
    _ blueprint: QuestionBlueprint, of unit: Unit = Fixture.supportUnit, within lines: [String] = []
  ) throws -> ChosenQuestions {
    try ChosenQuestions(by: blueprint, of: unit, within: lines, from: Fixture.curriculum)
  }

  private func ids(_ chosen: ChosenQuestions) -> [String] { chosen.questions.map(\.id.rawValue) }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `The words lead to the same choice again, which covers what can be covered`(seed: UInt64)
    throws
  {
    let first = try chosen(QuestionBlueprint(seed: seed))
    let again = try chosen(QuestionBlueprint(seed: seed))
    #expect(ids(first) == ids(again) && first.words == again.words)
    #expect(first.words.hasSuffix("seed \(seed)"))
    #expect(Set(ids(first)).count == first.questions.count)
    let asked = Set(first.questions.flatMap(\.criteria))
    let known = Set(Fixture.questions.flatMap(\.criteria))
    for criterion in Fixture.supportUnit.askableCriteria where known.contains(criterion.id) {
      #expect(asked.contains(criterion.id), "\(criterion.id.local)")
    }
  }

  @Test func `Another seed can lead to another choice`() throws {
    let choices = try Set((0..<20 as Range<UInt64>).map { try ids(chosen(.init(seed: $0))) })
    #expect(choices.count > 1)
  }

  @Test(arguments: 1...6)
  func `No more are chosen than the limit allows`(limit: Int) throws {
    let all = try chosen(QuestionBlueprint(perCriterion: 9, seed: 4)).questions.count
    let some = try chosen(QuestionBlueprint(perCriterion: 9, limit: limit, seed: 4))
    #expect(some.questions.count == min(limit, all))
    #expect(some.words.hasPrefix("at most \(limit), "))
  }

  @Test func `Only open questions, or only some levels, are chosen where that is wanted`() throws {
    let open = try chosen(QuestionBlueprint(openOnly: true, seed: 1))
    #expect(ids(open) == ["tone-in-writing"] && open.words.contains("open questions only"))
    let levels = try chosen(QuestionBlueprint(levels: [.remember, .analyse], seed: 1))
    #expect(levels.questions.allSatisfy { [.remember, .analyse].contains($0.level) })
    #expect(levels.words.contains("only remember and analyse"))
    #expect(throws: ChosenQuestions.Fault.none) {
      try chosen(QuestionBlueprint(openOnly: true, levels: [.apply], seed: 1))
    }
  }

  @Test(arguments: ["LO9", "SIRXCEG006.KE1", "fixture", "", "CG219", "AC1.1.1"])
  func `A line that is none of the unit's is refused`(line: String) {
    let error = #expect(throws: UnknownName.self) {
      try chosen(QuestionBlueprint(seed: 1), within: [line])
    }
    #expect(error?.name == "CG219." + line)
  }

  @Test func `Lines are named as people write them, and a line takes in all below it`() throws {
    for line in ["AC3.2", "ac3.2", "cg219.ac3.2", "LO3"] {
      let chosen = try chosen(QuestionBlueprint(perCriterion: 9, seed: 2), within: [line])
      #expect(Set(ids(chosen)) == ["match-kinds", "tone-in-writing"], "\(line)")
      #expect(chosen.words.hasSuffix(" on \(line)"))
    }
    #expect(throws: ChosenQuestions.Fault.none) {
      try chosen(QuestionBlueprint(seed: 1), within: ["AC1.1"])
    }
  }

  @Test func `Questions that are named are asked in the order in which they are named`() throws {
    let names = ["match-kinds", "tone-in-writing", "open-questions"]
    for order in [names, names.reversed()] {
      let chosen = try ChosenQuestions(named: order, from: Fixture.curriculum)
      #expect(ids(chosen) == order && chosen.words == "named by the assessor")
    }
    #expect(throws: ChosenQuestions.Fault.unknown("zzzzzzzz", nearest: nil)) {
      try ChosenQuestions(named: names + ["zzzzzzzz"], from: Fixture.curriculum)
    }
  }

  @Test func `The version of an instrument changes with any letter and with the order`() throws {
    func instrument(_ questions: [Question]) throws -> String {
      let bank = QuestionBank(
        topic: Topic(id: "fixture", title: "Fixture", jurisdiction: .general), questions: questions)
      return try ChosenQuestions(
        named: questions.map(\.id.rawValue), from: Curriculum(units: [], banks: [bank])
      ).instrument()
    }
    var (reworded, explained) = (Fixture.tone, Fixture.tone)
    reworded.prompt += " "
    explained.explanation += "!"
    let all = try [
      instrument([Fixture.tone]), instrument([reworded]), instrument([explained]),
      instrument([Fixture.tone, Fixture.open]), instrument([Fixture.open, Fixture.tone]),
    ]
    #expect(Set(all).count == all.count)
    #expect(try instrument([Fixture.tone]) == all[0])
    for (text, count) in zip(all, ["1 question", "1 question", "1 question", "2 questions"]) {
      let match = text.wholeMatch(of: /([0-9]+ questions?) of fixture, version [0-9a-f]{8}/)
      #expect(match.map { String($0.1) } == count, "\(text)")
    }
  }

  @Test func `An instrument names its banks, each once, and the law at its oldest`() throws {
    var (other, older) = (Fixture.sign, Fixture.threshold)
    (other.topic, older.asAt) = ("another", "2020-02-29")
    let banks = [("fixture", [older, Fixture.refund]), ("another", [other])].map { id, questions in
      QuestionBank(
        topic: Topic(id: id, title: id, jurisdiction: .general), questions: questions)
    }
    let chosen = try ChosenQuestions(
      named: ["no-refund-sign", "price-threshold", "refund-first-step"],
      from: Curriculum(units: [], banks: banks))
    #expect(
      try chosen.instrument().hasPrefix(
        "3 questions of another, fixture, law as at 29 Feb 2020, version "))
  }

  @Test func `What is left of earlier attempts is asked again, and only that`() throws {
    var record = RecordMaker()
    let first = try record.begin([Fixture.tone, Fixture.open, Fixture.kinds])
    try record.decide(.satisfactory, on: Fixture.tone, 1, of: first)
    try record.decide(.notYetSatisfactory, on: Fixture.open, 2, of: first)
    try record.decide(.notAsked, on: Fixture.kinds, 3, of: first)
    record.close(first, [:])
    let second = try record.begin([Fixture.open])
    func left() throws -> ChosenQuestions {
      try ChosenQuestions(
        leftIn: record.entries, of: Fixture.supportUnit, from: Fixture.curriculum)
    }
    #expect(try ids(left()) == [Fixture.open.id.rawValue, Fixture.kinds.id.rawValue])
    #expect(try left().again == second)
    #expect(
      try left().words.hasSuffix("attempt 3, after the questioning of 18 Nov 2026, entry \(second)")
    )
    try record.decide(.satisfactory, on: Fixture.open, 1, of: second)
    #expect(try ids(left()) == [Fixture.kinds.id.rawValue])
  }

  @Test
  func `Another question of the same criteria is asked again, and the same where there is none`()
    throws
  {
    var other = Fixture.open
    other.id = .init(rawValue: "open-questions-other")
    let bank = QuestionBank(
      topic: Topic(id: "fixture", title: "Fixture", jurisdiction: .general),
      questions: [Fixture.open, other, Fixture.kinds])
    let curriculum = Curriculum(units: [Fixture.supportUnit], banks: [bank])
    var record = RecordMaker()
    func left() throws -> ChosenQuestions {
      try ChosenQuestions(leftIn: record.entries, of: Fixture.supportUnit, from: curriculum)
    }
    let first = try record.begin([Fixture.open, Fixture.kinds])
    try record.decide(.notYetSatisfactory, on: Fixture.open, 1, of: first)
    try record.decide(.notYetSatisfactory, on: Fixture.kinds, 2, of: first)
    record.close(first, [:])
    #expect(try ids(left()) == [other.id.rawValue, Fixture.kinds.id.rawValue])
    #expect(try left().remarks.first?.hasPrefix("Another question than before on AC") == true)
    #expect(try left().remarks.last?.contains("the banks have no other on it") == true)
    // Once more only the one question on these criteria, which is the first again where both were asked.
    let second = try record.begin([other])
    try record.decide(.notYetSatisfactory, on: other, 1, of: second)
    record.close(second, [:])
    #expect(try ids(left()) == [Fixture.kinds.id.rawValue, other.id.rawValue])
  }

  @Test func `Where nothing is left, that is a fault`() {
    #expect(throws: ChosenQuestions.Fault.nothingLeft) {
      try ChosenQuestions(leftIn: [], of: Fixture.supportUnit, from: Fixture.curriculum)
    }
  }
}
