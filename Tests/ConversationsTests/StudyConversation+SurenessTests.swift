import Curriculum
import LearnerRecord
import LearnerRecordStore
import Practice
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

struct StudyConversation_SurenessTests {
  private let room: Room
  private let both = [Fixture.sign, Fixture.principles]

  init() throws { room = try Room() }

  private func study(
    _ questions: [Question]? = nil, _ script: [Typed], _ pauses: Pauses = .unsure
  ) throws {
    try room.study(questions ?? both, typing: script, asksHowSure: true) { $0.pauses = pauses }
  }

  private var ratings: [Int] {
    get throws {
      try room.facts.compactMap { if case .rated(let fact) = $0 { fact.rating } else { nil } }
    }
  }

  /// Questions as an evening has them, of which two are answered in somebody's own words.
  private static let evening = (1...20).map { number in
    var question = number % 10 == 0 ? Fixture.tone : Fixture.principles
    question.id = Question.ID(rawValue: "evening-\(number)")
    return question
  }

  @Test func `An evening of twenty questions takes an expert 45 keys beside the answers at most`()
    throws
  {
    let expert = Typed.reading { screen in
      switch screen.split(separator: "\n").last.map(String.init) ?? "" {
      case let prompt where prompt.hasPrefix("Answer (in your own words)"): "No voice, no face."
      case let prompt where prompt.hasPrefix("Answer"): "APPs"
      case let prompt where prompt.hasPrefix("How sure?"): "3"
      case let prompt where prompt.hasPrefix("Points made"): "all"
      default: ""
      }
    }
    try study(Self.evening, Array(repeating: expert, count: 200))
    let lines = try #require(room.lines)
    let beside = zip(lines.prompts, lines.keys).reduce(0) { sum, next in
      // Of an answer, and of the points it makes, Enter alone is counted.
      sum + (next.0.hasPrefix("Answer") || next.0.hasPrefix("Points made") ? 1 : next.1)
    }
    let answers = try room.answers
    #expect(answers.count == 20 && answers.allSatisfy { $0.credit == 1 && $0.confidence == 3 })
    #expect(beside <= 45, "\(beside)")
  }

  @Test(
    arguments: [
      ("1", 1), ("guess", 1), ("2", 2), ("Fairly sure", 2), ("sure", 2), ("3", 3), ("certain", 3),
      ("", nil), ("hard", nil),
    ] as [(String, Int?)])
  func `Words say as well as digits how sure somebody is`(typed: String, kept: Int?) throws {
    try study([Fixture.sign], ["false", .line(typed), ""])
    #expect(try room.answers.first?.confidence == kept)
  }

  @Test(arguments: [("maybe", false), ("4", false), ("0", false), ("2", true)])
  func `What says nothing of it is asked for again`(typed: String, isTaken: Bool) throws {
    try study([Fixture.sign], ["false", .line(typed), "1", ""])
    #expect(
      room.shown.contains("Type 1 for a guess, 2 for fairly sure or 3 for certain") != isTaken)
  }

  @Test func `A rating before the mark counts where the answer is right`() throws {
    try study([Fixture.sign], ["false", "easy"])
    #expect(try ratings == [4])
    #expect(room.shown.contains("Rated “easy”"))
    let other = try Self()
    try other.study([Fixture.sign], ["true", "easy", "/quit"])
    #expect(try other.ratings.isEmpty, "an answer that is not right did not come easily")
  }

  @Test(arguments: [
    (Pauses.all, "3", true), (.unsure, "3", false), (.unsure, "2", true), (.unsure, "", true),
    (.unsure, "hard", true), (.unsure, "good", false), (.missed, "1", false), (.missed, "", false),
  ])
  func `A right answer is waited after as the learner wants it`(
    pauses: Pauses, sure: String, waits: Bool
  ) throws {
    try study([Fixture.sign], ["false", .line(sure), ""], pauses)
    let prompts = try #require(room.lines).prompts
    #expect(prompts.contains { $0.hasPrefix("Enter: next") } == waits)
  }

  @Test(arguments: [Pauses.all, .unsure, .missed])
  func `An answer that was not right is always waited after`(pauses: Pauses) throws {
    try study([Fixture.sign], ["true", "3", "/quit"], pauses)
    #expect(try #require(room.lines).prompts.last?.hasPrefix("Enter: next") == true)
  }

  @Test func `The answer before can be rated and withdrawn at the next question`() throws {
    try study(nil, ["APPs", "3", "/rate hard", "/rate", "/rate 9", "/undo", "/quit"])
    #expect(try ratings == [2])
    #expect(room.shown.contains("Rated “hard”"))
    #expect(room.shown.contains("Answer withdrawn"))
    let other = try Self()
    try other.study(nil, ["/rate hard", "/quit"])
    #expect(other.room.shown.contains("No answer of this session can be rated."))
  }

  @Test func `What was right last time too is explained no more to somebody who is certain`()
    throws
  {
    try study([Fixture.sign], ["false", "3"])
    #expect(room.shown.contains("Why: The guarantees cannot be excluded."))
    let seen = room.shown.count
    try room.study([Fixture.sign], typing: ["false", "3"], asksHowSure: true) { _ in }
    #expect(!room.shown.dropFirst(seen).contains("Why: "))
  }

  @Test func `The legend is shown once`() throws {
    try study(nil, ["APPs", "", "", "false", "", ""])
    let asked = try #require(room.lines).prompts.filter { $0.hasPrefix("How sure?") }
    #expect(
      asked == [
        "How sure? 1 guess, 2 fairly sure, 3 certain (Enter skips): ",
        "How sure? 1 to 3 (Enter skips): ",
      ])
  }
}
