import Scheduling
import Testing

struct LearnerProfileTests {
  @Test
  func `No reviews leave the default`() {
    let profile = LearnerProfile(ReviewLog([ReviewLog.Review]()))
    #expect(profile.newSeconds.isNear(18) && profile.firstRatings[2].isNear(0.495))
  }

  @Test
  func `What is expected of somebody new is taken where it is said`() {
    let profile = LearnerProfile(ReviewLog([ReviewLog.Review]()), prior: .newcomer)
    #expect(profile.newSeconds.isNear(50) && profile.seconds(recall: nil).isNear(50))
    #expect(profile.seconds(recall: 0.5).isNear(50) && profile.seconds(recall: 1).isNear(40))
  }

  /// Every ten minutes another card: twice on one day, and once ten days later.
  private let reviews = (0..<2_000).flatMap { card -> [ReviewLog.Review] in
    let start = 1_700_000_000_000 + Int64(card) * 600_000
    return [
      .init(card: Int64(card), time: start, rating: 3, duration: 4_000),
      .init(card: Int64(card), time: start + 20_000, rating: 1, duration: 9_000),
      .init(card: Int64(card), time: start + 864_000_000_000, rating: 2, duration: 600_000),
    ]
  }

  @Test
  func `Many reviews replace it, and shares sum to 1`() {
    let profile = LearnerProfile(ReviewLog(reviews))
    #expect(profile.firstRatings[2] > 0.98 && profile.recalledRatings[0] > 0.98)
    #expect(profile.firstRatings.reduce(0, +).isNear(1))
    // A day's repeat counts with what was read before it.
    #expect(abs(profile.newSeconds - 24) < 0.2)
    // An answer that took ten minutes counts for three.
    #expect(abs(profile.recalledSeconds - 180) < 2)
    #expect(profile.forgottenSeconds == 23)
  }

  @Test
  func `What a day is planned with does not change in its course`() {
    let log = ReviewLog(reviews)
    let first = StudyDay(number: Int(log.days[0]))
    #expect(LearnerProfile(log, before: first) == LearnerProfile(ReviewLog([ReviewLog.Review]())))
    #expect(LearnerProfile(log, before: StudyDay(number: .max / 2)) == LearnerProfile(log))
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) < 1e-9 }
}
