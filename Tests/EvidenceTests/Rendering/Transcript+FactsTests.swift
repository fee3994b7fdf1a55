import Curriculum
import TestSupport
import Testing

@testable import Evidence

/// What is said of a transcript as a whole.
struct TranscriptFactsTests {
  private func transcript(_ change: (inout Transcript) -> Void) throws -> Transcript {
    var transcript = try Fixture.transcript(entries: [])
    change(&transcript)
    return transcript
  }

  @Test func `The head of a page names the learner and the units, its foot program and record`()
    throws
  {
    let transcript = try Fixture.transcript()
    #expect(transcript.head == "Anahera O'Neill-Nguyễn · SIRXCEG006 · CG219 · XYZ")
    #expect(transcript.foot == "viva 0.1.0 · record 0123456789abcdef0123456789abcdef")
    let empty = try Fixture.transcript(entries: [])
    #expect(empty.head == "" && empty.foot == "viva 0.1.0")
  }

  @Test(arguments: [(48, 48, "x"), (49, 48, "…"), (5_000, 48, "…")])
  func `A name that leaves no room is shortened`(count: Int, kept: Int, end: String) throws {
    let name = String(repeating: "x", count: count)
    let transcript = try transcript {
      $0.learner = name
      $0.program = name
      $0.record.id = name
    }
    #expect(transcript.head.count == kept && transcript.head.hasSuffix(end))
    #expect(transcript.foot.count == 2 * kept + " · record ".count)
  }

  @Test(
    arguments: [
      (nil, nil, nil, "none"),
      (nil, nil, "2026-11-22", "none (answers before 22 Nov 2026 left out)"),
      (
        "2026-11-22T09:15:30.123+11:00", "2026-11-22T09:15:30.123+11:00", nil,
        "22 Nov 2026, 09:15 +11:00"
      ),
      (
        "2028-02-29T23:59:00.000+11:00", "2028-03-01T00:01:00.000+10:30", "2028-02-29",
        "29 Feb 2028, 23:59 +11:00 to 1 Mar 2028, 00:01 +10:30 (answers before 29 Feb 2028 left out)"
      ),
    ] as [(String?, String?, String?, String)])
  func `The time of the answers is told from the first to the last`(
    first: String?, last: String?, since: String?, words: String
  ) throws {
    let facts = try transcript {
      ($0.period.first, $0.period.last, $0.period.since) = (first, last, since)
    }.facts { "[\($0)]" }
    #expect(facts.first.map { [$0.name, $0.value] } == ["Answers given", words])
  }

  @Test func `The record and its head are named where there are any`() throws {
    let facts = try transcript {
      ($0.record.id, $0.record.entries, $0.record.head) = ("abc", 7, "7-CODE")
      $0.made = "then"
    }.facts { "[\($0)]" }
    #expect(
      facts.dropFirst().map { "\($0.name): \($0.value)" } == [
        "Document made: [then]", "Program: [viva 0.1.0]", "Record: [abc], 7 entries taken in",
        "Head of the record: [7-CODE]",
      ])
    let unnamed = try transcript { _ in }.facts { $0 }
    #expect(unnamed.last?.value == "(no name on record), 0 entries taken in")
  }

  @Test func `Counts of what is rare stand only where there is some`() throws {
    let none = try transcript { _ in }.summary.totals.facts
    #expect(
      none.map { "\($0.name): \($0.value)" } == [
        "Questions asked: 0", "Answers: 0", "Right at first try: 0 of 0",
        "Right at first answer of latest day: 0 of 0", "Mean credit: –", "Answers taken back: 0",
        "Questions skipped: 0",
      ])
    let some = try transcript {
      ($0.summary.totals.countedRight, $0.summary.totals.notMarked) = (2, 3)
      $0.summary.totals.counts.meanCredit = 0.999
    }.summary.totals.facts
    #expect(
      some.dropFirst(4).prefix(3).map { "\($0.name): \($0.value)" } == [
        "Mean credit: 99%", "Counted right by the learner: 2, marked otherwise",
        "Answers not marked: 3",
      ])
    #expect(some.count == none.count + 2)
  }
}
