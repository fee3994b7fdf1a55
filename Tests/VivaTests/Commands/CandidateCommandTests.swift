import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// Candidates: added, listed, shown, and erased.
struct CandidateCommandTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
  }

  /// Adds a candidate at a time of their own, since the id follows from it; returns the id.
  private func add(_ name: String, hour: Int) throws -> String {
    let talk = home.talk(
      ["candidate", "add", name], environment: ["VIVA_NOW": "2026-11-22T\(hour):00:00+11:00"])
    #expect(talk.exitCode == 0)
    let words = talk.output.replacing("\n", with: " ").split(separator: " ")
    let place = try #require(words.firstIndex(of: "id"))
    return String(words[place + 1].prefix { $0 != "." })
  }

  @Test func `Two of one name are told apart by their ids`() throws {
    let first = try add("Mia Tran", hour: 10)
    let eleven = ["VIVA_NOW": "2026-11-22T11:00:00+11:00"]
    for typed in [["no"], []] {
      let refused = home.talk(
        ["candidate", "add", "mia tran"], typing: typed.typed, environment: eleven)
      #expect(refused.words.contains("There is a candidate of that name: Id \(first)."))
      #expect(refused.exitCode == 1 && refused.complaints.contains("Nobody was added."))
    }
    let silent = home.talk(["candidate", "add", "Mia Tran", "--no-input"], environment: eleven)
    #expect(silent.exitCode == 64 && silent.complaints.contains("Say so with --yes."))
    let second = home.talk(
      ["candidate", "add", "mia tran"], typing: ["yes"], environment: eleven)
    #expect(second.words.contains("Give the id to tell them apart."), "\(second)")
    let list = home.talk(["candidate", "list"]).output.split(separator: "\n")
    #expect(list.count == 3 && list[0] == "Id        Name      Entries")
    #expect(list.dropFirst().contains { $0.hasPrefix(first + "  Mia Tran ") })
    let unclear = home.talk(["candidate", "show", "Mia Tran"])
    #expect(unclear.exitCode == 64 && unclear.complaints.contains(first), "\(unclear)")
    #expect(home.talk(["candidate", "show", first]).output.hasPrefix("Mia Tran\nId \(first), 2 "))
  }

  @Test func `A part of a name is enough where one candidate has it`() throws {
    let mia = try add("Mia Tran", hour: 10)
    let noah = try add("Noah Tran", hour: 11)
    #expect(home.talk(["candidate", "show", "mia"]).output.hasPrefix("Mia Tran\nId \(mia)"))
    let both = home.talk(["candidate", "show", "tran"])
    #expect(both.exitCode == 64)
    #expect(
      both.complaints.contains(
        "is a part of several names: Mia Tran (\(mia)), Noah Tran (\(noah))."))
    #expect(home.talk(["candidate", "show", "tra"]).exitCode == 66)
  }

  @Test(arguments: ["", "   ", String(repeating: "x", count: 201)])
  func `A name has to be one`(name: String) {
    let talk = home.talk(["candidate", "add", name])
    #expect(talk.exitCode == 64 && talk.complaints.hasPrefix("viva: A name has 1 to 200 bytes."))
    #expect(home.talk(["candidate", "list"]).output.hasPrefix("There are no candidates yet."))
  }

  @Test func `Erasing is asked, and only the id agrees`() throws {
    let id = try add("Mia Tran", hour: 10)
    let forget = ["candidate", "forget", id, "--reason", "the course is over"]
    for answer in [["yes"], ["Mia Tran"], [""], []] {
      let talk = home.talk(forget, typing: answer.typed)
      #expect(talk.complaints == "viva: Nothing was erased.\n" && talk.exitCode == 1, "\(talk)")
    }
    let silent = home.talk(forget + ["--no-input"])
    #expect(silent.exitCode == 64 && silent.complaints.contains("--yes"), "\(silent)")
    #expect(home.talk(["candidate", "list"]).output.contains("Mia Tran"))
    let erased = home.talk(forget, typing: [.line(id)])
    #expect(erased.prompts == ["Type the id \(id) to confirm: "])
    #expect(erased.exitCode == 0 && erased.isUsedUp)
    #expect(erased.output.contains("Erased 1 entry of \(id). Entry 3 says why."))
    #expect(home.talk(["candidate", "list"]).output.contains("(name withdrawn)"))
    let again = home.talk(forget + ["--yes"])
    #expect(again.output == "There is nothing left to erase.\n" && again.exitCode == 0)
  }

  @Test(arguments: [
    (["--reason", "Mia Tran asked"], "What you gave names the candidate"),
    (["--reason", "asked", "--by", "MIA TRAN"], "What you gave names the candidate"),
    (["--reason", "asked", "--basis", "mia tran's wish"], "What you gave names the candidate"),
    (["--reason", " "], "Say why with --reason, and who asked with --by."),
    (["--reason", "asked", "--by", ""], "Say why with --reason, and who asked with --by."),
    (["--reason", "asked", "--entry", "1"], "entry 1 is the beginning of the record"),
    (["--reason", "asked", "--entry", "9"], "there is no entry 9"),
  ])
  func `What can't be erased, or not for that reason, stays`(options: [String], words: String)
    throws
  {
    let id = try add("Mia Tran", hour: 10)
    let talk = home.talk(["candidate", "forget", id, "--yes"] + options)
    #expect(talk.exitCode == 64 && talk.complaints.contains(words), "\(talk)")
    #expect(home.talk(["candidate", "list"]).output.contains("Mia Tran"))
  }

  @Test func `A form on record stands in the list, with its result and what is open`() throws {
    let id = try add("Mia Tran", hour: 10)
    try home.write(
      #"{"fields": {"task": "Task 1", "learner": "Mia Tran", "result": "competent"}}"#,
      to: "sheet.json")
    let fill = home.talk([
      "form", "fill", "cover-sheet", "EX101", "--candidate", id, "--from",
      home.folder.file("sheet.json"),
    ])
    #expect(fill.exitCode == 0, "\(fill.complaints)")
    let shown = home.talk(["candidate", "show", id])
    #expect(shown.output.contains("cover-sheet") && shown.output.contains("EX101"), "\(shown)")
    let json = home.talk(["candidate", "show", id, "--json"]).output
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let row = try #require(rows?.first)
    #expect(row["form"] as? String == "cover-sheet" && row["unit"] as? String == "EX101")
    #expect(row["corrections"] as? Int == 0 && row["date"] as? String == "2026-11-22")
    let forms = home.talk(["form", "list", "--candidate", id])
    #expect(forms.output.contains("cover-sheet") && forms.exitCode == 0)
  }
}
