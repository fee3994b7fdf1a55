import Scheduling
import Testing

/// Numbers that nobody should pass, but a damaged record or a wrong clock may.
private let hostileNumbers: [Double] = [
  .nan, .signalingNaN, .infinity, -.infinity, -1, -0.0, 0, .leastNonzeroMagnitude, 1e-300,
  0.5, 1e9, 1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
]

/// Models of samples and of weights at the ends of all ranges at once.
private let hostileModels: [FSRS6] =
  sampleFSRS6Models.prefix(5)
  + [\ClosedRange<Double>.lowerBound, \.upperBound].map { end in
    var weights = FSRS6.Weights.default
    for parameter in FSRS6.Weights.parameters {
      weights[keyPath: parameter.path] = parameter.bounds[keyPath: end]
    }
    return FSRS6(weights: weights)
  }

struct FSRS6HostileInputTests {
  @Test(arguments: hostileModels)
  func `No input makes a state that is not a number or out of bounds`(model: FSRS6) {
    for state in hostileStates {
      for elapsed in hostileNumbers {
        for rating in Rating.allCases {
          let next = model.nextState(state, elapsedDays: elapsed, rating: rating)
          #expect(isWithinBounds(next), "\(state), \(elapsed), \(rating): \(next)")
        }
      }
    }
  }

  @Test(arguments: hostileModels)
  func `No input makes a retrievability outside its range`(model: FSRS6) {
    for state in hostileStates {
      for elapsed in hostileNumbers {
        let recall = model.retrievability(state, elapsedDays: elapsed)
        #expect((0...1).contains(recall), "\(state), \(elapsed): \(recall)")
      }
    }
  }

  @Test(arguments: hostileModels)
  func `No input makes an interval outside its range`(model: FSRS6) {
    for state in hostileStates {
      for retention in hostileNumbers {
        let interval = model.interval(state, retention: Retention(rawValue: retention))
        #expect((0...36500).contains(interval), "\(state), \(retention): \(interval)")
      }
    }
  }

  @Test
  func `No weights make a state that is not a number`() {
    for number in hostileNumbers {
      var weights = FSRS6.Weights.default
      for parameter in FSRS6.Weights.parameters {
        weights[keyPath: parameter.path] = number
      }
      #expect(weights.clipped.vector.allSatisfy { $0.isFinite })
      let model = FSRS6(weights: weights)
      let first = model.initialState(.good)
      let next = model.nextState(first, elapsedDays: 3, rating: .hard)
      #expect(isWithinBounds(first) && isWithinBounds(next), "\(number): \(first), \(next)")
    }
  }

  @Test
  func `A time before the review counts as none`() {
    let model = FSRS6()
    let state = model.initialState(.good)
    let now = model.nextState(state, elapsedDays: 0, rating: .hard)
    #expect(model.nextState(state, elapsedDays: -5, rating: .hard) == now)
    #expect(model.retrievability(state, elapsedDays: -5) == 1)
  }

  /// Every hostile number in each part of a state, the others ordinary; and in all at once.
  private var hostileStates: [MemoryState] {
    hostileNumbers.flatMap { number in
      [
        MemoryState(slow: number, fast: 8, difficulty: 5),
        MemoryState(slow: 10, fast: number, difficulty: 5),
        MemoryState(slow: 10, fast: 8, difficulty: number),
        MemoryState(slow: number, fast: number, difficulty: number),
      ]
    }
  }

  private func isWithinBounds(_ state: MemoryState) -> Bool {
    FSRS6.stabilityBounds.contains(state.slow) && state.fast == state.slow
      && FSRS6.difficultyBounds.contains(state.difficulty)
  }
}
