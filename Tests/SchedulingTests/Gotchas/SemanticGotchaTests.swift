import Scheduling
import Testing

/// What ports of FSRS have got wrong, or what surprises whoever reads its numbers: a test for each.
///
/// Found in the sources of fsrs-rs, py-fsrs, ts-fsrs and Anki; where the mistake is that of another
/// program, the test is of the property that it broke.
struct SemanticGotchaTests {
  private let six = FSRS6()
  private let seven = FSRS7()
  private var models: [any MemoryModel] { [six, seven] }

  @Test
  func `1 A stability is the interval of nine in ten under FSRS-6 and not under FSRS-7`() {
    var generator = SplitMix64(seed: 70)
    for _ in 0..<100 {
      let state = generator.stateOfFSRS6()
      #expect(isClose(six.interval(state, retention: .standard), state.slow, relative: 1e-9))
    }
    for rating in Rating.allCases {
      let state = seven.initialState(rating)
      let interval = seven.interval(state, retention: .standard)
      #expect(!isClose(interval, state.slow, relative: 0.1))
    }
    // Nor does it put questions in order: of two, the one with less in both traces may last longer.
    let easy = MemoryState(slow: 10, fast: 8, difficulty: 1)
    let hard = MemoryState(slow: 10.5, fast: 8.5, difficulty: 10)
    let intervals = [easy, hard].map { seven.interval($0, retention: .standard) }
    #expect(intervals[0] > intervals[1])
  }

  @Test
  func `2 Seconds after a lapse and years after success under FSRS-7 are held by the policy`() {
    let day = StudyDay(number: 20_779)
    let policy = SchedulingPolicy(spreads: false)
    let lapsed = seven.initialState(.again)
    #expect(seven.interval(lapsed, retention: .standard) * 86_400 < 4)
    #expect(policy.dueDay(after: lapsed, on: day, model: seven, seed: 1) == day.advanced(by: 1))
    var state = seven.initialState(.good)
    for _ in 0..<4 {
      let days = seven.interval(state, retention: .standard)
      state = seven.nextState(state, elapsedDays: days, rating: .good)
    }
    #expect(seven.interval(state, retention: .standard) > 800)
    #expect(policy.dueDay(after: state, on: day, model: seven, seed: 1) == day.advanced(by: 180))
  }

  @Test
  func `3 The fast trace may hold much longer than the slow one`() {
    let first = seven.nextState(seven.initialState(.again), elapsedDays: 0, rating: .good)
    let state = seven.nextState(first, elapsedDays: 1, rating: .good)
    #expect(state.fast > 40 && state.slow < 1)
    // Clamping either trace to the other would be a mistake: both are inputs of the next state.
    let next = seven.nextState(state, elapsedDays: 3, rating: .good)
    #expect(next.fast > state.fast)
  }

  @Test
  func `4 Difficulty reverts to that of a first easy before it is clamped`() throws {
    // FSRS-6: 3 − e^(0.8 · 3) + 1 is far below 1, and half of it is in every new difficulty.
    var weights = FSRS6.Weights.default
    weights.initialDifficulty = 3
    weights.initialDifficultySlope = 0.8
    weights.difficultyReversion = 0.5
    let model = FSRS6(weights: weights)
    #expect(model.initialState(.easy).difficulty == 1)
    let state = MemoryState(slow: 5, fast: 5, difficulty: 9)
    // e^2.4 is 11.023176, and the clamped difficulty would be 1 instead of 4 − 11.023176.
    let again = model.nextState(state, elapsedDays: 5, rating: .again)
    #expect(isClose(again.difficulty, 0.5 * (4 - 11.023176) + 0.5 * (9 + 6.0388 / 9)))
    // FSRS-7: 0.01 (w4 − e^(3 w5) + 1) + 0.99 D; the first part is 0.0023 and not 0.01.
    let easiest = 6.1686 + 1 - 6.938_8
    let reverted = seven.nextState(
      MemoryState(slow: 5, fast: 5, difficulty: 5), elapsedDays: 5, rating: .good)
    #expect(isClose(reverted.difficulty, 0.01 * easiest + 0.99 * 5, relative: 1e-5))
  }

  @Test
  func `5 Hard is a success and never shortens what it was asked after`() {
    var generator = SplitMix64(seed: 71)
    for model in models {
      for _ in 0..<200 {
        let (state, days) = (generator.stateOfFSRS6(), generator.wholeDays())
        let hard = model.nextState(state, elapsedDays: days, rating: .hard)
        #expect(hard.slow >= state.slow && hard.fast >= state.fast)
        let again = model.nextState(state, elapsedDays: max(1, days), rating: .again)
        #expect(again.slow <= state.slow)
      }
    }
  }

  @Test
  func `6 An overnight gap of twenty hours is a day to FSRS-6 and twenty hours to FSRS-7`() {
    // From 22:00 to 18:00, under a rollover at 4:00; a day of 24 hours would make it the same day.
    let evening: Int64 = 1_795_305_600_000 - 2 * 3_600_000
    let log = ReviewLog([
      ReviewLog.Review(card: 1, time: evening, rating: 3),
      ReviewLog.Review(card: 1, time: evening + 20 * 3_600_000, rating: 3),
    ])
    #expect(log.dayGaps == [0, 1])
    #expect(log.elapsedDays[1] == Float(20.0 / 24))
    #expect(six.countsStudyDays && !seven.countsStudyDays)
    let state = six.initialState(.good)
    #expect(
      six.nextState(state, elapsedDays: 1.9, rating: .good)
        == six.nextState(state, elapsedDays: 1, rating: .good))
    #expect(
      seven.nextState(state, elapsedDays: 0.9, rating: .good)
        != seven.nextState(state, elapsedDays: 0, rating: .good))
  }

  @Test
  func `7 Hard on the same day never lowers stability`() {
    // The raw growth is e^(0.5425 (2 − 3 + 0.0912)) 5^−0.0658 = 0.55.
    let state = MemoryState(slow: 5, fast: 5, difficulty: 5)
    #expect(six.nextState(state, elapsedDays: 0, rating: .hard).slow == 5)
    #expect(six.nextState(state, elapsedDays: 0, rating: .good).slow == 5)
    #expect(six.nextState(state, elapsedDays: 0, rating: .again).slow < 5)
    #expect(seven.nextState(state, elapsedDays: 0, rating: .hard).slow >= 5)
  }

  @Test
  func `8 A first stability may be as small as a thousandth and no state is rounded`() {
    var weights = FSRS6.Weights.default
    weights.initialAgain = 0.012_345_678_901_234
    #expect(FSRS6(weights: weights).initialState(.again).slow == 0.012_345_678_901_234)
    weights.initialAgain = 0
    #expect(FSRS6(weights: weights).initialState(.again).slow == 0.001)
    var vector = FSRS7.Weights.default.vector
    vector[0] = 0.000_123_456_789_012
    let tiny = FSRS7.Weights(vector: vector).map { FSRS7(weights: $0).initialState(.again) }
    #expect(tiny?.slow == 0.000_123_456_789_012)
  }

  @Test
  func `9 A spread gives each of its days alike and a preview is what then happens`() {
    let spread = IntervalSpread(around: 10, within: 1...180)
    var counts = [Int](repeating: 0, count: spread.days.count + 2)
    for seed: UInt64 in 0..<5000 {
      let day = spread.day(seed: seed)
      #expect(day == spread.day(seed: seed))
      // A place before the first day and one after the last, which must stay empty.
      counts[min(max(day - spread.days.lowerBound + 1, 0), counts.count - 1)] += 1
    }
    #expect(counts.first == 0 && counts.last == 0)
    let share = 5000 / spread.days.count
    #expect(counts.dropFirst().dropLast().allSatisfy { abs($0 - share) < share / 5 }, "\(counts)")
  }

  @Test
  func `10 A lapse at the lowest stability stays there whichever bound comes first`() {
    for model in sampleFSRS6Models {
      let lowest = MemoryState(slow: 0.001, fast: 0.001, difficulty: 5)
      for days in [1.0, 3, 100] {
        let next = model.nextState(lowest, elapsedDays: days, rating: .again)
        #expect(next.slow == 0.001)
      }
    }
  }

  @Test
  func `11 The recall of a trace at its stability keeps its lowest bound`() {
    var weights = FSRS7.Weights.default
    (weights.fastRecallAtStability, weights.slowRecallAtStability) = (0.2, 0.3)
    #expect(weights.clipped.fastRecallAtStability == 0.2)
    #expect(weights.clipped.slowRecallAtStability == 0.5)
  }

  /// Dead code of a former model of 35 weights is no part of this one: each weight has its work.
  @Test
  func `12 Every weight changes something that the model says`() {
    let (says6, says7) = (whatItSays(six), whatItSays(seven))
    for parameter in FSRS6.Weights.parameters {
      var weights = FSRS6.Weights.default
      weights[keyPath: parameter.path] += parameter.bounds.upperBound
      weights[keyPath: parameter.path] /= 2
      let isIdle = whatItSays(FSRS6(weights: weights)) == says6
      #expect(!isIdle, "\(parameter.path) of FSRS-6")
    }
    for parameter in FSRS7.Weights.parameters {
      var weights = FSRS7.Weights.default
      weights[keyPath: parameter.path] += parameter.bounds.upperBound
      weights[keyPath: parameter.path] /= 2
      let isIdle = whatItSays(FSRS7(weights: weights)) == says7
      #expect(!isIdle, "\(parameter.path) of FSRS-7")
    }
  }

  /// Returns states and retrievabilities that show every part of a model at work.
  private func whatItSays(_ model: some MemoryModel) -> [Double] {
    var said: [Double] = []
    for rating in Rating.allCases {
      let first = model.initialState(rating)
      for next in Rating.allCases {
        for days in [0.0, 1, 9] {
          let state = model.nextState(first, elapsedDays: days, rating: next)
          let later = model.nextState(state, elapsedDays: 4, rating: .again)
          said += [state.slow, state.fast, state.difficulty, later.slow, later.fast]
          said.append(model.retrievability(state, elapsedDays: 5))
        }
      }
    }
    return said
  }

  @Test
  func `13 A first review has no time before it and no weights are not the default ones`() {
    let log = ReviewLog([ReviewLog.Review(card: 1, time: 1_795_305_600_000, rating: 3)])
    #expect(log.dayGaps == [0] && log.elapsedDays == [0])
    #expect(FSRS6.Weights(vector: []) == nil && FSRS7.Weights(vector: []) == nil)
    #expect(FSRS6.Weights() == .default && FSRS7.Weights() == .default)
  }

  @Test
  func `14 A row without a rating is no review and leaves no gap`() {
    let day: Int64 = 86_400_000
    let start: Int64 = 1_795_305_600_000
    let reviews = [(0, 3), (2, 0), (5, 3)].map { days, rating in
      ReviewLog.Review(card: 1, time: start + days * day, rating: rating)
    }
    let log = ReviewLog(reviews)
    #expect(log.ratings == [3, 3] && log.dayGaps == [0, 5])
    #expect(log.skipped.ratings == 1)
  }
}
