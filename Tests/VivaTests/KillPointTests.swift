import Foundation
import LearnerRecord
import LearnerRecordStore
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// What is on the disk at each prompt is what the screen has said so far: somebody pulls the plug there.
struct KillPointTests {
  /// The record as it is on the disk while a prompt waits, and the screen at that moment.
  private struct Point {
    var number: Int
    var screen: String
    var record: String

    /// The facts on the disk.
    func facts() throws -> [Fact] {
      try LearnerRecordStore(path: record, access: .adding).entries().map(\.fact)
    }
  }

  /// Collects the points of a conversation.
  private final class Points {
    private(set) var all: [Point] = []

    func add(_ home: Home, _ screen: RecordingScreen) throws {
      let folder = home.folder.file("killed-\(all.count)")
      let files = FileManager.default
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for end in ["", "-wal"] where files.fileExists(atPath: home.record + end) {
        try files.copyItem(atPath: home.record + end, toPath: folder + "/record.sqlite" + end)
      }
      all.append(
        Point(number: all.count, screen: screen.outputText, record: folder + "/record.sqlite"))
    }
  }

  /// Holds a conversation and returns what is on the disk at each of its prompts.
  private func points(_ home: Home, _ words: [String], _ lines: [String]) -> [Point] {
    let (points, screen) = (Points(), RecordingScreen.file())
    let script = lines.map { line in
      Typed.meanwhile({ try points.add(home, screen) }, line)
    }
    let talk = home.talk(words + home.withBank, typing: script, on: screen)
    #expect(talk.exitCode == 0)
    return points.all
  }

  /// How many lines of the screen begin in one of some ways.
  private func lines(_ screen: String, beginning starts: String...) -> Int {
    screen.split(separator: "\n").count { line in starts.contains { line.hasPrefix($0) } }
  }

  private func count(_ facts: [Fact], _ isMeant: (Fact) -> Bool) -> Int {
    facts.count(where: isMeant)
  }

  /// Whether all that a screen of self-study acknowledged is among some facts.
  private func check(_ point: Point) throws {
    let facts = try point.facts()
    let screen = point.screen
    let verdicts = lines(
      screen, beginning: "Right.", "Right, ", "Partly right", "Not right.", "Shown, so")
    let (place, text) = (Comment("prompt \(point.number)"), screen)
    #expect(count(facts) { if case .answered = $0 { true } else { false } } == verdicts, place)
    #expect(
      count(facts) { if case .locked = $0 { true } else { false } }
        >= lines(text, beginning: "Your answer is locked."), place)
    #expect(
      count(facts) { if case .skipped = $0 { true } else { false } }
        == lines(text, beginning: "Skipped."), place)
    #expect(
      count(facts) { if case .flagged = $0 { true } else { false } }
        == lines(text, beginning: "Flagged"), place)
    #expect(
      count(facts) { if case .undone = $0 { true } else { false } }
        == lines(text, beginning: "Answer withdrawn"), place)
    let rated = count(facts) {
      switch $0 {
      case .answered, .rated, .countedRight: true
      default: false
      }
    }
    #expect(rated >= lines(text, beginning: "Rated “"), place)
  }

  @Test func `Whatever study has acknowledged is on the disk at each prompt`() throws {
    let home = try Home()
    let first = points(home, Sessions.words, Sessions.first)
    #expect(first.count > 60)
    for point in first { try check(point) }
  }

  @Test(.slow, arguments: 1...9)
  func `A session killed at any prompt goes on from what is on the disk`(seed: Int) throws {
    let home = try Home()
    let lines = ["x", "", "b", "2", "", "/skip", "Because.", "2", "1 2", ""]
    for point in points(home, ["study", "example", "--seed", "\(seed)"], lines)
    where point.number > 0 {
      try check(point)
      let answered = try LockedAnswers(
        LearnerRecordStore(path: point.record, access: .adding).entries()
      ).waiting.count
      let again = home.talk(["study", "--resume", "--record", point.record] + home.withBank)
      #expect(again.exitCode == 0 && again.complaints.isEmpty)
      #expect(again.output.contains("To be marked") == (answered > 0), "prompt \(point.number)")
    }
  }

  @Test func `Whatever a mock test has acknowledged is on the disk at each prompt`() throws {
    let home = try Home()
    let lines = [
      "", "/flag", "a", "/back", "b", "/skip", "/list", "/go 4", "/time", "the APPs", "open", "a",
      "100000",
      "/flag", "/flag", "1a 2b", "abcd", "In writing there is no voice.", "/go 2", "a b", "/go 3",
      "f",
      "/list", "/submit", "y", "1 2",
    ]
    let points = points(home, ["test", "EX101", "--questions", "9", "--seed", "1"], lines)
    #expect(points.count > 15)
    for point in points where FileManager.default.fileExists(atPath: point.record) {
      let facts = try point.facts()
      let place = Comment("prompt \(point.number)")
      #expect(
        count(facts) { if case .testAnswered = $0 { true } else { false } }
          == self.lines(point.screen, beginning: "On record.", "Changed;"), place)
      #expect(
        count(facts) { if case .testFlagged = $0 { true } else { false } }
          == self.lines(point.screen, beginning: "Flagged: /list", "No longer flagged."), place)
      #expect(
        Sitting.all(in: try LearnerRecordStore(path: point.record, access: .adding).entries()).count
          == 1)
    }
  }
}
