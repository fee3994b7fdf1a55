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

  @Test(
    arguments: [
      (nil, "2026-12-01", " (answers after 1 Dec 2026 left out)"),
      (
        "2026-11-22", "2026-12-01",
        " (answers before 22 Nov 2026 and after 1 Dec 2026 left out)"
      ),
    ] as [(String?, String?, String)])
  func `Days that were left out are named`(since: String?, until: String?, words: String) throws {
    let facts = try transcript {
      ($0.period.since, $0.period.until) = (since, until)
    }.facts { $0 }
    #expect(facts.first?.value == "none" + words)
  }

  @Test func `The record and its head are named where there are any`() throws {
    let named = try transcript {
      ($0.record.id, $0.record.entries, $0.record.head) = ("abc", 7, "7-CODE")
      $0.made = "then"
    }
    #expect(named.facts { "[\($0)]" }.last?.value == "[then]")
    #expect(
      named.origin { "[\($0)]" }
        == "Made by [viva 0.1.0] · record [abc], 7 entries · head of the record [7-CODE]")
    #expect(
      try transcript { _ in }.origin { $0 }
        == "Made by viva 0.1.0 · record without a name, 0 entries")
  }

  @Test func `Which answers are listed is said where these are not all`() throws {
    func listing(_ choice: Transcript.Choice) throws -> [String] {
      try transcript {
        $0.choice = choice
        $0.summary.totals.counts.answers = 241
      }.listing
    }
    #expect(try listing(.init()) == [])
    let latest =
      "Of each question one answer: the first of the latest day on which it was answered."
    let count = "Listed: 0 of 241 answers."
    #expect(try listing(.init(everyAnswer: false)) == ["\(latest) \(count)"])
    #expect(
      try listing(.init(openOnly: true, missedOnly: true)) == [
        "Only those in the learner's own words and those that are not right are listed. \(count)"
      ])
  }

  @Test func `Counts of what is rare are there only where there is some`() throws {
    func told(_ change: (inout Transcript) -> Void) throws -> [String] {
      try transcript(change).summary.totals.facts.map { "\($0.name): \($0.value)" }
    }
    let always = [
      "Questions asked: 0", "Answers: 0", "Right at first try: 0 of 0",
      "Right at first answer of latest day: 0 of 0",
    ]
    #expect(try told { _ in } == always)
    #expect(
      try told {
        ($0.summary.totals.countedRight, $0.summary.totals.notMarked) = (2, 3)
        ($0.summary.totals.answersTakenBack, $0.summary.totals.questionsSkipped) = (4, 5)
        $0.summary.totals.counts.recallExpected = 0.999
      } == always + [
        "Recall expected: 99%", "Counted right by the learner: 2, marked otherwise",
        "Answers not marked: 3", "Answers taken back: 4", "Questions skipped: 5",
      ])
  }
}
