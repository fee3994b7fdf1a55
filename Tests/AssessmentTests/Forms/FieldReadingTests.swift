import Curriculum
import TestSupport
import Testing

@testable import Assessment

struct FieldReadingTests {
  private static let answers: [(FormKind.Answer, String, FieldReading)] = [
    (.line, "  Jo ", .value("Jo")), (.text, "  as typed", .value("  as typed")),
    (.date, "2028-02-29", .value("2028-02-29")), (.date, "2027-02-29", .refused(.date)),
    (.date, "22.11.2026", .value("2026-11-22")),
    (.date, "22 Nov 2026", .value("2026-11-22")), (.time, "9:05", .value("09:05")),
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
      (.time, "0:00", .value("00:00")), (.time, "23:59", .value("23:59")),
      (.time, "12:60", .refused(.time)), (.time, "+9:05", .refused(.time)),
      (.time, "9:+5", .refused(.time)), (.time, "-0:00", .refused(.time)),
      (.time, "012:00", .refused(.time)), (.time, ":30", .refused(.time)),
      (.time, "9", .refused(.time)), (.time, "9:05:00", .refused(.time)),
      (.time, "2.15pm", .value("14:15")), (.time, "2:15 PM", .value("14:15")),
      (.time, "12pm", .value("12:00")), (.time, "12.05 a.m.", .value("00:05")),
      (.time, "9am", .value("09:00")), (.time, "14.15pm", .refused(.time)),
      (.time, "0pm", .refused(.time)), (.time, "pm", .refused(.time)),
      (.time, "2.5pm", .refused(.time)), (.time, "９pm", .refused(.time)),
      (.time, "９:05", .refused(.time)), (.time, "9.05", .refused(.time)),
      (.date, "2028-02-30", .refused(.date)), (.date, "2026-2-9", .refused(.date)),
      (.date, " 2026-12-31 ", .value("2026-12-31")), (.date, "today", .refused(.date)),
      (.number, "1", .value("1")), (.number, "-1", .refused(.number)),
      (.number, "1.5", .refused(.number)), (.number, "one", .refused(.number)),
      (.number, "99999999999999999999", .refused(.number)),
      (.number, " 2 ", .value("2")),
      (.fingerprint, String(repeating: "0", count: 63), .refused(.fingerprint)),
      (.fingerprint, String(repeating: "0", count: 65), .refused(.fingerprint)),
      (.fingerprint, String(repeating: "g", count: 64), .refused(.fingerprint)),
      // Wide digits, whose bytes add up to 64.
      (.fingerprint, String(repeating: "０", count: 21) + "a", .refused(.fingerprint)),
    ] as [(FormKind.Answer, String, FieldReading)])
  func `A number, a time or a fingerprint is written in one way`(
    answer: FormKind.Answer, typed: String, reading: FieldReading
  ) {
    #expect(read(typed, answer) == reading)
  }

  @Test(
    arguments: [
      ("1", .value("satisfactory")), ("2", .value("not yet satisfactory")),
      ("SAT", .value("satisfactory")), ("n", .value("not yet satisfactory")),
      ("Not Yet Satisfactory", .value("not yet satisfactory")), ("0", nil), ("3", nil),
      ("-1", nil), ("yet", nil), ("satisfactory!", nil),
    ] as [(String, FieldReading?)])
  func `A choice is a number, a word or a beginning that only one has`(
    typed: String, reading: FieldReading?
  ) {
    let choices = FormKind.Field.satisfactory.choices
    #expect(
      read(typed, FormKind.Field.satisfactory) == reading ?? .refused(.choice(among: choices)))
  }

  @Test func `A word that is also the beginning of another is taken whole`() {
    let answer = FormKind.Field.taskResult
    #expect(read("competent", answer) == .value("competent"))
    #expect(read("not yet", answer) == .refused(.choice(among: answer.choices)))
    #expect(read("c", answer) == .value("competent"))
  }

  @Test(arguments: [FormKind.Answer.criteria, .criterion], ["", " ", ",", " , ,, ", ", "])
  func `Commas without a criterion are no answer`(answer: FormKind.Answer, typed: String) {
    #expect(read(typed, answer) == .value(""))
    #expect(read(typed, answer, isRequired: true) == .refused(.needed(label: "Field")))
  }

  @Test(
    arguments: [
      ("LO1", .value("CG219.LO1")), ("cg219.lo1,AC1.3", .value("CG219.LO1, CG219.AC1.3")),
      ("AC1.3 AC1.1", .value("CG219.AC1.3, CG219.AC1.1")),
      ("AC1.1,,AC1.1", .value("CG219.AC1.1")),
      (
        "AC1.1, SIRXCEG006.PC1.1",
        .refused(.criterion("SIRXCEG006.PC1.1", unit: "CG219", nearest: nil))
      ),
      ("AC31", .refused(.criterion("AC31", unit: "CG219", nearest: "CG219.AC1.1"))),
      ("nonsense!", .refused(.criterion("nonsense!", unit: "CG219", nearest: nil))),
    ] as [(String, FieldReading)])
  func `Criteria are named with or without the unit, each once, in the order typed`(
    typed: String, reading: FieldReading
  ) {
    #expect(read(typed, .criteria) == reading)
  }

  @Test func `Every line of a unit is read back as it is named`() {
    for unit in [Fixture.supportUnit, Fixture.performedUnit, Fixture.guideUnit] {
      for node in unit.nodes {
        for typed in [node.id.rawValue, node.id.local, node.id.local.lowercased()] {
          let field = FormKind.Field("f", "Field", .criterion)
          #expect(FieldReading(typed, for: field, of: unit) == .value(node.id.rawValue))
        }
      }
    }
  }

  private func read(
    _ typed: String, _ answer: FormKind.Answer, isRequired: Bool = false
  ) -> FieldReading {
    FieldReading(
      typed, for: .init("f", "Field", answer, isRequired: isRequired), of: Fixture.supportUnit)
  }
}
