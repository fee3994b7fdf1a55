import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// Forms, discussions and matrices, from the command line.
struct FormTests {
  static let kinds = [
    "questioning-record", "discussion-plan", "discussion-record", "reflective-account",
    "witness-testimony", "observation-checklist", "cover-sheet", "record-sheet", "evidence-item",
    "evidence-index", "witness-status-list", "assessment-plan", "unit-declaration",
    "achievement-summary",
  ]

  @Test(arguments: kinds, ["html", "md", "json", "csv"])
  func `Every form can be printed blank`(kind: String, format: String) throws {
    let outcome = try Home().talk(
      ["form", "blank", kind, "EX101", "--format", format, "--output", "-"])
    #expect(outcome.exitCode == 0 && outcome.output.count > 100, "\(outcome.complaints)")
  }

  private let account = """
    {"fields": {"learner": "Ann", "criteria": "PC1.1", "title": "A late parcel",
    "context": "A customer, J.S., wrote at noon.", "action": "I answered within the hour."}}
    """

  @Test func `A form from a file goes on record, and is corrected by a new entry`() throws {
    let home = try Home()
    try home.write(account, to: "account.json")
    let fill = ["form", "fill", "reflective-account", "EX101", "--from"]
    let outcome = home.talk(fill + [home.folder.file("account.json")])
    #expect(outcome.exitCode == 0 && outcome.output.contains("On record as entry 2."))
    try home.write(
      account.replacingOccurrences(of: "within the hour", with: "at one"), to: "account.json")
    let correction = ["--correct", "2", "--reason", "The time was wrong"]
    #expect(home.talk(fill + [home.folder.file("account.json")] + correction).exitCode == 0)
    let text = home.talk(
      ["form", "write", "reflective-account", "EX101", "--format", "md", "--output", "-"]
    ).output
    #expect(text.contains("I answered at one.") && text.contains("The time was wrong"))
    #expect(
      text.contains("What I did: was “I answered within the hour.”, is “I answered at one.” now."))
    #expect(home.talk(fill + [home.folder.file("account.json")] + correction).exitCode == 64)
  }

  @Test(arguments: [
    (#"{"fields": {"titel": "x"}}"#, "Did you mean “title”?"),
    (#"{"fields": {"date": "tomorrow"}}"#, "A date is written like"),
    (#"{"fields": {"criteria": "PC9.9"}}"#, "has no criterion"),
    (#"{"fields": {"anonymised": "perhaps"}}"#, "Type the number"),
    (#"{"tables": {"rows": []}}"#, "has no table"),
    (#"{"fields": {"learner": "Ann"}}"#, "is needed"), ("[]", "JSON with “fields”"),
  ])
  func `What is wrong with a file is named, and nothing is filed`(
    json: String, complaint: String
  ) throws {
    let home = try Home()
    try home.write(json, to: "form.json")
    let outcome = home.talk(
      ["form", "fill", "reflective-account", "EX101", "--from", home.folder.file("form.json")])
    #expect(outcome.exitCode == 65 && outcome.complaints.contains(complaint), "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: home.record))
  }

  @Test func `A form that is stopped goes on from its draft`() throws {
    let home = try Home()
    let fill = ["form", "fill", "cover-sheet", "EX101"]
    let stopped = home.talk(fill, typing: ["Task 1", "Ann", "/stop"])
    #expect(stopped.output.contains("Not on record yet"))
    let whole = home.talk(fill, typing: ["", "", "", "1", "1", "Fine.", "Sam", "2026-11-22"])
    #expect(whole.output.contains("Resuming the draft"))
    #expect(whole.output.contains("Assessment task [Task 1]: "))
    #expect(whole.output.contains("On record as entry 2."), "\(whole.output)")
    try expectSnapshot(whole.output, "cover-sheet.txt")
  }

  @Test func `An account that says what might be done is told so`() throws {
    let home = try Home()
    try home.write(
      account.replacingOccurrences(of: "I answered", with: "I would answer"), to: "account.json")
    let outcome = home.talk(
      ["form", "fill", "reflective-account", "EX101", "--from", home.folder.file("account.json")])
    #expect(outcome.output.contains("“would” and “might”"))
  }

  @Test func `A discussion is planned from gaps, and its record names the plan`() throws {
    let home = try Home()
    try home.write(
      #"{"fields": {"learner": "Ann", "assessor": "Sam", "place": "Office"}}"#, to: "plan.json")
    let planned = home.talk(
      ["discuss", "plan", "EX101", "--topics", "1", "--from", home.folder.file("plan.json")]
        + home.withBank)
    #expect(planned.output.contains("On record as entry 2."), "\(planned.complaints)")
    try home.write(
      #"{"fields": {"learner": "Ann", "assessor": "Sam", "date": "2026-11-29"}}"#,
      to: "record.json")
    let record = ["discuss", "record", "2", "--from", home.folder.file("record.json")]
    let write = ["form", "write", "discussion-record", "EX101", "--format", "md", "--output", "-"]
    let later = ["VIVA_NOW": "2026-11-29T10:30:00+11:00"]
    #expect(home.talk(record + home.withBank, environment: later).exitCode == 0)
    let text = home.talk(write).output
    #expect(text.contains("planned: entry 2 of 2026-11-22") && text.contains("PC1.1 "))
    #expect(text.contains("Office"))
    #expect(home.talk(["discuss", "record", "1"]).exitCode == 64)
  }

  @Test func `A matrix names gaps and single sources, both ways round`() throws {
    let home = try Home()
    try home.write(
      """
      format: viva-tasks/1
      tasks:
        - {id: T1, title: Oral questions, type: questioning, questions: [example-explain]}
        - {id: watched, title: At the counter, type: observation, due: 2027-03-01, criteria: [PC1.1, PC1.9]}
        - {id: notes, title: Handout, type: handout, criteria: [PC1.2]}
      """, to: "tasks.yaml")
    let matrix = ["matrix", "EX101", "--tasks", home.folder.file("tasks.yaml"), "--output", "-"]
    let text = home.talk(matrix + ["--format", "md"] + home.withBank).output
    #expect(text.contains("No task addresses PC1.2–1.8."))
    #expect(text.contains("In one task only: PC1.1."))
    try expectSnapshot(text, "matrix.md")
    let guide = home.talk(matrix + ["--guide", "--format", "csv"] + home.withBank)
    #expect(guide.output.contains("\"Handouts\"") && guide.output.contains("✓"))
    try home.write(
      "format: viva-tasks/1\ntasks:\n  - {id: a, title: b, type: guess}\n", to: "tasks.yaml")
    let broken = home.talk(matrix + home.withBank)
    #expect(broken.exitCode == 65 && broken.complaints.contains("tasks.yaml:3:"))
  }

  @Test func `An unknown question of a task is told with its place`() throws {
    let home = try Home()
    try home.write(
      """
      format: viva-tasks/1
      tasks:
        - {id: T1, title: Oral questions, type: questioning, questions: [example-explane]}
      """, to: "tasks.yaml")
    let talk = home.talk(
      ["matrix", "EX101", "--tasks", home.folder.file("tasks.yaml"), "--output", "-"]
        + home.withBank)
    #expect(talk.exitCode == 65)
    #expect(talk.complaints.contains("tasks.yaml:3:68: error: no bank has the question"), "\(talk)")
    #expect(talk.complaints.contains("did you mean `example-explain`?"))
  }

  @Test func `A college's own template is used, and a broken one is named`() throws {
    let home = try Home()
    let blank = ["form", "blank", "cover-sheet", "EX101", "--output", "-", "--template"]
    try home.write("<p>{{title}} of our college</p>", to: "own/form.mustache")
    #expect(
      home.talk(blank + [home.folder.file("own")]).output
        == "<p>Assessment cover sheet of our college</p>")
    try home.write("{{#title}}", to: "own/cover-sheet.mustache")
    let broken = home.talk(blank + [home.folder.file("own")])
    #expect(broken.exitCode == 65 && broken.complaints.contains("cover-sheet.mustache:1"))
    #expect(home.talk(blank + [home.folder.file("none")]).exitCode == 66)
  }
}
