import Curriculum
import LearnerRecord
import Practice
import Scheduling
import Testing
import Text

/// What was learnt before its law changed.
struct QuestionSelectorLawTests {
  private func law(_ ids: [String], daysAgo: Int) -> LawDays {
    let day = state().studyDay(noon).advanced(by: -daysAgo)
    return LawDays([
      LawChange(
        id: "c", jurisdiction: .australia, inForce: day.date, title: "t", old: "o", new: "n",
        source: "s", questions: ids.map(Question.ID.init(rawValue:)))
    ])
  }

  /// Runs a session to its end and returns what was asked, and why.
  private func run(_ desk: inout Desk, isRight: Bool = true) throws -> [(
    String, PresentedQuestion.Reason
  )] {
    var asked: [(String, PresentedQuestion.Reason)] = []
    while let asking = try desk.next() {
      asked.append((asking.question.id.rawValue, asking.reason))
      try desk.answer(isRight || asking.reason == .missed)
    }
    return asked
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `A question is asked because of a change exactly once`(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let ids = (0..<12).map { "q\($0)" }
    let questions = ids.map { question($0, ["U.KE\($0.count % 3)"]) }
    // All were right twice, so that none is due by itself; the change came between some of the answers.
    let days = ids.map { ($0, chance.integer(in: 1...6)) }
    let known = state(days.map { ($0.0, $0.1 + 30) } + days, rated: .easy)
    let touched = ids.filter { _ in chance.integer(in: 0...1) == 1 }
    let (law, ago) = (law(touched, daysAgo: 3), Dictionary(uniqueKeysWithValues: days))
    var plan = SessionPlan(limit: 50, law: law, seed: seed)
    plan.isForLaw = chance.integer(in: 0...1) == 1
    var desk = Desk(curriculum(questions), state: known, plan: plan)
    let asked = try run(&desk, isRight: chance.integer(in: 0...1) == 1)
    let because = asked.filter { $0.1 == .lawChanged }.map(\.0)
    #expect(Set(because) == Set(touched.filter { (ago[$0] ?? 0) > 3 }))
    #expect(Set(because).count == because.count)
    // The next session, of the same day, has no such question left.
    var next = Desk(curriculum(questions), state: desk.session.state, plan: plan)
    #expect(try run(&next).allSatisfy { $0.1 != .lawChanged })
    if plan.isForLaw { #expect(asked.allSatisfy { [.lawChanged, .missed].contains($0.1) }) }
  }

  @Test func `Such questions come before what is due and new, within the limit of a day`() throws {
    let questions = (0..<4).map { question("q\($0)", ["U.KE\($0)"]) }
    let known = state([("q1", 20), ("q2", 20)])
    var plan = SessionPlan(law: law(["q2", "q3"], daysAgo: 1), seed: 1)
    var desk = Desk(curriculum(questions), state: known, plan: plan)
    #expect(desk.session.total == 4)
    let asked = try run(&desk)
    #expect(asked.map(\.0).prefix(2) == ["q2", "q1"])
    #expect(asked.map(\.1) == [.lawChanged, .due, .new, .new])
    plan.dueLimit = 1
    desk = Desk(curriculum(questions), state: known, plan: plan)
    #expect(try run(&desk).map(\.1) == [.lawChanged, .new, .new])
  }

  @Test func `What is off the schedule neither asks nor answers for a change`() throws {
    let questions = [question("q", ["U.KE1"])]
    let known = state([("q", 5), ("q", 4)], rated: .easy)
    var plan = SessionPlan(isCram: true, law: law(["q"], daysAgo: 2), seed: 1)
    var desk = Desk(curriculum(questions), state: known, plan: plan)
    #expect(try run(&desk).map(\.1) == [.due])
    plan.isCram = false
    desk = Desk(curriculum(questions), state: desk.session.state, plan: plan)
    #expect(try run(&desk).map(\.1) == [.lawChanged])
  }

  @Test func `An answer that is taken back is asked again for the same reason`() throws {
    let questions = [question("q", ["U.KE1"])]
    let plan = SessionPlan(law: law(["q"], daysAgo: 2), seed: 1)
    var desk = Desk(curriculum(questions), state: state([("q", 5)], rated: .easy), plan: plan)
    _ = try desk.next()
    try desk.answer(true)
    desk.undo()
    #expect(try desk.next()?.reason == .lawChanged)
  }
}
