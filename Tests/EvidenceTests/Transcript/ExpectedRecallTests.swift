import Curriculum
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import Evidence

/// What the memory model expects, in a transcript.
struct ExpectedRecallTests {
  private func expected(_ entries: [Entry], daysLater: Double) -> (ExpectedRecall, LearnerState) {
    let facts = entries.map { ReplayFact($0) }
    var state = LearnerState()
    for fact in facts { state.apply(fact) }
    let last = entries.last?.at.milliseconds ?? 0
    let moment = Moment(
      milliseconds: last + Int64(daysLater * 86_400_000), offsetMinutes: 660)
    return (ExpectedRecall(of: facts, state, at: moment), state)
  }

  @Test func `Recall falls with time, and is that of the model in use`() throws {
    var record = RecordMaker()
    try record.answer(Fixture.sign, ["f"])
    let (now, state) = expected(record.entries, daysLater: 0)
    let (later, _) = expected(record.entries, daysLater: 30)
    let card = try #require(state.cards[Fixture.sign.id])
    let ofModel = state.recall(of: card, elapsedDays: 30)
    #expect(now.questions[Fixture.sign.id] ?? 0 > 0.99)
    #expect(abs((later.questions[Fixture.sign.id] ?? 0) - ofModel) < 0.001)
    #expect(later.questions.count == 1 && later.predictions.isEmpty)
  }

  @Test func `A transcript tells recall of its questions, and how predictions came true`() throws {
    var record = RecordMaker()
    for (days, rating) in [(0, 3), (2, 1), (2, 3), (5, 3)] {
      record.daysLater = days
      try record.answer(Fixture.sign, ["f"], credit: rating == 1 ? 0 : 1, rating: rating)
    }
    let (expected, _) = expected(record.entries, daysLater: 1)
    #expect(expected.predictions.count == 2)
    let transcript = try Fixture.transcript(recall: expected, entries: record.entries)
    let totals = transcript.summary.totals
    let recall = try #require(totals.recall)
    #expect([recall.answers, recall.recalled] == [2, 1] && (0.5...1).contains(recall.predicted))
    #expect(totals.counts.recallExpected == transcript.answers.last?.recallExpected)
    #expect((0.5...1).contains(totals.counts.recallExpected ?? 0))
    #expect(
      totals.days.map { "\($0.day) \($0.right) of \($0.questions)" }
        == ["2026-11-18 1 of 1", "2026-11-20 0 of 1", "2026-11-23 1 of 1"])
    #expect(totals.calibration.map(\.answers) == [0, 3, 0])
    #expect(totals.calibration.map(\.right) == [0, 2, 0])
  }

  @Test func `Without a model nothing is said of recall`() throws {
    let transcript = try Fixture.transcript()
    #expect(transcript.summary.totals.recall == nil)
    #expect(transcript.summary.criteria.allSatisfy { $0.counts.recallExpected == nil })
    #expect(!(try TranscriptRenderer.json(transcript)).contains("recallExpected"))
  }
}
