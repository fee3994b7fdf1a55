import LearnerRecord
import Scheduling
import Testing

struct OutlookTests {
  @Test func `The calendar moves on with the day, and days fall off one by one`() {
    var outlook = Outlook()
    outlook.daysStudied = [87, 99, 100]
    func days(on number: Int) -> [Int] {
      let fortnight = outlook.fortnight(on: StudyDay(number: number))
      return fortnight.indices.filter { fortnight[$0] }
    }
    #expect(outlook.fortnight(on: StudyDay(number: 100)).count == 14)
    #expect(days(on: 100) == [0, 12, 13])
    #expect(days(on: 101) == [11, 12])
    #expect(days(on: 113) == [0])
    #expect(days(on: 114).isEmpty)
  }

  @Test func `What was expected of a goal is kept for its day, unless goal or limit change`() {
    var outlook = Outlook()
    outlook.day = 100
    var limits = Outlook.Limits(sessionLength: 20)
    limits.newPerDay = 5
    outlook.limits = limits
    outlook.goals = [
      .init(
        unit: "EX101", by: "1970-05-01", target: 0.9, minutesPerDay: 10, expected: 0.8, low: 0.7,
        high: 0.9)
    ]
    let goal = Fact.GoalSet(unit: "EX101", by: "1970-05-01", target: 0.9, minutesPerDay: 10)
    let day = StudyDay(number: 100)
    #expect(outlook.known(goal, on: day, within: limits) == outlook.goals[0])
    #expect(outlook.known(goal, on: StudyDay(number: 101), within: limits) == nil)
    #expect(outlook.known(goal, on: day, within: Outlook.Limits(sessionLength: 20)) == nil)
    for other in [
      Fact.GoalSet(unit: "EX102", by: "1970-05-01", target: 0.9, minutesPerDay: 10),
      Fact.GoalSet(unit: "EX101", by: "1970-05-02", target: 0.9, minutesPerDay: 10),
      Fact.GoalSet(unit: "EX101", by: "1970-05-01", target: 0.8, minutesPerDay: 10),
      Fact.GoalSet(unit: "EX101", by: "1970-05-01", target: 0.9, minutesPerDay: nil),
    ] {
      #expect(outlook.known(other, on: day, within: limits) == nil)
    }
  }
}
