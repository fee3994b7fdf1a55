import Curriculum
import LearnerRecord
import Scheduling
import Testing

@testable import Practice

struct ComingBackTests {
  private static let questions = (0..<100).map { question("q\($0)", ["U.KE\($0)"]) }

  private static func back(
    answered: Int, daysAgo: Int, cases: Int = 0, unasked: Int = 0,
    changing: (inout LearnerState) -> Void = { _ in }
  ) -> ComingBack? {
    let cases = (0..<cases).map { question("c\($0)", ["U.PC\($0)"], kind: .application) }
    let curriculum = curriculum(Array(questions.prefix(answered + unasked)) + cases)
    var state = state((0..<answered).map { ("q\($0)", daysAgo) })
    changing(&state)
    return ComingBack(
      curriculum, state, positions: Array(curriculum.outlines.indices), law: LawDays(),
      today: state.studyDay(noon))
  }

  @Test func `After a fortnight without an answer it says what waits`() throws {
    #expect(Self.back(answered: 50, daysAgo: 13) == nil)
    #expect(Self.back(answered: 0, daysAgo: 0, unasked: 9) == nil)
    let back = try #require(Self.back(answered: 50, daysAgo: 14))
    #expect(back.daysAway == 14 && back.due == 50 && !back.hasNew)
  }

  @Test func `Each day's session takes its places off what is due`() throws {
    let back = try #require(Self.back(answered: 50, daysAgo: 30))
    #expect(back.days(of: 20, newLimit: 10) == 3 && back.days(of: 50, newLimit: 10) == 1)
    #expect(back.days(of: 1, newLimit: 10) == 50)
  }

  @Test func `Cases take a quarter of a session, and new ones half of the rest`() throws {
    let back = try #require(Self.back(answered: 50, daysAgo: 30, cases: 9, unasked: 40))
    #expect(back.hasNew)
    #expect(back.days(of: 20, newLimit: 10) == 7, "eight a day")
    #expect(back.days(of: 20, newLimit: 2) == 4, "thirteen a day")
    #expect(back.days(of: 20, newLimit: 0) == 4, "fifteen a day")
  }

  @Test func `What is never cleared has no days`() throws {
    let back = try #require(
      Self.back(answered: 50, daysAgo: 30) {
        $0.apply(
          ReplayFact(at: noon, change: .setting(.limited(.init(reviewsPerDay: 0)))))
      })
    #expect(back.days(of: 20, newLimit: 10) == nil)
  }

  @Test func `A goal decides by itself what is asked when`() {
    let back = Self.back(answered: 50, daysAgo: 30) {
      let goal = Fact.GoalSet(unit: "U", by: "2099-01-01", target: 0.9, minutesPerDay: nil)
      $0.apply(ReplayFact(at: noon, change: .setting(.goalSet(goal))))
    }
    #expect(back == nil)
  }
}
