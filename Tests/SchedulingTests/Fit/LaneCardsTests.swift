import Testing

@testable import Scheduling

struct LaneCardsTests {
  /// Cards of 2 to 12 reviews, one in four of them on the same day as the one before.
  private static let log: ReviewLog = {
    var generator = SplitMix64(seed: 5)
    return fitLog(
      (0..<37).map { _ in
        (0..<generator.integer(in: 2...12)).map { _ in
          let days = generator.integer(in: 0...3) == 0 ? 0 : generator.integer(in: 1...30)
          return (generator.integer(in: 1...4), days)
        }
      })
  }()

  private static let histories = CardHistory.all(in: log, before: .max)

  private func arranged(
    countsStudyDays: Bool = true, threads: Int = 1, isWeighed: Bool = true
  ) -> LaneCards {
    LaneCards(
      Self.histories, of: Self.log,
      weights: isWeighed ? RecencyWeights(Self.histories, in: Self.log) : nil,
      countsStudyDays: countsStudyDays, threads: threads)
  }

  /// All steps, group by group.
  private func steps(_ cards: LaneCards) -> [[LaneStep]] {
    (0..<cards.count).map { cards.withSteps(ofGroup: $0) { Array($0) } }
  }

  @Test
  func `Every card is in one lane of one group, the longest first`() {
    let cards = arranged()
    let groups = (0..<cards.count).map { Array(cards.cards(ofGroup: $0)) }
    #expect(groups.joined().sorted() == Self.histories.indices.map { Int32($0) })
    #expect(groups.dropLast().allSatisfy { $0.count == 8 })
    let lengths = groups.joined().map { Self.histories[Int($0)].length }
    #expect(lengths == lengths.sorted(by: >))
    for (number, group) in groups.enumerated() {
      let longest = group.map { Self.histories[Int($0)].length }.max()
      #expect(longest == Int32(cards.length(ofGroup: number)))
    }
    #expect(cards.longest == cards.length(ofGroup: 0))
  }

  @Test(arguments: [true, false], [true, false])
  func `A lane has the reviews of its card, then padding`(countsStudyDays: Bool, isWeighed: Bool) {
    let (log, cards) = (Self.log, arranged(countsStudyDays: countsStudyDays, isWeighed: isWeighed))
    let weights = RecencyWeights(Self.histories, in: log)
    for (group, steps) in steps(cards).enumerated() {
      for (lane, card) in cards.cards(ofGroup: group).enumerated() {
        let history = Self.histories[Int(card)]
        let start = log.cardStarts[Int(history.card)]
        for (place, step) in steps.enumerated() {
          guard place < history.length else {
            #expect(step.elapsed[lane] == 0 && step.rating[lane] == 3 && step.weight[lane] == 0)
            continue
          }
          let review = start + place
          let gap = log.dayGaps[review]
          let elapsed = countsStudyDays ? Float(gap) : log.elapsedDays[review]
          let weight = gap > 0 && isWeighed ? weights.weight(onDay: log.days[review]) : 0
          #expect(step.elapsed[lane] == elapsed && step.rating[lane] == Float(log.ratings[review]))
          #expect(step.weight[lane] == weight)
        }
      }
    }
  }

  @Test(arguments: [2, 3, 7])
  func `Any number of threads makes the same lanes`(threads: Int) {
    let (expected, found) = (steps(arranged()), steps(arranged(threads: threads)))
    #expect(found.map { $0.map(\.elapsed) } == expected.map { $0.map(\.elapsed) })
    #expect(found.map { $0.map(\.rating) } == expected.map { $0.map(\.rating) })
    #expect(found.map { $0.map(\.weight) } == expected.map { $0.map(\.weight) })
  }

  @Test
  func `A century is the longest time, and no card makes no group`() {
    let log = fitLog([[(3, 0), (3, 90_000)]])
    let histories = CardHistory.all(in: log, before: .max)
    let cards = LaneCards(histories, of: log, weights: nil, countsStudyDays: true, threads: 1)
    #expect(cards.withSteps(ofGroup: 0) { $0[1].elapsed[0] } == 36_500)
    let none = LaneCards([], of: log, weights: nil, countsStudyDays: true, threads: 2)
    #expect(none.count == 0 && none.longest == 0)
  }
}
