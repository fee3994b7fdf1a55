import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

/// First answers of days.
struct DatedAnswerTests {
  private func answers() throws -> [DatedAnswer] {
    var record = RecordMaker()
    for days in [0, 0, 1, 1, 0] {
      record.daysLater = days
      try record.answer(Fixture.sign, ["f"])
    }
    try record.answer(Fixture.gaps, ["open", "b"])
    let moments = record.entries.reduce(into: [:]) { $0[$1.number] = $1.at }
    return try Fixture.transcript(entries: record.entries).answers.map {
      DatedAnswer(answer: $0, at: try #require(moments[$0.entry]))
    }
  }

  @Test func `Of each day a question has one first answer, where a clock was set back too`() throws
  {
    let answers = try answers()
    #expect(answers.count == 6)
    #expect(answers.firstsOfDays.map(\.answer.number) == [1, 3, 6])
    #expect(answers.firstsOfLatestDays.map(\.answer.number) == [3, 6])
    #expect([DatedAnswer]().firstsOfLatestDays.isEmpty)
  }
}
