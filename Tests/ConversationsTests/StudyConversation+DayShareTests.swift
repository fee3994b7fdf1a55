import Curriculum
import LearnerRecord
import LearnerRecordStore
import Practice
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

struct StudyConversation_DayShareTests {
  private let room: Room
  private let both = [Fixture.sign, Fixture.principles]

  init() throws { room = try Room() }

  /// What was shown from a place on, each run of blanks as one.
  private func shown(from start: Int = 0) -> String {
    room.shown.dropFirst(start).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `A session that asked all that the day asks says so, and what tomorrow asks`() throws {
    try room.study(both, typing: ["APPs", "", "false", ""])
    #expect(shown().contains("That was today's plan; nothing is planned for tomorrow."))
    #expect(shown().contains("“study --ahead 1” asks more today."))
  }

  @Test func `What was missed is due tomorrow`() throws {
    try room.study(both, typing: ["APPs", "", "true", "", "false", ""])
    #expect(shown().contains("Missed at first: 1."))
    #expect(shown().contains("That was today's plan; tomorrow 1 question, about 1 min."))
  }

  @Test func `A session that was ended early says how much is left`() throws {
    try room.study(both, typing: ["APPs", "", "/quit"])
    #expect(
      shown().contains("1 of today's plan is left, about 1 min: “study” asks it."))
  }

  @Test func `A session that is paused says where it is resumed, and nothing of the plan`() throws {
    try room.study(both, typing: ["APPs", "", "/pause"])
    #expect(!shown().contains("today's plan") && shown().contains("“study” resumes there"))
  }

  @Test func `What is asked beyond the day's share is said to be extra`() throws {
    let many = (0..<25).map { number in
      var question = Fixture.sign
      question.id = Question.ID(rawValue: "sign-\(number)")
      return question
    }
    try room.study(many, typing: Array(repeating: ["false", ""], count: 20).flatMap { $0 })
    #expect(!shown().contains("extra"))
    let seen = room.shown.count
    try room.study(many, typing: ["/quit"])
    #expect(shown(from: seen).contains("Today's plan is done; what follows is extra."))
  }
}
