import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// Whole sessions through a pipe, and what other commands say afterwards.
struct PipeSessionTests {
  @Test func `A session over every type of question is as recorded`() throws {
    let home = try Home()
    let session = home.study(Sessions.first)
    #expect(session.complaints.isEmpty && session.exitCode == 0)
    try expectSnapshot(session.output, "session.txt")
  }

  @Test(arguments: ["md", "html", "json"])
  func `The transcript of a session is as recorded`(format: String) throws {
    let home = try Home()
    _ = home.talk(["record", "name", "Kit Example"])
    _ = home.study(Sessions.first)
    let words = ["export", "transcript", "--format", format, "--output", "-"] + home.withBank
    let outcome = home.talk(words, environment: ["VIVA_NOW": "2026-11-22T10:00:00+11:00"])
    #expect(outcome.complaints.isEmpty && outcome.exitCode == 0)
    try expectSnapshot(outcome.output, "session-transcript.\(format)")
  }

  @Test func `What other commands say after a session is as recorded`() throws {
    let home = try Home()
    _ = home.study(Sessions.first)
    let commands = [
      "due", "due --json", "due EX101.PC1.1", "coverage EX101", "coverage EX101 --json",
      "unit list", "unit list --json", "unit show EX101", "unit show EX101 --json", "bank list",
      "bank check", "record info", "record info --json", "record undo", "record info",
    ]
    let text = commands.map { line in
      let words = line.split(separator: " ").map(String.init) + home.withBank
      let outcome = home.talk(words)
      return "$ viva \(line)\n\(outcome.output)\(outcome.complaints)"
    }
    try expectSnapshot(text.joined(separator: "\n"), "after-session.txt")
  }

  @Test func `The next day asks what is due`() throws {
    let home = try Home()
    _ = home.study(Sessions.first)
    home.environment["VIVA_NOW"] = "2026-11-23T09:00:00+11:00"
    let greeting = home.talk(home.withBank, typing: ["due"]).output
    let session = home.study(Sessions.nextDay).output
    try expectSnapshot(greeting + "\n" + session, "next-day.txt")
  }

  @Test(.slow) func `The end of the input leaves a session at any place`() throws {
    for count in 0..<Sessions.first.count {
      let outcome = try Home().study(Array(Sessions.first.prefix(count)))
      #expect(outcome.exitCode == 0 && outcome.output.contains(#/Session (over|paused): /#))
    }
  }

  @Test func `A list of questions in JSON has the keys that are promised`() throws {
    let home = try Home()
    let text = home.talk(["bank", "list", "--json"] + home.withBank).output
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(list.count == 9)
    let keys: Set = ["id", "topic", "type", "level", "criteria", "prompt", "sources"]
    #expect(list.allSatisfy { Set($0.keys) == keys })
    #expect(Set(list.compactMap { $0["type"] as? String }).count == 9)
  }

  @Test func `Every question of the shipped banks is listed with all its keys`() throws {
    let home = try Home(banks: nil)
    let text = home.talk(["bank", "list", "--json"]).output
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(list.count >= 80)
    #expect(list.contains { $0["asAt"] is String })
  }

  @Test func `The shipped banks have no error`() throws {
    let outcome = try Home(banks: nil).talk(["bank", "check"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains(": 0 errors, 0 warnings"))
  }

  @Test func `A transcript goes to a file of its own name, or into the folder for them`() throws {
    let home = try Home()
    _ = home.study(["a", "", ""])
    let path = home.folder.file("transcript.html")
    let outcome = home.talk(["export", "transcript", "--output", path] + home.withBank)
    #expect(
      outcome.output == """
        Wrote 1 answer to HOME/transcript.html.
        It shows no name; “record name” or --learner gives one.

        """)
    #expect(!home.read("transcript.html").isEmpty)
  }

  @Test func `A backup is a record with the same answers`() throws {
    let home = try Home()
    _ = home.study(Sessions.first)
    let copy = home.folder.file("copy")
    _ = home.talk(["record", "backup", copy])
    let words = ["record", "info", "--json"]
    let (original, other) = (home.talk(words), home.talk(words + ["--record", copy]))
    #expect(
      other.output.replacing("HOME/copy", with: "HOME/data/viva/record.sqlite") == original.output)
  }
}

extension Home {
  /// Studies the example bank with lines that are typed ahead.
  func study(_ lines: [String]) -> Talk {
    talk(Sessions.words + withBank, typing: lines.typed)
  }
}
