import Scheduling
import Testing

struct SchedulingPolicyPlaceTests {
  private static let model = FSRS7()
  private static let day = StudyDay(number: 20_000)

  private static func state(_ stability: Double) -> MemoryState {
    MemoryState(slow: stability, fast: stability, difficulty: 5)
  }

  @Test(arguments: [0.5, 3, 10, 40, 200], 0..<20 as Range<UInt64>)
  func `A place leads back to the day that was chosen for it`(stability: Double, seed: UInt64) {
    let policy = SchedulingPolicy()
    let state = Self.state(stability)
    let days = policy.spread(of: state, model: Self.model).days
    let wanted = Self.day.advanced(by: days.lowerBound + Int(seed) % days.count)
    // All days but one are full.
    let place = policy.place(
      after: state, on: Self.day, model: Self.model, seed: seed, week: [],
      load: { $0 == wanted ? 0 : 100_000 })
    let due = policy.dueDay(
      after: state, on: Self.day, model: Self.model, seed: seed, place: place)
    #expect(due == wanted)
  }

  @Test(arguments: [-.infinity, -1, 0, 0.5, 1, 7, .infinity, .nan] as [Double])
  func `A place of any kind stays within the spread`(place: Double) {
    let policy = SchedulingPolicy()
    let days = policy.spread(of: Self.state(60), model: Self.model).days
    let due = policy.dueDay(
      after: Self.state(60), on: Self.day, model: Self.model, seed: 1, place: place)
    #expect(days.contains(due - Self.day))
  }

  @Test
  func `Where dates are not spread there is no place`() {
    let place = SchedulingPolicy(spreads: false).place(
      after: Self.state(60), on: Self.day, model: Self.model, seed: 1, week: [], load: { _ in 0 })
    #expect(place == nil)
  }
}
