import Foundation
import ScriptedTerminal
import Testing
import TestSupport

/// Forms that go on record: what is worked out, what departs, and what is told.
struct FormFilingTests {
  private static let write = ["--format", "md", "--output", "-"]

  /// A home with a candidate.
  private func home() throws -> Home {
    let home = try Home()
    #expect(home.talk(["candidate", "add", "Ben Okafor"]).exitCode == 0)
    return home
  }

  private func fill(
    _ home: Home, _ command: [String], _ json: String, at now: String = "2026-11-22T09:00:00+11:00"
  ) throws -> Home.Talk {
    try home.write(json, to: "form.json")
    return home.talk(
      command + ["--candidate", "Ben Okafor", "--from", home.folder.file("form.json")],
      environment: ["VIVA_NOW": now])
  }

  private func document(_ home: Home, _ kind: String, _ options: [String] = []) -> String {
    home.talk(
      ["form", "write", kind, "EX101", "--candidate", "Ben Okafor"] + options + Self.write
    ).output
  }

  private static let plan = #"{"fields": {"learner": "Ben Okafor", "assessor": "Sam"}}"#

  private static func record(_ date: String, _ more: String = "") -> String {
    #"{"fields": {"learner": "Ben Okafor", "assessor": "Sam", "date": "\#(date)"\#(more)}}"#
  }

  @Test func `Two people of one name are told apart in a file by their ids`() throws {
    let home = try home()
    let command = ["form", "fill", "observation-checklist", "EX101"]
    func json(_ more: String) -> String {
      #"{"fields": {"learner": "Ben Okafor", "assessor": "Ben Okafor", "date": "2026-11-20"\#(more)}}"#
    }
    for (more, words) in [
      ("", "In a file these are the fields “learner-id” and “assessor-id”."),
      (#", "learner-id": "B-18""#, "In a file these are the fields"),
      (#", "learner-id": "B-18", "assessor-id": "b-18""#, "is that of the person who is assessed"),
    ] {
      let refused = try fill(home, command, json(more))
      #expect(refused.exitCode == 65 && refused.complaints.contains(words), "\(refused)")
    }
    let taken = try fill(home, command, json(#", "learner-id": "B-18", "assessor-id": "A-1""#))
    #expect(taken.exitCode == 0, "\(taken)")
    let document = document(home, "observation-checklist")
    #expect(document.contains("Ben Okafor (A-1)") && document.contains("B-18"), "\(document)")
  }

  @Test func `An end before the start is refused`() throws {
    let home = try home()
    let command = ["form", "fill", "observation-checklist", "EX101"]
    let wrong = Self.record("2026-11-20", #", "start": "14:20", "end": "14:05""#)
    let talk = try fill(home, command, wrong)
    #expect(talk.exitCode == 65)
    #expect(talk.complaints.contains("The end, 14:05, is before the start, 14:20."), "\(talk)")
    let right = Self.record("2026-11-20", #", "start": "14:20", "end": "14:20""#)
    #expect(try fill(home, command, right).exitCode == 0)
  }

  @Test func `A4: Planned or not follows from the date of the discussion`() throws {
    let home = try home()
    _ = try fill(home, ["discuss", "plan", "EX101"], Self.plan)
    let late = "2026-12-05T09:00:00+11:00"
    let early = try fill(home, ["discuss", "record", "3"], Self.record("2026-11-20"), at: late)
    #expect(
      early.output.contains("Plan: unplanned: the plan (entry 3 of 2026-11-22, 09:00) is not"))
    #expect(document(home, "discussion-record").contains("**Plan:** unplanned: the plan"))
    // The screen and the document say it in the same words.
    let printed = document(home, "discussion-record").components(separatedBy: "**Plan:** ").last
    let plan = try #require(printed?.prefix { $0 != "\n" })
    #expect(early.words.contains("Plan: \(plan)."), "\(early.output)")
    let after = try fill(home, ["discuss", "record", "3"], Self.record("2026-11-28"), at: late)
    #expect(after.output.contains("Plan: planned: entry 3 of 2026-11-22, 09:00."))
  }

  @Test func `A3: No input says that a discussion was planned, and no correction loses it`() throws
  {
    let home = try home()
    _ = try fill(home, ["discuss", "plan", "EX101"], Self.plan)
    let spoof = Self.record("2026-11-28", #", "plan": "planned: entry 3 of 2026-11-01, 09:00""#)
    for command in [
      ["discuss", "record", "unplanned", "EX101"], ["discuss", "record", "3"],
    ] {
      let refused = try fill(home, command, spoof)
      #expect(
        refused.exitCode == 65 && refused.complaints.contains("is worked out from the record"))
    }
    let late = "2026-12-05T09:00:00+11:00"
    _ = try fill(home, ["discuss", "record", "3"], Self.record("2026-11-28"), at: late)
    let correct = ["form", "fill", "discussion-record", "EX101", "--reason", "x", "--correct"]
    #expect(try fill(home, correct + ["4"], spoof, at: late).exitCode == 65)
    let corrected = try fill(home, correct + ["4"], Self.record("2026-11-29"), at: late)
    #expect(corrected.exitCode == 0, "\(corrected.complaints)")
    let text = document(home, "discussion-record")
    #expect(text.contains("**Plan:** planned: entry 3 of 2026-11-22, 09:00"))
    #expect(text.contains("Entry 5 corrects entry 4"))
  }

  @Test func `A25: An entry that was corrected can be written, and says what stands`() throws {
    let home = try home()
    let sheet = #"{"fields": {"learner": "Ben Okafor", "task": "TASK"}}"#
    _ = try fill(
      home, ["form", "fill", "cover-sheet", "EX101"], sheet.replacing("TASK", with: "One"))
    _ = try fill(
      home, ["form", "fill", "cover-sheet", "EX101", "--correct", "3", "--reason", "Wrong task"],
      sheet.replacing("TASK", with: "Two"))
    let old = document(home, "cover-sheet", ["--entry", "3"])
    #expect(old.contains("(superseded by entry 4)") && old.contains("**Assessment task:** One"))
    let new = document(home, "cover-sheet")
    #expect(new.contains("Entry 4 corrects entry 3") && new.contains(", entry 4, on "))
    #expect(new.contains("Assessment task: was “One”, is “Two” now."))
    let again = try fill(
      home, ["form", "fill", "cover-sheet", "EX101", "--correct", "3", "--reason", "Late"], sheet)
    #expect(again.exitCode == 64 && again.complaints.contains("entry 4 replaces it"))
  }

  private static let observed = """
    {"fields": {"learner": "Ben Okafor", "assessor": "Sam", "date": "2026-11-20",
    "overall": "satisfactory"REASON}, "tables": {"criteria": [{"criterion": "EX101.PC1.1",
    "seen": "no"}]}}
    """

  @Test func `A7: An observation against its rows needs a reason, and the document shows both`()
    throws
  {
    let home = try home()
    let fill = ["form", "fill", "observation-checklist", "EX101"]
    let refused = try self.fill(home, fill, Self.observed.replacing("REASON", with: ""))
    #expect(refused.exitCode == 65)
    #expect(
      refused.complaints.contains("though “no” is recorded for PC1.1"), "\(refused.complaints)")
    #expect(refused.complaints.contains("“departure”"))
    let told = try self.fill(
      home, fill, Self.observed.replacing("REASON", with: #", "departure": "Shown later that day""#)
    )
    #expect(told.exitCode == 0, "\(told.complaints)")
    let text = document(home, "observation-checklist")
    #expect(text.contains("though “no” is recorded for PC1.1"))
    #expect(text.contains("Reason given: Shown later that day"))
  }

  @Test func `A7: Typed in, a departure is asked about and stopping keeps what was entered`() throws
  {
    let home = try home()
    let fill = ["form", "fill", "record-sheet", "EX101", "--candidate", "Ben Okafor"]
    let typed: [Typed] = [
      "", "", "Oral", "1", "2", "", "", "competent", "Sam", "2026-11-22",
    ]
    let stopped = home.talk(fill, typing: typed + ["/skip", "/stop"])
    #expect(
      stopped.output.replacing("\n", with: " ")
        .contains("“competent” is decided for the unit, though “not yet satisfactory”"))
    #expect(stopped.output.contains("That is yours to decide."))
    #expect(
      stopped.output.replacing("\n", with: " ")
        .contains("“form fill record-sheet EX101 --candidate \"Ben Okafor\"” resumes"))
    let whole = home.talk(
      fill, typing: Array(repeating: "", count: 10) + ["Portfolio on paper, seen"])
    #expect(whole.exitCode == 0 && whole.output.contains("On record as entry 3."), "\(whole)")
    let text = document(home, "record-sheet")
    #expect(text.contains("Reason given: Portfolio on paper, seen"))
  }

  @Test func `A24: A form about somebody else needs a reason`() throws {
    let home = try home()
    let other = #"{"fields": {"learner": "Somebody Else", "task": "One"REASON}}"#
    let fill = ["form", "fill", "cover-sheet", "EX101"]
    let refused = try self.fill(home, fill, other.replacing("REASON", with: ""))
    #expect(
      refused.exitCode == 65 && refused.complaints.contains("the name on record is “Ben Okafor”"))
    let told = try self.fill(
      home, fill, other.replacing("REASON", with: #", "departure": "Name before the wedding""#))
    #expect(told.exitCode == 0)
    #expect(document(home, "cover-sheet").contains("Reason given: Name before the wedding"))
  }

  @Test func `A24: A SHA-256 has 64 hexadecimal digits`() throws {
    let home = try home()
    func record(_ hash: String) throws -> Home.Talk {
      try fill(
        home, ["discuss", "record", "unplanned", "EX101"],
        Self.record("2026-11-20", #", "recording-hash": "\#(hash)""#))
    }
    for hash in ["ab", String(repeating: "g", count: 64), String(repeating: "a", count: 65)] {
      let refused = try record(hash)
      #expect(refused.exitCode == 65 && refused.complaints.contains("64 hexadecimal digits"))
    }
    #expect(try record(String(repeating: "A", count: 64)).exitCode == 0)
    #expect(
      document(home, "discussion-record").contains(String(repeating: "a", count: 64)))
  }

  @Test func `A26: What to do next names the candidate`() throws {
    let home = try home()
    let planned = try fill(home, ["discuss", "plan", "EX101"], Self.plan)
    let write = "“form write discussion-plan EX101 --candidate \"Ben Okafor\"” makes"
    #expect(planned.output.replacing("\n", with: " ").contains(write), "\(planned.output)")
    let stopped = home.talk(
      ["discuss", "plan", "EX101", "--candidate", "Ben Okafor"], typing: ["", "Sam", "/stop"])
    #expect(
      stopped.output.replacing("\n", with: " ")
        .contains("“discuss plan EX101 --candidate \"Ben Okafor\"” resumes"), "\(stopped.output)")
    #expect(
      home.talk(["discuss", "plan", "EX101", "--candidate", "Ben Okafor"], typing: ["/stop"]).output
        .contains("Resuming the draft"))
  }

  @Test func `A blank cover sheet has one pair of boxes, by the setting`() throws {
    let home = try Home()
    let blank = ["form", "blank", "cover-sheet", "EX101"] + Self.write
    let standard = home.talk(blank).output
    #expect(standard.contains("☐ satisfactory ☐ not yet satisfactory\n"))
    #expect(!standard.contains("competent"))
    let seeds = home.talk(blank, environment: ["VIVA_TASK_RESULT": "competent"]).output
    #expect(seeds.contains("☐ competent ☐ not yet competent\n") && !seeds.contains("satisfactory"))
  }

  @Test func `“form fill” offers only what it fills in`() throws {
    let help = try Home().talk(["form", "fill", "--help"]).output
    #expect(help.contains("witness-testimony"), "\(help)")
    for kind in ["questioning-record", "evidence-index", "discussion-record"] {
      #expect(!help.contains(kind), "\(help)")
      let refused = try Home().talk(["form", "fill", kind, "EX101"])
      #expect(refused.exitCode == 64 && refused.complaints.contains("is not filled in by hand"))
    }
  }
}

extension FormFilingTests {
  private static func seen(_ criterion: String) -> String {
    """
    {"fields": {"learner": "Ben Okafor", "assessor": "Sam", "date": "2026-11-20",
    "overall": "satisfactory"}, "tables": {"criteria": [{"criterion": "\(criterion)",
    "seen": "yes"}]}}
    """
  }

  @Test(arguments: [
    ("PC9.9", "has no criterion “PC9.9”"), ("E1", "The form has rows for"),
    ("PC1.1, PC1.2", "has a row of its own"), ("", "The form has rows for"),
  ])
  func `A7: A row that no document would show is refused`(id: String, words: String) throws {
    let fill = ["form", "fill", "observation-checklist", "EX101"]
    let outcome = try self.fill(home(), fill, Self.seen(id))
    #expect(outcome.exitCode == 65)
    #expect(outcome.complaints.replacing("\n", with: " ").contains(words), "\(outcome.complaints)")
  }

  @Test func `A7: A criterion of an observation is named in short or in full`() throws {
    let home = try home()
    let fill = ["form", "fill", "observation-checklist", "EX101"]
    let outcome = try self.fill(home, fill, Self.seen("pc1.1"))
    #expect(outcome.exitCode == 0, "\(outcome.complaints)")
    #expect(document(home, "evidence-index").contains("observation"))
  }
}
