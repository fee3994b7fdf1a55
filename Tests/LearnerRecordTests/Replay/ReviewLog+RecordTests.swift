import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct ReviewLogRecordTests {
  private static func entry(_ number: Int, _ fact: Fact) -> Entry {
    Entry(number: number, at: Moment(milliseconds: Int64(number) * 86_400_000), fact: fact)
  }

  private static func log(_ entries: [Entry]) -> ReviewLog {
    ReviewLog(entries.map { ReplayFact($0) })
  }

  private static func answer(_ question: String, rating: Int = 3, cram: Bool? = nil) -> Fact {
    .answered(
      .init(
        question: .init(rawValue: question), wording: "", shown: [], response: [], parts: [],
        credit: 1, confidence: 2, hints: 1, rating: rating, took: 1500, session: 1, cram: cram))
  }

  @Test
  func `The log holds the answers that stand, with the ratings that stand`() {
    let log = Self.log([
      Self.entry(1, Self.answer("a")), Self.entry(2, Self.answer("b")),
      Self.entry(3, .undone(.init(entry: 2))), Self.entry(4, Self.answer("a", rating: 4)),
      Self.entry(5, .rated(.init(entry: 4, rating: 2))),
      Self.entry(6, Self.answer("a", cram: true)),
      Self.entry(7, .skipped(.init(question: .init(rawValue: "a"), session: 1))),
    ])
    #expect(log.cards == [ReviewLog.card("a")] && log.ratings == [3, 2])
    #expect(log.elapsedDays == [0, 3] && log.dayGaps == [0, 3])
    #expect(log.durations == [1500, 1500] && log.confidences == [2, 2] && log.hints == [1, 1])
  }

  @Test
  func `A record without answers makes an empty log`() {
    #expect(Self.log([]).count == 0)
  }
}
