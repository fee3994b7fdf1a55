import Evidence
import Foundation
import TestSupport
import Testing

/// Every form of the two units that nobody had filled in: SIRXCEG003 and SIRXCEG007.
struct SeedUnitFormsTests {
  /// The performance criteria of a unit: how many each element has.
  private static let elements = ["SIRXCEG003": [3, 3, 4], "SIRXCEG007": [8, 5, 5]]

  private static let kinds: [FormKind] = FormKind.all.filter { $0.id != "questioning-record" }

  @Test(arguments: ["SIRXCEG003", "SIRXCEG007"], kinds)
  func `Every form of the unit is filled in, and written with all that was filled in`(
    code: String, kind: FormKind
  ) throws {
    let home = try Home(banks: nil)
    let criteria = (Self.elements[code] ?? []).enumerated().flatMap { element, count in
      (1...count).map { "\(code).PC\(element + 1).\($0)" }
    }
    let steps = FormSteps(kind, criteria: criteria)
    let values = steps.values(after: steps.lines.count)
    let json = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
      .replacing(/EX101\.PC1\.[0-9]/, with: "\(code).PC1.1")
    try home.write(json, to: "form.json")
    let file = ["--from", home.folder.file("form.json")]
    let command = [
      "discussion-plan": ["discuss", "plan", code],
      "discussion-record": ["discuss", "record", "unplanned", code],
    ][kind.id, default: ["form", "fill", kind.id, code]]
    let filled = home.talk(command + file)
    // Competence without performance evidence is the assessor's to decide, with a reason.
    if kind.id == "record-sheet" {
      #expect(filled.exitCode == 65)
      #expect(filled.complaints.contains("No observation or product is on record for PE1"))
      try home.write(
        json.replacing(#""fields":{"#, with: #""fields":{"departure":"Seen on paper","#),
        to: "form.json")
      #expect(home.talk(command + file).exitCode == 0)
    } else {
      #expect(filled.exitCode == 0, "\(filled.complaints)")
    }
    for format in ["md", "html", "csv", "json"] {
      let talk = home.talk(
        ["form", "write", kind.id, code, "--format", format, "--output", "-"])
      #expect(talk.exitCode == 0, "\(talk.complaints)")
      for value in values.fields.values where value.hasPrefix("Line") || value.hasPrefix("Text") {
        let line = value.split(separator: "\n").first.map(String.init) ?? ""
        #expect(talk.output.contains(line), "\(format): \(line)")
      }
      if kind.id == "record-sheet" {
        #expect(talk.output.contains("Seen on paper") && talk.output.contains("shown by doing"))
      }
    }
  }
}
