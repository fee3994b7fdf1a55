import Testing

@testable import Scheduling

struct WeightSetTests {
  private func check<Weights: WeightSet>(_: Weights.Type, seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let bounds = Weights.parameters.map(\.bounds)
    let wild = bounds.map { bounds in
      let reach = bounds.upperBound - bounds.lowerBound
      return bounds.lowerBound - reach + 3 * reach * chance.fraction()
    }
    guard let weights = Weights(exactly: wild) else {
      Issue.record("as many finite numbers as there are weights are refused")
      return
    }
    #expect(weights.vector == wild)
    let clipped = weights.clipped
    #expect(clipped.clipped == clipped)
    for (weight, bounds) in zip(clipped.vector, bounds) { #expect(bounds.contains(weight)) }
    for (weight, floor) in Weights.order {
      #expect(clipped.vector[weight] >= clipped.vector[floor])
    }
    for (place, weight) in wild.enumerated() where bounds[place].contains(weight) {
      let isRaised = Weights.order.contains { $0.weight == place }
      #expect(isRaised || clipped.vector[place] == weight)
    }
    #expect(Weights.default.clipped == .default && Weights.default.name == "default")
    #expect(weights.name.count == 16 && weights.name == Weights(exactly: wild)?.name)
    for place in wild.indices {
      var other = wild
      other[place] = other[place].nextUp
      #expect(Weights(exactly: other)?.name != weights.name)
      other[place] = .nan
      #expect(Weights(exactly: other) == nil)
    }
    #expect(Weights(exactly: wild.dropLast()) == nil && Weights(exactly: wild + [1]) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `Weights come back as they were, are moved into their bounds, and are known by a name`(
    seed: UInt64
  ) {
    check(FSRS6.Weights.self, seed: seed)
    check(FSRS7.Weights.self, seed: seed)
  }

  @Test func `Stability after a first answer is the weight of its rating`() {
    var weights = FSRS6.Weights.default
    (weights.initialAgain, weights.initialHard) = (1, 2)
    (weights.initialGood, weights.initialEasy) = (3, 4)
    #expect(Rating.allCases.map(weights.initialStability) == [1, 2, 3, 4])
    (weights.initialDifficulty, weights.initialDifficultySlope) = (6, 0.5)
    let difficulties = Rating.allCases.map(weights.difficulty)
    #expect(difficulties[0] == 6 && difficulties == difficulties.sorted(by: >))
  }
}
