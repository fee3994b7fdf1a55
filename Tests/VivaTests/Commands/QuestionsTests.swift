import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// Looking through questions, and writing down those that were flagged.
struct QuestionsTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
  }

  private func talk(_ line: String, typing script: [Typed] = []) -> Home.Talk {
    home.talk(line.split(separator: " ").map(String.init), typing: script)
  }

  private func browse(_ line: String, typing script: [Typed]) -> Home.Talk {
    home.talk(
      line.split(separator: " ").map(String.init), typing: script,
      environment: ["NO_COLOR": "1", "PAGER": "cat"], on: RecordingScreen(rows: 30),
      isInteractive: true)
  }

  private func answer() {
    _ = talk("study EX101.PC1.3 --limit 1 --seed 1", typing: ["F", "2", ""])
    home.environment["VIVA_NOW"] = "2026-12-22T09:00:00+11:00"
  }

  @Test func `The list is as recorded, with what is known of each question`() throws {
    answer()
    var pages = ""
    for line in [
      "questions", "questions --weak", "questions --new EX101.PC1.4", "questions --leech",
      "questions --flagged", "questions example-true-false",
      "questions example-true-false example-cloze", "questions EX101 --limit 2",
    ] {
      let outcome = talk(line)
      #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
      pages += "$ viva \(line)\n\(outcome.output)\n"
    }
    try expectSnapshot(pages, "questions.txt")
  }

  @Test func `Words are looked for in ids and prompts, and the nearest name is offered`() {
    #expect(talk("questions cloze").output.contains("example-cloze"))
    #expect(talk("questions EXAMPLE true-false").output.hasPrefix("1 question.\n"))
    let unknown = talk("questions EX102")
    #expect(unknown.exitCode == 64 && unknown.complaints.contains("Did you mean “EX101”?"))
    #expect(talk("questions --weak --due").exitCode == 64)
    #expect(talk("questions --limit 0").exitCode == 64)
  }

  @Test func `A number opens a question, which can be flagged, suspended and asked`() throws {
    let script: [Typed] = [
      "99", "3", "answer", "flag Both are true", "suspend", "ask", "unsuspend", "zebra", "", "b",
      "3", "/ask", "T", "3", "", "quit",
    ]
    let found = browse("questions EX101", typing: script)
    #expect(found.exitCode == 0 && found.isUsedUp, "\(found.output)")
    #expect(found.output.contains("Type a number from 1 to"))
    #expect(found.output.contains("Flagged with your note") && found.output.contains("Suspended."))
    #expect(found.output.contains("It is suspended") && found.output.contains("Question 1 of 1"))
    #expect(talk("suspend").output == "No question is suspended.\n")
    #expect(talk("questions --flagged").output.hasPrefix("1 question of EX101 flagged."))
  }

  @Test func `What is to be done with a question can be said with its number`() throws {
    let found = browse(
      "questions EX101",
      typing: ["suspend", "suspend 99", "suspend 3", "flag 3 Both are true", "answer 3", "quit"])
    #expect(found.exitCode == 0 && found.isUsedUp, "\(found.output)")
    #expect(found.output.contains("Say which question: “suspend 1” to “suspend"))
    #expect(found.output.contains("Suspended.") && found.output.contains("Flagged with your note"))
    #expect(found.output.contains("Expected: "))
    #expect(talk("questions --flagged").output.hasPrefix("1 question of EX101 flagged."))
  }

  @Test func `Enter turns the pages and leaves at the end`() {
    let found = home.talk(
      ["questions"], typing: ["", "back", "", "", ""], environment: ["NO_COLOR": "1"],
      on: RecordingScreen(rows: 12), isInteractive: true)
    #expect(found.exitCode == 0 && found.prompts.count == 5)
    #expect(found.prompts.last?.contains("Enter leaves") == true)
  }

  @Test func `Flags are a text to be mailed, and have nothing else of the record`() throws {
    #expect(talk("flags --output x.txt").output.contains("No question is flagged"))
    _ = talk(
      "study EX101.PC1.3 --limit 1 --seed 1",
      typing: ["/flag Both \u{1B}[31mare true", "T", "3", ""])
    let text = talk("flags").output
    try expectSnapshot(text, "flags.txt")
    let json =
      try JSONSerialization.jsonObject(
        with: Data(talk("flags --json").output.utf8)) as? [String: Any]
    #expect((json?["items"] as? [Any])?.count == 1)
    let rows = talk("flags --csv").output.split(separator: "\r\n").map(String.init)
    #expect(
      rows == [
        #""Question","Version","Wording","Note","Day""#,
        #""example-true-false","6851d889b236","A sign can take away the right to a remedy.","#
          + #""Both ^[[31mare true","2026-11-22""#,
      ])
    #expect(talk("flags --csv --json").exitCode == 64)
    let refused = talk("flags --for Nobody")
    #expect(refused.exitCode == 64 && refused.complaints.contains("No bank names"))
    let file = home.folder.file("flags.txt")
    #expect(talk("flags --output \(file)").output.contains("Wrote 1 question to"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    #expect(talk("flags --output \(file)").exitCode != 0)
  }
}
