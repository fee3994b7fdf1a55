@testable import Scheduling
import Testing

struct FSRS6KernelTests {
  /// The default weights, and seeded ones from all over their bounds.
  static let weights: [[Double]] = {
    var generator = SplitMix64(seed: 6)
    let drawn = (0..<12).map { _ in
      FSRS6.Weights.parameters.map(\.bounds).map { bounds in
        let fraction = Double(generator.next() >> 11) / Double(1 << 53)
        // Away from the ends, where a difference quotient would straddle a clip.
        return bounds.lowerBound
          + (0.02 + 0.96 * fraction) * (bounds.upperBound - bounds.lowerBound)
      }
    }
    return [FSRS6.Weights.default.vector] + drawn
  }()

  /// Eight cards of all lengths with reviews of all kinds.
  static func cards(seed: UInt64) -> [[FSRS6Reference.Review]] {
    var generator = SplitMix64(seed: seed)
    return (0..<8).map { lane in
      (0..<generator.integer(in: 1...4 + lane)).map { place in
        let isSameDay = place == 0 || generator.integer(in: 0...4) == 0
        let days = isSameDay ? 0 : generator.integer(in: 1...1 << generator.integer(in: 0...8))
        let isRecalled = generator.integer(in: 0...3) > 0
        return (
          Double(days), isRecalled ? generator.integer(in: 2...4) : 1,
          isSameDay ? 0 : Double(generator.integer(in: 1...4)) / 4
        )
      }
    }
  }

  @Test(arguments: weights)
  func `Predictions are those of the formulas`(weights: [Double]) {
    for seed: UInt64 in 0..<5 {
      let cards = Self.cards(seed: seed)
      let steps = [LaneStep](cards)
      let recalls = FSRS6Kernel(vector: weights).trace(steps).map(\.recall)
      for (lane, card) in cards.enumerated() {
        for (place, expected) in FSRS6Reference(w: weights).recalls(card).enumerated() {
          let recall = Double(recalls[place][lane])
          #expect(abs(recall - expected) < 1e-5, "\(recall) is not \(expected)")
        }
      }
    }
  }

  @Test(arguments: weights)
  func `The gradient is that of finite differences`(weights: [Double]) {
    for seed: UInt64 in 100..<104 {
      let cards = Self.cards(seed: seed)
      let gradient = Self.gradient(cards, weights)
      for place in weights.indices {
        let expected = Self.difference(cards, weights, place)
        let tolerance = 2e-3 * (1 + abs(expected))
        #expect(
          abs(gradient[place] - expected) < tolerance,
          "w\(place): \(gradient[place]) is not \(expected)")
      }
    }
  }

  /// The derivative by one weight, as a central difference of the loss.
  static func difference(
    _ cards: [[FSRS6Reference.Review]], _ weights: [Double], _ place: Int
  ) -> Double {
    let width = 1e-5 * max(0.1, weights[place])
    let losses = [-width, width].map { shift in
      var reference = FSRS6Reference(w: weights)
      reference.w[place] += shift
      return reference.loss(cards)
    }
    return (losses[1] - losses[0]) / (2 * width)
  }

  /// The gradient by the kernel.
  static func gradient(_ cards: [[FSRS6Reference.Review]], _ weights: [Double]) -> [Double] {
    FSRS6Kernel(vector: weights).gradient(of: [LaneStep](cards))
  }
}
