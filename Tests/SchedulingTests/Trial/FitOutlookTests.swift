import Testing

@testable import Scheduling

struct FitOutlookTests {
  private static func log(_ gaps: [Int]) -> ReviewLog {
    var reviews: [ReviewLog.Review] = []
    for (card, gap) in gaps.enumerated() {
      for day in [0, Int64(gap)] {
        reviews.append(
          ReviewLog.Review(
            card: Int64(card), time: 1_795_000_000_000 + day * 86_400_000, rating: 3))
      }
    }
    return ReviewLog(reviews)
  }

  @Test func `A log without reviews has no outlook`() {
    let outlook = FitOutlook(FSRS7(), ReviewLog([ReviewLog.Review]()), SchedulingPolicy())
    #expect(
      outlook.intervals.isEmpty && outlook.medianInterval == 0 && outlook.longestObserved == 0)
    #expect(outlook.recall(expectedBy: outlook, SchedulingPolicy()) == nil)
  }

  @Test(arguments: ModelFamily.allCases)
  func `A model expects of its own dates the recall that is wanted`(family: ModelFamily) throws {
    let log = Self.log([3, 8, 20])
    let policy = SchedulingPolicy(cap: 36_500)
    let outlook = FitOutlook(family.standard, log, policy)
    #expect(outlook.intervals.count == 3 && outlook.longestObserved == 20)
    #expect(outlook.medianInterval == outlook.intervals.sorted()[1])
    let recall = try #require(outlook.recall(expectedBy: outlook, policy))
    // The dates are whole days, and the curves are flat there.
    #expect(abs(recall - 0.9) < 0.01)
    let short = try #require(outlook.recall(expectedBy: outlook, SchedulingPolicy(cap: 2)))
    #expect(short > recall)
  }

  @Test(arguments: [(1, false), (2, true), (3, true)])
  func `Only intervals of a day and longer are judged`(rating: Int, isJudged: Bool) {
    let log = ReviewLog([
      ReviewLog.Review(card: 1, time: 1_795_000_000_000, rating: rating)
    ])
    let outlook = FitOutlook(FSRS6(), log, SchedulingPolicy())
    #expect(outlook.intervals.allSatisfy { $0 < 5 })
    #expect((outlook.recall(expectedBy: outlook, SchedulingPolicy()) != nil) == isJudged)
  }
}
