import Curriculum
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import Evidence

/// What of a record a transcript can tell.
struct RecordFindingsTests {
  @Test func `The first beginning and the latest name count, whatever the order`() {
    var record = RecordMaker()
    record.add(.opened(.init(record: "first", program: "viva")))
    record.add(.named(.init(name: "Li")))
    record.add(.opened(.init(record: "second", program: "viva")))
    record.add(.named(.init(name: "Li Wei")))
    for entries in [record.entries, record.entries.reversed()] {
      let findings = RecordFindings(entries)
      #expect(findings.record == "first" && findings.name == "Li Wei" && findings.entryCount == 4)
    }
    let nothing = RecordFindings([Entry]())
    #expect(nothing.record == nil && nothing.name == nil && nothing.entryCount == 0)
  }

  @Test func `A question passed over is told in the wording that came before it`() throws {
    var record = RecordMaker()
    var later = Fixture.steps
    later.prompt = "Reworded?"
    func skip() { record.add(.skipped(.init(question: Fixture.steps.id, session: 3))) }
    skip()
    try record.word(Fixture.steps)
    skip()
    try record.word(Fixture.tone)
    try record.word(later)
    skip()
    let findings = RecordFindings(record.entries.reversed())
    #expect(findings.skips.map(\.entry) == [1, 3, 6])
    #expect(
      findings.skips.map { $0.transcribed(findings: findings).prompt }
        == [nil, Fixture.steps.prompt, "Reworded?"])
    #expect(
      findings.skips[1].transcribed(findings: findings).moment == record.entries[2].at.description)
  }

  @Test func `A wording counts only for the question that it is of`() throws {
    var record = RecordMaker()
    let fingerprint = try record.word(Fixture.sign)
    func answered(_ question: Question) -> Fact.Answered {
      .init(
        question: question.id, wording: fingerprint, shown: [], response: ["f"], parts: [],
        credit: 1, rating: 3, took: 0, session: 1)
    }
    let findings = RecordFindings(record.entries)
    #expect(findings.wording(of: answered(Fixture.sign)) == Fixture.sign)
    #expect(findings.wording(of: answered(Fixture.tone)) == nil)
  }

  @Test func `An answer that was locked is dated when it was locked, and told when marked`() throws
  {
    var record = RecordMaker()
    let wording = try record.word(Fixture.tone)
    let locked = record.add(
      .locked(.init(question: Fixture.tone.id, wording: wording, response: ["So."], session: 1)))
    record.daysLater = 2
    var fact = Fact.Answered(
      question: Fixture.tone.id, wording: wording, shown: [], response: ["So."], parts: [],
      ticked: [0], tickedBy: "learner", credit: 0.5, rating: 2, took: 10, session: 4)
    fact.locked = locked
    record.add(.answered(fact))
    let transcript = try Fixture.transcript(entries: record.entries)
    let answer = try #require(transcript.answers.first)
    #expect(answer.moment == record.entries[1].at.description)
    #expect(answer.marked == record.entries[2].at.description)
    #expect(transcript.unmarked.isEmpty && transcript.answers.count == 1)
  }

  @Test func `Notes on a question stand beside the wording that they were made on`() throws {
    var record = RecordMaker()
    var later = Fixture.sign
    later.prompt = "Reworded?"
    let (first, second) = (try record.word(Fixture.sign), try record.word(later))
    for (wording, note) in [(first, "One"), (second, "Two"), (first, ""), ("gone", "Three")] {
      record.add(.flagged(.init(question: Fixture.sign.id, wording: wording, note: note)))
    }
    try record.answer(Fixture.sign, ["f"])
    try record.answer(later, ["f"])
    let answers = try Fixture.transcript(entries: record.entries).answers
    #expect(answers.map { $0.flags.map(\.note) } == [["One", ""], ["Two"]])
    #expect(answers[0].flags.map(\.entry) == [3, 5])
  }

  @Test func `What counts as right, and the rating that counts, are those of the learner`() throws {
    var record = RecordMaker()
    let missed = try record.answer(Fixture.sign, ["t"], credit: 0, rating: 1)
    record.add(.countedRight(.init(entry: missed, rating: 3)))
    let rated = try record.answer(Fixture.threshold, ["1"], rating: 3)
    record.add(.rated(.init(entry: rated, rating: 2)))
    let plain = try record.answer(Fixture.principles, ["APPs"])
    let findings = RecordFindings(record.entries)
    #expect([missed, rated, plain].map(findings.isCountedRight) == [true, false, false])
    #expect([missed, rated, plain].map(findings.changedRating) == [nil, .hard, nil])
    #expect([missed, rated, plain].map(findings.rating) == [.good, .hard, nil])
    let answers = try Fixture.transcript(entries: record.entries).answers
    #expect(answers.map(\.rating) == ["good", "hard", "good"])
    #expect(answers.map(\.ratingChanged) == [false, true, false])
    #expect(answers.map(\.countedRight) == [true, false, false])
    #expect(answers.map(\.right) == [false, true, true])
  }
}
