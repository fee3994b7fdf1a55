import Curriculum
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import Evidence

/// Which answers a document lists.
struct TranscriptChoiceTests {
  /// Two days: one question missed and asked again on each, one right on the first day alone, and one
  /// in own words.
  private func entries() throws -> [Entry] {
    var record = RecordMaker()
    for credit in [0.0, 1] { try record.answer(Fixture.sign, ["f"], credit: credit) }
    try record.answer(Fixture.gaps, ["open", "b"])
    record.daysLater = 1
    for credit in [0.5, 1] { try record.answer(Fixture.sign, ["f"], credit: credit) }
    try record.answer(Fixture.tone, ["Said."], credit: 0.5, ticked: [0])
    return record.entries
  }

  private func listed(_ choice: Transcript.Choice) throws -> [String] {
    try Fixture.transcript(choice: choice, entries: entries()).answers.map {
      "\($0.number) \($0.question.rawValue) \($0.attempt)/\($0.attempts)"
    }
  }

  private var sign: String { Fixture.sign.id.rawValue }
  private var gaps: String { Fixture.gaps.id.rawValue }
  private var tone: String { Fixture.tone.id.rawValue }

  @Test func `Every answer is listed unless something else is wanted`() throws {
    #expect(
      try listed(.init()) == [
        "1 \(sign) 1/4", "2 \(sign) 2/4", "3 \(gaps) 1/1", "4 \(sign) 3/4", "5 \(sign) 4/4",
        "6 \(tone) 1/1",
      ])
  }

  @Test func `Of each question the first answer of its latest day is listed`() throws {
    #expect(
      try listed(.init(everyAnswer: false))
        == ["1 \(gaps) 1/1", "2 \(sign) 3/4", "3 \(tone) 1/1"])
  }

  @Test func `Only what is open, or missed, or both is listed`() throws {
    #expect(try listed(.init(everyAnswer: false, openOnly: true)) == ["1 \(tone) 1/1"])
    #expect(
      try listed(.init(everyAnswer: false, missedOnly: true))
        == ["1 \(sign) 3/4", "2 \(tone) 1/1"])
    #expect(
      try listed(.init(missedOnly: true)) == ["1 \(sign) 1/4", "2 \(sign) 3/4", "3 \(tone) 1/1"])
    #expect(try listed(.init(openOnly: true, missedOnly: true)) == ["1 \(tone) 1/1"])
  }

  @Test func `By criterion, answers follow the order of the unit, and of the record within`() throws
  {
    let transcript = try Fixture.transcript(choice: .init(byCriterion: true))
    let order = transcript.summary.criteria.map(\.id)
    let places = transcript.answers.map { answer in
      answer.criteria.compactMap { order.firstIndex(of: $0.id) }.min() ?? order.count
    }
    #expect(places == places.sorted() && Set(places).count > 2)
    #expect(transcript.answers.map(\.number) == Array(1...transcript.answers.count))
    for (one, next) in zip(transcript.answers.indices, transcript.answers.indices.dropFirst())
    where places[one] == places[next] {
      #expect(transcript.answers[one].entry < transcript.answers[next].entry)
    }
  }

  @Test func `The summary counts all of the period, whatever is listed`() throws {
    let all = try Fixture.transcript().summary
    for choice in [
      Transcript.Choice(everyAnswer: false), .init(openOnly: true), .init(missedOnly: true),
      .init(byCriterion: true),
    ] { #expect(try Fixture.transcript(choice: choice).summary == all) }
  }

  @Test func `What was passed over or not marked is not listed with what was missed`() throws {
    var record = RecordMaker()
    let wording = try record.word(Fixture.tone)
    record.add(
      .locked(.init(question: Fixture.tone.id, wording: wording, response: ["x"], session: 1)))
    record.add(.skipped(.init(question: Fixture.open.id, session: 1)))
    func counts(_ choice: Transcript.Choice) throws -> [Int] {
      let transcript = try Fixture.transcript(choice: choice, entries: record.entries)
      return [transcript.unmarked.count, transcript.skipped.count]
    }
    #expect(try counts(.init()) == [1, 1])
    #expect(try counts(.init(openOnly: true)) == [1, 0])
    #expect(try counts(.init(missedOnly: true)) == [0, 0])
  }
}
