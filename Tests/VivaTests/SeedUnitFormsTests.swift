internal import Assessment
import Evidence
import Foundation
import ScriptedTerminal
import Testing
import Text
import TestSupport

/// Every form of the two units that nobody had filled in: SIRXCEG003 and SIRXCEG007.
struct SeedUnitFormsTests {
  /// The performance criteria of a unit: how many each element has.
  private static let elements = ["SIRXCEG003": [3, 3, 4], "SIRXCEG007": [8, 5, 5]]
  private static let units = ["SIRXCEG003", "SIRXCEG007"]
  private static let kinds: [FormKind] = FormKind.all.filter { $0.id != "questioning-record" }
  private static let formats = ["md", "html", "csv", "json"]

  @Test(.slow, arguments: units, kinds)
  func `14: Every form of the unit is filled in by a person, and prints all that was typed`(
    code: String, kind: FormKind
  ) throws {
    let home = try Home(banks: nil)
    let criteria = (Self.elements[code] ?? []).enumerated().flatMap { element, count in
      (1...count).map { "\(code).PC\(element + 1).\($0)" }
    }
    let steps = FormSteps(kind, criteria: criteria, hasPerformance: true)
    let values = steps.values(after: steps.lines.count)
    let command = [
      "discussion-plan": ["discuss", "plan", code, "--topics", "0"],
      "discussion-record": ["discuss", "record", "unplanned", code],
    ][kind.id, default: ["form", "fill", kind.id, code]]
    // Competence without performance evidence is the assessor's to decide, with a reason.
    let why = kind.id == "record-sheet" ? ["Seen on paper"] : []
    let filled = home.talk(command, typing: (steps.lines + why).typed)
    #expect(filled.exitCode == 0 && filled.isUsedUp, "\(filled.output)\(filled.complaints)")
    let typed = values.fields.values + values.tables.values.flatMap { $0.flatMap(\.values) } + why
    for format in Self.formats {
      let talk = home.talk(["form", "write", kind.id, code, "--format", format, "--output", "-"])
      #expect(talk.exitCode == 0, "\(talk.complaints)")
      for value in typed {
        // A document about the unit need not repeat its code.
        let line = String(value.replacing("\(code).", with: "").prefix { $0 != "\n" })
        // Programs read a date as it is on record, people read it in words.
        let words = ["json", "csv"].contains(format) ? line : dateInWords(line) ?? line
        #expect(talk.output.contains(words), "\(format): \(line)")
      }
      if kind.id == "record-sheet" {
        #expect(talk.output.contains("shown by doing"))
        // What is not on record is said once, where the decision departs from it.
        let parts = talk.output.components(separatedBy: "No observation or product is on record")
        #expect(parts.count == 2, "\(format)")
      }
    }
  }

  /// What an assessor types for three questions of a unit: in own words, with options, with gaps.
  private static let questionings: [String: (ids: [String], lines: [String], gaps: String)] = [
    "SIRXCEG003": (
      [
        "personal-exemplary-explain", "personal-kano-other-classes",
        "complaints-calm-words-for-nilufar",
      ],
      [
        "I use the name and what they bought, but only what helps.", "p",
        "They answer with one word.", "2", "all", "s Calm.",
        "a b c", "", "s",
        "your wedding is on Saturday; I understand why you are upset; Somebody will look into it",
        "",
        "n", "The last sentence names nobody who does something.",
      ],
      #"gap 1: .\) your wedding is on Saturday\ngap 2: .\) I understand why you are upset\ngap 3: .\) I am ringing"#
    ),
    "SIRXCEG007": (
      [
        "metrics-explain-set-for-new-chat", "metrics-outcome-or-activity",
        "standards-two-parts-for-contact-centres",
      ],
      [
        "Chats per hour shows how busy they are.", "p", "Settled in one go.", "1", "all",
        "s",
        "a b c", "", "n", "Counted work, not what customers got.",
        "18295, contact centre, client", "", "s",
      ],
      "gap 1: 18295\ngap 2: contact centre\ngap 3: client"
    ),
  ]

  @Test(.slow, arguments: units)
  func `14: A questioning of the unit is held, and its record prints what was said and expected`(
    code: String
  ) throws {
    let home = try Home(banks: nil)
    _ = home.talk(["candidate", "add", "Mia Tran"])
    let (ids, lines, gaps) = try #require(Self.questionings[code])
    let who = ["--candidate", "Mia Tran"]
    let held = home.talk(
      ["question", code] + who + ids.flatMap { ["--question", $0] },
      typing: (QuestioningScript.heading + lines + QuestioningScript.closing).typed)
    #expect(held.exitCode == 0 && held.isUsedUp, "\(held.output)\(held.complaints)")
    for format in Self.formats {
      let talk = home.talk(
        ["form", "write", "questioning-record", code, "--format", format, "--output", "-"] + who
          + ["--with-benchmarks"])
      for said in ids + [lines[0], lines[2], "Sam Assessor", "Read the notes on signs"] {
        #expect(talk.output.contains(said), "\(format): \(said)")
      }
      // Beside the gaps: what is expected in each, with the number that the text gives it.
      let text = talk.output.replacing("\\\n", with: "\n").replacing("\\n", with: "\n")
        .replacing("\\", with: "").replacing("&#39;", with: "'")
      #expect(try text.firstMatch(of: Regex(gaps)) != nil, "\(format)")
    }
  }
}
