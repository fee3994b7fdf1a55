import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What the record alone says of where a candidate stands.
struct RecordStandingTests {
  private let open = Fixture.open
  private let kinds = Fixture.kinds
  private let tone = Fixture.tone

  private func standing(
    _ build: (inout RecordMaker) throws -> Void
  ) throws -> UnitStanding {
    var record = RecordMaker()
    try build(&record)
    return try #require(RecordStanding(record.entries).units.first { $0.code == "CG219" })
  }

  private func said(_ unit: UnitStanding) -> [String] {
    unit.decisions.map {
      "\($0.criterion.local) \($0.method) \($0.outcome.rawValue) "
        + "\($0.attempt.map(String.init) ?? "–")"
    }
  }

  @Test func `Nothing is begun in an empty record`() {
    let empty = RecordStanding([])
    #expect(empty.units.isEmpty && empty.latestDay.isEmpty && empty.name == nil)
  }

  @Test func `What was decided against and what was not asked is to be asked again`() throws {
    var entries: [Int] = []
    let unit = try standing { record in
      let begun = try record.begin([tone, open, kinds])
      try record.decide(.satisfactory, on: tone, 1, of: begun)
      entries = [
        try record.decide(.notYetSatisfactory, on: open, 2, of: begun),
        try record.decide(.notAsked, on: kinds, 3, of: begun),
      ]
      record.close(begun, ["overall": "not yet satisfactory", "reassessment": "2026-12-05"])
    }
    #expect(unit.lacks.map(\.question) == [open.id, kinds.id])
    #expect(unit.lacks.map(\.wasAsked) == [true, false])
    #expect(unit.lacks.map(\.entry) == entries)
    #expect(unit.reassessment?.day == "2026-12-05" && unit.open.isEmpty)
    #expect(unit.questionings == 1)
  }

  @Test func `A second attempt settles what the first one left, question by question`() throws {
    let unit = try standing { record in
      let first = try record.begin([open, kinds])
      try record.decide(.notYetSatisfactory, on: open, 1, of: first)
      try record.decide(.notAsked, on: kinds, 2, of: first)
      record.close(first, ["reassessment": "2026-12-05"])
      let second = try record.begin([open, kinds])
      try record.decide(.satisfactory, on: open, 1, of: second)
    }
    #expect(unit.lacks.map(\.question) == [kinds.id])
    #expect(unit.open.map(\.next) == [2] && unit.open.map(\.count) == [2])
    #expect(unit.reassessment == nil, "the reassessment has begun")
    #expect(said(unit).contains { $0.hasSuffix("questioning satisfactory 2") })
  }

  @Test func `A reassessment stays until what it is for is shown, whatever else is agreed since`()
    throws
  {
    func unit(_ after: (inout RecordMaker) throws -> Void) throws -> UnitStanding {
      try standing { record in
        let first = try record.begin([open])
        try record.decide(.notYetSatisfactory, on: open, 1, of: first)
        record.close(first, ["reassessment": "2026-12-05"])
        let other = try record.begin([kinds])
        try record.decide(.notYetSatisfactory, on: kinds, 1, of: other)
        record.close(other, ["reassessment": "2026-12-02"])
        try after(&record)
      }
    }
    let both = try unit { _ in }
    #expect(both.reassessments.map(\.day) == ["2026-12-05", "2026-12-02"])
    #expect(both.reassessment?.day == "2026-12-02", "the earliest is due")
    for decision in [Fact.Asked.Decision.satisfactory, .notYetSatisfactory] {
      let taken = try unit { record in
        let again = try record.begin([kinds])
        try record.decide(decision, on: kinds, 1, of: again)
        record.close(again, [:])
      }
      #expect(taken.reassessments.map(\.day) == ["2026-12-05"], "\(decision)")
    }
    let passedOver = try unit { record in
      let again = try record.begin([kinds])
      try record.decide(.notAsked, on: kinds, 1, of: again)
      record.close(again, [:])
    }
    #expect(passedOver.reassessments.map(\.day) == ["2026-12-05", "2026-12-02"])
    let talkedAbout = try unit { record in
      record.file(
        .discussionRecord, [:],
        [
          "decisions": open.criteria.filter { $0.unitCode == "CG219" }.map {
            ["criterion": $0.rawValue, "decision": "not yet satisfactory"]
          }
        ])
    }
    #expect(talkedAbout.reassessments.map(\.day) == ["2026-12-02"])
  }

  @Test func `Of a question that stands twice in one questioning the later decision stands`() throws
  {
    for _ in 0..<20 {
      let unit = try standing { record in
        let begun = try record.begin([open, open, open])
        try record.decide(.notYetSatisfactory, on: open, 1, of: begun)
        try record.decide(.notAsked, on: open, 2, of: begun)
        try record.decide(.satisfactory, on: open, 3, of: begun)
      }
      #expect(unit.lacks.isEmpty)
    }
  }

  @Test func `What a verifier asks for is open until somebody says that it was done`() throws {
    var actions: [Int] = []
    func unit(isDone: Bool) throws -> UnitStanding {
      try standing { record in
        let begun = try record.begin([open])
        let asked = try record.decide(.satisfactory, on: open, 1, of: begun)
        record.close(begun, ["overall": "satisfactory"])
        actions = [asked, begun].map { entry in
          record.add(
            .verified(
              .init(
                entry: entry, verifier: "Iva", verdict: .action, words: "Ask again.",
                by: "2026-12-03")))
        }
        guard isDone else { return }
        record.add(.verified(.init(entry: actions[0], verifier: "Iva", verdict: .done)))
      }
    }
    #expect(try unit(isDone: false).actions.map(\.entry) == actions)
    let left = try unit(isDone: true)
    #expect(left.actions == [.init(entry: actions[1], day: "2026-12-03")])
  }

  @Test func `A correction takes the place of the decision`() throws {
    let unit = try standing { record in
      let begun = try record.begin([open])
      let entry = try record.decide(.notYetSatisfactory, on: open, 1, of: begun)
      try record.decide(.satisfactory, on: open, 1, of: begun) { $0.supersedes = entry }
    }
    #expect(unit.lacks.isEmpty)
    #expect(unit.decisions.allSatisfy { $0.outcome == .satisfactory })
  }

  @Test func `A later discussion settles a question whose criteria it finds satisfactory`() throws {
    let criteria = open.criteria.filter { $0.unitCode == "CG219" }
    let unit = try standing { record in
      let begun = try record.begin([open])
      try record.decide(.notYetSatisfactory, on: open, 1, of: begun)
      record.close(begun, ["reassessment": "2026-12-05"])
      record.file(
        .discussionRecord, ["date": "2026-12-01"],
        [
          "decisions": [
            [
              "criterion": criteria.map(\.rawValue).joined(separator: ", "),
              "decision": "satisfactory",
            ]
          ]
        ])
    }
    #expect(unit.lacks.isEmpty && unit.reassessment == nil)
    let told = unit.decisions.filter { $0.outcome == .notYetSatisfactory }
    #expect(told.count == criteria.count, "the decision of the questioning stays as it was")
  }

  @Test func `What was seen once stays seen, and of discussions the latest decision stands`() throws
  {
    func row(_ id: String, _ seen: String) -> [String: String] {
      ["criterion": "CG219.\(id)", "seen": seen]
    }
    let unit = try standing { record in
      record.file(
        .observationChecklist, ["date": "2026-11-01"],
        ["criteria": [row("AC2.1", "yes"), row("AC2.2", "no")]])
      record.file(
        .observationChecklist, ["date": "2026-11-08"],
        ["criteria": [row("AC2.1", "no"), row("AC2.2", "yes")]])
      for decision in ["satisfactory", "not yet satisfactory"] {
        record.file(
          .discussionRecord, ["date": "2026-11-09"],
          ["segments": [["criteria": "CG219.AC1.1", "decision": decision]]])
      }
    }
    #expect(
      said(unit) == [
        "AC1.1 professional discussion not yet satisfactory –", "AC2.1 observation seen –",
        "AC2.2 observation seen –",
      ])
    #expect(unit.decisions.map(\.day) == ["2026-11-09", "2026-11-01", "2026-11-08"])
  }

  @Test(arguments: [("satisfactory", "seen"), ("not yet satisfactory", "not seen")])
  func `Performance counts as seen only where the observation was enough`(
    overall: String, outcome: String
  ) throws {
    let unit = try standing { record in
      record.file(.observationChecklist, ["overall": overall, "performance": "CG219.AC2.3"])
    }
    #expect(said(unit) == ["AC2.3 observation \(outcome) –"])
  }

  @Test func `A plan waits for its discussion, and a result is the latest one`() throws {
    let planned = try standing { record in
      record.file(.discussionRecord, [:])
      record.file(.discussionPlan, ["agreed-date": "2026-12-01"])
      record.file(.recordSheet, ["overall": "not yet competent", "date": "2026-11-01"])
      record.file(.recordSheet, ["overall": "competent", "date": "2026-12-01"])
    }
    #expect(planned.plannedDiscussion?.day == "2026-12-01")
    #expect(planned.result?.words == "competent" && planned.result?.day == "2026-12-01")
    let held = try standing { record in
      record.file(.discussionPlan, [:])
      record.file(.discussionRecord, [:])
    }
    #expect(held.plannedDiscussion == nil)
  }

  @Test func `Its days are those of retention, and a new name is no step`() throws {
    var record = RecordMaker()
    record.file(.coverSheet, ["result": "competent"])
    record.daysLater = 9
    record.add(.named(.init(name: "Li")))
    let unit = try #require(RecordStanding(record.entries).units.first)
    let start = try #require(RetentionStart.all(in: record.entries).first)
    #expect(unit.keptFrom == start.day)
    #expect(unit.latestDay == record.entries[0].at.date)
  }
}
