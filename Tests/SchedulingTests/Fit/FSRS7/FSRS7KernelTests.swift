import Testing

@testable import Scheduling

/// The kernel computes in `Float`, eight cards at a time, what the model computes in `Double`.
struct FSRS7KernelTests {
  @Test
  func `Predictions are those of the model`() throws {
    for sample in KernelSample.all {
      let predictions = sample.predictions()
      for (lane, history) in sample.histories.enumerated() {
        let recalls = try sample.passes(sample.vector)[lane].map(\.recall)
        for place in history.indices.dropFirst() {
          let predicted = Double(predictions[place - 1][lane])
          #expect(isClose(predicted, recalls[place], relative: 0, absolute: 2e-4))
        }
      }
    }
  }

  @Test
  func `The gradient is that of finite differences`() throws {
    let gradients = KernelSample.all.map { $0.gradient() }
    for weight in FSRS7.Weights.parameters.indices {
      var (error, size) = (0.0, 0.0)
      for (sample, gradient) in zip(KernelSample.all, gradients) {
        guard let expected = try sample.difference(weight) else { continue }
        error += abs(gradient[weight] - expected)
        size += abs(expected)
      }
      #expect(size > 0, "w\(weight) was not put to the test")
      #expect(error < 5e-4 * size, "w\(weight) is \(error / size) off")
    }
  }

  /// Else the clamps would not be put to the test; difficulty can't rise above its bound.
  @Test
  func `The samples meet all clamps`() throws {
    let states = try KernelSample.all.flatMap { try $0.passes($0.vector).joined().map(\.state) }
    let (stabilities, difficulties) = (FSRS7.stabilityBounds, FSRS7.difficultyBounds)
    let isMet = [
      states.contains { $0.slow == stabilities.lowerBound },
      states.contains { $0.slow == stabilities.upperBound },
      states.contains { $0.fast == stabilities.lowerBound },
      states.contains { $0.fast == stabilities.upperBound },
      states.contains { $0.difficulty == difficulties.lowerBound },
    ]
    #expect(isMet == [true, true, true, true, true])
  }

  /// Whatever comes of padding is multiplied by 0, which only leaves 0 of what is finite.
  @Test
  func `Padding adds nothing`() {
    for var sample in KernelSample.all {
      let gradient = sample.gradient()
      sample.padding = 50
      #expect(sample.gradient() == gradient)
    }
  }

  @Test
  func `Extremes stay finite`() {
    let bounds = FSRS7.Weights.parameters.map(\.bounds)
    for pick in [{ $0.lowerBound }, { $0.upperBound }] as [(ClosedRange<Double>) -> Double] {
      var sample = KernelSample.all[0]
      sample.vector = FSRS7Kernel.coordinates.clippedWeights(bounds.map(pick))
      for elapsed in [0, 1e-6, 36_500] {
        for lane in sample.histories.indices {
          for place in 1..<sample.histories[lane].count {
            sample.histories[lane][place].elapsed = elapsed
          }
        }
        let predictions = sample.predictions().flatMap { lanes in (0..<8).map { lanes[$0] } }
        #expect(predictions.allSatisfy { (0...1).contains($0) })
        #expect(sample.gradient().allSatisfy { $0.isFinite })
      }
    }
  }

  @Test
  func `A log of first reviews alone has no gradient`() {
    var sample = KernelSample.all[0]
    sample.histories = sample.histories.map { Array($0.prefix(1)) }
    #expect(sample.gradient().allSatisfy { $0 == 0 })
  }
}
