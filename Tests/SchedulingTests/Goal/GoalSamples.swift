@testable import Scheduling

/// The day on which sample goals are set: a Monday.
let goalToday = StudyDay(number: 20_416)

/// Returns cards that were asked some days ago, the lower the number the weaker the memory.
func askedCards(_ count: Int, topics: Int = 1) -> [GoalCard] {
  (0..<count).map { number in
    GoalCard(
      state: FSRS6().initialState(number % 3 == 0 ? .again : .good),
      sinceLast: Double(1 + number % 5), topics: [number % topics])
  }
}

/// Returns a goal for all of some cards.
func demand(
  _ count: Int, in days: Int, target: Double = 0.95, minutes: Double? = nil
) -> GoalDemand {
  GoalDemand(
    goal: StudyGoal(day: goalToday.advanced(by: days), target: target, minutesPerDay: minutes),
    cards: Array(0..<count))
}
