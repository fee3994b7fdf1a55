import Testing

@testable import Scheduling

struct CardHistoryTests {
  private let log = fitLog([
    [(3, 0)], [(3, 0), (3, 0)], [(3, 0), (1, 0), (3, 4), (1, 9), (3, 0)], [(1, 0), (1, 2)],
  ])

  @Test
  func `A card counts up to its last review on a later day`() {
    let histories = CardHistory.all(in: log, before: .max)
    #expect(histories.map(\.card) == [2, 3])
    #expect(histories.map(\.length) == [4, 2] && histories.map(\.scored) == [2, 1])
  }

  @Test
  func `Nothing after the end is seen, and no more than the longest`() {
    let end = log.times.min().map { $0 + 5 * 86_400_000 } ?? 0
    #expect(CardHistory.all(in: log, before: end).map(\.scored) == [1, 1])
    #expect(CardHistory.all(in: log, before: .max, longest: 3).map(\.scored) == [1, 1])
    #expect(CardHistory.all(in: log, before: 0).isEmpty)
  }
}
