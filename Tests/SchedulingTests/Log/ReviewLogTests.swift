import Scheduling
import Testing

struct ReviewLogTests {
  typealias Review = ReviewLog.Review

  /// 2026-11-22 00:00 UTC, study day 20 779.
  private let midnight: Int64 = 1_795_305_600_000
  private let hour: Int64 = 3_600_000

  @Test
  func `Reviews are put by card and time, whatever order they come in`() {
    var generator = SplitMix64(seed: 31)
    let reviews = generator.reviews(300)
    let log = ReviewLog(reviews)
    #expect(log == ReviewLog(reviews.shuffled(using: &generator)))
    #expect(log.count == 300 && log.skipped.count == 0)
    expectLaws(log)
  }

  @Test
  func `Each card has its reviews, the first of them without a time before`() {
    let log = ReviewLog([
      Review(card: 7, time: midnight + 36 * hour, rating: 4),
      Review(card: -2, time: midnight + 30 * hour, rating: 1),
      Review(card: 7, time: midnight, rating: 3),
    ])
    #expect(log.cards == [-2, 7] && log.cardStarts == [0, 1, 3])
    #expect(log.reviews(ofCard: 0) == 0..<1 && log.reviews(ofCard: 1) == 1..<3)
    #expect(log.ratings == [1, 3, 4])
    #expect(log.elapsedDays == [0, 0, 1.5])
    #expect(log.days == [20_780, 20_778, 20_780])
    #expect(log.dayGaps == [0, 0, 2])
  }

  @Test
  func `A log of nothing has no cards`() {
    let log = ReviewLog([])
    #expect(log.count == 0 && log.cardCount == 0 && log.cardStarts == [0])
    #expect(log.prefix(before: .max) == log)
  }

  @Test
  func `Of reviews of a card at one time the first that was given is kept`() {
    let log = ReviewLog([
      Review(card: 1, time: midnight, rating: 3), Review(card: 1, time: midnight, rating: 1),
      Review(card: 2, time: midnight, rating: 4), Review(card: 1, time: midnight, rating: 2),
    ])
    #expect(log.ratings == [3, 4])
    #expect(log.skipped.duplicates == 2 && log.skipped.count == 2)
  }

  @Test(arguments: [Int.min, -1, 0, 5, 255, 257, Int.max])
  func `What has no rating from 1 to 4 is no review`(rating: Int) {
    let log = ReviewLog([
      Review(card: 1, time: midnight, rating: rating),
      Review(card: 1, time: midnight + hour, rating: 2),
    ])
    #expect(log.ratings == [2] && log.elapsedDays == [0])
    #expect(log.skipped.ratings == 1 && log.skipped.count == 1)
  }

  /// Offset and rollover hour, the hours of two reviews after midnight UTC, and the days between.
  @Test(arguments: [
    (0, 4, [-1, 1], 0), (0, 0, [-1, 1], 1), (0, 4, [3, 5], 1), (0, 5, [3, 5], 1),
    (0, 6, [3, 5], 0), (600, 4, [17, 19], 1), (-300, 4, [8, 10], 1), (-300, 4, [3, 5], 0),
    (600, 4, [3, 5], 0),
  ])
  func `Days are those of the local clock and its rollover hour`(
    offset: Int, rolloverHour: Int, hours: [Int64], gap: Int32
  ) {
    let reviews = hours.map {
      Review(card: 1, time: midnight + $0 * hour, offsetMinutes: offset, rating: 3)
    }
    #expect(ReviewLog(reviews, rolloverHour: rolloverHour).dayGaps == [0, gap])
  }

  @Test
  func `A clock that is set back, or goes west, makes no negative time`() {
    let log = ReviewLog([
      Review(card: 1, time: midnight + 5 * hour, rating: 3),
      Review(card: 1, time: midnight - 50 * hour, rating: 1),
      Review(card: 1, time: midnight + 6 * hour, offsetMinutes: -600, rating: 3),
    ])
    #expect(log.ratings == [1, 3, 3])
    #expect(log.dayGaps == [0, 3, 0])
    #expect(log.days == [20_776, 20_779, 20_778])
    expectLaws(log)
  }

  /// Times, offsets, and whether the years from 1 to 9999 hold them.
  @Test(
    arguments: [
      (.min, 0, false), (.max, 0, false), (.min, .min, false), (.max, .max, false),
      (-62_135_596_800_000, 0, true), (-62_135_596_800_001, 0, false),
      (253_402_300_799_999, 0, true), (253_402_300_800_000, 0, false),
      (-62_135_596_800_000, -1, false), (253_402_300_799_999, 1, false),
      (253_402_300_799_999, -1, true), (0, .max, true), (0, .min, true),
    ] as [(Int64, Int, Bool)])
  func `A time that no clock shows is left out`(time: Int64, offset: Int, isKept: Bool) {
    let log = ReviewLog([Review(card: 1, time: time, offsetMinutes: offset, rating: 3)])
    #expect(log.count == (isKept ? 1 : 0))
    #expect(log.skipped.times == (isKept ? 0 : 1))
    expectLaws(log)
  }

  @Test
  func `The longest time between two reviews is kept`() {
    let log = ReviewLog([
      Review(card: 1, time: -62_135_596_800_000, rating: 3),
      Review(card: 1, time: 253_402_300_799_999, rating: 3),
    ])
    #expect(log.elapsedDays == [0, 3_652_059] && log.dayGaps == [0, 3_652_059])
  }

  @Test
  func `What does not fit its column becomes the nearest that does`() {
    let log = ReviewLog([
      Review(
        card: .min, time: midnight, offsetMinutes: .min, rating: 3, duration: .min,
        confidence: .min, hints: .min),
      Review(
        card: .max, time: midnight, offsetMinutes: .max, rating: 3, duration: .max,
        confidence: .max, hints: .max),
    ])
    #expect(log.cards == [.min, .max] && log.offsets == [-840, 840])
    #expect(log.durations == [0, .max] && log.confidences == [0, 3] && log.hints == [0, 255])
  }

  @Test
  func `A log cut at a time is the log of the reviews before`() {
    var generator = SplitMix64(seed: 32)
    let reviews = generator.reviews(120)
    let log = ReviewLog(reviews)
    for time in [Int64.min, .max] + reviews.map(\.time) {
      let earlier = log.prefix(before: time)
      #expect(earlier == ReviewLog(reviews.filter { $0.time < time }))
    }
    #expect(log.prefix(before: .max) == log)
    #expect(
      ReviewLog([Review(card: 1, time: 0, rating: 0)]).prefix(before: .max).skipped.count == 0)
  }
}

/// Expects what holds for every log.
func expectLaws(_ log: ReviewLog, sourceLocation: SourceLocation = #_sourceLocation) {
  let counts = [
    log.elapsedDays.count, log.dayGaps.count, log.times.count, log.offsets.count, log.days.count,
    log.durations.count, log.confidences.count, log.hints.count, log.cardStarts.last ?? -1,
  ]
  #expect(counts.allSatisfy { $0 == log.count }, sourceLocation: sourceLocation)
  #expect(log.cardStarts.count == log.cardCount + 1, sourceLocation: sourceLocation)
  #expect(log.ratings.allSatisfy { (1...4).contains($0) }, sourceLocation: sourceLocation)
  #expect(
    log.elapsedDays.allSatisfy { $0.isFinite && $0 >= 0 } && log.dayGaps.allSatisfy { $0 >= 0 },
    sourceLocation: sourceLocation)
  #expect(zip(log.cards, log.cards.dropFirst()).allSatisfy(<), sourceLocation: sourceLocation)
  for card in 0..<log.cardCount {
    let reviews = log.reviews(ofCard: card)
    guard let first = reviews.first else {
      Issue.record("card \(card) has no review", sourceLocation: sourceLocation)
      return
    }
    #expect(log.elapsedDays[first] == 0 && log.dayGaps[first] == 0, sourceLocation: sourceLocation)
    let times = log.times[reviews]
    #expect(zip(times, times.dropFirst()).allSatisfy(<), sourceLocation: sourceLocation)
  }
}

extension SplitMix64 {
  /// Returns reviews of a few cards, all at different times, over years or within an hour.
  mutating func reviews(_ count: Int) -> [ReviewLog.Review] {
    var time: Int64 = 1_711_684_180_217
    let reviews = (0..<count).map { _ in
      time += 1 + Int64(elapsedDays() * 86_400_000 / 400)
      return ReviewLog.Review(
        card: Int64(integer(in: -3...12)), time: time, offsetMinutes: integer(in: -56...56) * 15,
        rating: integer(in: 1...4), duration: integer(in: 0...60_000),
        confidence: integer(in: 0...3), hints: integer(in: 0...9))
    }
    return reviews.shuffled(using: &self)
  }
}
