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
      Self.log, predictions: [Double](repeating: 0.5, count: 6))
    #expect(histories.places == [2, 5, 3])
    #expect(histories.cards.map(\.answers) == [2, 1, 3])
    #expect(histories.cards.map(\.streak) == [1, 1, 2])
    #expect(histories.cards[1].confidence == 0.5)
  }

  @Test
  func `The form knows what was scored before, whatever the card`() {
    let predictions = [0, 0.9, 0.75, 0.5, 0, 0.5]
    let forms = ScoredHistories(Self.log, predictions: predictions).forms
    #expect(forms[0] == RecentForm())
    #expect(
      forms.map(\.surplus).dropFirst().elementsEqual(
        [0.25, 0.98 * 0.25 - 0.5], by: { isClose($0, $1) }))
    #expect(
      forms.map(\.weight).dropFirst().elementsEqual(
        [0.1875, 0.98 * 0.1875 + 0.25], by: { isClose($0, $1) }))
  }

  @Test
  func `An empty log has none`() {
    let histories = ScoredHistories(ReviewLog([]), predictions: [])
    #expect(histories.places.isEmpty && histories.cards.isEmpty && histories.forms.isEmpty)
  }
}
