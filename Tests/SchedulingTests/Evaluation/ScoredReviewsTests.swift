import Scheduling
import Testing

struct ScoredReviewsTests {
  private let day: Int64 = 86_400_000

  @Test
  func `Only reviews on a later day than the one before are scored, in the order of time`() {
    // Card 1: days 0, 0, 1 (forgotten), 1, 5, 20 (forgotten), 21; card 2: days 2, 3.
    let log = ReviewLog(
      [(0, 1), (0, 3), (1, 1), (1, 3), (5, 3), (20, 1), (21, 2)].enumerated().map {
        ReviewLog.Review(
          card: 1, time: $0.element.0 * day + Int64($0.offset), rating: $0.element.1)
      } + [
        ReviewLog.Review(card: 2, time: 2 * day, rating: 4),
        ReviewLog.Review(card: 2, time: 3 * day, rating: 4),
      ], rolloverHour: 0)
    let scored = ScoredReviews(log)
    #expect(scored.count == 5 && scored.places == [2, 8, 4, 5, 6])
    #expect(scored.recalled == [false, true, true, false, true])
    // The first review of all and those of the same day count neither as lapses nor as reviews.
    #expect(
      scored.bins == [
        ReviewBin(days: 1, reviews: 2, lapses: 0), ReviewBin(days: 1, reviews: 2, lapses: 0),
        ReviewBin(days: 4, reviews: 3, lapses: 1), ReviewBin(days: 15, reviews: 4, lapses: 1),
        ReviewBin(days: 1, reviews: 5, lapses: 2),
      ])
  }

  @Test
  func `Reviews of one moment are in the order of the log`() {
    let log = ReviewLog(
      [3, 1, 2].flatMap { card in
        [0, day].map { ReviewLog.Review(card: Int64(card), time: $0, rating: 3) }
      })
    #expect(ScoredReviews(log).places == [1, 3, 5])
  }

  @Test
  func `A log of nothing has none`() {
    #expect(ScoredReviews(ReviewLog([])).count == 0)
  }
}
