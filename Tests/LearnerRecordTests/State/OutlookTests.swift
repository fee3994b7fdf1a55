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
}
