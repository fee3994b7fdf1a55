import Curriculum
import TestSupport
import Testing

@testable import Evidence

/// What is said about an answer, in one line each.
struct TranscriptAnswerWordsTests {
  private func circumstances(_ change: (inout Transcript.Answer) -> Void) throws -> String {
    try Fixture.answer(Fixture.sign, ["f"]) {
      $0.moment = "2028-02-29T09:15:30.123+11:00"
      $0.wording = "0123456789abcdef"
      change(&$0)
    }.circumstances { "[\($0)]" }
  }

  @Test func `When and how it was answered is one line`() throws {
    #expect(
      try circumstances { _ in }
        == "29 Feb 2028, 09:15 +11:00 · 12 s · confidence: fairly sure · no hints · rated good · "
        + "entry 2 · wording [0123456789ab]…")
  }

  @Test func `What is out of the ordinary is in its place`() throws {
    #expect(
      try circumstances {
        $0.marked = "2028-03-01T10:00:00.000+11:00"
        $0.mockTest = true
        $0.timeTakenMilliseconds = 3_725_000
        $0.confidence = nil
        ($0.hints, $0.credit, $0.creditAfterHints) = (2, 1, 0.5)
        ($0.rating, $0.ratingChanged) = (nil, true)
      }
        == "29 Feb 2028, 09:15 +11:00 · marked on 1 Mar 2028, 10:00 +11:00 · in a mock test "
        + "(practice) · 1 h 2 min · confidence not said · 2 hints (credit after hints: 50%) · rated "
        + "unknown (changed by the learner) · entry 2 · wording [0123456789ab]…")
  }

  @Test func `In brief there is what an assessor wants to know, each thing once`() throws {
    let answer = try Fixture.answer(Fixture.tone, ["Said."], ticked: [0]) {
      $0.moment = "2028-02-29T09:15:30.123+11:00"
      ($0.attempt, $0.attempts, $0.recallExpected) = (2, 3, 0.2)
    }
    #expect(
      answer.inBrief(on: ["KE4.3"]) { $0 }
        == "KE4.3 · 29 Feb 2028 · fairly sure · answer 2 of 3 · recall 20% · entry 2")
    var other = answer
    other.keyPoints[0].tickedBy = "someone else"
    #expect(other.inBrief(on: []) { $0 }.contains(" · points ticked by someone else · "))
  }

  @Test(arguments: [
    (0, 1.0, "no hints"), (1, 1, "1 hint (credit after hints: 75%)"), (1, 0, "1 hint"),
    (2, 0, "2 hints"), (3, 0.5, "3 hints (credit after hints: 25%)"),
  ])
  func `Hints are told with what they left of the credit`(
    hints: Int, credit: Double, words: String
  ) throws {
    let line = try circumstances {
      ($0.hints, $0.credit) = (hints, credit)
      $0.creditAfterHints = credit * (1 - min(0.5, 0.25 * Double(hints)))
    }
    #expect(line.contains(" · \(words) · rated "))
  }

  @Test func `A moment that is none and a level that is unknown are told as they stand`() throws {
    let line = try circumstances {
      ($0.moment, $0.marked) = ("<then>", "<later>")
      $0.confidence = .init(level: 9, word: nil)
    }
    #expect(line.hasPrefix("[<then>] · marked on [<later>] · 12 s · confidence 9 · "))
  }

  @Test func `What a question is about has its type, level, criteria and name`() throws {
    let answer = try Fixture.answer(Fixture.refund, ["a"])
    #expect(
      answer.about { "[\($0)]" }
        == "Single choice · apply · [SIRXCEG006.KE1.1], [SIRXCEG006.PC1.1] · question "
        + "[refund-first-step]")
    let lost = try Fixture.answer(Fixture.refund, ["a"]) {
      ($0.type, $0.level, $0.criteria) = (nil, nil, [])
    }
    #expect(lost.about { $0 } == "Kind of question not on record · question refund-first-step")
  }

  @Test(
    arguments: [
      ([], nil, []), (["A"], nil, ["A"]), (["A", "B"], "2026-11-22", ["A; B; as at 22 Nov 2026"]),
      ([], "2026-11-22", ["as at 22 Nov 2026"]), (["A"], "soon", ["A; as at soon"]),
    ] as [([String], String?, [String])])
  func `Sources are one line, with the day for which they were checked`(
    sources: [String], asAt: String?, line: [String]
  ) throws {
    let answer = try Fixture.answer(Fixture.sign, ["f"]) {
      ($0.sources, $0.asAt) = (sources, asAt)
    }
    #expect(answer.sourceLine { $0 } == line)
  }
}
