import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

/// An answer as the record holds it.
struct TranscriptAnswerRecordTests {
  @Test(arguments: [
    (0.0, 0.0), (1, 1), (0.25, 0.25), (-0.001, 0), (1.001, 1), (.infinity, 1), (-.infinity, 0),
    (.nan, 0), (.leastNonzeroMagnitude, .leastNonzeroMagnitude), (-0.0, 0),
  ])
  func `A credit is between none and all of it`(credit: Double, told: Double) {
    #expect(bounded(credit) == told && bounded(credit).sign == .plus)
  }

  @Test(arguments: [(0, 1.0), (1, 0.75), (2, 0.5), (3, 0.5), (99, 0.5), (-4, 1)])
  func `Each hint takes a quarter of the credit, two or more take half`(hints: Int, left: Double)
    throws
  {
    for credit in [1, 0.5, 0] {
      var record = RecordMaker()
      try record.answer(Fixture.sign, ["f"], credit: credit, hints: hints)
      let answer = try #require(try Fixture.transcript(entries: record.entries).answers.first)
      #expect(answer.creditAfterHints == credit * left && answer.hints == max(0, hints))
      #expect(answer.right == (credit == 1))
    }
  }

  @Test(
    arguments: [
      (1, "guess"), (2, "fairly sure"), (3, "certain"), (0, nil), (4, nil), (-1, nil),
    ] as [(Int, String?)])
  func `How sure the learner was is told in words where they are known`(level: Int, word: String?)
    throws
  {
    var record = RecordMaker()
    try record.answer(Fixture.sign, ["f"], confidence: level)
    let answer = try #require(try Fixture.transcript(entries: record.entries).answers.first)
    #expect(answer.confidence == .init(level: level, word: word))
  }

  @Test func `An answer whose wording is lost keeps what the entry itself holds`() throws {
    var record = RecordMaker()
    record.add(
      .answered(
        .init(
          question: .init(rawValue: "lost"), wording: "feed", shown: [[0]], response: ["b", "c"],
          parts: [part("gap 1", "b", "x", false), part(nil, "c", "c", true)], ticked: [0],
          tickedBy: "learner", credit: 0.5, rating: 2, took: 700, session: 9, mock: true,
          revealed: true, timedOut: true)))
    let answer = try #require(try Fixture.transcript(entries: record.entries).answers.first)
    #expect(answer.prompt == "(wording not on record)" && answer.wording == "feed")
    #expect(answer.type == nil && answer.level == nil && answer.topic == nil)
    #expect(answer.criteria.isEmpty && answer.shown.isEmpty && answer.keyPoints.isEmpty)
    #expect(answer.expected == ["x", "c"] && answer.response == ["b", "c"])
    #expect(answer.explanation == nil && answer.sources.isEmpty && answer.asAt == nil)
    #expect(answer.session == 9 && answer.entry == 1 && answer.mockTest == true)
    #expect(answer.revealed && answer.timedOut && answer.timeTakenMilliseconds == 700)
  }

  @Test func `Criteria are told in today's words, and by their names where no unit has them`()
    throws
  {
    var question = Fixture.sign
    question.criteria.append(CriterionID(rawValue: "ABC1.X"))
    var record = RecordMaker()
    try record.answer(question, ["f"])
    let answer = try #require(try Fixture.transcript(entries: record.entries).answers.first)
    #expect(answer.criteria.map(\.unit) == ["SIRXCEG006", "ABC1"])
    #expect(
      answer.criteria.map(\.words) == [
        "key provisions of relevant laws that cover customer service: Australian Consumer Law: "
          + "consumer guarantees and refunds", nil,
      ])
  }
}
