import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// Papers that organise and sum up a portfolio, from the command line.
struct PortfolioPapersTests {
  private static let papers = [
    "witness-status-list", "assessment-plan", "unit-declaration", "achievement-summary",
  ]
  private static let who = ["--candidate", "Ben Okafor"]

  private let home: Home

  /// A candidate with a testimony and a result on record.
  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    #expect(home.talk(["candidate", "add", "Ben Okafor", "--learner-id", "B-7"]).exitCode == 0)
    _ = try fill(
      "witness-testimony",
      """
      {"fields": {"learner": "Ben Okafor", "witness": "Jo Bell", "role": "Shop manager",
      "not-related": "yes", "criteria": "PC1.1", "date": "2026-11-20", "testimony": "He asked."}}
      """)
    _ = try fill(
      "record-sheet",
      """
      {"fields": {"learner": "Ben Okafor", "assessor": "Sam Wu", "overall": "competent",
      "date": "2026-11-21", "departure": "Seen on paper"}}
      """)
  }

  @discardableResult
  private func fill(_ kind: String, _ json: String = "{}") throws -> Home.Talk {
    try home.write(json, to: "form.json")
    let talk = home.talk(
      ["form", "fill", kind, "EX101", "--from", home.folder.file("form.json")] + Self.who)
    #expect(talk.exitCode == 0, "\(talk.complaints)")
    return talk
  }

  private func document(_ kind: String) -> String {
    home.talk(
      ["form", "write", kind, "EX101", "--format", "md", "--output", "-"] + Self.who
    ).output
  }

  @Test(arguments: [
    ("witness-status-list", ["| Jo Bell | Shop manager |", "20 Nov 2026 (entry 4)"]),
    ("assessment-plan", ["**Learner:** Ben Okafor", "## Review and feedback", "☐ yes ☐ no"]),
    (
      "unit-declaration",
      [
        "**Result of the unit:** competent", "Assessment record sheet of 21 Nov 2026, entry 5",
        "| 1 | Witness testimony | witness testimony | 20 Nov 2026 | this record, entry 4 | PC1.1 |",
      ]
    ),
    (
      "achievement-summary",
      ["| EX101 | Answer examples | competent | 21 Nov 2026 |", "Sam Wu |", "**Learner ID:** B-7"]
    ),
  ])
  func `What is on record stands on a paper of which nothing is filled in`(
    kind: String, texts: [String]
  ) throws {
    try fill(kind)
    let text = document(kind)
    for each in texts { #expect(text.contains(each), "\(each)\n\(text)") }
    #expect(!text.contains("–") && text.contains("☐ agreed ☐ disagreed"))
  }

  @Test func `On a terminal, what is on record is offered, and Enter keeps it`() throws {
    let fill = ["form", "fill", "witness-status-list", "EX101"] + Self.who
    let fields = ["", "", "Sam Wu", "Diploma", ""]
    let row = Array(repeating: "", count: 8)
    let talk = home.talk(fill, typing: (fields + row + [""] + Array(repeating: "", count: 4)).typed)
    #expect(talk.exitCode == 0 && talk.isUsedUp, "\(talk.output)\(talk.complaints)")
    #expect(talk.words.contains("What is on record stands in it already: Enter keeps it"))
    #expect(talk.output.contains("Name of the witness [Jo Bell]:"))
    #expect(document("witness-status-list").contains("| Jo Bell | Shop manager |"))
    // A row that is emptied is left out, and a witness is added to the list before.
    let emptied = Array(repeating: "/clear", count: 8)
    let added = ["Kim Lee"] + Array(repeating: "", count: 7)
    let again = home.talk(
      fill,
      typing: (Array(repeating: "", count: 5) + emptied + added + [""]
        + Array(repeating: "", count: 4)).typed)
    #expect(again.exitCode == 0 && again.isUsedUp, "\(again.output)\(again.complaints)")
    #expect(again.output.contains("Qualification [Diploma]:"))
    let text = document("witness-status-list")
    #expect(text.contains("| Kim Lee |") && !text.contains("Jo Bell"))
  }

  @Test func `Who is assessed is not on the list of their own witnesses`() throws {
    try home.write(#"{"tables": {"witnesses": [{"witness": "Ben Okafor"}]}}"#, to: "own.json")
    let refused = home.talk(
      ["form", "fill", "witness-status-list", "EX101", "--from", home.folder.file("own.json")]
        + Self.who)
    #expect(refused.exitCode == 65)
    #expect(refused.complaints.contains("“Ben Okafor” is the name of the person who is assessed"))
  }

  @Test func `A result that is stated otherwise than the record sheet has it needs a reason`()
    throws
  {
    try home.write(
      #"{"fields": {"unit-result": "not yet competent"}}"#, to: "other.json")
    let refused = home.talk(
      ["form", "fill", "unit-declaration", "EX101", "--from", home.folder.file("other.json")]
        + Self.who)
    #expect(refused.exitCode == 65)
    #expect(
      refused.complaints.replacing("\n", with: " ")
        .contains("of 21 Nov 2026 (entry 5) says “competent”."), "\(refused.complaints)")
  }

  @Test func `A correction begins with what stands, and with nothing else`() throws {
    try fill("unit-declaration", #"{"fields": {"qualification": "Diploma"}}"#)
    try home.write(
      #"{"fields": {"learner": "Ben Okafor", "assessor": "Sam Wu"}}"#, to: "form.json")
    let corrected = home.talk(
      ["form", "fill", "unit-declaration", "EX101", "--from", home.folder.file("form.json")]
        + ["--correct", "6", "--reason", "Nothing of it was so"] + Self.who)
    #expect(corrected.exitCode == 0, "\(corrected.complaints)")
    let text = document("unit-declaration")
    #expect(text.contains("**Evidence for the unit:** none") && text.contains("☐ competent"))
    #expect(text.contains("Entry 7 corrects entry 6"))
  }

  @Test func `Papers and their drafts change nothing of status, cohort and sampling`() throws {
    func reports() -> [String] {
      [
        ["candidate", "status", "Ben Okafor", "--json"], ["cohort", "--json"],
        ["sample", "departures"],
      ].map { home.talk($0).output }
    }
    let before = reports()
    #expect(before[0].contains("EX101") && before[1].contains("EX101"))
    for kind in Self.papers { try fill(kind) }
    let stopped = home.talk(
      ["form", "fill", "assessment-plan", "EX101"] + Self.who, typing: ["", "/stop"])
    #expect(stopped.output.contains("Not on record yet."))
    #expect(reports() == before)
    let listed = home.talk(["form", "list"] + Self.who).output
    for kind in Self.papers { #expect(listed.contains(kind), "\(listed)") }
  }
}
