import Scheduling
import Testing

/// A model whose interval is whatever it is told.
private struct FixedInterval: MemoryModel {
  let identifier = "fixed"
  let days: Double

  func initialState(_ rating: Rating) -> MemoryState {
    MemoryState(slow: 1, fast: 1, difficulty: 5)
  }

  func nextState(_ state: MemoryState, elapsedDays: Double, rating: Rating) -> MemoryState {
    state
  }

  func retrievability(_ state: MemoryState, elapsedDays: Double) -> Double {
    0.9
  }

  func interval(_ state: MemoryState, retention: Retention) -> Double {
    days
  }
}

struct SchedulingPolicyTests {
  private let today = StudyDay(number: 20_779)

  @Test
  func `The default policy is the documented one`() {
    let policy = SchedulingPolicy()
    #expect(policy.retention == .standard && policy.rolloverHour == 4)
    #expect(policy.floor == 1 && policy.cap == 180 && policy.spreads)
  }

  @Test(arguments: [
    (0, 1), (0.00004, 1), (0.9, 1), (1.4, 1), (1.5, 2), (26.2, 26), (179.6, 180), (885, 180),
    (36_500, 180), (.infinity, 180), (-.infinity, 1), (.nan, 1), (-3, 1),
  ])
  func `Without spread an interval is rounded and kept within floor and cap`(
    interval: Double, days: Int
  ) {
    #expect(wait(SchedulingPolicy(spreads: false), interval) == days)
  }

  @Test(arguments: [
    (1, 180, 1...180), (3, 10, 3...10), (0, 0, 1...1), (-5, -5, 1...1), (10, 5, 5...5),
    (.min, .max, 1...36_500),
  ])
  func `Whatever floor and cap say, the limits make sense`(
    floor: Int, cap: Int, limits: ClosedRange<Int>
  ) {
    let policy = SchedulingPolicy(floor: floor, cap: cap, spreads: false)
    #expect(wait(policy, -1) == limits.lowerBound)
    #expect(wait(policy, 1e9) == limits.upperBound)
  }

  @Test
  func `A due day is never before tomorrow nor after the cap`() {
    var generator = SplitMix64(seed: 16)
    for model in sampleModels {
      for _ in 0..<200 {
        var policy = SchedulingPolicy()
        policy.cap = generator.integer(in: -1...400)
        policy.floor = generator.integer(in: -1...10)
        policy.retention = Retention(rawValue: generator.uniform(in: 0...1))
        let due = policy.dueDay(
          after: generator.state(), on: today, model: model, seed: generator.next())
        #expect((1...max(1, policy.cap)).contains(due - today))
      }
    }
  }

  @Test
  func `A preview is what then happens`() {
    let (policy, model) = (SchedulingPolicy(), FSRS7())
    let state = model.initialState(.easy)
    for number in 0..<50 {
      let seed = stableHash("question/\(number)")
      let days = (0..<3).map { _ in
        policy.dueDay(after: state, on: today, model: model, seed: seed)
      }
      #expect(Set(days).count == 1)
    }
  }

  @Test
  func `Questions learnt together come due on several days`() {
    let (policy, model) = (SchedulingPolicy(), FSRS7())
    let state = model.initialState(.easy)
    let waits = (0..<500).map {
      policy.dueDay(after: state, on: today, model: model, seed: stableHash("\($0)")) - today
    }
    // 53.87 days, give or take 4.67.
    #expect(Set(waits).sorted() == Array(49...59))
  }

  @Test
  func `A lapse comes back tomorrow`() {
    let model = FSRS7()
    let lapsed = model.nextState(
      MemoryState(slow: 10, fast: 8, difficulty: 5), elapsedDays: 21, rating: .again)
    let due = SchedulingPolicy().dueDay(after: lapsed, on: today, model: model, seed: 1)
    #expect(due - today == 1)
  }

  /// Returns the days that a policy makes of an interval.
  private func wait(_ policy: SchedulingPolicy, _ interval: Double) -> Int {
    let model = FixedInterval(days: interval)
    let state = model.initialState(.good)
    return policy.dueDay(after: state, on: today, model: model, seed: 1) - today
  }
}
