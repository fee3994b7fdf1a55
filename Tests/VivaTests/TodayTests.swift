import Foundation
import LineEditor
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// What there is to do today: page, line and what stands before the prompt.
struct TodayTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    home.environment["COLUMNS"] = "80"
  }

  private func say(
    _ line: String, typing script: [Typed] = [], now: String? = nil,
    on screen: RecordingScreen = .file()
  ) -> Home.Talk {
    home.talk(
      line.split(separator: " ").map(String.init), typing: script,
      environment: now.map { ["VIVA_NOW": $0] } ?? [:], on: screen)
  }

  @Test func `Before anything was answered there is something new`() {
    let first = say("today").output
    #expect(first.hasPrefix("Nothing due; 9 new, 9 of them about 8 min.\n"))
    #expect(!first.contains("of the last 14 days") && first.contains("Next: “study” asks"))
    let line = say("today --line")
    #expect(line.output == "Nothing due; 9 new, 9 of them about 8 min\n" && line.exitCode == 1)
    #expect(!FileManager.default.fileExists(atPath: home.record))
  }

  @Test func `The days after a session are as recorded`() throws {
    _ = say("study example --seed 1", typing: Sessions.first.typed)
    _ = say("goal EX101 --by 2026-12-24")
    var text = ""
    for (line, now) in [
      ("today", nil), ("", nil), ("today", "2026-11-24T18:00:00+11:00"),
      ("", "2026-11-25T18:00:00+11:00"), ("today --line", "2026-11-25T18:00:00+11:00"),
      ("today --json", "2026-11-25T18:00:00+11:00"),
    ] {
      let talk = say(line, typing: line.isEmpty ? ["quit"] : [], now: now)
      text += "$ \(now ?? "") viva \(line)\n\(talk.output)\(talk.complaints)\n"
    }
    try expectSnapshot(text, "today.txt")
  }

  @Test(arguments: [80, 40]) func `It fits on one screen`(columns: Int) {
    _ = say("study example --seed 1", typing: Sessions.first.typed)
    _ = say("goal EX101 --by 2026-12-24")
    _ = say("study EX101.PC1.9 --seed 1", typing: ["Because."])
    let screen = RecordingScreen(columns: columns, rows: 1000)
    let talk = say("", typing: ["quit"], now: "2026-11-25T18:00:00+11:00", on: screen)
    // What was shown while it was worked out is erased.
    let shown = talk.output.components(separatedBy: "\r\u{1B}[K").last ?? ""
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(columns < 80 || lines.count <= 24, "\(talk.output)")
    #expect(lines.allSatisfy { $0.count <= columns }, "\(talk.output)")
  }

  @Test func `On the day itself a warm-up is offered that leaves the schedule as it is`() {
    _ = say("study example --seed 1", typing: Sessions.first.typed)
    _ = say("goal EX101 --by 2026-12-24")
    let day = say("today", now: "2026-12-24T09:00:00+11:00").output.replacing("\n", with: " ")
    #expect(day.contains("“study EX101 --cram --new 0 --limit 10” asks what you may have"))
    let warm = say(
      "study EX101 --cram --new 0 --limit 2", typing: ["/skip", "/skip"],
      now: "2026-12-24T09:00:00+11:00")
    #expect(warm.exitCode == 0 && warm.output.contains("Question 2 of 2"))
  }

  @Test func `A shell is told when nothing is due, and no bank is read for it`() throws {
    _ = say("study example --seed 1", typing: Sessions.first.typed)
    #expect(say("today --line").exitCode == 1)
    try FileManager.default.removeItem(atPath: home.folder.file("shipped"))
    try FileManager.default.removeItem(atPath: home.folder.file("banks"))
    let due = say("today --line", now: "2026-11-25T18:00:00+11:00")
    #expect(due.exitCode == 0 && due.output.contains(" due, about "))
  }

  @Test func `What the units are is heeded at once, and both forms together are refused`() {
    _ = say("study example --seed 1", typing: Sessions.first.typed)
    #expect(say("today --line --json").exitCode == 64)
    #expect(say("today", now: "yesterday").exitCode == 64)
  }
}
