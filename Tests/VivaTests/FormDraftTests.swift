internal import Assessment
import Evidence
import Foundation
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// What was entered on a form is on the disk before the next prompt is shown.
struct FormDraftTests {
  private static let criteria = (1...9).map { "EX101.PC1.\($0)" }

  /// The forms that are filled in field by field, with the command for each.
  static let commands: [(kind: FormKind, command: [String])] =
    [
      FormKind.reflectiveAccount, .witnessTestimony, .observationChecklist, .coverSheet,
      .recordSheet, .evidenceItem, .witnessStatusList, .assessmentPlan, .unitDeclaration,
      .achievementSummary,
    ].map { ($0, ["form", "fill", $0.id, "EX101"]) } + [
      (.discussionPlan, ["discuss", "plan", "EX101", "--topics", "0"]),
      (.discussionRecord, ["discuss", "record", "unplanned", "EX101"]),
    ]

  /// The only draft of a home; `nil` where there is none.
  private func draft(_ home: Home) throws -> FormValues? {
    let folder = home.folder.file("state/viva/drafts")
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return nil
    }
    #expect(files.count <= 1)
    return try files.first.map {
      try JSONDecoder().decode(
        FormValues.self, from: Data(contentsOf: URL(filePath: folder + "/" + $0)))
    }
  }

  @Test(arguments: commands.indices)
  func `Whenever a form is cut off, what was typed is on the disk`(place: Int) throws {
    let (kind, command) = Self.commands[place]
    let home = try Home()
    let steps = FormSteps(kind, criteria: Self.criteria)
    var found: [FormValues] = []
    // At each prompt the program could be killed: what is on the disk then is all that is left.
    let typed = steps.lines.map { line in
      Typed.meanwhile({ found.append(try draft(home) ?? FormValues()) }, line)
    }
    let talk = home.talk(command, typing: typed)
    #expect(talk.exitCode == 0 && talk.isUsedUp, "\(talk.output)\(talk.complaints)")
    #expect(talk.output.contains("On record as entry 2."))
    #expect(found.count == steps.lines.count && found.count >= 8)
    for (count, values) in found.enumerated() {
      let expected = steps.values(after: count)
      #expect(values.fields == expected.fields, "\(kind.id), after \(count) lines")
      #expect(values.tables == expected.tables, "\(kind.id), after \(count) lines")
    }
    #expect(try draft(home) == nil)
  }

  @Test func `The points at which forms are cut off are more than two hundred`() {
    let points = Self.commands.map { FormSteps($0.kind, criteria: Self.criteria).lines.count }
    #expect(points.reduce(0, +) >= 200, "\(points)")
  }

  @Test(.slow, arguments: commands.indices)
  func `A form that was cut off anywhere goes on record as if it had not been`(place: Int) throws {
    let (kind, command) = Self.commands[place]
    let steps = FormSteps(kind, criteria: Self.criteria)
    let whole = steps.values(after: steps.lines.count)
    for count in stride(from: 1, to: steps.lines.count, by: max(1, steps.lines.count / 8)) {
      let home = try Home()
      let cut = home.talk(command, typing: steps.lines.prefix(count).map { .line($0) })
      #expect(cut.output.contains("Not on record yet."), "\(cut.output)")
      let resumed = home.talk(command, typing: steps.resuming(after: count).map { .line($0) })
      #expect(
        resumed.output.contains("On record as entry 2."), "\(kind.id), \(count): \(resumed.output)")
      let record = home.talk(["record", "access", "--format", "json", "--output", "-"])
      for value in whole.fields.values + whole.tables.values.flatMap({ $0.flatMap(\.values) }) {
        let line = value.split(separator: "\n").first.map(String.init) ?? ""
        #expect(record.output.contains(line), "\(kind.id), \(count): \(line)")
      }
    }
  }

  @Test
  func `Ctrl-C twice, /stop and the end of input keep what was entered, and say how to resume`()
    throws
  {
    for end: [Typed] in [[.interrupt, .interrupt], ["/stop"], []] {
      let home = try Home()
      let fill = ["form", "fill", "evidence-item", "EX101"]
      let stopped = home.talk(fill, typing: ["Ann", "A policy"] + end)
      #expect(
        stopped.output.replacing("\n", with: " ")
          .hasSuffix(
            "Not on record yet. “form fill evidence-item EX101” resumes with what was entered. "))
      #expect(
        home.talk(fill, typing: ["", "/stop"]).prompts == ["Learner [Ann]: ", "Title [A policy]: "])
    }
  }

  @Test func `A correction has a draft of its own`() throws {
    let home = try Home()
    let fill = ["form", "fill", "cover-sheet", "EX101"]
    _ = home.talk(fill, typing: ["One", "Ann", "", "", "", "", "", ""])
    let correct = fill + ["--correct", "2", "--reason", "Wrong task"]
    let stopped = home.talk(correct, typing: ["Two", "/stop"])
    #expect(
      stopped.output.replacing("\n", with: " ").contains(
        "“form fill cover-sheet EX101 --correct 2 --reason \"Wrong task\"” resumes"),
      "\(stopped.output)")
    #expect(home.talk(fill, typing: ["/stop"]).prompts == ["Assessment task: "])
    #expect(home.talk(correct, typing: ["/stop"]).prompts == ["Assessment task [Two]: "])
  }

  @Test func `What was emptied stays empty after a stop`() throws {
    let home = try Home()
    let fill = ["form", "fill", "reflective-account", "EX101"]
    let first = home.talk(fill, typing: ["Ann", "PC1.1", "Late", "/clear", "/stop"])
    #expect(first.prompts[3] == "Date of the event [2026-11-22]: ")
    let again = home.talk(fill, typing: ["", "", "", "/stop"])
    #expect(again.prompts.last == "Date of the event: ", "\(again.prompts)")
  }

  @Test func `A draft that can't be read is left alone, and said`() throws {
    let home = try Home()
    let path = "state/viva/drafts/record.sqlite-cover-sheet-EX101.json"
    try home.write("{", to: path)
    let talk = home.talk(["form", "fill", "cover-sheet", "EX101"], typing: ["One"])
    #expect(talk.exitCode == 65 && talk.complaints.contains("can't be read"))
    #expect(home.read(path) == Array("{".utf8))
  }

  @Test func `A draft that can't be kept is told once`() throws {
    let home = try Home()
    try home.write("", to: "state/viva/drafts")
    let talk = home.talk(
      ["form", "fill", "cover-sheet", "EX101"], typing: ["One", "Ann", "", "", "", "", "", ""])
    #expect(talk.complaints.components(separatedBy: "is not kept as a draft").count == 2)
    #expect(talk.output.contains("On record as entry 2."))
  }

  @Test func `A draft is not offered for another record of the same file name`() throws {
    let home = try Home()
    for folder in ["a", "b"] { try home.write("", to: "\(folder)/x") }
    let fill = ["form", "fill", "cover-sheet", "EX101", "--record"]
    _ = home.talk(fill + [home.folder.file("a/record.sqlite")], typing: ["One", "Ann", "/stop"])
    let other = home.talk(fill + [home.folder.file("b/record.sqlite")], typing: ["/stop"])
    #expect(other.prompts == ["Assessment task: "], "\(other.output)")
  }

  @Test func `/help in a form lists what can be typed`() throws {
    let talk = try Home().talk(
      ["form", "fill", "cover-sheet", "EX101"], typing: ["/help", "/nothing", "/stop"])
    for command in ["/back", "/clear", "/skip", "/stop", "/help"] {
      #expect(talk.output.components(separatedBy: command).count >= 2, "\(command)")
    }
    #expect(talk.output.contains("There is no command “/nothing”."))
  }

  @Test func `/back goes through rows and out of a table`() throws {
    let talk = try Home().talk(
      ["form", "fill", "record-sheet", "EX101"],
      typing: [
        "Ann", "7", "Oral", "1", "/back", "/back", "/back", "/back", "", "", "", "2", "", "/stop",
      ])
    let result = "Result (satisfactory or not yet satisfactory)"
    #expect(
      talk.prompts == [
        "Student name: ", "Student ID: ", "Assessment task: ", "Attempt: ", "\(result): ",
        "Attempt [1]: ", "Assessment task [Oral]: ", "Student ID [7]: ", "Student name [Ann]: ",
        "Student ID [7]: ", "Assessment task [Oral]: ", "Attempt [1]: ", "\(result): ",
        "Assessment task: ",
      ], "\(talk.prompts)")
  }

  @Test func `A text that is too long for a prompt is shown before it`() throws {
    let home = try Home()
    let long = String(repeating: "wide ", count: 12) + "end"
    let talk = home.talk(
      ["form", "fill", "cover-sheet", "EX101"], typing: [.line(long), "/back", "/stop"])
    #expect(talk.prompts.last == "Assessment task [Enter keeps the text above]: ")
    #expect(talk.output.components(separatedBy: "end").count >= 3)
  }
}
