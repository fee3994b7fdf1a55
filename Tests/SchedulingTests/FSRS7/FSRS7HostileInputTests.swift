import Scheduling
import Testing

/// Numbers that nobody should pass, but a damaged record or a wrong clock may.
private let hostileNumbers: [Double] = [
  .nan, .signalingNaN, .infinity, -.infinity, -1, -0.0, 0, .leastNonzeroMagnitude, 1e-300,
  0.5, 1e9, 1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
]

struct FSRS7HostileInputTests {
  @Test(arguments: sampleModels)
  func `No input makes a state that is not a number or out of bounds`(model: FSRS7) {
    for state in hostileStates {
      for elapsed in hostileNumbers {
        for rating in Rating.allCases {
          let next = model.nextState(state, elapsedDays: elapsed, rating: rating)
          #expect(isWithinBounds(next), "\(state), \(elapsed), \(rating): \(next)")
        }
      }
    }
  }

  @Test(arguments: sampleModels)
  func `No input makes a retrievability outside its range`(model: FSRS7) {
    for state in hostileStates {
      for elapsed in hostileNumbers {
        let recall = model.retrievability(state, elapsedDays: elapsed)
        #expect((1e-5...0.99999).contains(recall), "\(state), \(elapsed): \(recall)")
      }
    }
  }

  @Test(arguments: sampleModels)
  func `No input makes an interval outside its range`(model: FSRS7) {
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
      var weights = FSRS7.Weights.default
      for parameter in FSRS7.Weights.parameters {
        weights[keyPath: parameter.path] = number
      }
      let model = FSRS7(weights: weights)
      let first = model.initialState(.good)
      let next = model.nextState(first, elapsedDays: 3, rating: .hard)
      #expect(isWithinBounds(first) && isWithinBounds(next), "\(number): \(first), \(next)")
    }
  }

  @Test
  func `A time before the review counts as none`() {
    let model = FSRS7()
    let state = model.initialState(.good)
    let now = model.nextState(state, elapsedDays: 0, rating: .hard)
    #expect(model.nextState(state, elapsedDays: -5, rating: .hard) == now)
    let recall = model.retrievability(state, elapsedDays: 0)
    #expect(model.retrievability(state, elapsedDays: -5) == recall)
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
    FSRS7.stabilityBounds.contains(state.slow) && FSRS7.stabilityBounds.contains(state.fast)
      && FSRS7.difficultyBounds.contains(state.difficulty)
  }
}
