import LearnerRecord
import Scheduling
import Testing

struct DueForecastTests {
  @Test func `Questions are overdue, due on a day, or due later`() {
    let due = [-5, -1, 0, 2, 2, 3].map { StudyDay(number: 100 + $0) }
    let forecast = DueForecast(due, today: StudyDay(number: 100), days: 3)
    #expect(forecast.overdue == 2 && forecast.later == 1)
    #expect(forecast.days.map(\.questions) == [1, 0, 2])
    #expect(forecast.days.map(\.day.number) == [100, 101, 102])
  }

  @Test func `Nothing is lost, however many days are looked at`() {
    var generator = SplitMix64(seed: 31)
    for days in 1...40 {
      let due = (0..<50).map { _ in StudyDay(number: generator.integer(in: -20...60)) }
      let forecast = DueForecast(due, today: StudyDay(number: 0), days: days)
      let counted = forecast.days.reduce(forecast.overdue + forecast.later) { $0 + $1.questions }
      #expect(counted == 50 && forecast.days.count == days)
    }
  }
}
