import LearnerRecordStore
import Practice
import Curriculum
import LearnerRecord
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

struct StudyConversation_AnsweringTests {
  private let room: Room

  init() throws { room = try Room() }

  @Test func `A second empty line shows the answer, which earns nothing`() throws {
    try room.study([Fixture.sign], typing: ["", "", "", "/quit"])
    let answer = try #require(try room.answers.first)
    #expect(answer.revealed == true && answer.credit == 0)
    #expect(room.shown.contains("Type t for true or f for false. Enter again shows the answer."))
    #expect(room.shown.contains("Shown, so not right."))
  }

  @Test func `A response that can't be read is asked for again, and nothing is on record`() throws {
    try room.study([Fixture.threshold], typing: ["many", "/quit"])
    #expect(try room.answers.isEmpty)
    #expect(room.shown.contains("Type digits"))
  }

  @Test(
    arguments: [
      "no idea", "I don't know.", "i don’t know", "dunno", "IDK", "Not sure…", " No clue ",
    ],
    [
      Fixture.threshold, Fixture.refund, Fixture.sign, Fixture.steps, Fixture.principles,
      Fixture.tone,
    ])
  func `Whoever doesn't know sees the answer, whatever form it has`(
    words: String, question: Question
  ) throws {
    let room = try Room()
    try room.study([question], typing: [.line(words), "", "/quit"])
    let answer = try #require(try room.answers.first)
    #expect(answer.revealed == true && answer.credit == 0)
    #expect(room.shown.contains("Shown, so not right."))
  }

  @Test func `Words that are the answer are taken for it, whatever else they say`() throws {
    var question = Fixture.principles
    question.key = .shortAnswer(.init(key: "not sure"))
    try room.study([question], typing: ["Not sure", ""])
    #expect(try room.answers.map(\.credit) == [1])
  }

  @Test(
    arguments: [
      (["open", "no idea"], ["open", ""]), (["dunno", "closed"], ["", "closed"]),
      (["", "closed", "don't know"], ["", "closed"]),
    ] as [([String], [String])])
  func `A gap that somebody doesn't know stays blank, and is not asked for again`(
    typed: [String], response: [String]
  ) throws {
    try room.study([Fixture.gaps], typing: typed.map { .line($0) } + ["", "/quit"])
    #expect(room.shown.contains("Still blank") == (typed.count > 2))
    #expect(try room.answers.first?.response == response)
    #expect(try room.answers.first?.credit == 0.5)
  }

  @Test func `Whoever knows none of the gaps sees the answer`() throws {
    try room.study([Fixture.gaps], typing: ["don't know", "don't know", "", "/quit"])
    #expect(try room.answers.first?.revealed == true)
    #expect(room.shown.contains("Shown, so not right."))
  }

  @Test func `A flag that nobody wants to put in words can be left`() throws {
    try room.study(
      [Fixture.sign], typing: ["/flag", "/back", "false", "/flag", "/back", "", "/quit"])
    #expect(try room.store.latestEntry(of: .flagged, within: 10) == nil)
    #expect(try room.answers.map(\.credit) == [1])
    #expect(room.shown.split(separator: "\n").count { $0 == "Not flagged." } == 2)
  }

  @Test(
    arguments: [
      (["/flag", "the price is old"], "the price is old", []),
      (["/flag the price is old"], "the price is old", []), (["/flag", ""], "", []),
      (["/flag", "", "false", "/flag", "and so is this"], "and so is this", [1]),
    ] as [([String], String, [Double])])
  func `A flag without words asks for them, and takes none for an answer`(
    typed: [String], note: String, credits: [Double]
  ) throws {
    try room.study([Fixture.sign], typing: typed.map { .line($0) } + ["/quit"])
    let notes = try room.facts.compactMap {
      if case .flagged(let fact) = $0 { fact.note } else { nil }
    }
    #expect(notes.last == note)
    #expect(try room.answers.map(\.credit) == credits)
  }

  @Test func `Whoever leaves at the words of a flag has flagged, and can resume`() throws {
    for words in ["/pause", "/quit"] {
      let room = try Room()
      try room.study([Fixture.sign], typing: ["/flag", .line(words), "false"])
      #expect(try room.facts.contains { if case .flagged = $0 { true } else { false } })
      #expect(try room.answers.isEmpty && room.lines?.isUsedUp == false)
    }
  }

  @Test func `Going back keeps what was typed in a gap`() throws {
    try room.study([Fixture.gaps], typing: ["open", "/back", "", "closed", ""])
    #expect(room.shown.contains("So far: open. Enter keeps it."))
    #expect(try room.answers.first?.response == ["open", "closed"])
    #expect(try room.answers.first?.credit == 1)
  }

  @Test func `A gap that was left blank is asked for once more`() throws {
    try room.study([Fixture.gaps], typing: ["", "closed", "open", ""])
    #expect(room.shown.contains("Still blank: gap 1."))
    #expect(try room.answers.first?.response == ["open", "closed"])
  }

  @Test(arguments: [("1", 1), ("2", 2), ("3", 3), ("", nil)] as [(String, Int?)])
  func `How sure somebody is goes on record with the answer`(typed: String, kept: Int?) throws {
    try room.study([Fixture.sign], typing: ["false", .line(typed), ""], asksHowSure: true)
    #expect(try room.answers.first?.confidence == kept)
  }

  @Test func `Whoever leaves at how sure they are has answered`() throws {
    try room.study(
      [Fixture.sign, Fixture.principles], typing: ["false", "/quit"], asksHowSure: true)
    #expect(try room.answers.count == 1)
    #expect(try room.answers.first?.confidence == nil)
  }

  @Test(arguments: [
    ("/skip", FactKind.skipped), ("/suspend", .suspended), ("/flag unclear", .flagged),
  ])
  func `A command about the question is on record`(command: String, kind: FactKind) throws {
    try room.study([Fixture.sign], typing: [.line(command), "/quit"])
    #expect(try room.store.latestEntry(of: kind, within: 10) != nil)
    #expect(try room.answers.isEmpty)
  }

  @Test func `An answer that is withdrawn is asked again, and counts no more`() throws {
    let session = try room.study(
      [Fixture.sign, Fixture.principles], typing: ["the Act", "", "/undo", "APPs", "", "/quit"])
    #expect(room.shown.contains("Answer withdrawn (your record notes this)."))
    #expect(session.answers.map(\.credit) == [1])
    #expect(try room.answers.map(\.credit) == [0, 1], "the record keeps both")
  }

  @Test func `A command that is none is refused and asked for again`() throws {
    try room.study([Fixture.sign], typing: ["/hnit", "false", ""])
    #expect(room.shown.contains("/hint"))
    #expect(try room.answers.map(\.response) == [["false"]])
  }

  private func ratings(_ room: Room) throws -> [Int] {
    try room.facts.compactMap { if case .rated(let fact) = $0 { fact.rating } else { nil } }
  }

  @Test func `A wrong answer can't be rated as if it had been recalled, and that is said`() throws {
    try room.study([Fixture.sign], typing: ["true", "/rate easy", "3", "maybe", "again", "/quit"])
    #expect(try ratings(room) == [1])
    let refusal = "An answer that was not right can only be rated “again”, not “easy”."
    #expect(room.shown.contains(refusal) && room.shown.contains("not “good”."))
    #expect(room.shown.contains("Press Enter for the next question; /help lists"))
    #expect(room.lines?.prompts.last == "Enter: next: ")
  }

  @Test func `What a learner counts right can be rated like any right answer`() throws {
    try room.study([Fixture.principles], typing: ["something", "/right", "4", "/quit"])
    #expect(try ratings(room) == [4])
  }

  @Test func `A case is on no schedule, so no rating is offered after it`() throws {
    var question = Fixture.principles
    question.kind = .application
    try room.study([question], typing: ["APPs", "/rate good", "/quit"])
    #expect(try ratings(room).isEmpty)
    #expect(
      room.shown.contains("A case leaves the schedule as it was, so there is nothing to rate."))
    #expect(room.lines?.prompts.last == "Enter: next: ")
  }
}
