import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// What the record is looked after with.
struct RecordCommandTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
  }

  /// Answers the question on one criterion, once.
  private func answer(_ number: Int, _ line: String) {
    let talk = home.talk(
      ["study", "EX101.PC1.\(number)", "--seed", "1"], typing: [.line(line), "2", "", "/quit"])
    #expect(talk.exitCode == 0)
  }

  @Test func `What the record holds is counted, with the first and the last answer`() {
    answer(3, "false")
    home.environment["VIVA_NOW"] = "2026-11-24T09:00:00+11:00"
    answer(4, "rules")
    let lines = home.talk(["record", "info"]).output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "Record:    HOME/data/viva/record.sqlite")
    #expect(lines[1] == "Name:      not given (“record name” gives one)")
    #expect(lines[2].hasSuffix(", 2 of them answers") && lines[3] == "Questions: 2 answered")
    #expect(lines[4].hasPrefix("Answers:   from 2026-11-22T09:00:"))
    #expect(lines[4].contains(" to 2026-11-24T09:00:"))
  }

  @Test func `Answers are taken back one by one, the last first`() {
    answer(3, "false")
    answer(4, "rules")
    let told = ["short-answer", "true-false"].map { _ in home.talk(["record", "undo"]).output }
    #expect(told[0].hasPrefix("Withdrawn: the answer to example-short-answer (entry "))
    #expect(told[1].hasPrefix("Withdrawn: the answer to example-true-false (entry "))
    let none = home.talk(["record", "undo"])
    #expect(none.exitCode == 66 && none.complaints == "viva: There is no answer to take back.\n")
    #expect(home.talk(["due"]).output.hasPrefix("0 due, 9 new"))
    #expect(home.answersOnRecord() == 2)
  }

  @Test func `A name may have up to 200 bytes, and is shown safely`() {
    let long = String(repeating: "é", count: 100)
    #expect(home.talk(["record", "name", long]).exitCode == 0)
    let refused = home.talk(["record", "name", long + "x"])
    #expect(refused.exitCode == 64)
    #expect(
      refused.complaints == "viva: A name may have up to 200 bytes; this one has more.\n")
    #expect(
      home.talk(["record", "name", "a\u{1B}[31m"]).output
        == "Your documents show the name a^[[31m.\n")
    #expect(home.talk(["record", "info"]).output.contains("Name:      a^[[31m\n"))
  }

  @Test func `A backup says how much it holds, and takes the place of nothing`() {
    answer(3, "false")
    let copy = home.folder.file("copy")
    let told = home.talk(["record", "backup", copy])
    let entries = home.talk(["record", "info"]).output.firstMatch(of: #/Entries: +(\d+)/#)?.1
    #expect(told.output == "Copied the record (\(entries ?? "") entries) to HOME/copy.\n")
    let again = home.talk(["record", "backup", copy])
    #expect(again.exitCode == 73)
    #expect(
      again.complaints
        == "viva: HOME/copy is a database, such as a record, and is left alone. Choose another name.\n"
    )
    #expect(home.talk(["record", "info", "--record", copy]).output.contains("1 of them answers"))
  }

  @Test(arguments: [("html", "<!DOCTYPE html>"), ("json", "{\n  \"format\": \"viva-access/1\"")])
  func `All that is held is written in either form`(format: String, start: String) throws {
    #expect(home.talk(["record", "name", "Kit Example"]).exitCode == 0)
    let shown = home.talk(["record", "access", "--format", format, "--output", "-"])
    #expect(shown.exitCode == 0 && shown.output.hasPrefix(start))
    #expect(shown.output.contains("Kit Example"))
    let path = home.folder.file("mine." + format)
    let written = home.talk(["record", "access", "--output", path])
    #expect(written.output == "Wrote 2 entries to HOME/mine.\(format).\n")
    #expect(home.read("mine." + format).starts(with: Array(start.utf8)))
    #expect(home.talk(["record", "access", "--output", path]).exitCode == 73)
    guard format == "json" else { return }
    let access = try JSONSerialization.jsonObject(with: Data(home.read("mine.json")))
    let object = try #require(access as? [String: Any])
    #expect(
      Set(object.keys) == ["format", "record", "made", "program", "entries", "drafts"])
    #expect((object["entries"] as? [[String: Any]])?.compactMap { $0["number"] as? Int } == [1, 2])
  }

  @Test func `Another record is named with --record, and stays apart`() {
    let other = home.folder.file("other.sqlite")
    #expect(home.talk(["record", "name", "Kim", "--record", other]).exitCode == 0)
    #expect(home.talk(["record", "info"]).exitCode == 66)
    #expect(home.talk(["record", "info", "--record", other]).output.contains("Name:      Kim\n"))
  }
}
