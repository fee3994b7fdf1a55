import Scheduling
import Testing

struct FSRS6LawTests {
  @Test(arguments: sampleFSRS6Models)
  func `Retrievability starts at 1 and falls with time`(model: FSRS6) {
    var generator = SplitMix64(seed: 63)
    for _ in 0..<300 {
      let state = generator.stateOfFSRS6()
      #expect(model.retrievability(state, elapsedDays: 0) == 1)
      let times = [generator.elapsedDays(), generator.elapsedDays()].sorted()
      let recalls = times.map { model.retrievability(state, elapsedDays: $0) }
      #expect(recalls[0] >= recalls[1])
      #expect(recalls.allSatisfy { (0...1).contains($0) })
    }
    for rating in Rating.allCases {
      let state = model.initialState(rating)
      let recalls = (0...500).map { model.retrievability(state, elapsedDays: Double($0)) }
      #expect(zip(recalls, recalls.dropFirst()).allSatisfy { $0 > $1 })
    }
  }

  @Test(arguments: sampleFSRS6Models)
  func `An interval undoes retrievability`(model: FSRS6) {
    var generator = SplitMix64(seed: 64)
    for _ in 0..<300 {
      let state = generator.stateOfFSRS6()
      let retention = generator.uniform(in: 0.0001...1)
      let interval = model.interval(state, retention: Retention(rawValue: retention))
      let recall = model.retrievability(state, elapsedDays: interval)
      if interval < 36500 {
        #expect(abs(recall - retention) < 1e-9, "\(state) at \(retention) after \(interval)")
      } else {
        #expect(recall >= retention - 1e-12)
      }
    }
  }

  @Test(arguments: sampleFSRS6Models)
  func `More stability never shortens an interval nor lowers retrievability`(model: FSRS6) {
    var generator = SplitMix64(seed: 65)
    for _ in 0..<300 {
      let states = [generator.stateOfFSRS6(), generator.stateOfFSRS6()]
        .sorted { $0.slow < $1.slow }
      let retention = Retention(rawValue: generator.uniform(in: 0...1))
      let days = generator.elapsedDays()
      let intervals = states.map { model.interval($0, retention: retention) }
      let recalls = states.map { model.retrievability($0, elapsedDays: days) }
      #expect(intervals[0] <= intervals[1])
      #expect(recalls[0] <= recalls[1])
    }
  }

  @Test(arguments: sampleFSRS6Models)
  func `A higher retention never gives a longer interval`(model: FSRS6) {
    var generator = SplitMix64(seed: 66)
    for _ in 0..<50 {
      let state = generator.stateOfFSRS6()
      let intervals = (0...40).map {
        model.interval(state, retention: Retention(rawValue: Double($0) / 40))
      }
      #expect(zip(intervals, intervals.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(intervals.last == 0)
    }
  }

  @Test(arguments: sampleFSRS6Models)
  func `A better rating never gives less stability or more difficulty`(model: FSRS6) {
    var generator = SplitMix64(seed: 67)
    for _ in 0..<300 {
      let (state, days) = (generator.stateOfFSRS6(), generator.wholeDays())
      let next = Rating.allCases.map { model.nextState(state, elapsedDays: days, rating: $0) }
      for (worse, better) in zip(next, next.dropFirst()) {
        #expect(worse.slow <= better.slow)
        #expect(worse.difficulty >= better.difficulty)
      }
      #expect(next.allSatisfy { $0.slow == $0.fast })
    }
  }

  @Test(arguments: sampleFSRS6Models)
  func `A lapse on a later day never raises stability and a success never lowers it`(
    model: FSRS6
  ) {
    var generator = SplitMix64(seed: 68)
    for _ in 0..<300 {
      let state = generator.stateOfFSRS6()
      let days = 1 + generator.wholeDays()
      for rating in Rating.allCases {
        let next = model.nextState(state, elapsedDays: days, rating: rating)
        #expect(rating == .again ? next.slow <= state.slow : next.slow >= state.slow)
      }
    }
  }

  @Test(arguments: sampleFSRS6Models)
  func `The longer a success was in coming the more it gives`(model: FSRS6) {
    var generator = SplitMix64(seed: 69)
    for _ in 0..<200 {
      let state = generator.stateOfFSRS6()
      let days = [1 + generator.wholeDays(), 1 + generator.wholeDays()].sorted()
      let next = days.map { model.nextState(state, elapsedDays: $0, rating: .good) }
      #expect(next[0].slow <= next[1].slow)
    }
  }
}
