import Curriculum
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import Evidence

struct PracticeAnswersTests {
  @Test func `Every answer that stands is told once, with its wording and the rating that counts`()
    throws
  {
    let entries = try Fixture.record()
    let answers = try Fixture.practice(entries).answers
    let transcript = try Fixture.transcript(choice: .init(everyAnswer: true), entries: entries)
    #expect(answers.map(\.entry) == transcript.answers.map(\.entry))
    #expect(answers.map { $0.rating?.word } == transcript.answers.map(\.rating))
    #expect(
      answers.map { $0.wording?.prompt ?? "" }.dropLast()
        == transcript.answers.map(\.prompt).dropLast())
    #expect(answers.last?.wording == nil)
    #expect(!answers.contains { $0.fact.response == ["taken back and never shown"] })
  }

  @Test func `An answer that was marked later has the moment at which it was given`() throws {
    var record = RecordMaker()
    record.add(.opened(.init(record: "0", program: "p")))
    let wording = try record.word(Fixture.tone)
    let session = record.add(.started(.init(selection: [], seed: 1)))
    let locked = record.add(
      .locked(.init(question: Fixture.tone.id, wording: wording, response: ["x"], session: session))
    )
    record.daysLater = 2
    record.add(
      .answered(
        .init(
          question: Fixture.tone.id, wording: wording, shown: [], response: ["x"],
          parts: [part("a", "made", "made", true)], ticked: [0], credit: 0.5, rating: 1, took: 5,
          session: session, locked: locked)))
    let answer = try #require(try Fixture.practice(record.entries).answers.first)
    #expect(answer.at == record.entries[locked - 1].at)
  }

  @Test func `Sessions and tests that ended are told, with what their answers came to`() throws {
    var record = RecordMaker()
    record.add(.opened(.init(record: "0", program: "p")))
    record.add(.named(.init(name: "N")))
    record.add(.started(.init(selection: ["CG219"], seed: 7)))
    try record.answer(Fixture.sign, ["f"], took: 2000)
    let mistake = try record.answer(Fixture.sign, ["f"], credit: 0.5, took: 400)
    record.add(.undone(.init(entry: mistake)))
    try record.answer(Fixture.refund, ["f"], credit: 0.25, took: 1000)
    record.add(.ended(.init(session: 3)))
    let test = record.add(
      .testBegun(
        .init(
          unit: "CG219", questions: [Fixture.sign.id, Fixture.open.id], wordings: ["", ""],
          shown: [[], []], choice: "", seed: 1, minutes: nil, passMark: 50)))
    record.add(.testClosed(.init(test: test, ending: .submitted)))
    let left = record.add(
      .testBegun(
        .init(
          unit: "CG219", questions: [], wordings: [], shown: [], choice: "", seed: 1, minutes: nil))
    )
    record.add(.testClosed(.init(test: left, ending: .left)))
    record.add(.started(.init(selection: [], seed: 7)))
    let sittings = try Fixture.practice(record.entries).sittings
    #expect(sittings.map(\.session) == [3, test] && sittings.map(\.isTest) == [false, true])
    #expect(sittings[0].tally.answers == 2 && sittings[0].tally.credit == 1.25)
    #expect(sittings[0].tally.took == 3000 && sittings[0].selection == ["CG219"])
    #expect(sittings[1].tally.answers == 0 && sittings[1].questions == 2)
    for line in try Fixture.statements(record.entries) { #expect(XAPIRules(line).broken == []) }
  }
}
