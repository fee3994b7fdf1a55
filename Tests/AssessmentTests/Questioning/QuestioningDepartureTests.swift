import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct QuestioningDepartureTests {
  @Test(
    arguments: [
      (.noPoint(of: 3), "No key point of 3 is credited."),
      (
        .fewPoints(credited: 1, needed: 2, of: 3),
        "1 of 3 key points is credited; the key asks for at least 2."
      ),
      (
        .fewPoints(credited: 2, needed: 3, of: 4),
        "2 of 4 key points are credited; the key asks for at least 3."
      ),
      (.allPoints(of: 3), "All 3 key points are credited."),
      (.allPoints(of: 1), "The key point is credited."),
      (.requiredMissing([1]), "Required, but not credited: key point 1."),
      (.requiredMissing([1, 3]), "Required, but not credited: key points 1, 3."),
      (.partsNotSatisfactory([2]), "Not yet satisfactory: question 2."),
      (.partsNotSatisfactory([2, 4]), "Not yet satisfactory: questions 2, 4."),
      (.partsNotAsked([3]), "Not asked: question 3."), (.gaps, "Gaps are named."),
      (.reassessment, "A date of reassessment is set."),
      (.allSatisfactory, "Every question is satisfactory."),
    ] as [(QuestioningDeparture, String)])
  func `A departure is one sentence`(departure: QuestioningDeparture, sentence: String) {
    #expect(departure.inWords == sentence)
  }

  /// Each set of the three key points, the first of which is required and two of which are needed.
  @Test(
    arguments: [
      ([], [.noPoint(of: 3)]), ([0], [.fewPoints(credited: 1, needed: 2, of: 3)]),
      ([1], [.fewPoints(credited: 1, needed: 2, of: 3), .requiredMissing([1])]),
      ([2], [.fewPoints(credited: 1, needed: 2, of: 3), .requiredMissing([1])]),
      ([0, 1], []), ([0, 2], []), ([1, 2], [.requiredMissing([1])]), ([0, 1, 2], []),
    ] as [([Int], [QuestioningDeparture])])
  func `Satisfactory is compared with the key, whatever the order of the points`(
    credited: [Int], departures: [QuestioningDeparture]
  ) {
    for points in [credited, credited.reversed(), credited + credited, [-1, 9] + credited] {
      #expect(
        QuestioningDeparture.of(.satisfactory, credited: points, on: Fixture.tone) == departures)
      let isAll = Set([0, 1, 2]).isSubset(of: points)
      #expect(
        QuestioningDeparture.of(.notYetSatisfactory, credited: points, on: Fixture.tone)
          == (isAll ? [.allPoints(of: 3)] : []))
      #expect(QuestioningDeparture.of(.notAsked, credited: points, on: Fixture.tone).isEmpty)
    }
  }

  @Test(arguments: Fixture.questions.filter { $0.key.type != .explain })
  func `A question without key points has nothing to depart from`(question: Question) {
    for decision in Fact.Asked.Decision.allCases {
      #expect(QuestioningDeparture.of(decision, credited: [0], on: question).isEmpty)
    }
  }

  @Test(
    arguments: [
      ([.satisfactory, .satisfactory, .satisfactory], ["overall": "satisfactory"], []),
      (
        [.notYetSatisfactory, .satisfactory, .notAsked], ["overall": "satisfactory"],
        [.partsNotSatisfactory([1]), .partsNotAsked([3])]
      ),
      (
        [.notYetSatisfactory, .notYetSatisfactory, .satisfactory],
        ["overall": "satisfactory", "gaps": "AC1.3", "reassessment": "2026-12-01"],
        [.partsNotSatisfactory([1, 2]), .gaps, .reassessment]
      ),
      (
        [.satisfactory, .satisfactory, .satisfactory], ["overall": "not yet satisfactory"],
        [.allSatisfactory]
      ),
      ([.satisfactory, .satisfactory], ["overall": "not yet satisfactory"], []),
      (
        [.satisfactory, .satisfactory, .notAsked],
        ["overall": "not yet satisfactory", "gaps": "AC1.3"], []
      ),
      ([], ["overall": "not yet satisfactory"], []), ([], ["overall": "satisfactory"], []),
      ([.notYetSatisfactory], ["gaps": "AC1.3"], []), ([.notYetSatisfactory], [:], []),
    ] as [([Fact.Asked.Decision], [String: String], [QuestioningDeparture])])
  func `The overall result is compared with the questions and what stands beside it`(
    decisions: [Fact.Asked.Decision], outcome: [String: String], departures: [QuestioningDeparture]
  ) throws {
    let questions = [Fixture.tone, Fixture.open, Fixture.kinds]
    var record = RecordMaker()
    let begun = try record.begin(questions)
    for (number, decision) in zip(1..., decisions) {
      try record.decide(decision, on: questions[number - 1], number, of: begun)
    }
    #expect(try #require(record.questioning).overallDepartures(outcome) == departures)
    record.close(begun, outcome)
    let closed = try #require(record.questioning)
    #expect(closed.overallDepartures() == departures)
    let words = departures.map(\.inWords).joined(separator: "\n")
    #expect((closed.values(wordings: [:]).fields["overall-departs"] ?? "") == words)
  }

  @Test func `An accepted answer counts only while its decision stands`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.open])
    #expect(try !#require(record.questioning).hasAcceptedAnswer)
    let first = try record.decide(.satisfactory, on: Fixture.open, 1, of: begun) {
      $0.accepted = .init(record: "r", entry: 1, at: "2026-10-22T09:15:30.123+11:00")
    }
    #expect(try #require(record.questioning).hasAcceptedAnswer)
    try record.decide(.satisfactory, on: Fixture.open, 1, of: begun) { $0.supersedes = first }
    #expect(try !#require(record.questioning).hasAcceptedAnswer)
  }
}
