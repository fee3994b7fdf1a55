import Curriculum
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import Evidence

/// What of a record belongs in a document, by unit and date.
struct TranscriptSelectionTests {
  /// Answers on the 18th, 19th and 20th: one on either unit, one taken back, one passed over.
  private func findings() throws -> RecordFindings {
    var record = RecordMaker()
    for days in 0..<3 {
      record.daysLater = days
      try record.answer(Fixture.sign, ["f"])
      try record.answer(Fixture.gaps, ["open", "b"])
      let mistake = try record.answer(Fixture.kinds, ["1b"])
      record.add(.undone(.init(entry: mistake)))
      record.add(.skipped(.init(question: Fixture.open.id, session: 1)))
    }
    return RecordFindings(record.entries)
  }

  private func select(_ unit: String?, _ since: String?) throws -> TranscriptSelection {
    TranscriptSelection(
      findings: try findings(), unit: unit, since: since.flatMap { StudyDay(isoDate: $0) })
  }

  @Test(
    arguments: [
      (nil, nil, 6, 3, 3), ("CG219", nil, 3, 3, 3), ("SIRXCEG006", nil, 3, 0, 3),
      ("NONE1", nil, 0, 0, 3), (nil, "2026-11-19", 4, 2, 2), ("CG219", "2026-11-20", 1, 1, 1),
      (nil, "2026-11-21", 0, 0, 0), ("CG219", "1999-01-01", 3, 3, 3),
    ] as [(String?, String?, Int, Int, Int)])
  func `Answers, those taken back and what was passed over are chosen alike`(
    unit: String?, since: String?, answers: Int, takenBack: Int, skipped: Int
  ) throws {
    let selection = try select(unit, since)
    #expect(selection.answers.count == answers && selection.takenBack == takenBack)
    // The wording of what was passed over is not on record, so no unit leaves it out.
    #expect(selection.skipped.count == skipped)
    #expect(selection.answers.map(\.entry) == selection.answers.map(\.entry).sorted())
  }

  @Test func `Days after the last one wanted are left out`() throws {
    for (until, count) in [("2026-11-17", 0), ("2026-11-18", 2), ("2026-11-19", 4)] {
      let selection = TranscriptSelection(
        findings: try findings(), unit: nil, since: nil, until: StudyDay(isoDate: until))
      #expect(selection.answers.count == count && selection.skipped.count == count / 2)
    }
  }

  @Test func `A day begins at midnight by the clock of the answer`() throws {
    // Half an hour before and after midnight, in two places of the world.
    let moments = [
      "2026-11-19T23:30:00+11:00", "2026-11-20T00:30:00+11:00", "2026-11-19T23:30:00-05:00",
      "2026-11-20T00:30:00-05:00",
    ].compactMap { Moment($0) }
    let wording = try Wording(Fixture.sign)
    let entries = zip(1..., moments).map { number, at in
      Entry(
        number: number, at: at,
        fact: .answered(
          .init(
            question: Fixture.sign.id, wording: wording.fingerprint, shown: [], response: ["f"],
            parts: [], credit: 1, rating: 3, took: 0, session: 1)))
    }
    let selection = TranscriptSelection(
      findings: RecordFindings(entries), unit: nil, since: StudyDay(isoDate: "2026-11-20"))
    #expect(selection.answers.map(\.entry) == [2, 4])
  }

  @Test func `Answers that nobody marked are chosen by unit and date as well`() throws {
    var record = RecordMaker()
    for (question, response) in [(Fixture.tone, "Old."), (Fixture.tone, "New.")] {
      let wording = try record.word(question)
      record.add(
        .locked(
          .init(question: question.id, wording: wording, response: [response], session: 1)))
      record.daysLater = 1
    }
    func told(_ unit: String?, _ since: String?) -> [[String]] {
      let selection = TranscriptSelection(
        findings: RecordFindings(record.entries), unit: unit,
        since: since.flatMap { StudyDay(isoDate: $0) })
      return [selection.waiting, selection.past].map { $0.flatMap(\.fact.response) }
    }
    #expect(told(nil, nil) == [["New."], ["Old."]])
    #expect(told("CG219", nil) == [["New."], ["Old."]])
    #expect(told("SIRXCEG006", nil) == [[], []])
    #expect(told(nil, "2026-11-19") == [["New."], []])
  }
}

extension TranscriptSelection {
  fileprivate var waiting: [LockedAnswers.Answer] { unmarked.waiting }
  fileprivate var past: [LockedAnswers.Answer] { unmarked.past }
}
