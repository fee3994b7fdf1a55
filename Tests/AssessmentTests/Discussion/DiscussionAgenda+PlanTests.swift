import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What the plan of a discussion says.
struct DiscussionAgendaPlanTests {
  private static let at = Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660)

  private func topic(
    _ reasons: [DiscussionAgenda.Reason], probe: String? = nil, missed: [String] = []
  ) -> DiscussionAgenda.Topic {
    .init(
      criteria: [CriterionID(rawValue: "EX1.KE1"), CriterionID(rawValue: "EX1.PC1.1")],
      prompt: "Why?", probe: probe, missed: missed, reasons: reasons)
  }

  @Test(
    arguments: [
      (
        .notYetSatisfactory(entry: 7, at: at),
        "not yet satisfactory on 2026-11-19 (entry 7)"
      ),
      (
        .notAsked(entry: 8, at: at, why: "Out of time | <b>"),
        "not asked on 2026-11-19 (entry 8): Out of time | <b>"
      ),
      (.notAsked(entry: 8, at: at, why: ""), "not asked on 2026-11-19 (entry 8)"),
      (.noEvidence, "no evidence on record yet"), (.neverPractised, "never asked in practice"),
      (.weak(right: 0, of: 4), "right at the first try in practice: 0 of 4"),
      (
        .partial(entry: 3, at: at, made: 1, of: 3),
        "practice answer of 2026-11-19 (entry 3) made 1 of 3 points"
      ),
    ] as [(DiscussionAgenda.Reason, String)])
  func `Why a topic was picked is told in words`(reason: DiscussionAgenda.Reason, words: String) {
    #expect(topic([reason]).row["why"] == words)
    #expect(topic([.noEvidence, reason]).row["why"] == "no evidence on record yet; " + words)
  }

  @Test func `The probe and what was not said yet stand below the prompt, where there are any`() {
    #expect(
      topic([.noEvidence]).row == [
        "criteria": "EX1.KE1, EX1.PC1.1", "topic": "Why?", "why": "no evidence on record yet",
      ])
    #expect(topic([.noEvidence], probe: "And then?").row["topic"] == "Why?\nProbe: And then?")
    #expect(topic([.noEvidence], missed: ["a", "b"]).row["topic"] == "Why?\nNot said yet: a; b")
    #expect(
      topic([.noEvidence], probe: "And then?", missed: ["a"]).row["topic"]
        == "Why?\nProbe: And then?\nNot said yet: a")
  }

  @Test func `A row of the plan is what the form takes, and leads to a segment of the discussion`()
    throws
  {
    let agenda = try DiscussionAgenda(
      of: DiscussionExample.unit, curriculum: DiscussionExample.curriculum, record: nil,
      practice: [], limit: 8)
    let values = FormValues(
      fields: ["learner": "Li", "assessor": "Jo"], tables: ["topics": agenda.topics.map(\.row)])
    let checked = try FormKind.discussionPlan.checked(
      values, of: DiscussionExample.unit, FormDays(today: "2026-12-01"))
    #expect(checked == values)
    var record = RecordMaker()
    record.add(
      .filed(
        .init(
          .discussionPlan, checked, of: DiscussionExample.unit, departs: false, correcting: nil)))
    let plan = try #require(FiledForm.all(in: record.entries).first)
    let segments = FormValues(discussing: plan).tables["segments"] ?? []
    #expect(segments.map { $0["topic"] } == agenda.topics.map { $0.row["topic"] })
    #expect(segments.allSatisfy { $0.keys.sorted() == ["criteria", "topic"] })
  }
}
