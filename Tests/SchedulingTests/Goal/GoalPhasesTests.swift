import Testing

@testable import Scheduling

struct GoalPhasesTests {
  @Test(arguments: [nil, 0.1, 1, 3.5, 10, 400], [1, 2, 3, 7, 30, 365])
  func `Every division fits the days, and comes once`(turn: Double?, days: Int) {
    let phases = GoalPhases.candidates(turn: turn, days: days)
    #expect(!phases.isEmpty)
    for (place, phase) in phases.enumerated() {
      #expect((1...days).contains(phase.finalDays))
      #expect((0.7...1).contains(phase.threshold) && phase.fillsDays == (phase.threshold == 1))
      #expect(phases.firstIndex(of: phase) == place)
    }
  }

  @Test func `The last days are turns, without a limit as if all were asked on a day`() {
    func lengths(_ turn: Double?, _ days: Int) -> [Int] {
      Set(GoalPhases.candidates(turn: turn, days: days).map(\.finalDays)).sorted()
    }
    #expect(lengths(nil, 6) == [1, 2, 3] && lengths(nil, 30) == [1, 2, 3, 7, 15])
    #expect(lengths(4, 100) == [1, 2, 3, 4, 5, 6, 12, 25, 50])
    #expect(lengths(4, 5) == [1, 2, 3, 4, 5] && lengths(1_000, 8) == [2, 4, 8])
  }
}
