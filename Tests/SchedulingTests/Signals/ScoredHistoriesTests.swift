import Testing

@testable import Scheduling

struct ScoredHistoriesTests {
  private static let day: Int64 = 86_400_000

  /// Card 1 is asked on days 0, 0, 1 and 3, card 2 on days 0 and 2.
  private static let log = ReviewLog([
    ReviewLog.Review(card: 1, time: 4 * day / 8, rating: 1, duration: 9_000),
    ReviewLog.Review(card: 1, time: 5 * day / 8, rating: 3, duration: 3_000),
    ReviewLog.Review(card: 1, time: 4 * day / 8 + day, rating: 3, duration: 6_000),
    ReviewLog.Review(card: 1, time: 4 * day / 8 + 3 * day, rating: 1),
    ReviewLog.Review(card: 2, time: 4 * day / 8, rating: 3, duration: 5_000, confidence: 3),
    ReviewLog.Review(card: 2, time: 4 * day / 8 + 2 * day, rating: 1, duration: 5_000),
  ])

  @Test
  func `Each scored review comes with the answers before it`() {
    let histories = ScoredHistories(
      Self.log, predictions: [Double](repeating: 0.5, count: 6), groups: [:])
    #expect(histories.places == [2, 5, 3])
    #expect(histories.cards.map(\.answers) == [2, 1, 3])
    #expect(histories.cards.map(\.streak) == [1, 1, 2])
    #expect(histories.cards[1].confidence == 0.5)
    #expect(histories.groups == [GroupHistory](repeating: GroupHistory(), count: 3))
  }

  @Test
  func `A group knows what was scored before, whatever the card`() {
    let predictions = [0, 0.9, 0.75, 0.5, 0, 0.5]
    let histories = ScoredHistories(Self.log, predictions: predictions, groups: [1: 7, 2: 7])
    #expect(histories.groups.map(\.surplus) == [0, 0.25, -0.25])
    #expect(histories.groups.map(\.weight) == [0, 0.1875, 0.4375])
    let apart = ScoredHistories(Self.log, predictions: predictions, groups: [1: 7])
    #expect(apart.groups.map(\.surplus) == [0, 0, 0.25])
  }

  @Test
  func `An empty log has none`() {
    let histories = ScoredHistories(ReviewLog([]), predictions: [], groups: [1: 1])
    #expect(histories.places.isEmpty && histories.cards.isEmpty && histories.groups.isEmpty)
  }
}
