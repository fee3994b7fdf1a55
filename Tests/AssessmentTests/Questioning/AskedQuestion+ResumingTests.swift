import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// A question that was stopped, however it was, goes on at the very prompt.
struct AskedQuestionResumingTests {
  private static let now = Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660)

  /// What may be typed at any prompt, and what may not.
  private static let typed = ["", "Said.", "1", "c", "2", "all", "none", "s", "n", "Why?", "é\n"]

  /// A record with a questioning of one question, and what is asked about it.
  private struct Desk {
    let question: Question
    var record = RecordMaker()
    let begun: Int
    var asked: AskedQuestion

    init(_ question: Question) throws {
      self.question = question
      begun = try record.begin([question], fields: ["assessor": "Jo", "scribe": "Sam"])
      asked = try Self.resumed(record, question)
    }

    mutating func take(_ note: Fact.Noted) {
      asked.take(note)
      record.add(.noted(note))
    }

    func resumed() throws -> AskedQuestion { try Self.resumed(record, question) }

    private static func resumed(_ record: RecordMaker, _ question: Question) throws -> AskedQuestion
    {
      AskedQuestion(
        1, try Wording(question), of: try #require(record.questioning),
        wordings: record.entries.wordings)
    }
  }

  private func expectSame(_ desk: Desk) throws {
    let (asked, resumed) = (desk.asked, try desk.resumed())
    #expect(resumed.turn.notes == asked.turn.notes)
    #expect(resumed.turn.question == asked.turn.question)
    #expect(resumed.turn.prompt == asked.turn.prompt)
    #expect(resumed.turn.unfinished == asked.turn.unfinished)
    #expect(resumed.shown == asked.shown)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `After whatever was typed and taken back, it resumes where it was`(seed: UInt64) throws {
    var chance = SeededChance(state: seed)
    var desk = try Desk([Fixture.tone, Fixture.open, Fixture.steps][Int(seed % 3)])
    for _ in 0..<30 {
      switch chance.next() % 8 {
      case 0: desk.take(desk.asked.note { $0.takesBack = true })
      case 1: desk.take(desk.asked.note { $0.unfinished = "Begun" })
      default:
        let text = Self.typed[Int(chance.next() % UInt64(Self.typed.count))]
        switch desk.asked.step(text, at: Self.now) {
        case .note(let note): desk.take(note)
        case .refused: break
        case .decided(let fact):
          #expect(fact.number == 1 && fact.question == desk.question.id)
          #expect(!fact.needsReasonAndHasNone(on: desk.question))
          desk.record.add(.asked(fact))
          let questioning = try #require(desk.record.questioning)
          #expect(questioning.next == nil && questioning.notes.isEmpty)
          return
        }
      }
      try expectSame(desk)
    }
  }

  @Test func `An accepted answer that was taken back leaves the question as it was planned`() throws
  {
    var practice = RecordMaker()
    var earlier = Fixture.tone
    earlier.prompt = "As it was worded then?"
    try practice.answer(earlier, ["Typed then"], ticked: [0])
    let answers = PracticeAnswers(practice.entries)
    var desk = try Desk(Fixture.tone)
    try desk.record.word(earlier)
    let answer = try #require(answers.answers(to: Fixture.tone.id).first)
    desk.take(desk.asked.accept(answer, of: answers, authorship: "Asked him"))
    try expectSame(desk)
    #expect(try desk.resumed().turn.question == earlier)
    desk.take(desk.asked.note { $0.takesBack = true })
    try expectSame(desk)
    #expect(try desk.resumed().turn.question == Fixture.tone)
  }

  @Test func `A wording that was erased leaves the planned one, and every question its own order`()
    throws
  {
    var desk = try Desk(Fixture.open)
    try desk.record.respond("ab", to: Fixture.tone, 1, of: desk.begun)
    #expect(try desk.resumed().turn.question == Fixture.open)
    let orders = try (1...12).map { number in
      AskedQuestion(
        number, try Wording(Fixture.open), of: try #require(desk.record.questioning), wordings: [:]
      ).shown
    }
    #expect(Set(orders.dropFirst().map(\.orders)).count > 1)
    #expect(orders.dropFirst().allSatisfy { $0.fits(Fixture.open.key) })
  }
}

extension Fact.Asked {
  /// Whether the decision needs a reason, and none was given.
  fileprivate func needsReasonAndHasNone(on question: Question) -> Bool {
    let departs = !QuestioningDeparture.of(decision, credited: credited, on: question).isEmpty
    return reason.isEmpty && (decision == .notYetSatisfactory || departs)
  }
}
