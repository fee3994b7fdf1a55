import Testing

@testable import Scheduling

struct FSRS7CoordinatesTests {
  /// Coordinates as a descent meets them: within a few sigmas.
  private static let samples: [[Double]] = {
    var generator = SplitMix64(seed: 11)
    return (0..<20).map { _ in
      (0..<FSRS7Coordinates.count).map { _ in generator.uniform(in: -3...3) }
    }
  }()

  @Test
  func `The defaults lie at 0`() {
    let zero = [Double](repeating: 0, count: FSRS7Coordinates.count)
    #expect(FSRS7Coordinates.weights(at: zero) == FSRS7.Weights.default.vector)
    #expect(FSRS7Coordinates.coordinates(of: FSRS7.Weights.default.vector) == zero)
  }

  @Test
  func `The coordinates of weights are where they came from`() {
    for x in Self.samples {
      let back = FSRS7Coordinates.coordinates(of: FSRS7Coordinates.weights(at: x))
      #expect(zip(back, x).allSatisfy { isClose($0, $1, relative: 0, absolute: 1e-9) })
    }
  }

  @Test
  func `Clipping is that of the weights`() throws {
    for x in Self.samples {
      let clipped = FSRS7Coordinates.clippedWeights(FSRS7Coordinates.weights(at: x))
      let weights = try #require(FSRS7.Weights(vector: FSRS7Coordinates.weights(at: x)))
      #expect(clipped == weights.clipped.vector)

      let found = FSRS7Coordinates.weights(at: FSRS7Coordinates.clipped(x))
      #expect(zip(found, clipped).allSatisfy { isClose($0, $1, relative: 1e-9, absolute: 1e-12) })
    }
  }

  @Test
  func `Within bounds nothing is clipped`() {
    let x = (0..<FSRS7Coordinates.count).map { $0 == 4 ? 0.5 : 0 }
    #expect(FSRS7Coordinates.clipped(x) == x)
  }

  /// The L2 term is the sum of squares: a normal prior of these variances.
  @Test
  func `Initial stabilities vary together`() {
    let x = Self.samples[0]
    let logs = zip(FSRS7Coordinates.weights(at: x), FSRS7.Weights.default.vector).prefix(4)
      .map { logarithm($0 / $1) }
    let sum = logs.reduce(0, +)
    // The inverse of b² I + a² 1 is (I − a² / (b² + 4 a²) 1) / b².
    let (own, common) = (0.36, 0.64)
    let square = logs.reduce(0) { $0 + $1 * $1 } - common / (own + 4 * common) * sum * sum
    let expected = x.prefix(4).reduce(0) { $0 + $1 * $1 }
    #expect(isClose(square / own, expected, relative: 1e-9))
  }

  @Test
  func `The gradient follows the chain rule`() {
    for x in Self.samples {
      // A loss whose derivatives by the weights are 1, 2, 3…
      let loss = { (x: [Double]) in
        FSRS7Coordinates.weights(at: x).enumerated().reduce(0) {
          $0 + Double($1.offset + 1) * $1.element
        }
      }
      let gradient = FSRS7Coordinates.gradient(
        (1...x.count).map(Double.init), at: FSRS7Coordinates.weights(at: x))
      for place in x.indices {
        var (low, high) = (x, x)
        low[place] -= 1e-5
        high[place] += 1e-5
        let difference = (loss(high) - loss(low)) / 2e-5
        #expect(isClose(gradient[place], difference, relative: 1e-5, absolute: 1e-5))
      }
    }
  }
}
