import Testing

@testable import Scheduling

struct ScoringDescentTests {
  /// Somebody who remembers better than most.
  private static let log: ReviewLog = {
    var weights = FSRS6.Weights.default
    weights.growth = 2.5
    weights.initialGood = 5
    return pupilLog(FSRS6(weights: weights), cards: 250, reviews: 7, seed: 1)
  }()

  private static let histories = CardHistory.all(in: log, before: .max)
  private static let recency = RecencyWeights(histories, in: log)

  private func descend(
    threads: Int = 1, _ progress: @escaping FitProgress = { _ in true }
  ) -> [Double]? {
    let cards = LaneCards(
      Self.histories, of: Self.log, weights: Self.recency, countsStudyDays: true, threads: 1)
    return ScoringDescent<FSRS6Kernel>(
      cards, recency: Self.recency, start: FSRS6Kernel.defaults
    ).run(threads: threads, progress)
  }

  /// The loss with its prior, by the formulas.
  private func loss(_ weights: [Double]) -> Double {
    let log = Self.log
    let cards = (0..<log.cardCount).map { card in
      log.reviews(ofCard: card).map { review in
        let gap = log.dayGaps[review]
        let weight = gap > 0 ? Double(Self.recency.weight(onDay: log.days[review])) : 0
        return (Double(gap), Int(log.ratings[review]), weight)
      }
    }
    return weights.indices.reduce(FSRS6Reference(w: weights).loss(cards)) { sum, place in
      let distance = (weights[place] - FSRS6Kernel.defaults[place]) / FSRS6Kernel.sigmas[place]
      return sum + distance * distance / 2
    }
  }

  @Test
  func `Where it ends, no weight by itself has much to gain`() throws {
    let found = try #require(descend())
    let least = loss(found)
    #expect(least < loss(FSRS6Kernel.defaults) - 5)
    for place in found.indices {
      for shift in [-0.5, -0.1, 0.1, 0.5] {
        var moved = found
        moved[place] += shift * FSRS6Kernel.sigmas[place]
        #expect(loss(FSRS6Kernel.clipped(moved)) > least - 1, "w\(place) \(shift)")
      }
    }
  }

  @Test
  func `Any number of threads finds the same weights`() throws {
    let found = try #require(descend())
    for threads in 2...4 { #expect(descend(threads: threads) == found) }
  }

  @Test
  func `An ended descent finds nothing`() {
    var calls = 0
    let found = descend(threads: 2) { _ in
      calls += 1
      return calls < 2
    }
    #expect(found == nil && calls == 2)
  }
}
