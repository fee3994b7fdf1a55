import Testing

@testable import Scheduling

struct GoalPhasesTests {
  @Test(arguments: [nil, 0.1, 1, 3.5, 10, 400], [1, 2, 3, 7, 30, 365])
  func `Every division fits the days, and comes once`(turn: Double?, days: Int) {
    let phases = GoalPhases.candidates(turn: turn, days: days)
    #expect(!phases.isEmpty)
    for (place, phase) in phases.enumerated() {
      #expect((1...days).contains(phase.finalDays))
      #expect((0.7...0.9).contains(phase.threshold))
      #expect(phase.finalRounds >= 1 && phase.finalRounds <= Double(max(1, phase.finalDays)))
      #expect(phases.firstIndex(of: phase) == place)
    }
  }

  @Test func `Without a limit the last days are few and fixed, with one they are turns`() {
    func lengths(_ turn: Double?, _ days: Int) -> [Int] {
      Set(GoalPhases.candidates(turn: turn, days: days).map(\.finalDays)).sorted()
    }
    #expect(lengths(nil, 6) == [1, 3] && lengths(nil, 30) == [1, 3, 7, 14])
    #expect(lengths(4, 100) == [1, 2, 3, 4, 5, 6, 12, 25, 50])
    #expect(lengths(4, 5) == [1, 2, 3, 4, 5] && lengths(1_000, 8) == [2, 4, 8])
  }
}
