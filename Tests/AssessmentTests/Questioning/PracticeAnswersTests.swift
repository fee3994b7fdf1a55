import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// Which answers of practice an assessor can accept.
struct PracticeAnswersTests {
  /// A record with one answer to an open question.
  private func record(
    _ change: (inout Fact.Answered) -> Void = { _ in }, wording: Bool = true
  ) throws -> RecordMaker {
    var record = RecordMaker()
    record.add(.opened(.init(record: "0123456789abcdef0123456789abcdef", program: "viva")))
    record.add(.named(.init(name: "Anahera")))
    if wording { try record.word(Fixture.tone) }
    var fact = Fact.Answered(
      question: Fixture.tone.id, wording: try Wording(Fixture.tone).fingerprint, shown: [],
      response: ["No voice."], parts: [part("Voice", "not made", "made (required)", false)],
      ticked: [0], tickedBy: "learner", credit: 0, rating: 1, took: 5_000, session: 2)
    change(&fact)
    record.add(.answered(fact))
    return record
  }

  private func answers(_ record: RecordMaker) -> [PracticeAnswers.Answer] {
    PracticeAnswers(record.entries).answers(to: Fixture.tone.id)
  }

  @Test func `An answer that stands can be accepted, with the wording that was asked`() throws {
    let record = try record()
    let answer = try #require(answers(record).first)
    #expect(answer.entry == record.entries.last)
    #expect(answer.fact.response == ["No voice."])
    #expect(answer.wording == (try Wording(Fixture.tone)))
    #expect(PracticeAnswers(record.entries).answers(to: Fixture.open.id).isEmpty)
  }

  @Test func `What was revealed, not marked, of no known wording or taken back can't be`() throws {
    #expect(try answers(record { $0.revealed = true }).isEmpty)
    #expect(try answers(record { $0.revealed = false }).count == 1)
    #expect(try answers(record { $0.ticked = nil }).isEmpty)
    #expect(try answers(record { $0.wording = "feedfacefeedface" }).isEmpty)
    #expect(try answers(record(wording: false)).isEmpty)
    #expect(try answers(record { $0.question = Fixture.open.id }).isEmpty)
    var undone = try record()
    undone.add(.undone(.init(entry: undone.entries.count)))
    #expect(answers(undone).isEmpty)
  }

  @Test func `Several answers stand in the record's order`() throws {
    var record = try record()
    let first = record.entries.count
    let second = try record.answer(Fixture.tone, ["Again."], ticked: [0, 1])
    try record.answer(Fixture.open, ["ab"])
    #expect(answers(record).map(\.entry.number) == [first, second])
  }

  @Test func `Whose record it is follows from its beginning and its latest name`() throws {
    var record = try record()
    record.add(.named(.init(name: "Anahera Ngata")))
    let practice = PracticeAnswers(record.entries)
    #expect(practice.owner.name == "Anahera Ngata")
    #expect(practice.owner.record == "viva-record/0123456789abcdef0123456789abcdef")
    #expect(PracticeAnswers([]).owner == RecordOwner([]))
    #expect(PracticeAnswers([]).owner.name == nil)
  }
}
