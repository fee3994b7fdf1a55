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

  @Test
  func `Many reviews replace it, and shares sum to 1`() {
    let reviews = (0..<2_000).flatMap { card -> [ReviewLog.Review] in
      let start = Int64(1_700_000_000_000)
      return [
        .init(card: Int64(card), time: start, rating: 3, duration: 4_000),
        .init(card: Int64(card), time: start + 60_000, rating: 1, duration: 9_000),
        .init(card: Int64(card), time: start + 864_000_000, rating: 2, duration: 600_000),
      ]
    }
    let profile = LearnerProfile(ReviewLog(reviews))
    #expect(profile.firstRatings[2] > 0.98 && profile.recalledRatings[0] > 0.98)
    #expect(profile.firstRatings.reduce(0, +).isNear(1))
    #expect(abs(profile.newSeconds - 4) < 0.2)
    // An answer that took ten minutes counts for one and a half.
    #expect(abs(profile.recalledSeconds - 90) < 1)
    #expect(profile.forgottenSeconds == 23)
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) < 1e-9 }
}
