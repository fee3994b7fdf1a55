internal import Assessment
import Foundation
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// How long records of candidates have to be kept, and what is written for the people themselves.
struct PeopleTests {
  private static let account = """
    {"fields": {"learner": "Mia Tran", "criteria": "PC1.1", "title": "A late parcel",
    "context": "A customer wrote at noon.", "action": "I answered within the hour."}}
    """
  private static let sheet = """
    {"fields": {"learner": "Mia Tran", "assessor": "Sam", "overall": "competent",
    "date": "2026-12-01"}}
    """

  /// A home with a candidate who has an account on record as entry 3.
  private func home() throws -> Home {
    let home = try Home()
    _ = home.talk(["candidate", "add", "Mia Tran"])
    try file(home, "reflective-account", Self.account)
    return home
  }

  private func file(_ home: Home, _ kind: String, _ json: String, at now: String? = nil) throws {
    try home.write(json, to: "form.json")
    let filed = home.talk(
      ["form", "fill", kind, "EX101", "--candidate", "Mia Tran", "--from"]
        + [home.folder.file("form.json")], environment: now.map { ["VIVA_NOW": $0] } ?? [:])
    #expect(filed.exitCode == 0, "\(filed.complaints)")
  }

  private func show(_ home: Home, _ environment: [String: String] = [:]) -> String {
    home.talk(["candidate", "show", "Mia Tran"], environment: environment).output
      .replacingOccurrences(of: "\n", with: " ")
  }

  private static let forget = ["candidate", "forget", "Mia Tran", "--reason", "course ended"]

  @Test func `A15: nothing that has to be kept is erased before its day without a basis`() throws {
    let home = try home()
    let early = home.talk(Self.forget + ["--yes"])
    #expect(early.exitCode == 64)
    #expect(
      early.complaints.contains(
        "EX101: to be kept until 22 Nov 2028, 24 months from the latest entry, 22 Nov 2026. Rule: "
          + "F2025L00355 s 10 (secondary source)."), "\(early.complaints)")
    #expect(home.talk(Self.forget + ["--yes", "--basis", " "]).exitCode == 64)
    #expect(show(home).contains("reflective-account"))
    let named = home.talk(Self.forget + ["--yes", "--basis", "Mia Tran wrote"])
    #expect(named.exitCode == 64)
    let basis = home.talk(Self.forget + ["--yes", "--basis", "Privacy Act 1988 APP 11.2"])
    #expect(basis.exitCode == 0 && basis.output.contains("to be kept until 22 Nov 2028"))
    let id = home.talk(["candidate", "list", "--json"]).output.split(separator: "\"")[5]
    let access = home.talk(
      ["record", "access", "--candidate", String(id), "--format", "json", "--output", "-"])
    #expect(access.output.contains("Privacy Act 1988 APP 11.2"))
  }

  @Test func `A15: after its day no basis is needed, and who is asked reads the rule`() throws {
    let home = try home()
    let late = ["VIVA_NOW": "2028-11-23T09:00:00+11:00"]
    let doubtful = home.talk(Self.forget, typing: ["no"], environment: late)
    #expect(doubtful.output.contains("EX101: had to be kept until 22 Nov 2028, 24 months from"))
    #expect(doubtful.complaints.contains("Nothing was erased."))
    let last = ["VIVA_NOW": "2028-11-22T23:00:00+11:00"]
    #expect(home.talk(Self.forget + ["--yes"], environment: last).exitCode == 64)
    #expect(home.talk(Self.forget + ["--yes"], environment: late).exitCode == 0)
  }

  @Test func `A15: single entries of an assessment are kept too, and practice is nobody's rule`()
    throws
  {
    let home = try home()
    for entry in ["2", "3"] {
      #expect(home.talk(Self.forget + ["--yes", "--entry", entry]).exitCode == 64, "\(entry)")
    }
    let studied = home.talk(
      ["study", "EX101.PC1.3", "--seed", "1", "--candidate", "Mia Tran"] + home.withBank,
      typing: ["false", "", "", "/quit"])
    #expect(studied.exitCode == 0)
    let id = try #require(
      home.talk([
        "record", "access", "--candidate", "Mia Tran", "--format", "json", "--output", "-",
      ])
      .output.firstMatch(of: #/number": (\d+), "entry": {[^\n]*"kind":"answered"/#)?.1)
    #expect(home.talk(Self.forget + ["--yes", "--entry", String(id)]).exitCode == 0)
  }

  @Test func `What has to be kept, and until when, is said and can be set`() throws {
    let home = try home()
    #expect(show(home).contains("EX101: to be kept until 22 Nov 2028"))
    let own = show(home, ["VIVA_RETENTION_AU": "6"])
    #expect(
      own.contains("until 22 May 2027, 6 months from the latest entry, 22 Nov 2026. Your setting."))
    #expect(
      show(home, ["VIVA_NOW": "2029-01-01T09:00:00+11:00"]).contains("had to be kept until"))
    let bad = home.talk(
      ["candidate", "show", "Mia Tran"], environment: ["VIVA_RETENTION_AU": "no"])
    #expect(bad.exitCode == 64)
    try file(home, "record-sheet", Self.sheet, at: "2026-12-01T09:00:00+11:00")
    #expect(show(home).contains("until 1 Dec 2028, 24 months from the result of 1 Dec 2026."))
  }

  @Test func `A16: an entry dated before its predecessor doesn't shorten what has to be kept`()
    throws
  {
    let home = try home()
    try file(home, "reflective-account", Self.account, at: "2024-01-01T09:00:00+11:00")
    #expect(show(home).contains("to be kept until 22 Nov 2028"))
    try file(
      home, "record-sheet", Self.sheet.replacingOccurrences(of: "2026-12-01", with: "2024-01-02"),
      at: "2024-01-02T09:00:00+11:00")
    #expect(show(home).contains("to be kept until 22 Nov 2028"))
  }

  @Test func `What was decided on each form is shown, and coverage says what it counts`() throws {
    let home = try home()
    try file(home, "record-sheet", Self.sheet, at: "2026-12-01T09:00:00+11:00")
    let rows = show(home)
    #expect(rows.contains("Result") && rows.contains("competent"), "\(rows)")
    let coverage = home.talk(["coverage", "EX101", "--candidate", "Mia Tran"])
    #expect(coverage.output.contains("Questioning is not counted here"))
    #expect(!home.talk(["coverage", "EX101"]).output.contains("Questioning"))
    _ = home.talk(Self.forget + ["--yes", "--basis", "APP 11.2"])
    #expect(home.talk(["candidate", "list"]).output.contains("(name withdrawn)"))
  }

  @Test func `A27: drafts of another record with the same file name are not told`() throws {
    let home = try home()
    let other = home.folder.file("elsewhere/record.sqlite")
    try home.write("", to: "elsewhere/empty")
    _ = home.talk(["record", "name", "Somebody Else", "--record", other])
    _ = home.talk(["record", "name", "Me"])
    _ = home.talk(
      ["form", "fill", "cover-sheet", "EX101", "--record", other], typing: ["Theirs", "/stop"])
    func access(_ options: [String]) -> String {
      home.talk(["record", "access", "--format", "json", "--output", "-"] + options).output
    }
    #expect(access(["--record", other]).contains("Theirs"))
    #expect(!access([]).contains("Theirs"))
  }

  @Test func `A unit that no bank has any more is kept as long as the longest rule says`() throws {
    let home = try home()
    try FileManager.default.removeItem(atPath: home.folder.file("shipped/Units/EX101.yaml"))
    #expect(show(home).contains("EX101: to be kept until 22 Nov 2029"))
    #expect(home.talk(Self.forget + ["--yes"]).exitCode == 64)
  }

  @Test func `A27: a person can read all that is held on them, drafts included`() throws {
    let home = try home()
    let stopped = home.talk(
      ["form", "fill", "cover-sheet", "EX101", "--candidate", "Mia Tran"],
      typing: ["Task <b>1</b>", "Mia Tran", "/stop"])
    #expect(stopped.exitCode == 0)
    let read = home.talk(["record", "access", "--candidate", "Mia Tran", "--output", "-"])
    #expect(read.exitCode == 0, "\(read.complaints)")
    for text in [
      "What is held on Mia Tran", "Entry 3: Reflective account", "22 Nov 2026, 09:00 +11:00",
      "I answered within the hour.", "Begun and not on record", "Assessment cover sheet, EX101",
      "Task &lt;b&gt;1&lt;/b&gt;",
    ] {
      #expect(read.output.contains(text), "\(text)")
    }
    let json = home.talk(
      ["record", "access", "--candidate", "Mia Tran", "--format", "json", "--output", "-"])
    let object =
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["entries"] as? [Any])?.count == 3)
    let drafts = object?["drafts"] as? [[String: String]]
    #expect(drafts?.count == 1 && drafts?.first?["name"] == "cover-sheet-EX101.json")
    #expect(drafts?.first?["content"]?.contains("Task <b>1") == true)
  }

  @Test(arguments: [(nil, "<!DOCTYPE html>"), ("all.json", "{\n"), ("all.html", "<!DOCTYPE html>")])
  func `A27: the name of the file says the form`(name: String?, start: String) throws {
    let home = try home()
    let path = home.folder.file(name ?? "plain")
    let written = home.talk(
      ["record", "access", "--candidate", "Mia Tran", "--output", path])
    #expect(written.output.contains("Wrote 3 entries to"))
    #expect(String(decoding: home.read(name ?? "plain"), as: UTF8.self).hasPrefix(start))
  }
}

/// Topics for a professional discussion, from the command line.
struct DiscussionTopicsTests {
  private func home() throws -> Home {
    let home = try Home()
    _ = home.talk(["candidate", "add", "Mia Tran"])
    _ = home.talk(["record", "name", "Priya Sharma"])
    return home
  }

  private func plan(
    _ home: Home, _ options: [String], typing script: [Typed] = ["Mia", "Sam", "/stop"]
  ) -> Home.Talk {
    home.talk(
      ["discuss", "plan", "EX101", "--candidate", "Mia Tran"] + options + home.withBank,
      typing: script)
  }

  @Test func `A19: practice is taken from the candidate's record, or confirmed in words`() throws {
    let home = try home()
    let mine = ["--practice", home.record]
    let refused = plan(home, mine, typing: ["no"])
    #expect(refused.exitCode == 1 && refused.output.contains("is of “Priya Sharma”."))
    #expect(refused.prompts == ["The candidate is “Mia Tran”. Is it their practice (yes or no)? "])
    #expect(plan(home, mine + ["--no-input"]).exitCode == 64)
    let confirmed = plan(home, mine, typing: ["yes", "", "Sam", "/stop"])
    #expect(confirmed.exitCode == 0)
    let hint = "discuss plan EX101 --practice HOME/data/viva/record.sqlite --candidate"
    #expect(confirmed.output.replacingOccurrences(of: "\n", with: " ").contains(hint))
    _ = home.talk(["record", "name", "mia tran"])
    let same = plan(home, mine)
    #expect(same.exitCode == 0 && same.output.contains("is of “mia tran”."))
    #expect(plan(home, ["--practice", "/nowhere"]).exitCode == 66)
    #expect(home.talk(["discuss", "plan", "EX101"] + mine).exitCode == 64)
  }

  @Test func `A19: the topics are the bank's, with what the learner has not said yet`() throws {
    let home = try home()
    let studied = home.talk(
      ["study", "EX101.PC1.9", "--seed", "1"] + home.withBank,
      typing: ["No voice", "", "1", "2", "", "/quit"])
    #expect(studied.exitCode == 0, "\(studied.output)")
    _ = home.talk(["record", "name", "Mia Tran"])
    let filed = plan(
      home, ["--practice", home.record, "--from", try form(home), "--topics", "20"])
    #expect(filed.exitCode == 0, "\(filed.complaints)")
    let text = home.talk(
      ["form", "write", "discussion-plan", "EX101", "--candidate", "Mia Tran", "--format", "md"]
        + ["--output", "-"] + home.withBank
    ).output
    #expect(text.contains("Why can the same words come across as colder"))
    #expect(text.contains("Probe: How would you change"))
    #expect(text.contains("Not said yet: Short wording can be read as curt; The writer must carry"))
    #expect(text.contains("made 1 of 3 points"))
  }

  private func form(_ home: Home) throws -> String {
    try home.write(#"{"fields": {"learner": "Mia Tran", "assessor": "Sam"}}"#, to: "plan.json")
    return home.folder.file("plan.json")
  }
}
