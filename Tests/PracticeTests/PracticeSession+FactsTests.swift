import Curriculum
import LearnerRecord
import Practice
import Scheduling
import Testing

struct PracticeSessionFactsTests {
  private static let plan = SessionPlan(limit: 50, newLimit: 50, seed: 7)

  private func kinds(_ facts: [Fact]) -> [String] {
    facts.map { fact in
      switch fact {
      case .worded: "worded"
      case .answered: "answered"
      default: "another"
      }
    }
  }

  @Test
  func `A wording goes on record before its first answer, and only then`() throws {
    var desk = Desk(curriculum([question("q")]), plan: Self.plan)
    _ = try desk.next()
    let first = try desk.answer(false)
    #expect(kinds(first) == ["worded", "answered"])
    _ = try desk.next()
    #expect(kinds(try desk.answer(true)) == ["answered"])
    guard case .worded(let worded) = first[0] else { return }
    #expect(worded.question == question("q") && worded.fingerprint == first[1].answer?.wording)
  }

  @Test
  func `It is on record still when the answer is taken back`() throws {
    var desk = Desk(curriculum([question("q")]), plan: Self.plan)
    _ = try desk.next()
    try desk.answer(true)
    desk.undo()
    _ = try desk.next()
    #expect(kinds(try desk.answer(true)) == ["answered"])
  }

  @Test
  func `Another wording goes on record too`() throws {
    var known = state()
    let old = try Wording(question("q"))
    known.apply(
      ReplayFact(
        at: Moment(milliseconds: 0),
        change: .answered(
          question: "q", rating: .good, credit: 1, wording: Wording.mark(of: old.fingerprint))))
    var same = Desk(curriculum([question("q")]), state: known, plan: Self.plan)
    _ = try same.next()
    #expect(kinds(try same.answer(true)) == ["answered"])
    var reworded = Desk(curriculum([question("q", ["U.KE2"])]), state: known, plan: Self.plan)
    _ = try reworded.next()
    #expect(kinds(try reworded.answer(true)) == ["worded", "answered"])
  }

  @Test
  func `Passing over, flagging, rating and taking back name what they are about`() throws {
    var desk = Desk(curriculum([question("q")]), plan: Self.plan)
    _ = try desk.next()
    let id = Question.ID(rawValue: "q")
    let wording = try Wording(question("q"))
    #expect(
      try desk.session.skipping()
        == [.worded(.init(wording)), .skipped(.init(question: id, session: 1))])
    #expect(desk.session.suspending() == .suspended(.init(questions: [id])))
    let flag = Fact.Flagged(question: id, wording: wording.fingerprint, note: "so?")
    #expect(try desk.session.flagging(note: "so?") == [.worded(.init(wording)), .flagged(flag)])
    let locked = Fact.Locked(
      question: id, wording: wording.fingerprint, response: ["Because."], session: 1)
    #expect(try desk.session.locking(["Because."]) == [.worded(.init(wording)), .locked(locked)])
    try desk.answer(true)
    #expect(desk.session.rating(latest: .hard) == .rated(.init(entry: 2, rating: 2)))
    #expect(desk.session.undoing() == .undone(.init(entry: 2)))
  }
}
