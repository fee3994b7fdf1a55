import Scheduling
import Testing

struct StudyGoalTests {
  @Test(
    arguments: [
      (0.95, nil, 0.95, 0.85), (0.5, 0.7, 0.5, 0.7), (0.05, nil, 0.05, 0), (1.5, nil, 1, 1),
      (-1, nil, 0, 0), (.nan, nil, 0, 0), (0.9, -1, 0.9, 0), (0.9, 2, 0.9, 1), (0.9, .nan, 0.9, 0),
    ] as [(Double, Double?, Double, Double)])
  func `Target and floor are fractions, the floor a tenth below where it is not said`(
    said: Double, floor: Double?, target: Double, used: Double
  ) {
    let goal = StudyGoal(day: goalToday, target: said, floor: floor)
    #expect(isClose(goal.target, target) && isClose(goal.floor, used, absolute: 1e-9))
    #expect(goal.minutesPerDay == nil && goal.day == goalToday)
  }
}
