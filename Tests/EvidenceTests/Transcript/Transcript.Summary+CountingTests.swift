import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

/// The counts of a transcript.
struct TranscriptSummaryCountingTests {
  /// A record of answers by chance, over some days.
  private static func record(_ seed: UInt64) throws -> RecordMaker {
    var chance = SeededChance(state: seed)
    let questions = [Fixture.sign, Fixture.gaps, Fixture.kinds, Fixture.tone, Fixture.threshold]
    var record = RecordMaker()
    for _ in 0..<Int(chance.next() % 20) {
      record.daysLater += Int(chance.next() % 2)
      let question = questions[Int(chance.next() % 5)]
      let credit = [0, 0.5, 1][Int(chance.next() % 3)]
      let entry = try record.answer(
        question, ["x"], credit: credit, ticked: question.key.type == .explain ? [0] : nil)
      if chance.next() % 6 == 0 { record.add(.undone(.init(entry: entry))) }
    }
    return record
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `Counts agree with the answers, in all and criterion by criterion`(seed: UInt64) throws {
    let transcript = try Fixture.transcript(entries: Self.record(seed).entries)
    let answers = transcript.answers
    let totals = transcript.summary.totals.counts
    #expect(totals.answers == answers.count)
    #expect(totals.questions == Set(answers.map(\.question)).count)
    let rows = transcript.summary.criteria
    #expect(Set(rows.map(\.id)).count == rows.count)
    var groups = [(totals, answers)]
    for row in rows {
      groups.append((row.counts, answers.filter { $0.criteria.map(\.id).contains(row.id) }))
    }
    for (counts, those) in groups {
      #expect(counts.answers == those.count)
      let byQuestion = Dictionary(grouping: those, by: \.question).values
      #expect(counts.rightAtFirstTry == byQuestion.count { $0[0].right })
      let latest = byQuestion.count { tries in
        let day = tries.map { $0.moment.prefix(10) }.max()
        return tries.first { $0.moment.prefix(10) == day }?.right == true
      }
      #expect(counts.rightOnLatestDay == latest)
      #expect((counts.meanCredit == nil) == those.isEmpty)
      let mean = those.reduce(0) { $0 + $1.credit } / Double(max(1, those.count))
      #expect(abs((counts.meanCredit ?? 0) - mean) < 0.00051)
      #expect(counts.lastAnswered == those.last?.moment)
    }
    #expect(totals.rightAtFirstTry <= totals.questions && totals.questions <= totals.answers)
  }

  @Test func `A question counts once for a criterion that it names twice`() throws {
    var question = Fixture.sign
    question.criteria += question.criteria
    var record = RecordMaker()
    try record.answer(question, ["f"])
    let rows = try Fixture.transcript(entries: record.entries).summary.criteria
    #expect(rows.map(\.counts.answers) == [0, 1, 0])
  }

  @Test func `Criteria that no unit has come after those that can be asked about`() throws {
    var question = Fixture.sign
    question.criteria += ["SIRXCEG006.KE9", "SIRXCEG006.AX1", "ABC1.X"]
      .map(CriterionID.init(rawValue:))
    var record = RecordMaker()
    try record.answer(question, ["f"])
    let transcript = try Fixture.transcript(entries: record.entries)
    #expect(
      transcript.summary.criteria.map(\.id.rawValue) == [
        "SIRXCEG006.PC1.1", "SIRXCEG006.KE1.1", "SIRXCEG006.KE1.2", "SIRXCEG006.AX1",
        "SIRXCEG006.KE9", "ABC1.X",
      ])
    #expect(
      transcript.summary.criteria.map { $0.words == nil }
        == [false, false, false, true, true, true])
    #expect(transcript.units.map(\.code) == ["SIRXCEG006", "ABC1"])
  }

  @Test func `The latest answer is that of the latest moment, where a clock was set back`() throws {
    var record = RecordMaker()
    record.daysLater = 5
    try record.answer(Fixture.sign, ["f"], credit: 0)
    record.daysLater = 0
    try record.answer(Fixture.sign, ["f"], credit: 1)
    let transcript = try Fixture.transcript(entries: record.entries)
    let counts = transcript.summary.totals.counts
    #expect(counts.lastAnswered == record.entries[1].at.description)
    #expect(transcript.period.last == counts.lastAnswered)
    #expect(transcript.period.first == record.entries[2].at.description)
    #expect(counts.rightOnLatestDay == 0 && counts.rightAtFirstTry == 0)
  }

  @Test func `Of an empty transcript there is nothing to count`() throws {
    let summary = try Fixture.transcript(unit: "219", entries: []).summary
    #expect(summary.totals.counts.meanCredit == nil && summary.totals.counts.lastAnswered == nil)
    #expect(summary.criteria.count == 5)
    #expect(summary.criteria.allSatisfy { $0.counts == summary.totals.counts })
  }
}
