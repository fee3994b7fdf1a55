import Assessment
import Curriculum
import TestSupport
import Testing

@testable import Evidence

struct FormSnapshotTests {
  @Test(arguments: FormKind.all)
  func `Every form filled in, as Markdown`(kind: FormKind) throws {
    try expectSnapshot(FormRenderer.markdown(Fixture.filled(kind)), "form-\(kind.id).md")
  }

  @Test(arguments: FormKind.all)
  func `Every form blank, as Markdown`(kind: FormKind) throws {
    try expectSnapshot(FormRenderer.markdown(Fixture.blank(kind)), "form-\(kind.id)-blank.md")
  }

  @Test func `A questioning record as HTML, filled in and blank`() throws {
    let template = try resource("Templates/form.mustache")
    try expectSnapshot(
      FormRenderer.html(Fixture.filled(.questioningRecord), template: template),
      "form-questioning-record.html")
    try expectSnapshot(
      FormRenderer.html(Fixture.blank(.questioningRecord), template: template),
      "form-questioning-record-blank.html")
  }

  @Test func `A questioning record as JSON, filled in and blank`() throws {
    try expectSnapshot(
      FormRenderer.json(Fixture.filled(.questioningRecord)), "form-questioning-record.json")
    try expectSnapshot(
      FormRenderer.json(Fixture.blank(.questioningRecord, unit: nil)),
      "form-questioning-record-blank.json")
  }

  @Test func `An observation checklist of an Australian unit as CSV`() throws {
    let form = Fixture.filled(.observationChecklist, unit: Fixture.serviceUnit)
    try expectSnapshot(FormRenderer.csv(form), "form-observation-checklist.csv")
  }

  @Test func `A matrix as Markdown and CSV`() throws {
    let matrix = Fixture.matrix
    let form = FormDocument(
      matrix.kind, matrix.values(date: "2026-11-23"),
      .init(
        unit: matrix.unit, remarks: matrix.remarks, program: "viva 0.1.0",
        made: "2026-11-23T10:00:00.000+11:00"))
    try expectSnapshot(FormRenderer.markdown(form), "matrix.md")
    try expectSnapshot(FormRenderer.csv(form), "matrix.csv")
  }

  @Test func `A delivery guide as Markdown`() throws {
    let guide = DeliveryGuide(
      unit: Fixture.guideUnit, tasks: Fixture.guideTasks,
      outlines: Fixture.questions.map(\.outline), result: "satisfactory")
    let form = FormDocument(
      guide.kind, guide.values,
      .init(
        unit: Fixture.guideUnit, program: "viva 0.1.0", made: "2026-11-23T10:00:00.000+11:00"))
    try expectSnapshot(FormRenderer.markdown(form), "delivery-guide.md")
  }

  @Test func `An assessment tool as Markdown, with tasks and blank`() throws {
    for (name, unit, tasks) in [
      ("assessment-tool", Fixture.guideUnit, Fixture.guideTasks),
      ("assessment-tool-outcomes", Fixture.supportUnit, Fixture.tasks),
      ("assessment-tool-blank", Fixture.guideUnit, []),
    ] {
      let tool = AssessmentTool(
        unit: unit, tasks: tasks, outlines: Fixture.questions.map(\.outline),
        result: "satisfactory")
      let form = FormDocument(
        tool.kind, tool.values,
        .init(
          unit: unit, remarks: tool.remarks, program: "viva 0.1.0",
          made: "2026-11-23T10:00:00.000+11:00"), leavesRoom: true)
      try expectSnapshot(FormRenderer.markdown(form), name + ".md")
    }
  }

  @Test func `An evidence index as Markdown`() throws {
    let index = EvidenceIndex(
      FiledForm.all(in: try Fixture.assessmentRecord()), of: Fixture.supportUnit)
    let form = FormDocument(
      .evidenceIndex, index.values,
      .init(
        unit: Fixture.supportUnit, remarks: index.remarks, program: "viva 0.1.0",
        made: "2026-11-23T10:00:00.000+11:00"))
    try expectSnapshot(FormRenderer.markdown(form), "evidence-index.md")
  }
}
