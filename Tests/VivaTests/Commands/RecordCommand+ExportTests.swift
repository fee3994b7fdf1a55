import Foundation
import ScriptedTerminal
import TestSupport
import Testing
import Text

/// Answers on their way to other programs, from the command line.
struct RecordCommandExportTests {
  private func export(_ home: Home, _ words: String...) -> Home.Talk {
    home.talk(["record", "export", "--format"] + words)
  }

  @Test func `A session goes out as statements and as a table`() throws {
    let home = try Home()
    _ = home.study(Sessions.first)
    let statements = export(home, "xapi").output.split(separator: "\n")
    let objects = try statements.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let verbs = objects.compactMap { ($0["verb"] as? [String: Any])?["id"] as? String }
    let rows = try SeparatedValues(export(home, "csv").output).rows.map { $0.map(\.text) }
    #expect(rows.count == verbs.count { $0.hasSuffix("/answered") } + 1 && rows.count > 8)
    #expect(verbs.count { $0.hasSuffix("/completed") } == 1)
    // The number that was typed with its currency is told as a number.
    let numbers = objects.compactMap { object -> String? in
      let definition = (object["object"] as? [String: Any])?["definition"] as? [String: Any]
      guard definition?["interactionType"] as? String == "numeric" else { return nil }
      return (object["result"] as? [String: Any])?["response"] as? String
    }
    #expect(numbers == ["99800"])
    // What was taken back is in neither.
    #expect(!rows.contains { $0[10] == "APP" })
    let before = export(home, "xapi").output
    #expect(export(home, "xapi").output == before, "the same ids again")
  }

  @Test func `A file is written whole, and never over another unasked`() throws {
    let home = try Home()
    _ = home.talk(["record", "name", "Kim"])
    let file = home.folder.file("answers.csv")
    let told = export(home, "csv", "--output", file)
    #expect(told.output == "Wrote 0 answers to HOME/answers.csv.\n")
    #expect(home.read("answers.csv").starts(with: Array("\"entry\",\"moment\"".utf8)))
    #expect(export(home, "csv", "--output", file).exitCode == 73)
    #expect(export(home, "csv", "--output", file, "--replace").exitCode == 0)
  }

  @Test func `Without a record, or a format, it says so`() throws {
    let home = try Home()
    #expect(export(home, "csv").exitCode == 66)
    #expect(home.talk(["record", "export"]).complaints.contains("--format"))
    #expect(export(home, "scorm").complaints.contains("xapi"))
  }
}
