import Curriculum
import LearnerRecord
import Scheduling
import Testing

@testable import Practice

struct OutlookReckoningTests {
  private let banks = curriculum(
    (0..<6).map { question("a\($0)", ["U.KE\($0 / 2)"]) } + [question("other", ["V.KE1"])])

  private func answer(_ id: String, _ rating: Rating, daysAgo: Int = 0, took: Int = 0) -> ReplayFact
  {
    var answer = ReplayFact.Answer(
      question: id, rating: rating, credit: rating == .again ? 0 : 1, wording: 0)
    answer.took = took
    let at = Moment(
      milliseconds: noon.milliseconds - Int64(daysAgo) * 86_400_000,
      offsetMinutes: noon.offsetMinutes)
    return ReplayFact(at: at, change: .answered(answer))
  }

  private func reckoned(
    _ facts: [ReplayFact], units: [String] = ["U"], _ earlier: Outlook? = nil,
    forecastsAnew: Bool = false
  ) -> Outlook {
    var state = LearnerState()
    for fact in facts { state.fold(fact) }
    return Outlook(
      banks, state, units: units, facts: facts, now: noon, sessionLength: 20,
      earlier: earlier, forecastsAnew: forecastsAnew)
  }

  @Test func `Before any answer, questions take what newcomers took`() {
    let outlook = reckoned([])
    #expect(outlook.new == 6 && outlook.newSeconds == 50 && outlook.dueSeconds == 42)
    #expect(outlook.daysStudied.isEmpty && outlook.weakest.isEmpty && outlook.goals.isEmpty)
    #expect(reckoned([], units: []).new == 7)
  }

  @Test func `Answers bring their own time, and their days`() {
    let facts =
      (0..<6).map { answer("a\($0)", .good, daysAgo: $0 * 4, took: 10_000) }.reversed()
    let outlook = reckoned(Array(facts))
    #expect(outlook.new == 0 && (30...45).contains(outlook.newSeconds))
    let today = outlook.day
    #expect(outlook.daysStudied == [today - 12, today - 8, today - 4, today])
  }

  @Test func `A goal plans its questions, of which none is then due or new by itself`() {
    let goal = Fact.GoalSet(
      unit: "U", by: noon.studyDay(rolloverHour: 4).advanced(by: 3).description, target: 0.9,
      minutesPerDay: nil)
    let facts = [ReplayFact(at: noon, change: .setting(.goalSet(goal)))]
    let outlook = reckoned(facts, units: [])
    #expect(outlook.new == 1 && outlook.goals.map(\.unit) == ["U"] && outlook.answered == 0)
    let planned = outlook.share?.questions ?? 0
    #expect((1...6).contains(planned) && outlook.shareLeft == planned)
    // What was planned in the morning is taken as it was; what was answered since is taken off.
    let later = reckoned(facts + [answer("a0", .good), answer("a1", .again)], units: [], outlook)
    #expect(later.share == outlook.share && later.answered == 2)
    #expect(later.shareLeft == max(0, planned - 2) && later.goals == outlook.goals)
    let anew = reckoned(
      facts + [answer("a0", .good), answer("a1", .again)], units: [], outlook, forecastsAnew: true)
    #expect(anew.share == outlook.share && anew.goals != outlook.goals)
    #expect(reckoned(facts, units: ["V"]).share == nil)
    #expect(outlook.tomorrow == nil)
  }

  @Test func `Once the day's plan is done, tomorrow's is known`() throws {
    let goal = Fact.GoalSet(
      unit: "U", by: noon.studyDay(rolloverHour: 4).advanced(by: 9).description, target: 0.99,
      minutesPerDay: nil)
    let set = [ReplayFact(at: noon, change: .setting(.goalSet(goal)))]
    let answers = (0..<6).map { answer("a\($0)", .again, took: 10_000) }
    let outlook = reckoned(set + answers, units: [])
    #expect(outlook.shareLeft == 0)
    let tomorrow = try #require(outlook.tomorrow)
    #expect((1...6).contains(tomorrow.questions) && tomorrow.seconds > 0)
  }

  @Test func `The weakest come first, and what is known is not among them`() {
    let outlook = reckoned([
      answer("a0", .again), answer("a1", .again), answer("a2", .again), answer("a3", .good),
      answer("a4", .good), answer("other", .again),
    ])
    #expect(outlook.weakest.map(\.criterion) == ["U.KE0", "U.KE1"])
    #expect(outlook.weakest.map(\.right) == [0, 1] && outlook.weakest.map(\.asked) == [2, 2])
    #expect(reckoned([answer("other", .again)], units: []).weakest.first?.criterion == "V.KE1")
  }
}
