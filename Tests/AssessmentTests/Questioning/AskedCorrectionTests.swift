import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct AskedCorrectionTests {
  private func correction(
    _ decision: Fact.Asked.Decision, credited: [Int] = [0, 1], reason: String = "",
    response: String? = "Said"
  ) -> AskedCorrection {
    AskedCorrection(
      .init(
        questioning: 3, number: 1, question: Fixture.tone.id, wording: "w", response: response,
        credited: credited, creditedBy: "Jo", decision: decision, reason: reason),
      on: Fixture.tone)
  }

  @Test func `A reason is asked for where one is needed, or was given for another decision`() {
    var same = correction(.satisfactory)
    #expect(!same.isReasonOpen && !same.needsReason)
    same.fact.decision = .notYetSatisfactory
    #expect(same.isReasonOpen && same.needsReason)
    var given = correction(.notYetSatisfactory, reason: "Too short")
    #expect(!given.isReasonOpen)
    given.fact.decision = .satisfactory
    #expect(given.isReasonOpen && !given.needsReason)
    var fewer = correction(.satisfactory)
    fewer.fact.credited = []
    #expect(fewer.isReasonOpen && fewer.departures == [.noPoint(of: 3)])
  }

  @Test func `A response keeps its moment, and a question not asked before gets one`() {
    let now = Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660)
    var said = correction(.satisfactory)
    said.takeResponse("Said so", at: now, by: "Sam")
    #expect(said.fact.response == "Said so" && said.fact.takenBy == nil)
    var open = correction(.notAsked, response: nil)
    open.takeResponse("Said now", at: now, by: "Sam")
    #expect(open.fact.takenBy == "Sam" && open.fact.respondedAt == now.description)
    #expect(!open.isDecided)
  }

  @Test func `The fact names the entry that it corrects, and why`() {
    var correction = correction(.satisfactory)
    correction.fact.comment = "Brief"
    let fact = correction.fact(correcting: 7, because: "Forgotten")
    #expect(fact.supersedes == 7 && fact.correction == "Forgotten" && fact.comment == "Brief")
    #expect(correction.changes.map(\.field) == ["Question 1, Comment"])
  }

  @Test(
    arguments: [
      (.satisfactory, "", .satisfactory, [0, 1], false, false),
      (.satisfactory, "", .satisfactory, [1], true, true),
      (.satisfactory, "Known", .satisfactory, [0, 1], false, false),
      (.satisfactory, "Known", .satisfactory, [1], true, true),
      (.satisfactory, "", .notYetSatisfactory, [0, 1], true, true),
      (.notYetSatisfactory, "Short", .notYetSatisfactory, [], true, false),
      (.notYetSatisfactory, "Short", .satisfactory, [0, 1], false, true),
      (.notAsked, "No time", .satisfactory, [0, 1], false, true),
      (.notAsked, "", .notAsked, [], false, false),
    ] as [(Fact.Asked.Decision, String, Fact.Asked.Decision, [Int], Bool, Bool)])
  func `Whether a reason is needed, and asked for, follows from both decisions`(
    before: Fact.Asked.Decision, reason: String, after: Fact.Asked.Decision, credited: [Int],
    isNeeded: Bool, isOpen: Bool
  ) {
    var correction = correction(before, reason: reason)
    correction.fact.decision = after
    correction.fact.credited = credited
    #expect(correction.needsReason == isNeeded)
    #expect(correction.isReasonOpen == isOpen)
    #expect(correction.isDecided == (before != .notAsked))
  }

  @Test func `Nothing that was not named changes, and the correction replaces what it corrects`()
    throws
  {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.tone])
    let first = try record.decide(.satisfactory, on: Fixture.tone, 1, of: begun) {
      $0.credited = [0, 1]
      $0.comment = "Brief"
    }
    let turn = try #require(record.questioning?.turns[1])
    var correction = AskedCorrection(turn.fact, on: Fixture.tone)
    #expect(correction.changes.isEmpty)
    correction.fact.credited = [0, 2]
    let second = record.add(.asked(correction.fact(correcting: first, because: "Misread")))
    let questioning = try #require(record.questioning)
    var expected = turn.fact
    expected.credited = [0, 2]
    (expected.supersedes, expected.correction) = (first, "Misread")
    #expect(questioning.turns[1]?.fact == expected)
    #expect(
      questioning.corrections == [
        .init(
          entry: first, moment: record.entries[second - 1].at.description, reason: "Misread",
          replacement: second, changes: correction.changes)
      ])
  }
}
