import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// Whether a discussion was planned follows from the record alone.
struct DiscussionPlanningTests {
  /// A plan put on record on 2026-11-19 at 01:23 or a little later, and a discussion after it.
  private func plan(
    of fields: [String: String], planUnit: String = "CG219", correcting corrected: Bool = false,
    correction: [String: String]? = nil
  ) -> String? {
    var record = RecordMaker()
    record.file(.coverSheet, ["task": "1"])
    let plan = record.file(.discussionPlan, ["learner": "Ann"], unit: planUnit)
    if corrected { record.file(.discussionPlan, ["learner": "Ann B"], correcting: plan) }
    let filed = record.file(.discussionRecord, fields)
    if let correction {
      record.file(.discussionRecord, correction, correcting: filed, reason: "Typing")
    }
    return FiledForm.all(in: record.entries).last { $0.kind == .discussionRecord }?
      .values.fields["plan"]
  }

  /// The day and time of the plan.
  private var at: Moment {
    var record = RecordMaker()
    record.file(.coverSheet, [:])
    record.file(.discussionPlan, [:])
    return record.entries[1].at
  }

  @Test func `A4: A plan made after the date of the discussion is no plan of it`() {
    #expect(
      plan(of: ["plan": "entry 2", "date": "2026-11-01"])
        == "unplanned: the plan (entry 2 of \(at.date), \(at.clock)) is not dated before the "
        + "discussion (2026-11-01)")
    // What an earlier version wrote is read for the entry that it names, and no further.
    #expect(
      plan(of: ["plan": "planned: entry 2 of 2026-10-01, 09:00", "date": "2026-11-01"])?
        .hasPrefix("unplanned: ") == true)
  }

  @Test func `A4: A plan of the same day counts where the start of the discussion is later`() {
    let words = "entry 2 of \(at.date), \(at.clock)"
    #expect(
      plan(of: ["plan": "entry 2", "date": at.date, "start": "23:59"]) == "planned: \(words)")
    #expect(
      plan(of: ["plan": "entry 2", "date": at.date, "start": at.clock])
        == "unplanned: the plan (\(words)) is not dated before the discussion (\(at.date), "
        + "\(at.clock))")
    #expect(
      plan(of: ["plan": "entry 2", "date": at.date])
        == "unplanned: the plan (\(words)) is of the day of the discussion, and no start is "
        + "recorded")
    #expect(plan(of: ["plan": "entry 2", "date": "2027-01-01"]) == "planned: \(words)")
  }

  @Test func `A3: No wording makes a discussion planned`() {
    #expect(plan(of: ["plan": "planned", "date": "2027-01-01"]) == "unplanned")
    #expect(plan(of: ["date": "2027-01-01"]) == "unplanned")
    for other in [1, 3, 99] {
      #expect(
        plan(of: ["plan": "planned: entry \(other) of 2026-01-01", "date": "2027-01-01"])
          == "unplanned: entry \(other) is no discussion plan of this unit")
    }
    #expect(
      plan(of: ["plan": "entry 2", "date": "2027-01-01"], planUnit: "SIRXCEG006")
        == "unplanned: entry 2 is no discussion plan of this unit")
  }

  @Test func `A3: A correction neither loses nor makes a plan`() {
    let words = "planned: entry 2 of \(at.date), \(at.clock)"
    #expect(
      plan(of: ["plan": "entry 2", "date": "2027-01-01"], correction: ["date": "2027-01-02"])
        == words)
    #expect(
      plan(
        of: ["plan": "unplanned", "date": "2027-01-01"],
        correction: ["plan": words, "date": "2027-01-01"]) == "unplanned")
    // The date is corrected to one before the plan: so is what follows from it.
    #expect(
      plan(of: ["plan": "entry 2", "date": "2027-01-01"], correction: ["date": "2026-01-02"])?
        .hasPrefix("unplanned: ") == true)
  }

  @Test func `A plan that was corrected before the discussion counts as it then stood`() {
    #expect(
      plan(of: ["plan": "entry 2", "date": "2027-01-01"], correcting: true)?
        .hasPrefix("planned: entry 3 of ") == true)
  }

  @Test func `A plan that was corrected after the discussion counts as it stood before`() {
    var record = RecordMaker()
    let plan = record.file(.discussionPlan, ["learner": "Ann"])
    record.file(.discussionRecord, ["plan": "entry \(plan)", "date": "2027-01-01"])
    record.file(.discussionPlan, ["learner": "Ann B"], correcting: plan)
    let discussed = FiledForm.all(in: record.entries).first { $0.kind == .discussionRecord }
    #expect(discussed?.values.fields["plan"]?.hasPrefix("planned: entry \(plan) of ") == true)
  }
}
