import Curriculum
import LearnerRecord
import LearnerRecordStore
import Practice
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

/// A question that asks for members of a group, as a learner meets it.
struct ListQuestionTests {
  private let room: Room
  private let question = Question(
    id: .init(rawValue: "causes"), topic: "fixture",
    criteria: [.init(rawValue: "SIRXCEG006.KE1.1")], level: .remember,
    prompt: "Name two common causes of complaints when people buy online.",
    key: .list(
      .init(
        members: [
          .init(key: "late delivery", variants: ["late"]), .init(key: "wrong item"),
          .init(key: "hidden costs"),
        ], wanted: 2)), explanation: "They are what people write about most.",
    sources: ["Unit guidance"])

  init() throws { room = try Room() }

  @Test func `Hits, strays, repeats and what is missing are told apart`() throws {
    try room.study([question], typing: ["late, late delivery, rude", "", "/quit"])
    let lines = room.shown.split(separator: "\n").map(String.init)
    #expect(lines.contains("  (2, in any order, with commas between)"))
    #expect(lines.contains { $0.hasPrefix("Partly right: 50%") })
    for line in [
      "  [named] late delivery", "    you: late", "  [named before] late delivery",
      "  [not one of them] rude", "  [missing] one more of: wrong item, hidden costs",
    ] { #expect(lines.contains(line), "\(line) is not in \(room.shown)") }
    #expect(try room.answers.first?.credit == 0.5)
    #expect(
      try room.answers.first?.parts.map(\.label) == [
        "late delivery", "late delivery, once more", "not one of them", "wrong item",
        "hidden costs",
      ])
  }

  @Test func `Enough in any order is right, and the others are shown`() throws {
    try room.study([question], typing: ["hidden costs and wrong item", ""])
    #expect(try room.answers.map(\.credit) == [1])
    #expect(room.shown.contains("  Others: late delivery"))
    #expect(!room.shown.contains("[missing]"))
  }

  @Test func `A line that goes on is part of the answer`() throws {
    try room.study([question], typing: ["late\\", "wrong item", ""])
    #expect(try room.answers.map(\.credit) == [1])
  }

  @Test func `What can't be read is asked for again, a blank one shows every member`() throws {
    try room.study([question], typing: [",", "", "", "", "/quit"])
    #expect(room.shown.contains("Type 2 of them, with commas between"))
    #expect(try room.answers.first?.revealed == true)
    #expect(try room.answers.first?.parts.map(\.expected).count == 3)
  }

  @Test func `A slip of the fingers can be counted right`() throws {
    try room.study([question], typing: ["late, hiden costs", "/right", "", "/quit"])
    #expect(try room.answers.first?.credit == 0.5)
    #expect(room.shown.contains("Close: one letter off in “hidden”."))
    #expect(try room.store.latestEntry(of: .countedRight, within: 9) != nil)
  }

  @Test func `In a mock test a list may go over several lines, and is marked at the end`() throws {
    let desk = Desk(room.store, room.clock, after: 0)
    let facts = try MockTest.beginning(
      Fixture.serviceUnit, [question], by: QuestionBlueprint(seed: 1), minutes: nil, passMark: nil,
      known: [])
    let entries = try desk.record(facts).ours
    let sitting = try #require(Sitting.all(in: entries).last)
    var conversation = TestConversation(
      room.dialogue([",", "late\\", "- wrong item", "/submit"]), desk: desk,
      test: MockTest(sitting, wordings: entries.wordings))
    let ending = try #require(try conversation.run())
    var test = conversation.test
    try TestEnding(room.dialogue([]), desk: desk, state: room.state).close(&test, ending)
    #expect(room.shown.contains("Type 2 of them, with commas between"))
    #expect(try room.answers.map(\.credit) == [1])
    #expect(try room.answers.first?.parts.map(\.given) == ["late", "wrong item"])
  }
}
