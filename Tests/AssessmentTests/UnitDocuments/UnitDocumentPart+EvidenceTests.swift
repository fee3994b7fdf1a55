import Curriculum
import TestSupport
import Testing

@testable import Assessment

struct UnitDocumentPartEvidenceTests {
  @Test func `A unit of outcomes is quoted outcome by outcome, with guidance and stars`() {
    var unit = Fixture.supportUnit
    unit.learningOutcomes[0].node.children[0].number = "1.1"
    unit.learningOutcomes[0].guidance = [
      CriterionNode(
        id: CriterionID(rawValue: "CG219.G1.1"), text: "**Systems**:",
        children: [CriterionNode(id: CriterionID(rawValue: "CG219.G1.1.1"), text: "live chat")])
    ]
    unit.learningOutcomes[0].evidence = [
      .init(text: "questioning", starred: false), .init(text: "manuals", starred: true),
      .init(text: "policies*.", starred: true),
    ]
    unit.notes = ["Note: one.", "* Two."]
    let part = UnitDocumentPart.evidence(of: unit, UnitDelivery(), [], listsCriteria: true)
    let titles = part.sections.map(\.title)
    #expect(titles.first == "Evidence required" && titles.last == "Notes on the evidence")
    #expect(titles.filter { $0.hasPrefix("Learning outcome") }.count == 3)
    let outcome = part.sections.first { $0.title == "Learning outcome 1" }
    #expect(
      outcome?.fields.map(\.label) == [
        "The learner will", "Assessment criteria: the learner can", "Assessment guidance",
        "Evidence may be supplied by",
      ])
    let fields = part.values.fields
    #expect(fields["outcome-1"]?.hasPrefix("1. ") == true)
    #expect(fields["can-1"]?.hasPrefix("1.1 ") == true)
    #expect(fields["guidance-1"] == "• Systems:\n\u{A0}\u{A0}• live chat")
    #expect(fields["supplied-1"] == "• questioning\n• manuals*\n• policies*.")
    #expect(fields["notes"] == "Note: one.\n* Two.")
    #expect(part.values.tables.isEmpty)
  }

  @Test func `Elements and their criteria are listed where that is wanted`() {
    let listed = UnitDocumentPart.evidence(
      of: Fixture.serviceUnit, UnitDelivery(), [], listsCriteria: true)
    #expect(
      listed.values.tables["elements"] == [
        [
          "element": "1. Engage with customers.",
          "criterion": "1.1 Recognise customers who access online channels.",
        ]
      ])
    let caption = listed.sections[0].tables[0].caption
    #expect(caption.contains("Elements describe the essential outcomes."))
    let others = UnitDocumentPart.evidence(
      of: Fixture.serviceUnit, UnitDelivery(), [], listsCriteria: false)
    #expect(others.values.tables.isEmpty)
  }

  @Test func `Methods are the types of the tasks, each once, where nobody names others`() {
    func methods(_ delivery: UnitDelivery) -> String? {
      let tasks = [AssessmentTask.Kind.project, .essay, .project].map {
        AssessmentTask(id: "t", title: "T", kind: $0)
      }
      return UnitDocumentPart.evidence(
        of: Fixture.serviceUnit, delivery, tasks, listsCriteria: false
      ).values.fields["methods"]
    }
    #expect(methods(UnitDelivery()) == "project, essay")
    #expect(methods(UnitDelivery([.methods: "Watching"])) == "Watching")
  }
}
