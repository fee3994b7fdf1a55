import Testing

@testable import Scheduling

struct WeightDescentTests {
  /// Somebody who remembers better than most.
  private static let log: ReviewLog = {
    var weights = FSRS6.Weights.default
    weights.growth = 2.5
    weights.initialGood = 5
    return pupilLog(FSRS6(weights: weights), cards: 250, reviews: 7, seed: 1)
  }()

  private static let histories = CardHistory.all(in: log, before: .max)
  private static let recency = RecencyWeights(histories, in: log)
  private static let scored = histories.reduce(0) { $0 + Int($1.scored) }
  private let coordinates = FSRS6Kernel.coordinates

  private func descend(
    threads: Int = 1, seed: UInt64 = 1, _ progress: @escaping FitProgress = { _ in true }
  ) -> [Double]? {
    let cards = LaneCards(
      Self.histories, of: Self.log, weights: Self.recency, countsStudyDays: true, threads: 1)
    return WeightDescent<FSRS6Kernel>(cards, scored: Self.scored, seed: seed)
      .run(threads: threads, progress)
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
    let pull = Descent(scored: Self.scored, fewPull: FSRS6Kernel.fewPull).pull
    return coordinates.coordinates(of: weights)
      .reduce(FSRS6Reference(w: weights).loss(cards)) { $0 + pull * $1 * $1 }
  }

  @Test
  func `Where it ends, no weight by itself has much to gain`() throws {
    let found = try #require(descend())
    let least = loss(found)
    #expect(least < loss(FSRS6.Weights.default.vector) - 5)
    for place in found.indices {
      for shift in [-0.5, -0.1, 0.1, 0.5] {
        var moved = coordinates.coordinates(of: found)
        moved[place] += shift
        let weights = coordinates.clippedWeights(coordinates.weights(at: moved))
        #expect(loss(weights) > least - 1, "w\(place) \(shift)")
      }
    }
  }

  @Test
  func `Whatever chance does, it ends nearly as low`() throws {
    let losses = try (1...4).map { loss(try #require(descend(seed: $0))) }
    #expect((losses.max() ?? 0) - (losses.min() ?? 0) < 1)
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
