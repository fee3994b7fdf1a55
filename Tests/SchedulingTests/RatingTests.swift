import Scheduling
import Testing

struct RatingTests {
  @Test
  func `Ratings have the numbers of the published formulas, and words`() {
    #expect(Rating.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(Rating.allCases.map(\.word) == ["again", "hard", "good", "easy"])
  }

  @Test
  func `Ratings are ordered from worst to best`() {
    #expect([Rating.good, .again, .easy, .hard].sorted() == Rating.allCases)
  }
}
