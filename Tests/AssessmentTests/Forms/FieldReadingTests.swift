import Curriculum
import TestSupport
import Testing

@testable import Assessment

struct FieldReadingTests {
  private static let answers: [(FormKind.Answer, String, FieldReading)] = [
    (.line, "  Jo ", .value("Jo")), (.text, "  as typed", .value("  as typed")),
    (.date, "2028-02-29", .value("2028-02-29")), (.date, "2027-02-29", .refused(.date)),
    (.date, "22.11.2026", .refused(.date)), (.time, "9:05", .value("09:05")),
    (.time, "24:00", .refused(.time)), (.time, "9:5", .refused(.time)),
    (.yesNo, "Y", .value("yes")), (.yesNo, "2", .value("no")),
    (.yesNo, "perhaps", .refused(.choice(among: ["yes", "no"]))),
    (.choice(["video", "voice"]), "v", .refused(.choice(among: ["video", "voice"]))),
    (.choice(["video", "voice"]), "vo", .value("voice")),
    (.number, "03", .value("3")), (.number, "0", .refused(.number)),
    (.criteria, "ac1.1, CG219.AC2.1 ac1.1", .value("CG219.AC1.1, CG219.AC2.1")),
    (
      .criteria, "AC1.9",
      .refused(.criterion("AC1.9", unit: "CG219", nearest: "CG219.AC1.1"))
    ),
    (.criterion, "AC1.1 AC2.1", .refused(.severalCriteria)),
    (.fingerprint, String(repeating: "Ab", count: 32), .value(String(repeating: "ab", count: 32))),
    (.fingerprint, "ab", .refused(.fingerprint)),
  ]

  @Test(arguments: answers)
  func `What is typed is taken as its field has it`(
    answer: FormKind.Answer, typed: String, reading: FieldReading
  ) {
    let field = FormKind.Field("f", "Field", answer)
    #expect(FieldReading(typed, for: field, of: Fixture.supportUnit) == reading)
  }

  @Test func `An empty text is a value unless the field is needed`() {
    func reading(isRequired: Bool) -> FieldReading {
      FieldReading(
        " ", for: .init("f", "Field", .date, isRequired: isRequired), of: Fixture.supportUnit)
    }
    #expect(reading(isRequired: false) == .value(""))
    #expect(reading(isRequired: true) == .refused(.needed(label: "Field")))
  }

  @Test(
    arguments: [
      (FormValues(fields: ["overal": "x"]), "overal", nil, .unknown(nearest: "overall")),
      (FormValues(tables: ["criterias": []]), "criterias", nil, .unknown(nearest: "criteria")),
      (FormValues(fields: ["date": "soon"]), "date", nil, .refused(.date)),
      (
        FormValues(tables: ["criteria": [["criterion": "LO1", "seen": "yes"]]]), "CG219.LO1", 1,
        .notPrinted(first: "CG219.AC1.1", last: "CG219.AC3.2")
      ),
    ] as [(FormValues, String, Int?, FormValueFault.Fault)])
  func `A value that a form does not take is named with its place`(
    values: FormValues, name: String, row: Int?, fault: FormValueFault.Fault
  ) {
    let error = #expect(throws: FormValueFault.self) {
      try FormKind.observationChecklist.checked(values, of: Fixture.supportUnit)
    }
    #expect(error?.name == name && error?.row == row && error?.fault == fault)
  }

  @Test func `What the record says is not filled in`() {
    let error = #expect(throws: FormValueFault.self) {
      try FormKind.discussionRecord.checked(
        FormValues(fields: ["plan": "planned"]), of: Fixture.supportUnit)
    }
    #expect(error?.fault == .ofRecord)
  }
}
