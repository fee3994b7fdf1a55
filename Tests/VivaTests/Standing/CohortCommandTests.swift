import Foundation
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// A class list, and where everybody on it stands.
struct CohortCommandTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
  }

  private static let list = [
    "Name;Learner ID;Class;Planned end", "Mia Tran;17;A;30/06/2027",
    #""Okafor, ""Ben""";18;A;"#, "=HYPERLINK(1);19;B;01/01/2026", "",
  ].joined(separator: "\r\n")

  private func take(_ list: String, _ options: [String] = [], hour: Int = 9) throws -> Home.Talk {
    try home.write(list, to: "class.csv")
    return home.talk(
      ["candidate", "import", home.folder.file("class.csv")] + options,
      environment: ["VIVA_NOW": "2026-11-22T\(hour < 10 ? "0" : "")\(hour):00:00+11:00"])
  }

  private func cohort(_ options: [String] = [], on day: String = "2026-12-04") -> Home.Talk {
    home.talk(
      ["cohort"] + options, environment: ["VIVA_NOW": "\(day)T09:00:00+11:00"])
  }

  private func id(of name: String) throws -> String {
    let json = home.talk(["candidate", "list", "--json"]).output
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    return try #require(rows?.first { $0["name"] as? String == name }?["id"] as? String)
  }

  /// Gives the records an earlier time: what changed a moment ago is not kept.
  private func age() throws {
    let folder = home.folder.file("data/viva/candidates")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_795_000_000)],
        ofItemAtPath: folder + "/" + name)
    }
  }

  @Test func `A list is taken once, and what it says anew is put on record`() throws {
    let dry = try take(Self.list, ["--dry-run"])
    #expect(
      dry.words.contains(
        "3 would be added, 0 would be changed, 0 as on record. Nothing was written."))
    #expect(home.talk(["candidate", "list"]).output.hasPrefix("There are no candidates yet."))
    #expect(try take(Self.list).words.contains("3 added, 0 changed, 0 as on record."))
    let again = try take(Self.list, hour: 10)
    #expect(again.words.contains("0 added, 0 changed, 3 as on record."), "\(again)")
    let moved = try take(Self.list.replacing(";18;A;", with: ";18;C;"), hour: 11)
    #expect(moved.words.contains("0 added, 1 changed, 2 as on record."))
    #expect(moved.words.contains("group C"))
    let listed = home.talk(["candidate", "list"]).words
    #expect(listed.hasPrefix("Id Name Learner ID Group Entries "))
    #expect(listed.contains(" Okafor, \"Ben\" 18 C 4"), "\(listed)")
    #expect(home.talk(["candidate", "show", "17"]).output.hasPrefix("Mia Tran\n"))
  }

  @Test func `Of a list with a fault nothing is written, and each fault has its place`() throws {
    let bad = try take("name,id,end\nMia,1,2026-13-01\n,2,\nBen,1,\n")
    #expect(bad.exitCode == 65 && bad.output.isEmpty)
    for place in ["class.csv:2:7: ", "class.csv:3:1: the name is missing", "class.csv:4:1: line 2"]
    {
      #expect(bad.complaints.contains(place), "\(bad.complaints)")
    }
    #expect(bad.complaints.contains("Nothing was written: the list has 3 faults."))
    #expect(try take("name\n\"Mia").complaints.contains("class.csv:2:1: this quotation mark"))
    try Data([0x6E, 0x61, 0x6D, 0x65, 0x0A, 0xE9]).write(
      to: URL(filePath: home.folder.file("latin.csv")))
    let latin = home.talk(["candidate", "import", home.folder.file("latin.csv")])
    #expect(latin.exitCode == 65 && latin.complaints.contains("is not UTF-8 text"))
    #expect(home.talk(["candidate", "list"]).output.hasPrefix("There are no candidates yet."))
  }

  @Test func `An id that is on record with another name is asked about`() throws {
    _ = try take(Self.list)
    let other = try take("name,id\nMia Wu,17\nNew Person,20\n", hour: 10)
    #expect(other.exitCode == 65 && other.complaints.contains("class.csv:2:1: the learner ID 17"))
    #expect(other.complaints.contains("candidate change \(try id(of: "Mia Tran")) --name"))
    #expect(!home.talk(["candidate", "list"]).output.contains("New Person"))
  }

  @Test func `Whoever was forgotten is no longer there, and stays in the list of records`() throws {
    _ = try take(Self.list)
    let id = try id(of: "Mia Tran")
    let forgotten = home.talk(["candidate", "forget", id, "--reason", "withdrew", "--yes"])
    #expect(forgotten.exitCode == 0, "\(forgotten)")
    #expect(cohort().words.contains("2 candidates: 2 not begun."))
    #expect(home.talk(["candidate", "list"]).output.contains(id))
  }

  @Test func `What a list says is changed and withdrawn by entries`() throws {
    let add = [
      "candidate", "add", "Mia Tran", "--learner-id", "17", "--group", "A", "--planned-end",
      "30/6/2027",
    ]
    #expect(home.talk(add).exitCode == 0)
    let change = ["candidate", "change", "Mia Tran"]
    #expect(home.talk(change + ["--group", "B"]).output.hasSuffix("as entry 4.\n"))
    #expect(home.talk(change + ["--group", "B"]).output == "That is on record already.\n")
    let show = home.talk(["candidate", "show", "Mia Tran"]).words
    #expect(show.contains("learner ID 17, group B, planned end 30 Jun 2027, 4 entries"))
    #expect(home.talk(change + ["--group", "", "--name", "Mia Wu"]).output.contains("5 and 6"))
    #expect(
      home.talk(["candidate", "show", "mia wu"]).words.contains("learner ID 17, planned end"))
    #expect(home.talk(change).exitCode == 64)
    let taken = home.talk(["candidate", "add", "Ben", "--learner-id", "17"])
    #expect(taken.exitCode == 64 && taken.complaints.contains("is that of Mia Wu"))
  }

  @Test func `Everybody is there, what needs doing first on top, and the next step is said`() throws
  {
    #expect(cohort().output.hasPrefix("There are no candidates yet."))
    _ = try take(Self.list)
    let fresh = cohort()
    #expect(fresh.words.contains("=HYPERLINK(1) B – not begun; planned end is past"), "\(fresh)")
    #expect(fresh.words.contains("3 candidates: 3 not begun."))
    let script = QuestioningScript(home: home)
    script.whole()
    let late = cohort()
    #expect(late.output.split(separator: "\n")[1].hasPrefix("Mia Tran       A      EX101"))
    #expect(late.words.contains("reassess: 3 days late"), "\(late.output)")
    #expect(
      late.output.hasSuffix("viva question EX101 --candidate \(try id(of: "Mia Tran")) --again\n"))
    let group = cohort(["b"])
    #expect(group.words.contains("1 candidate: 1 not begun.") && !group.output.contains("Mia"))
    let named = cohort(["--unit", "EX101", "B"])
    #expect(named.words.contains("=HYPERLINK(1) EX101 not begun"))
    let none = cohort(["evening"])
    #expect(none.exitCode == 66 && none.complaints.contains("There are: A, B."))
  }

  @Test func `Retention that is over is shown, and nothing else of that unit`() throws {
    let script = try QuestioningScript()
    script.whole()
    let later = script.home.talk(
      ["cohort"] + script.home.withBank, environment: ["VIVA_NOW": "2028-11-23T09:00:00+11:00"])
    #expect(later.words.contains("had to be kept until 22 Nov 2028"), "\(later.output)")
    #expect(later.output.contains("viva candidate forget "))
  }

  @Test func `A spreadsheet takes no name for a formula, and JSON has every row`() throws {
    _ = try take(Self.list)
    let csv = cohort(["--csv"]).output
    #expect(csv.hasPrefix("\"id\",\"name\",\"learner ID\"") && csv.contains("\"'=HYPERLINK(1)\""))
    #expect(csv.contains("\"Okafor, \"\"Ben\"\"\""))
    let text = cohort(["--json"]).output
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect((json?["rows"] as? [Any])?.count == 3)
    #expect(cohort(["--json", "--csv"]).exitCode == 64)
  }

  @Test func `It is a document too, with a template that a college can replace`() throws {
    _ = try take(Self.list)
    let page = cohort(["--format", "md", "--output", "-"]).output
    #expect(page.hasPrefix("# Where candidates stand"), "\(page)")
    #expect(page.contains("| Mia Tran (17) | A |"))
    try home.write("{{title}}: {{values.candidates}}\n", to: "own/cohort.mustache")
    let own = cohort(["--template", home.folder.file("own"), "--format", "html", "--output", "-"])
    #expect(own.output == "Where candidates stand: 3\n")
  }

  @Test func `What is kept of a record goes when it changes, and when it is erased`() throws {
    let script = QuestioningScript(home: home)
    _ = try take(Self.list)
    script.whole()
    func kept() -> [String] {
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: home.folder.file("cache/viva"))
      return (names ?? []).filter { $0.hasPrefix("standings-") }
    }
    try age()
    let first = cohort().output
    #expect(kept().count == 1 && cohort().output == first)
    for name in kept() {
      try home.write("VIVASTD1 foreign", to: "cache/viva/\(name)")
    }
    #expect(cohort().output == first, "a foreign file is as none")
    let access = home.talk(
      ["record", "access", "--candidate", "Mia Tran", "--format", "json", "--output", "-"])
    #expect(access.output.contains("\"overview\": [") && access.output.contains("EX101"))
    _ = home.talk(["candidate", "change", "Mia Tran", "--group", "Z"])
    #expect(cohort(["Z"]).words.contains("Mia Tran EX101"))
    try age()
    _ = cohort()
    let forget = [
      "candidate", "forget", "Mia Tran", "--reason", "asked", "--yes", "--basis", "APP 11",
    ]
    #expect(home.talk(forget).exitCode == 0)
    for name in kept() {
      let text = String(decoding: home.read("cache/viva/\(name)"), as: UTF8.self)
      #expect(text.contains("Okafor") && !text.contains("Mia"))
    }
    #expect(!cohort().output.contains("Mia"))
  }
}
