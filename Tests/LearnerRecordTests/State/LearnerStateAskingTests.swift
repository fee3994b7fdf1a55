import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct LearnerStateAskingTests {
  private static let question = Question.ID(rawValue: "a")

  private static var state: LearnerState {
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    state.apply(
      ReplayFact(
        at: Moment(milliseconds: 43_200_000),
        change: .answered(question: "a", rating: .good, credit: 1, wording: 1)))
    return state
  }

  @Test func `A question is due from its day on, and never before`() throws {
    let due = try #require(Self.state.cards[Self.question]?.due)
    for distance in -20...20 {
      let day = due.advanced(by: distance)
      #expect(Self.state.isDue(Self.question, on: day) == (distance >= 0))
      #expect(!Self.state.isDue(.init(rawValue: "b"), on: day))
    }
  }

  @Test func `Recall falls with time, from certainty to nearly nothing`() throws {
    let recalls = try [0, 1, 24, 240, 2_400, 2_400_000].map { hours in
      try #require(
        Self.state.retrievability(
          of: Self.question, at: Moment(milliseconds: 43_200_000 + hours * 3_600_000)))
    }
    #expect(recalls == recalls.sorted(by: >) && recalls[0] > 0.9999 && recalls[5] < 0.5)
    // A clock that was put back is no time at all.
    #expect(Self.state.retrievability(of: Self.question, at: Moment(milliseconds: 0)) == recalls[0])
  }

  @Test(arguments: [
    ("2026-04-05T03:59:59.999+11:00", "2026-04-04"),
    ("2026-04-05T04:00:00.000+10:00", "2026-04-05"),
    ("2026-04-05T03:30:00.000+10:00", "2026-04-04"),
    ("2026-10-04T04:00:00.000+11:00", "2026-10-04"),
    ("2024-03-01T03:59:00.000+00:00", "2024-02-29"),
    ("2027-01-01T00:30:00.000-09:30", "2026-12-31"),
  ])
  func `A day begins at four by the clock of the moment, through changes of the clocks too`(
    text: String, day: String
  ) throws {
    #expect(Self.state.studyDay(try #require(Moment(text))).description == day)
  }
}
