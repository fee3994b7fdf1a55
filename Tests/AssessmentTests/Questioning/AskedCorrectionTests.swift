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
}
