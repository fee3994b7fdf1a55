import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// Where a candidate stands against a unit on a day, and what is next.
struct UnitProgressTests {
  private func progress(
    of unit: Unit = Fixture.supportUnit, drafts: [String] = [], on today: String = "2026-12-10",
    _ build: (inout RecordMaker) throws -> Void
  ) rethrows -> UnitProgress {
    var record = RecordMaker()
    try build(&record)
    let standing = RecordStanding(record.entries).units.first { $0.code == unit.code }
    return UnitProgress(standing, of: CriterionTree(unit), drafts: drafts, today: today)
  }

  @Test func `Nothing on record is not begun, and a draft is`() {
    let bare = progress { _ in }
    #expect(bare.isUnbegun && bare.next == .begin && bare.daysQuiet == nil)
    let drafted = progress(drafts: ["cover-sheet"]) { _ in }
    #expect(!drafted.isUnbegun && drafted.next == .finish(draft: "cover-sheet"))
  }

  @Test func `A late reassessment comes before all else, and one to come does not`() throws {
    func made(on today: String) throws -> UnitProgress {
      try progress(on: today) { record in
        let begun = try record.begin([Fixture.tone])
        try record.decide(.notYetSatisfactory, on: Fixture.tone, 1, of: begun)
        record.close(begun, ["reassessment": "2026-12-05"])
      }
    }
    let late = try made(on: "2026-12-10")
    #expect(late.daysLate == 5 && late.next == .reassess(daysLate: 5))
    for (today, days) in [("2026-12-05", 0), ("2026-12-04", -1)] {
      let early = try made(on: today)
      #expect(early.daysLate == days && early.next == .askAgain(notYet: 1, notAsked: 0))
    }
  }

  @Test func `A plan's draft comes after what is open, and before what else there is`() throws {
    func made(_ decision: Fact.Asked.Decision, isAction: Bool = false) throws -> NextStep {
      try progress(drafts: ["discussion-plan"]) { record in
        let begun = try record.begin([Fixture.tone])
        let asked = try record.decide(decision, on: Fixture.tone, 1, of: begun)
        record.close(begun, [:])
        guard isAction else { return }
        record.add(.verified(.init(entry: asked, verifier: "Iva", verdict: .action, words: "Ask.")))
      }.next
    }
    #expect(try made(.notYetSatisfactory) == .askAgain(notYet: 1, notAsked: 0))
    #expect(try made(.satisfactory) == .finish(draft: "discussion-plan"))
    guard case .act = try made(.satisfactory, isAction: true) else {
      Issue.record("the action comes first")
      return
    }
  }

  @Test func `What was never asked about comes next where what was asked is settled`() throws {
    func made(_ criteria: [String]) throws -> UnitProgress {
      try progress(of: Fixture.serviceUnit) { record in
        let question = Fixture.tone
        let begun = try record.begin([question], unit: "SIRXCEG006")
        for (place, id) in criteria.enumerated() {
          let own = try #require(
            try Questioning.all(in: record.entries).last?.adding(
              "Why?", on: [CriterionID(rawValue: "SIRXCEG006.\(id)")]))
          for fact in own { record.add(fact) }
          guard case .questioningExtended(let extended) = own[1] else { continue }
          record.add(
            .asked(
              .init(
                questioning: begun, number: place + 2, question: extended.question,
                wording: extended.wording, response: "So.", creditedBy: "Jo",
                decision: .satisfactory)))
        }
        try record.decide(.satisfactory, on: question, 1, of: begun)
        record.close(begun, [:])
      }
    }
    let part = try made(["KE1.1"])
    #expect(part.next == .askRest(2, of: 3))
    #expect(part.linesNeverAsked.map(\.local) == ["E1", "KE1.2"])
    let more = try made(["PC1.1"])
    #expect(more.linesNeverAsked.map(\.local) == ["KE1"])
    let all = try made(["PC1.1", "KE1"])
    #expect(all.neverAsked.isEmpty)
    if case .askRest = all.next { Issue.record("nothing is left to ask about") }
  }

  @Test func `An open questioning comes before what is to be asked again`() throws {
    let open = try progress { record in
      let first = try record.begin([Fixture.tone])
      try record.decide(.notAsked, on: Fixture.tone, 1, of: first)
      record.close(first, [:])
      _ = try record.begin([Fixture.kinds])
    }
    guard case .resume(let questioning) = open.next else {
      Issue.record("\(open.next)")
      return
    }
    #expect(questioning.next == 1 && open.again == (0, 1))
  }

  @Test func `What was planned, what is to be observed, then the result`() {
    let planned = progress { $0.file(.discussionPlan, ["agreed-date": "2026-12-20"]) }
    #expect(planned.next == .discuss(plan: .init(entry: 1, day: "2026-12-20")))
    let rows = ["AC2.1", "AC2.2"].map { ["criterion": "CG219.\($0)", "seen": "yes"] }
    let observed = progress { $0.file(.observationChecklist, [:], ["criteria": rows]) }
    #expect(observed.next == .observe([CriterionID(rawValue: "CG219.AC3.2")]))
    #expect(observed.completeMethods.isEmpty)
    let all = rows + [["criterion": "CG219.AC3.2", "seen": "yes"]]
    let seen = progress { $0.file(.observationChecklist, [:], ["criteria": all]) }
    #expect(seen.next == .decide && seen.completeMethods == ["observation"])
    let decided = progress {
      $0.file(.recordSheet, ["overall": "competent", "date": "2026-12-01"])
    }
    #expect(decided.next == .none(result: .init(entry: 1, day: "2026-12-01", words: "competent")))
  }

  @Test func `A line takes in what was decided on the line above it`() {
    let rows = [["criterion": "SIRXCEG006.E1", "seen": "yes"]]
    let made = progress(of: Fixture.serviceUnit) {
      $0.file(.observationChecklist, [:], ["criteria": rows], unit: "SIRXCEG006")
    }
    let shown = made.lines.filter { !$0.decisions.isEmpty }.map(\.criterion.id.local)
    #expect(shown == ["PC1.1"])
    #expect(made.lines.map(\.criterion.id.local) == ["PC1.1", "KE1.1", "KE1.2"])
  }

  @Test func `Quiet days count from the latest entry, and never below none`() {
    let made = progress(on: "2026-12-10") { $0.file(.coverSheet, ["result": "competent"]) }
    #expect(made.standing.latestDay == "2026-11-18" && made.daysQuiet == 22)
    let early = progress(on: "2026-01-01") { $0.file(.coverSheet, [:]) }
    #expect(early.daysQuiet == 0)
  }
}
