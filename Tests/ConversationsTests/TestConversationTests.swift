import Curriculum
import LearnerRecord
import LearnerRecordStore
import Practice
import ScriptedTerminal
import Terminal
import TestSupport
import Testing

@testable import Conversations

struct TestConversationTests {
  private let room: Room
  private let questions = [Fixture.sign, Fixture.principles, Fixture.tone]

  init() throws { room = try Room() }

  private func begun(minutes: Int? = nil) throws -> (desk: Desk, test: MockTest) {
    let desk = Desk(room.store, room.clock, after: 0)
    let facts = try MockTest.beginning(
      Fixture.serviceUnit, questions, by: QuestionBlueprint(seed: 1), minutes: minutes,
      passMark: nil, known: [])
    let entries = try desk.record(facts).ours
    let sitting = try #require(Sitting.all(in: entries).last)
    return (desk, MockTest(sitting, wordings: entries.wordings))
  }

  private func hold(
    typing script: [Typed], minutes: Int? = nil
  ) throws -> (ending: Fact.TestClosed.Ending?, test: MockTest) {
    let (desk, test) = try begun(minutes: minutes)
    var conversation = TestConversation(room.dialogue(script), desk: desk, test: test)
    let ending = try conversation.run()
    return (ending, conversation.test)
  }

  @Test func `Nothing is said of right or wrong, and each response is kept at once`() throws {
    let room = room
    var kept: [Int] = []
    func look() throws {
      kept.append(
        try room.facts.count { if case .testAnswered = $0 { true } else { false } })
    }
    let (ending, test) = try hold(typing: [
      .meanwhile(look, "true"), .meanwhile(look, "APPs"), .meanwhile(look, "No voice."),
      .meanwhile(look, "/submit"),
    ])
    #expect(ending == .submitted)
    #expect(kept == [0, 1, 2, 3])
    #expect(test.open.isEmpty)
    for word in ["Right", "Not right", "Correct", "Expected"] {
      #expect(!room.shown.contains(word), "\(word)")
    }
  }

  @Test func `A question is skipped, gone back to, flagged and changed`() throws {
    let (ending, test) = try hold(typing: [
      "/skip", "/flag", "APPs", "/go 1", "false", "/list", "/go 2", "the APPs", "/quit",
    ])
    #expect(ending == nil)
    #expect(test.open == [3])
    #expect(test.sitting.flagged == [2])
    #expect(test.sitting.responses[2]?.texts == ["the APPs"])
    #expect(room.shown.contains("Changed; the earlier answer is kept too."))
  }

  @Test(arguments: [("/go 9", "Type /go with a number from 1 to 3."), ("/go", "Type /go with")])
  func `A number that no question has is refused`(line: String, said: String) throws {
    _ = try hold(typing: [.line(line), "/quit"])
    #expect(room.shown.contains(said))
  }

  @Test(arguments: [("?", 1), ("help", 1), ("?", 2), ("?", 3), ("/help", 3)])
  func `A question of a test lists what can be typed, and takes that for no answer`(
    word: String, number: Int
  ) throws {
    let (_, test) = try hold(typing: [.line("/go \(number)"), .line(word), "/quit"], minutes: 10)
    #expect(test.open == [1, 2, 3])
    let rows = room.shown.split(separator: "\n").filter { $0.hasPrefix("  /") }
    #expect((6...8).contains(rows.count))
  }

  @Test func `Just Enter twice leaves a question open`() throws {
    let (_, test) = try hold(typing: ["", "", "APPs", "/quit"])
    #expect(test.open == [1, 3] && test.sitting.responses[2]?.texts == ["APPs"])
    #expect(room.shown.contains("Type an answer; just Enter again leaves the question open."))
  }

  @Test func `“End” ends a test`() throws {
    #expect(try hold(typing: ["/end", "y"]).ending == .submitted)
  }

  @Test func `Ending with open questions is asked for once more`() throws {
    let (stays, _) = try hold(typing: ["/submit", "n", "/quit"])
    #expect(stays == nil)
    #expect(room.shown.contains("3 questions are open: 1, 2, 3. They earn nothing."))
    let other = try Self()
    #expect(try other.hold(typing: ["/submit", "y"]).ending == .submitted)
  }

  @Test(arguments: [("APP", ["APP"]), ("/submit", nil), ("  ", nil)] as [(String, [String]?)])
  func `What was typed when time was up is kept, a command is not`(
    typed: String, kept: [String]?
  ) throws {
    let (ending, test) = try hold(typing: ["/skip", .timeUp(typed)], minutes: 10)
    #expect(ending == .timeUp)
    #expect(test.sitting.responses[2]?.texts == kept)
    #expect(test.sitting.responses[2].map(\.isCutOff) == kept.map { _ in true })
  }

  @Test func `An answer that was whole stays, and what was typed in its place is told`() throws {
    let (ending, test) = try hold(
      typing: ["/skip", "APPs", "/go 2", .timeUp("Aus")], minutes: 10)
    #expect(ending == .timeUp && test.sitting.responses[2]?.texts == ["APPs"])
    #expect(room.shown.contains("what you were typing (“Aus”) is not counted."))
  }

  @Test func `What is typed after the time is up answers nothing`() throws {
    let (desk, begun) = try begun(minutes: 10)
    var conversation = TestConversation(
      room.dialogue(["/go 3", .timeUp("No voice")]), desk: desk, test: begun)
    let ending = try #require(try conversation.run())
    var test = conversation.test
    let lines = ScriptedLines(["and no face 1", "1"], on: room.screen, isInteractive: true)
    let end = TestEnding(
      Dialogue(console: room.console, input: lines), desk: desk, state: room.state)
    try end.close(&test, ending)
    try end.waitForEnter()
    #expect(try end.tick(&test))
    #expect(try room.answers.last?.ticked == [0])
    #expect(test.sitting.responses[3]?.texts == ["No voice"])
  }

  @Test func `“I don't know” where a number is wanted is told how to leave it open`() throws {
    let room = try Room()
    let desk = Desk(room.store, room.clock, after: 0)
    let facts = try MockTest.beginning(
      Fixture.serviceUnit, [Fixture.threshold], by: QuestionBlueprint(seed: 1), minutes: nil,
      passMark: nil, known: [])
    let entries = try desk.record(facts).ours
    let sitting = try #require(Sitting.all(in: entries).last)
    var conversation = TestConversation(
      room.dialogue(["no idea", "/skip", "/quit"]), desk: desk,
      test: MockTest(sitting, wordings: entries.wordings))
    #expect(try conversation.run() == nil)
    #expect(room.shown.contains("“/skip” leaves the question open."))
    #expect(conversation.test.open == [1])
  }

  @Test func `A test that another program closed is not held on`() throws {
    let (desk, test) = try begun()
    let closed = Fact.TestClosed(test: test.sitting.entry, ending: .left)
    let room = room
    func close() throws { _ = try room.store.append([.testClosed(closed)], at: room.clock.now()) }
    var conversation = TestConversation(
      room.dialogue([.meanwhile(close, "true"), "/quit"]), desk: desk, test: test)
    #expect(try conversation.run() == nil)
    #expect(room.shown.contains("Another program has closed this test."))
  }

  @Test func `The ending marks what a machine can, and the learner ticks the rest`() throws {
    let (desk, begun) = try begun()
    var conversation = TestConversation(
      room.dialogue(["false", "APPs", "No voice.", "/submit"]), desk: desk, test: begun)
    let ending = try #require(try conversation.run())
    var test = conversation.test
    let end = TestEnding(room.dialogue(["1 2"]), desk: desk, state: room.state)
    try end.close(&test, ending)
    #expect(try room.answers.map(\.credit) == [1, 1])
    #expect(try end.tick(&test))
    #expect(try room.answers.last?.ticked == [0, 1])
    #expect(test.sitting.unmarked.isEmpty)
    #expect(try room.facts.count { if case .testClosed = $0 { true } else { false } } == 1)
  }

  @Test func `Marking that is left is left for another time`() throws {
    let (desk, begun) = try begun()
    var conversation = TestConversation(
      room.dialogue(["false", "APPs", "No voice.", "/submit"]), desk: desk, test: begun)
    let ending = try #require(try conversation.run())
    var test = conversation.test
    let end = TestEnding(room.dialogue(["/quit"]), desk: desk, state: room.state)
    try end.close(&test, ending)
    #expect(try !end.tick(&test))
    #expect(test.sitting.unmarked == [3])
  }

  @Test func `A printed test shows the questions and nothing about their answers`() throws {
    let (_, test) = try begun(minutes: 6)
    PrintedTest(test, of: Fixture.serviceUnit, on: room.console).write()
    #expect(room.shown.contains("3 questions, 6 minutes"))
    #expect(room.shown.contains("True or false?"))
    #expect(!room.shown.contains("Australian Privacy Principles"))
    #expect(!room.shown.contains("Voice, face and gestures"))
    #expect(room.shown.split(separator: "Answer:").count == 4)
  }
}
