import Curriculum
import LearnerRecord
import Practice
import Scheduling
import Testing

struct PracticeSessionResumingTests {
  private static let material = curriculum(
    (0..<12).map { question("q\($0)", ["U.KE\($0 / 2)"]) })

  /// A session over the material, with its record.
  private func desk(seed: UInt64) -> Desk { Desk(Self.material, plan: Self.plan(seed)) }

  private static func plan(_ seed: UInt64) -> SessionPlan {
    SessionPlan(limit: 10, newLimit: 10, seed: seed)
  }

  /// Returns the session as the record gives it again.
  private func resumed(_ desk: Desk, seed: UInt64) throws -> PracticeSession {
    var session = PracticeSession(
      Self.material, state: state(), plan: Self.plan(seed), session: 1, now: noon)
    try session.catchUp(with: desk.entries)
    return session
  }

  @Test(arguments: 0..<80)
  func `A session that breaks off goes on at the very question`(seed: UInt64) throws {
    var desk = desk(seed: seed)
    var chance = SplitMix64(seed: seed)
    for _ in 0..<chance.integer(in: 0...14) {
      guard try desk.next() != nil else { break }
      switch chance.integer(in: 0...5) {
      case 0: desk.record(try desk.session.skipping())
      case 1: desk.record([desk.session.suspending()])
      case 2:
        try desk.answer(false)
        desk.record([desk.session.countingRight()])
      case 3:
        try desk.answer(false)
        desk.record([desk.session.rating(latest: .hard)])
      default: try desk.answer(chance.integer(in: 0...2) > 0)
      }
    }
    var resumed = try resumed(desk, seed: seed)
    #expect(resumed.state.cards == desk.session.state.cards)
    #expect(resumed.answers == desk.session.answers)
    #expect(try resumed.next() == desk.next())
    #expect(try resumed.next() == desk.next())
  }

  @Test(arguments: 0..<40)
  func `With answers taken back, nothing that was answered is asked as new`(seed: UInt64) throws {
    var desk = desk(seed: seed)
    var chance = SplitMix64(seed: seed)
    for _ in 0..<chance.integer(in: 1...14) {
      guard try desk.next() != nil else { break }
      if chance.integer(in: 0...3) == 0 { desk.undo() } else { try desk.answer(true) }
    }
    var resumed = try resumed(desk, seed: seed)
    #expect(resumed.state.cards == desk.session.state.cards)
    let answered = Set(resumed.answers.map(\.question))
    while let asking = try resumed.next() {
      #expect(!answered.contains(asking.question.id) || asking.reason == .missed)
    }
  }

  @Test func `An answer that was locked and not judged yet is to be marked before anything else`()
    throws
  {
    var desk = desk(seed: 1)
    let asking = try #require(try desk.next())
    desk.record(try desk.session.locking(["half"]))
    var resumed = try resumed(desk, seed: 1)
    let locked = LockedAnswers(desk.entries).waiting
    resumed.judge(
      first: locked, wordings: [try #require(locked.first).fact.wording: asking.question])
    let first = try #require(try resumed.next())
    #expect(first.question == asking.question && first.locked == locked.first)
    #expect(try resumed.next() == desk.next())
  }

  @Test func `What another session asked since is not asked again, unless it was crammed`() throws {
    var desk = desk(seed: 3)
    try desk.answer(true)
    var whole = try resumed(desk, seed: 3)
    var left: [Question.ID] = []
    while let asking = try whole.next() { left.append(asking.question.id) }
    let (learned, crammed) = (try #require(left.last), try #require(left.dropLast().last))
    for (question, isCram) in [(learned, false), (crammed, true)] {
      desk.record([.answered(answer(to: question, session: 90, isCram: isCram))])
    }
    var resumed = try resumed(desk, seed: 3)
    var asked: [Question.ID] = []
    while let asking = try resumed.next() { asked.append(asking.question.id) }
    #expect(!asked.contains(learned) && asked.contains(crammed))
  }

  private func answer(to question: Question.ID, session: Int, isCram: Bool) -> Fact.Answered {
    Fact.Answered(
      question: question, wording: "w", shown: [], response: ["true"], parts: [], credit: 1,
      hints: 0,
      rating: 3, took: 0, session: session, cram: isCram ? true : nil)
  }
}
