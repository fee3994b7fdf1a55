import TestSupport
import Testing

@testable import Assessment

/// The parts of a questioning record, by who fills them in and when.
struct FormKindQuestioningTests {
  private func names(_ sections: [FormKind.Section]) -> [String] {
    sections.flatMap(\.fields).map(\.name)
  }

  @Test func `Each field of the record is asked for once, or comes from the record or the clock`() {
    let asked =
      names(FormKind.beforeQuestioning) + names(FormKind.afterQuestioning)
      + names(FormKind.verification) + [FormKind.overallReason.name]
    #expect(Set(asked).count == asked.count)
    let known = [
      "start", "end", "end-date", "duration", "sittings", "from-paper", "overall-departs",
    ]
    let chosen = ["release", "choice"]
    #expect(
      Set(asked + known + chosen) == Set(FormKind.questioningRecord.fields.map(\.name)))
  }

  @Test func `Nothing that the record says is asked for`() {
    let sections =
      FormKind.beforeQuestioning + FormKind.afterQuestioning + FormKind.verification
    #expect(sections.flatMap(\.fields).allSatisfy { $0.source == .person })
    #expect(sections.allSatisfy { $0.tables.isEmpty })
  }

  @Test func `An overall result can be left open on paper, and not on record`() throws {
    func overall(_ fields: [FormKind.Field]) -> FormKind.Field? {
      fields.first { $0.name == "overall" }
    }
    #expect(overall(FormKind.questioningRecord.fields)?.isRequired == false)
    #expect(overall(FormKind.afterQuestioning.flatMap(\.fields))?.isRequired == true)
  }

  @Test func `What is asked for alone is needed, and has the name that the record has for it`() {
    for field in [FormKind.overallReason, FormKind.authenticity] {
      #expect(field.isRequired && field.answer == .text)
      let same = FormKind.questioningRecord.fields.filter { $0.name == field.name }
      #expect(same.map(\.answer) == [.text] && same.allSatisfy { !$0.isRequired })
    }
  }

  @Test(arguments: FormKind.all)
  func `A form for the candidate says nothing of what is expected`(kind: FormKind) {
    let hidden: Set = ["benchmark", "key-points", "suggested-probe", "credited"]
    let shown = kind.withoutBenchmarks
    #expect(shown.fields == kind.fields && shown.tables.map(\.name) == kind.tables.map(\.name))
    for (before, after) in zip(kind.tables, shown.tables) {
      #expect(after.columns == before.columns.filter { !hidden.contains($0.name) })
    }
    #expect((shown == kind) == (kind.id != "questioning-record"))
    #expect(shown.withoutBenchmarks == shown)
  }
}
