import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// A question of the assessor's own stands on record with its wording and criteria, and with nothing made up.
struct QuestioningAddingTests {
  private let criteria = ["CG219.AC1.1", "CG219.AC1.2"].map(CriterionID.init(rawValue:))

  /// A questioning of two questions, of which one is decided, with one added; the number of the added one.
  private func record() throws -> RecordMaker {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.tone, Fixture.open])
    try record.decide(.satisfactory, on: Fixture.tone, 1, of: begun)
    for fact in try #require(record.questioning).adding("How does your site do it?", on: criteria) {
      record.add(fact)
    }
    return record
  }

  private func own(_ record: RecordMaker) throws -> Question {
    let questioning = try #require(record.questioning)
    return try #require(try questioning.wordings(in: record.entries)[3]).question
  }

  @Test func `It comes after the planned ones, and is asked at once`() throws {
    let questioning = try #require(try record().questioning)
    #expect(questioning.questions.count == 3 && questioning.begun.questions.count == 2)
    #expect(questioning.open == [3, 2] && questioning.next == 3)
  }

  @Test func `Its wording is on record, without a benchmark, points or a probe`() throws {
    let question = try own(record())
    #expect(question.prompt == "How does your site do it?" && question.criteria == criteria)
    #expect(
      !question.hasBenchmark && question.keyPoints.isEmpty && question.key.keyPointLines.isEmpty)
    #expect(Fixture.tone.hasBenchmark && Fixture.open.hasBenchmark)
    for decision in Fact.Asked.Decision.allCases {
      #expect(QuestioningDeparture.of(decision, credited: [], on: question).isEmpty)
    }
  }

  @Test func `Decided, it is evidence for its criteria and counts in what the result rests on`()
    throws
  {
    var record = try record()
    let question = try own(record)
    let begun = try #require(record.questioning).entry
    try record.decide(.satisfactory, on: Fixture.open, 2, of: begun)
    try record.decide(.notYetSatisfactory, on: question, 3, of: begun)
    #expect(
      try #require(record.questioning).overallDepartures(["overall": "satisfactory"])
        == [.partsNotSatisfactory([3])])
    try record.decide(.satisfactory, on: question, 3, of: begun) { $0.supersedes = $0.number }
    let questioning = try #require(record.questioning)
    #expect(questioning.next == nil)
    let row = try #require(
      questioning.values(wordings: record.entries.wordings).tables["questions"]?[2])
    #expect(row["asked"] == "How does your site do it?")
    #expect(row["criteria"] == "CG219.AC1.1, CG219.AC1.2" && row["decision"] == "satisfactory")
    #expect(row["benchmark"] == "none: the assessor's own question" && row["key-points"] == nil)
    #expect(row["credited"] == nil && row["departs"] == nil)
    let form = try #require(FiledForm.all(in: record.entries).first)
    #expect(Set(form.criteria).isSuperset(of: criteria))
    let index = EvidenceIndex([form], of: Fixture.supportUnit)
    #expect(index.values.tables["evidence"]?.first?["criteria"]?.contains("AC1.2") == true)
  }

  @Test func `Two of them have names of their own`() throws {
    var record = try record()
    let first = try own(record).id
    for fact in try #require(record.questioning).adding("And at night?", on: criteria) {
      record.add(fact)
    }
    let questioning = try #require(record.questioning)
    #expect(questioning.questions.count == 4 && Set(questioning.questions).count == 4)
    #expect(questioning.questions[2] == first && questioning.open == [3, 4, 2])
  }

  @Test func `A wording that was erased leaves the others`() throws {
    let record = try record()
    let left = record.entries.filter { entry in
      if case .worded(let fact) = entry.fact {
        fact.question.prompt != "How does your site do it?"
      } else {
        true
      }
    }
    let wordings = try #require(record.questioning).wordings(in: left)
    #expect(wordings.keys.sorted() == [1, 2])
  }
}
