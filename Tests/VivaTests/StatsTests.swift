import Foundation
import Testing

/// The statistics of a short diary: two questions over three weeks.
struct StatsTests {
  /// A home with a record, made once: tests only read it.
  private nonisolated(unsafe) static let diary = Result {
    let home = try Home(now: "2026-11-22T20:00:00+11:00")
    for day in days { try home.answer(day) }
    return home
  }

  private static let days = [
    ("2026-09-01T09:00:00+11:00", ["T", "3"], ["APPs", "2"]),
    ("2026-09-02T09:10:00+11:00", ["F", "2"], ["APPs", "1"]),
    ("2026-09-15T19:30:00+11:00", ["F", "2"], ["rules", "3"]),
    ("2026-10-20T20:00:00+11:00", ["F", "2"], ["the APPs", "3"]),
    ("2026-11-22T00:30:00+11:00", ["T", "1"], ["rules", "3"]),
  ]

  private func stats(_ words: [String], columns: Int = 80) throws -> Home.Talk {
    let home = try Self.diary.get()
    return home.talk(
      ["stats"] + words + home.withBank, environment: ["COLUMNS": "\(columns)"])
  }

  @Test(arguments: [40, 80])
  func `The statistics of a diary are as recorded`(columns: Int) throws {
    let outcome = try stats([], columns: columns)
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
    try expectSnapshot(outcome.output, "stats-\(columns).txt")
  }

  @Test func `The JSON of a diary is as recorded`() throws {
    try expectSnapshot(try stats(["--json"]).output, "stats.json")
  }

  @Test func `The history of a question is as recorded`() throws {
    let text = try stats(["--question", "example-true-false", "--ascii"]).output
    try expectSnapshot(text, "stats-question.txt")
  }

  @Test(arguments: [20, 33, 60, 100, 200])
  func `No line is wider than the terminal`(columns: Int) throws {
    for words in [[], ["--question", "example-true-false"]] {
      let lines = try stats(words, columns: columns).output.components(separatedBy: "\n")
      #expect(lines.allSatisfy { $0.count <= min(columns, 100) })
    }
  }

  @Test func `Plain statistics have no signs but those of ASCII in charts`() throws {
    let text = try stats(["--ascii"]).output
    #expect(!text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) || $0 == "·" })
  }

  @Test func `A selection and a number of days leave answers out`() throws {
    let all = try document(stats(["--json"]))
    let part = try document(stats(["EX101.PC1.3", "--json"]))
    let recent = try document(stats(["--days", "8", "--json"]))
    #expect(all.days.map(\.answers).reduce(0, +) == 9)
    #expect(part.days.map(\.answers).reduce(0, +) == 5 && part.questions == 1)
    #expect(recent.days.map(\.day) == ["2026-11-21"])
    #expect(recent.since == "2026-11-15")
  }

  private struct Document: Decodable {
    struct Day: Decodable {
      var day: String
      var answers: Int
    }
    var since: String?
    var questions: Int
    var days: [Day]
  }

  private func document(_ outcome: Home.Talk) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
  }

  @Test func `An empty record is no error`() throws {
    let home = try Home()
    let text = home.talk(["stats"])
    #expect(text.exitCode == 0 && text.output.contains("no answer on record yet"))
    let json = home.talk(["stats", "--json"])
    let found = try document(json)
    #expect(json.exitCode == 0 && found.days.isEmpty && found.questions == 0)
    let question = home.talk(["stats", "--question", "example-cloze"] + home.withBank)
    #expect(question.exitCode == 0 && question.output.contains("no answer on record yet"))
  }

  @Test(arguments: [
    (["--days", "0"], "--days must be 1 or more"),
    (["--question", "x", "EX101"], "can't be combined with names or --days"),
    (["--question", "example-cloz"], "Did you mean “example-cloze”?"),
    (["EX102"], "Did you mean “EX101”?"),
  ])
  func `What can't be shown is said`(words: [String], complaint: String) throws {
    let outcome = try stats(words)
    #expect(outcome.exitCode == 64 && outcome.complaints.contains(complaint))
  }
}

extension Home {
  /// Answers the two questions of the diary on a day.
  fileprivate func answer(_ day: (now: String, trueFalse: [String], short: [String])) throws {
    for (criterion, lines) in [("EX101.PC1.3", day.trueFalse), ("EX101.PC1.4", day.short)] {
      _ = talk(
        ["study", criterion, "--limit", "1"] + withBank,
        typing: (lines + [""]).typed,
        environment: ["VIVA_NOW": day.now])
    }
  }
}
