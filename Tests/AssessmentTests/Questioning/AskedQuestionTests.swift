import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// A question is asked without any terminal: what is typed goes in, and what goes on record comes out.
struct AskedQuestionTests {
  private static let now = Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660)

  private func asked(_ question: Question) throws -> AskedQuestion {
    var record = RecordMaker()
    let wording = try Wording(question)
    record.add(.worded(.init(wording)))
    record.add(
      .questioningBegun(
        .init(
          unit: "CG219", release: "r", questions: [question.id], choice: "named",
          fields: ["assessor": "Jo", "scribe": "Sam"])))
    let questioning = try #require(Questioning.all(in: record.entries).first)
    return AskedQuestion(1, wording, of: questioning, wordings: record.entries.wordings)
  }

  @Test func `Typed line by line, a question ends with the fact of all that was entered`() throws {
    var asked = try asked(Fixture.tone)
    let typed = ["No voice.", "Whose?", "The writer's.", "c", "", "1 3", "s", "", "Brief"]
    var decided: Fact.Asked?
    for text in typed {
      switch asked.step(text, at: Self.now) {
      case .note(let note): asked.take(note)
      case .decided(let fact): decided = fact
      case .refused: Issue.record("“\(text)” is refused at \(asked.turn.prompt)")
      }
    }
    let fact = try #require(decided)
    #expect(fact.response == "No voice." && fact.takenBy == "Sam" && fact.creditedBy == "Jo")
    #expect(fact.respondedAt == Self.now.description)
    #expect(fact.probes == [.init(kind: .clarify, asked: "Whose?", response: "The writer's.")])
    #expect(fact.credited == [0, 2] && fact.decision == .satisfactory)
    #expect(fact.reason == "" && fact.comment == "Brief")
  }

  @Test(
    arguments: [
      ([], ""), (["Said", "Probe?"], " "), (["Said", "Probe?", "More"], "4"),
      (["Said", ""], "7"), (["Said", "", "none"], "maybe"), (["Said", "", "none", "n"], " "),
    ])
  func `What can't be taken is asked for again`(before: [String], typed: String) throws {
    var asked = try asked(Fixture.tone)
    for text in before {
      guard case .note(let note) = asked.step(text, at: Self.now) else {
        Issue.record("“\(text)” is no note")
        return
      }
      asked.take(note)
    }
    #expect(asked.step(typed, at: Self.now) == .refused)
  }

  @Test func `Options are shown in one order, also once the question is passed over`() throws {
    let asked = try asked(Fixture.open)
    #expect(asked.shown == (try self.asked(Fixture.open)).shown)
    #expect(asked.shown.fits(Fixture.open.key))
    let fact = asked.notAsked("No time")
    #expect(fact.shown == asked.shown.orders && fact.decision == .notAsked)
    #expect(fact.response == nil && fact.reason == "No time")
  }

  @Test func `A response that is taken back leaves the question as it was planned`() throws {
    var asked = try asked(Fixture.tone)
    guard case .note(let note) = asked.step("Said", at: Self.now) else { return }
    asked.take(note)
    asked.take(asked.note { $0.takesBack = true })
    #expect(asked.turn.response == nil && asked.turn.prompt == .response)
  }

  @Test func `An answer from practice keeps its wording, its moment and whose it is`() throws {
    var record = RecordMaker()
    record.add(.opened(.init(record: "0123456789abcdef0123456789abcdef", program: "viva")))
    record.add(.named(.init(name: "Anahera")))
    var reworded = Fixture.tone
    reworded.prompt = "As it was asked then?"
    let entry = try record.answer(reworded, ["Typed then"], ticked: [0])
    try record.answer(Fixture.tone, ["Withdrawn"], ticked: [0])
    record.add(.undone(.init(entry: record.entries.count)))
    let practice = PracticeAnswers(record.entries)
    let answers = practice.answers(to: Fixture.tone.id)
    #expect(answers.map(\.entry.number) == [entry])
    var asked = try asked(Fixture.tone)
    asked.take(
      asked.accept(
        try #require(answers.first), of: practice, authorship: "Asked her"))
    #expect(asked.turn.question == reworded)
    #expect(asked.turn.response?.words == "Typed then")
    #expect(asked.turn.response?.accepted?.authorship == "Asked her")
    #expect(asked.turn.response?.accepted?.name == "Anahera")
  }
}
