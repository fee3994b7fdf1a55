import Curriculum
import LearnerRecord
import LearnerRecordStore
import Practice
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

struct StudyConversation_HelpTests {
  private static let questions = [
    Fixture.refund, Fixture.open, Fixture.sign, Fixture.principles, Fixture.gaps,
    Fixture.threshold, Fixture.kinds, Fixture.steps, Fixture.tone,
  ]

  private func listed(_ room: Room, from start: Int) -> [Substring] {
    room.shown.dropFirst(start).split(separator: "\n")
      .filter { $0.hasPrefix("  /") || $0.hasPrefix("  Enter ") || $0.hasPrefix("  1 to 4 ") }
  }

  @Test(arguments: questions, ["?", "help", "HELP", "/help"])
  func `A question lists what can be typed in eight lines at most`(
    question: Question, word: String
  ) throws {
    let room = try Room()
    try room.study([question], typing: [.line(word), "/quit"])
    #expect((5...8).contains(listed(room, from: 0).count), "\(room.shown)")
    #expect(try room.answers.isEmpty, "it is no answer")
  }

  @Test func `A hint is listed as long as there is one`() throws {
    var question = Fixture.principles
    question.hints = ["Thirteen of them.", "Three words."]
    for (taken, isListed) in [(0, true), (1, true), (2, false)] {
      let room = try Room()
      let hints = Array(repeating: Typed.line("/hint"), count: taken)
      try room.study([question], typing: hints + ["?", "/quit"])
      #expect(room.shown.contains("  /hint ") == isListed, "after \(taken)")
    }
  }

  @Test(arguments: questions)
  func `A question lists how to see its answer`(question: Question) throws {
    let room = try Room()
    try room.study([question], typing: ["?", "/quit"])
    let gaps = question.id == Fixture.gaps.id
    #expect(room.shown.contains(gaps ? "  don't know " : "  Enter twice, don't know "))
  }

  @Test func `A word that is the answer is taken for it`() throws {
    var question = Fixture.principles
    question.key = .shortAnswer(.init(key: "help"))
    let room = try Room()
    try room.study([question], typing: ["help", ""])
    #expect(try room.answers.map(\.credit) == [1])
  }

  @Test(arguments: ["?", "help", "/help"])
  func `After a mark too`(word: String) throws {
    let room = try Room()
    try room.study([Fixture.principles], typing: ["APPs", .line(word), ""])
    #expect((7...8).contains(listed(room, from: 0).count), "\(room.shown)")
  }

  @Test func `Words that end other programs end the session`() throws {
    for words in [["/end"], ["/exit"], ["exit"], ["APPs", "quit"]] {
      let room = try Room()
      try room.study([Fixture.principles, Fixture.sign], typing: words.map { .line($0) })
      #expect(try room.facts.last == .ended(.init(session: 1)), "\(words)")
    }
  }
}
