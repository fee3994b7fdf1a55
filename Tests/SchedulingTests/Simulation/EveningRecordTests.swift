import Scheduling
import Testing

struct EveningRecordTests {
  @Test(arguments: ModelFamily.allCases, [1, 50, 200])
  func `A record has as many answers as were asked for, an evening apart`(
    family: ModelFamily, answers: Int
  ) {
    let log = EveningRecord(family, answers: answers, seed: 3).log
    #expect(log.count == answers)
    for card in 0..<log.cardCount {
      let reviews = log.reviews(ofCard: card)
      for (before, review) in zip(reviews, reviews.dropFirst()) {
        // On the same evening only what was missed is asked again.
        #expect(log.dayGaps[review] > 0 || log.ratings[before] == 1)
        #expect(log.times[before] < log.times[review])
      }
    }
    let newByDay = Dictionary(
      grouping: (0..<log.cardCount).map { log.days[log.cardStarts[$0]] }, by: { $0 })
    #expect(newByDay.values.allSatisfy { $0.count <= 5 })
  }

  @Test(arguments: ModelFamily.allCases)
  func `The same seed makes the same learner, another another`(family: ModelFamily) {
    let one = EveningRecord(family, answers: 120, seed: 4)
    let same = EveningRecord(family, answers: 120, seed: 4)
    let other = EveningRecord(family, answers: 120, seed: 5)
    #expect(one.log == same.log && one.truth.identifier == same.truth.identifier)
    #expect(one.log != other.log && one.truth.identifier != other.truth.identifier)
    #expect(one.truth.identifier.hasPrefix(family.rawValue + "/"))
  }

  /// The intervals of who knows the truth are those after which so much is recalled, rounding aside.
  @Test(arguments: ModelFamily.allCases)
  func `A schedule by the truth brings the recall that it wants`(family: ModelFamily) throws {
    for seed in UInt64(0)..<6 {
      let record = EveningRecord(family, answers: 150, seed: seed)
      let policy = SchedulingPolicy(cap: 36_500)
      let recall = try #require(record.recallWhenDue(by: record.truth, policy))
      #expect(abs(recall - 0.9) < 0.02)
      // Days that are capped come early, when more is still recalled.
      let capped = record.recallWhenDue(by: record.truth, SchedulingPolicy(cap: 1))
      #expect(try #require(capped) >= recall)
    }
  }
}
