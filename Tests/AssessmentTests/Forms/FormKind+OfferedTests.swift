import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What a new paper of a portfolio begins with.
struct FormKindOfferedTests {
  private func offered(
    _ kind: FormKind, _ entries: [Entry], of unit: Unit = Fixture.supportUnit
  ) -> FormValues {
    kind.offered(by: entries, of: unit) { $0 == "CG219" ? Fixture.supportUnit.title : nil }
  }

  @Test(arguments: FormKind.all)
  func `An empty record offers nothing, and a form that is no paper is never offered anything`(
    kind: FormKind
  ) throws {
    #expect(offered(kind, []) == FormValues())
    guard !kind.isPortfolioPaper else { return }
    #expect(offered(kind, try Fixture.assessmentRecord()) == FormValues())
  }

  @Test(arguments: FormKind.all.filter(\.isPortfolioPaper))
  func `What is offered stands on the form and passes its check`(kind: FormKind) throws {
    var record = RecordMaker(entries: try Fixture.assessmentRecord())
    record.add(.named(.init(name: "Anahera")))
    record.add(.listed(.init(learnerID: "A-1")))
    record.file(.witnessTestimony, ["witness": "Jo", "date": "2026-11-01"])
    record.file(.assessmentPlan, ["plan-date": "2026-10-01", "qualification": "Diploma"])
    let values = offered(kind, record.entries)
    #expect(values.fields["learner"] == "Anahera" && values.fields["learner-id"] == "A-1")
    #expect(values.fields["qualification"] == "Diploma" && values.fields["assessor"] == "Jo")
    let days = FormDays(today: "2027-12-31")
    #expect(try kind.checked(values, of: Fixture.supportUnit, days) == values)
  }

  @Test func `A list begins with the witnesses of the unit's testimonies, each once`() {
    var record = RecordMaker()
    record.file(
      .witnessTestimony,
      ["witness": "Jo Bell", "role": "Manager", "date": "2026-11-01", "status": "line manager"])
    record.file(.witnessTestimony, ["witness": "Ann", "contact": "ann@example.org"])
    record.file(
      .witnessTestimony, ["witness": "jo  bell", "relationship": "Colleague", "role": "Buyer"])
    record.file(.witnessTestimony, ["witness": "Another unit's"], unit: "SIRXCEG006")
    record.file(.witnessTestimony, ["testimony": "Nobody's"])
    #expect(
      offered(.witnessStatusList, record.entries).tables == [
        "witnesses": [
          [
            "witness": "Jo Bell", "role": "Manager", "relationship": "Colleague",
            "status": "line manager",
            "testimonies": "1 Nov 2026 (entry 1), \(Self.day) (entry 3)",
          ],
          [
            "witness": "Ann", "contact": "ann@example.org", "testimonies": "\(Self.day) (entry 2)",
          ],
        ]
      ])
  }

  @Test func `A list goes on from the one before, with what was typed there`() {
    var record = RecordMaker()
    record.file(.witnessTestimony, ["witness": "Jo", "role": "Manager"])
    record.file(
      .witnessStatusList, [:],
      [
        "witnesses": [
          ["witness": "Kim", "role": "Customer", "signature": "signed 2 Nov 2026"],
          ["witness": "Jo", "role": "Store manager", "testimonies": "an old one"],
        ]
      ])
    record.file(.witnessTestimony, ["witness": "Lee"])
    let rows = offered(.witnessStatusList, record.entries).tables["witnesses"] ?? []
    #expect(rows.map { $0["witness"] } == ["Kim", "Jo", "Lee"])
    #expect(rows.map { $0["role"] } == ["Customer", "Store manager", nil])
    #expect(rows[0]["signature"] == "signed 2 Nov 2026" && rows[0]["testimonies"] == nil)
    #expect(rows[1]["testimonies"] == "\(Self.day) (entry 1)")
  }

  @Test func `A plan goes on from the latest of the unit, without what a verifier said of it`() {
    var record = RecordMaker()
    let tables = ["reviews": [["date": "2026-11-01", "progress": "Two of three"]]]
    record.file(.assessmentPlan, ["plan-date": "2026-09-01"])
    record.file(
      .assessmentPlan,
      [
        "learner": "Anahera", "plan-date": "2026-10-01", "iqa-sampled": "yes", "iqa-name": "Ivan",
        "departure": "Her married name",
      ], tables)
    record.file(.assessmentPlan, ["plan-date": "2026-12-01"], unit: "SIRXCEG006")
    #expect(
      offered(.assessmentPlan, record.entries)
        == FormValues(fields: ["learner": "Anahera", "plan-date": "2026-10-01"], tables: tables))
  }

  @Test func `A declaration has the evidence of the index, and the result of the record sheet`()
    throws
  {
    var record = RecordMaker(entries: try Fixture.assessmentRecord())
    let sheet = record.file(.recordSheet, ["overall": "competent", "date": "2026-12-15"])
    let index = EvidenceIndex(FiledForm.all(in: record.entries), of: Fixture.supportUnit).values
    let values = offered(.unitDeclaration, record.entries)
    let (rows, listed) = (values.tables["evidence"] ?? [], index.tables["evidence"] ?? [])
    #expect(!rows.isEmpty && rows.map { $0["title"] } == listed.map { $0["title"] })
    #expect(
      rows.map { ($0["criteria"] ?? "").replacing("CG219.", with: "") }
        == listed.map { $0["criteria"] ?? "" })
    #expect(values.fields["unit-result"] == "competent")
    #expect(
      values.fields["result-basis"] == "Assessment record sheet of 15 Dec 2026, entry \(sheet)")
    let undecided = offered(.unitDeclaration, record.entries, of: Fixture.serviceUnit)
    #expect(undecided.fields["unit-result"] == nil && undecided.fields["result-basis"] == nil)
  }

  @Test func `A summary has each unit that was assessed, and a result only from a record sheet`()
    throws
  {
    var record = RecordMaker()
    record.file(.observationChecklist, ["overall": "satisfactory"], unit: "SIRXCEG006")
    record.file(
      .observationChecklist,
      ["overall": "not yet satisfactory", "assessor": "Sam", "date": "2026-11-20"],
      unit: "SIRXCEG006")
    let begun = try record.begin([Fixture.tone])
    record.close(begun, ["overall": "satisfactory"])
    let questioning = "Questioning record: satisfactory, \(Self.day) (entry \(begun))"
    record.file(.recordSheet, ["overall": "not yet competent"])
    let sheet = record.file(
      .recordSheet, ["overall": "competent", "assessor": "Jo", "date": "2026-12-15"])
    record.file(.assessmentPlan, [:], unit: "SIRXCEG007")
    #expect(
      offered(.achievementSummary, record.entries).tables == [
        "units": [
          [
            "unit": "CG219", "title": Fixture.supportUnit.title, "result": "competent",
            "date": "2026-12-15", "assessor": "Jo",
            "basis":
              "\(questioning); Assessment record sheet: competent, 15 Dec 2026 (entry \(sheet))",
          ],
          [
            "unit": "SIRXCEG006", "assessor": "Sam",
            "basis": "Observation checklist: not yet satisfactory, 20 Nov 2026 (entry 2)",
          ],
        ]
      ])
  }

  /// The day on which `RecordMaker` makes its entries.
  private static let day = "18 Nov 2026"
}
