package import Assessment
internal import Curriculum
package import LearnerRecord

extension Fixture {
  /// Returns a record with a questioning, a correction of it, and forms of many kinds.
  package static func assessmentRecord(closes: Bool = true) throws -> [Entry] {
    var record = RecordMaker()
    try question(&record, closes: closes)
    record.file(
      .evidenceItem,
      [
        "learner": "Anahera", "title": "Chat manual", "method": "manuals*", "date": "2026-10-01",
        "location": "Intranet | page 3", "relevance": "Shows the procedure",
        "criteria": "CG219.AC2.1, CG219.AC1.1, CG219.AC2.2", "initials": "JB",
      ])
    record.file(
      .discussionPlan, ["learner": "Anahera"],
      ["topics": [["criteria": "CG219.AC2.1", "topic": "Difficulties"]]])
    record.file(.recordSheet, ["learner": "Anahera", "overall": "competent"])
    record.file(
      .observationChecklist, ["learner": "Anahera", "assessor": "Jo", "date": "2026-11-01"],
      [
        "criteria": [
          ["criterion": "CG219.AC2.1", "seen": "yes", "comment": "Asked which browser"],
          ["criterion": "CG219.AC2.2", "seen": "no"], ["criterion": "CG219.AC3.2"],
        ]
      ])
    record.file(.reflectiveAccount, ["title": "Another unit"], unit: "SIRXCEG006")
    return record.entries
  }

  /// Three questions: one answered, one accepted from practice and decided again, one passed over.
  private static func question(_ record: inout RecordMaker, closes: Bool) throws {
    let wordings = try [tone, open, kinds].map { try record.word($0) }
    let begun = record.add(
      .questioningBegun(
        .init(
          unit: "CG219", release: "The release that was read out",
          questions: [tone.id, open.id, kinds.id], choice: "one per criterion, seed 7",
          fields: ["candidate": "Anahera", "assessor": "Jo", "mode": "video"])))
    record.add(
      .asked(
        .init(
          questioning: begun, number: 1, question: tone.id, wording: wordings[0],
          response: "You can't hear the voice.", takenBy: "Sam",
          respondedAt: "2026-11-22T09:15:30.123+11:00",
          probes: [
            .init(kind: .clarify, asked: "Whose?", response: "The writer's."),
            .init(kind: .extend, asked: "And?", response: "No face."),
          ], credited: [0, 2, 9], creditedBy: "Jo", decision: .satisfactory, comment: "Brief")))
    for decision in [Fact.Asked.Decision.satisfactory, .notYetSatisfactory] {
      record.add(
        .asked(
          .init(
            questioning: begun, number: 2, question: open.id, wording: wordings[1],
            shown: [[1, 0, 2, 3]], response: "ac", takenBy: "candidate", creditedBy: "Jo",
            decision: decision, reason: "Second thoughts",
            accepted: .init(
              record: "0123456789abcdef", entry: 31, at: "2026-10-22T09:15:30.123+11:00"))))
    }
    guard closes else { return }
    record.add(
      .asked(
        .init(
          questioning: begun, number: 3, question: kinds.id, wording: wordings[2], response: nil,
          creditedBy: "Jo", decision: .notAsked, reason: "Time ran out")))
    record.add(
      .questioningClosed(
        .init(questioning: begun, fields: ["overall": "not yet satisfactory", "gaps": "AC1.3"])))
  }
}

extension RecordMaker {
  /// Adds a form, and returns the number of its entry.
  @discardableResult
  package mutating func file(
    _ kind: FormKind, _ fields: [String: String], _ tables: [String: [[String: String]]] = [:],
    unit: String = "CG219", correcting entry: Int? = nil, reason: String? = nil
  ) -> Int {
    add(
      .filed(
        .init(
          form: kind.id, unit: unit, fields: fields, tables: tables, supersedes: entry,
          reason: reason)))
  }
}
