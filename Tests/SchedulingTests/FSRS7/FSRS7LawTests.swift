import Scheduling
import Testing

struct FSRS7LawTests {
  @Test(arguments: sampleModels)
  func `Retrievability starts at 0.99999 and never rises`(model: FSRS7) {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<300 {
      let state = generator.state()
      #expect(isClose(model.retrievability(state, elapsedDays: 0), 0.99999, relative: 1e-12))
      let times = [generator.elapsedDays(), generator.elapsedDays()].sorted()
      let recalls = times.map { model.retrievability(state, elapsedDays: $0) }
      #expect(recalls[0] >= recalls[1])
      #expect(recalls.allSatisfy { (1e-5...0.99999).contains($0) })
    }
  }

  @Test
  func `Retrievability falls from each day to the next`() {
    let model = FSRS7()
    for rating in Rating.allCases {
      let state = model.initialState(rating)
      let recalls = (0...1_000).map { model.retrievability(state, elapsedDays: Double($0)) }
      #expect(zip(recalls, recalls.dropFirst()).allSatisfy { $0 > $1 })
    }
  }

  @Test(arguments: sampleModels)
  func `An interval undoes retrievability`(model: FSRS7) {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let state = generator.state()
      let retention = generator.uniform(in: 0.0001...0.9998)
      let interval = model.interval(state, retention: Retention(rawValue: retention))
      let recall = model.retrievability(state, elapsedDays: interval)
      if interval < 36500 {
        #expect(abs(recall - retention) < 1e-9, "\(state) at \(retention) after \(interval)")
      } else {
        #expect(recall >= retention)
      }
    }
  }

  @Test(arguments: sampleModels)
  func `A higher retention never gives a longer interval`(model: FSRS7) {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<50 {
      let state = generator.state()
      let intervals = (0...40).map {
        model.interval(state, retention: Retention(rawValue: Double($0) / 40))
      }
      #expect(zip(intervals, intervals.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(intervals.last == 0)
    }
  }

  @Test(arguments: sampleModels)
  func `Forgetting never raises a stability and recalling never lowers one`(model: FSRS7) {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let (state, elapsed) = (generator.state(), generator.elapsedDays())
      for rating in Rating.allCases {
        let next = model.nextState(state, elapsedDays: elapsed, rating: rating)
        if rating == .again {
          #expect(next.slow <= state.slow && next.fast <= state.fast)
        } else {
          #expect(next.slow >= state.slow && next.fast >= state.fast)
        }
      }
    }
  }

  @Test(arguments: sampleModels)
  func `After a lapse the fast trace keeps at most 0.8 of the slow one`(model: FSRS7) {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<300 {
      let next = model.nextState(
        generator.state(), elapsedDays: generator.elapsedDays(), rating: .again)
      // The lower bound of a stability wins over the law: 0.8 × 0.0001 is below it.
      #expect(next.fast <= max(0.8 * next.slow, FSRS7.stabilityBounds.lowerBound))
    }
  }

  @Test(arguments: sampleModels)
  func `A better rating never gives a shorter stability or more difficulty`(model: FSRS7) {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let (state, elapsed) = (generator.state(), generator.elapsedDays())
      let next = Rating.allCases.map {
        model.nextState(state, elapsedDays: elapsed, rating: $0)
      }
      for (worse, better) in zip(next, next.dropFirst()) {
        #expect(worse.slow <= better.slow)
        #expect(worse.fast <= better.fast)
      }
      // "Again" is left out: its change is scaled by retrievability, and may be below that of hard.
      #expect(next[1].difficulty >= next[2].difficulty)
      #expect(next[2].difficulty >= next[3].difficulty)
    }
  }

  @Test
  func `A first review gives a longer stability and less difficulty the better it went`() {
    for model in sampleModels {
      let states = Rating.allCases.map(model.initialState)
      for (worse, better) in zip(states, states.dropFirst()) {
        #expect(worse.slow <= better.slow && worse.difficulty >= better.difficulty)
      }
    }
  }
}
