import Testing

@testable import Scheduling

struct FirstForgettingTests {
  private func forgetting(_ days: [Int]) -> (FirstForgetting, [CardHistory], ReviewLog) {
    let log = fitLog(days.map { [(3, 0), ($0 % 2 == 0 ? 1 : 3, $0)] })
    let histories = CardHistory.all(in: log, before: .max)
    return (FirstForgetting(histories, in: log), histories, log)
  }

  @Test
  func `Cards are counted by first rating and by days`() {
    let (forgetting, _, _) = forgetting([1, 1, 1, 2, 2])
    #expect(forgetting.groups.map(\.count) == [0, 0, 2, 0])
    #expect(
      forgetting.groups[2] == [
        .init(days: 1, count: 3, recalled: 3), .init(days: 2, count: 2, recalled: 0),
      ])
    #expect(forgetting.counts == [0, 0, 5, 0])
  }

  @Test
  func `The rarest times are left out up to a twentieth, and whatever is far away`() {
    let days = Array(repeating: 1, count: 60) + Array(repeating: 3, count: 30) + [40, 41, 42, 43]
    let (rare, histories, log) = forgetting(days + Array(repeating: 200, count: 10))
    #expect(rare.groups[2].map(\.days) == [1, 3])
    let outliers = histories.filter { rare.isOutlier($0, in: log) }
    #expect(outliers.count == 14)
  }

  @Test
  func `A log of few cards keeps them`() {
    #expect(forgetting([1, 2, 3, 4]).0.counts == [0, 0, 4, 0])
  }
}
