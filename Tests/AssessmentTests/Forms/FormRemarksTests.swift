import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What a document says beside what was filled in.
struct FormRemarksTests {
  @Test func `The document shows what departs, and the reason`() throws {
    var record = RecordMaker()
    record.file(
      .observationChecklist, ["overall": "satisfactory", "departure": "Seen before"],
      ["criteria": [["criterion": "CG219.AC2.1", "seen": "no"]]])
    record.file(
      .observationChecklist, ["overall": "satisfactory"],
      ["criteria": [["criterion": "CG219.AC2.1", "seen": "no"]]])
    let remarks = FiledForm.all(in: record.entries).map {
      $0.remarks(of: Fixture.supportUnit, in: record.entries)
    }
    let sentence = "“Overall: satisfactory” is decided, though “no” is recorded for AC2.1."
    #expect(
      remarks == [
        ["\(sentence) Reason given: Seen before"], ["\(sentence) No reason is on record."],
      ])
  }

  @Test func `A8: The record sheet says what was observed, and what was not`() throws {
    var record = RecordMaker()
    record.file(
      .observationChecklist, ["date": "2026-12-15"],
      ["criteria": [["criterion": "CG219.AC2.1", "seen": "yes"]]])
    record.file(.recordSheet, ["overall": "not yet competent"])
    let sheet = try #require(FiledForm.all(in: record.entries).last)
    #expect(
      sheet.remarks(of: Fixture.supportUnit, in: record.entries) == [
        "Observed: 15 Dec 2026 (entry 1), for AC2.1.",
        "No observation is on record for AC2.2, AC3.2.",
      ])
  }

  @Test(arguments: [
    (["not-related": "no", "role": "Shop manager"], "is related to the learner"),
    (["role": "Shop manager"], "not recorded that the witness is not related"),
    (["not-related": "yes", "role": "Cook", "relationship": "Brother"], "given as “brother”"),
    (["not-related": "yes"], "how the witness knows the learner's work"),
  ])
  func `A24: A testimony that does not count by itself is told`(
    fields: [String: String], doubt: String
  ) throws {
    var record = RecordMaker()
    record.file(
      .evidenceItem, ["title": "FAQ", "method": "documentation*", "criteria": "CG219.AC3.2"])
    record.file(
      .witnessTestimony, fields.merging(["criteria": "CG219.AC3.2"]) { $1 })
    let forms = FiledForm.all(in: record.entries)
    #expect(
      forms[1].remarks(of: Fixture.supportUnit, in: record.entries).first?.contains(doubt) == true)
    let remarks = EvidenceIndex(forms, of: Fixture.supportUnit).remarks
    #expect(remarks[0].hasSuffix("all there is for AC3.2."))
    #expect(remarks[1].hasPrefix("The testimony of entry 2 is marked *"))
    #expect(remarks[1].contains(doubt))
  }

  @Test(
    arguments: [
      ("Mother-in-law", "mother"), ("her MUM", "mum"), ("Fiancée", "fiancée"),
      ("neighbour; also a cousin of hers", "cousin"), ("Manager", nil), ("grandmotherly", nil),
      ("Grandson", "grandson"), ("step-son", "son"), ("stepsister", "stepsister"),
      ("", nil), ("person", nil),
    ] as [(String, String?)])
  func `A relationship that is one of kin is found by its word, whatever was ticked`(
    relationship: String, kin: String?
  ) throws {
    var record = RecordMaker()
    record.file(
      .witnessTestimony, ["not-related": "yes", "role": "Cook", "relationship": relationship])
    let form = try #require(FiledForm.all(in: record.entries).first)
    #expect(
      form.testimonyDoubts
        == (kin.map { ["the witness's relationship is given as “\($0)”"] } ?? []))
  }

  @Test func `Doubts are told in one sentence, and of a testimony alone`() throws {
    var record = RecordMaker()
    record.file(.witnessTestimony, ["not-related": "no"])
    record.file(.reflectiveAccount, ["not-related": "no"])
    let forms = FiledForm.all(in: record.entries)
    #expect(
      forms[0].remarks(of: Fixture.supportUnit, in: record.entries) == [
        "This testimony does not count by itself: the witness is related to the learner; it is not "
          + "recorded how the witness knows the learner's work."
      ])
    #expect(forms[1].remarks(of: Fixture.supportUnit, in: record.entries).isEmpty)
  }

  @Test func `What a departure says already is not said again`() throws {
    var record = RecordMaker()
    record.file(.recordSheet, ["overall": "competent", "departure": "Seen at work"])
    let sheet = try #require(FiledForm.all(in: record.entries).first)
    #expect(
      sheet.remarks(of: Fixture.supportUnit, in: record.entries) == [
        "“competent” is decided for the unit. No observation is on record for AC2.1–3.2. Reason "
          + "given: Seen at work"
      ])
  }

  @Test func `A form departs from what was on record before it, not after`() throws {
    var record = RecordMaker()
    record.file(.recordSheet, ["overall": "competent"])
    let rows = ["AC2.1", "AC2.2", "AC3.2"].map { ["criterion": "CG219.\($0)", "seen": "yes"] }
    record.file(.observationChecklist, ["date": "2026-11-20"], ["criteria": rows])
    let sheet = try #require(FiledForm.all(in: record.entries).first)
    let remarks = sheet.remarks(of: Fixture.supportUnit, in: record.entries)
    #expect(remarks.first?.hasSuffix("No reason is on record.") == true)
    #expect(remarks.dropFirst() == ["Observed: 20 Nov 2026 (entry 2), for AC2.1–3.2."])
  }

  @Test func `A questioning says which of its entries are out of order, and no more`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.tone])
    record.daysLater = -1
    record.close(begun, ["overall": "satisfactory", "gaps": "AC1.3"])
    let form = try #require(FiledForm.all(in: record.entries).first)
    let remarks = form.remarks(of: Fixture.supportUnit, in: record.entries)
    #expect(remarks.first?.hasPrefix("Questions were asked about 0 of the ") == true)
    let order = try #require(record.questioning).remarks
    #expect(remarks.count == 2 && order.count == 1 && remarks.last == order.first)
  }

  private static let observed =
    "Outcomes 2 and 3 of unit CG219 need observation of the candidate at work"

  @Test(arguments: FormKind.all + [.evidenceIndex, Fixture.matrix.kind])
  func `What answers can't show is said where answers stand, or the result does`(kind: FormKind) {
    let withAnswers = [
      "questioning-record", "discussion-plan", "discussion-record", "evidence-index",
      "assessment-matrix", "assessment-plan", "unit-declaration",
    ]
    let british: [String] =
      if withAnswers.contains(kind.id) {
        [
          Self.observed
            + " and can't be met by questioning. Answers on their criteria show knowledge only."
        ]
      } else {
        kind.id == "record-sheet" ? [Self.observed + "."] : []
      }
    #expect(kind.honesty(about: Fixture.supportUnit) == british)
    let isTold = !british.isEmpty
    #expect(
      kind.honesty(about: Fixture.performedUnit)
        == (isTold
          ? [
            "Performance evidence of unit SIRXCEG006 (PE1–3) has to be shown by doing. Answers to "
              + "questions show knowledge only."
          ] : []))
    #expect(kind.honesty(about: Fixture.serviceUnit).isEmpty)
  }
}
