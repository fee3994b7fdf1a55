import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// The days of a plan in a calendar, from the command line.
struct PlanCalendarTests {
  private func run(_ home: Home, _ line: String) -> String {
    let outcome = home.talk(line.split(separator: " ").map(String.init) + home.withBank)
    return outcome.output + outcome.complaints
  }

  /// An event as a calendar reads it.
  private struct Event: Equatable {
    var uid = ""
    var day = ""
    var summary = ""
    var sequence = -1
    var isCancelled = false
  }

  /// Reads a calendar by RFC 5545 alone: lines are unfolded, then names and values parted.
  private func events(_ text: String) throws -> [Event] {
    let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
    let lines = unfolded.components(separatedBy: "\r\n")
    #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains { $0.isNewline })
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    var events: [Event] = []
    for line in lines {
      let (head, value) = try #require(
        line.isEmpty
          ? ("", "")
          : line.firstIndex(of: ":").map {
            (String(line[..<$0]), String(line[$0...].dropFirst()))
          })
      switch head {
      case "BEGIN" where value == "VEVENT": events.append(Event())
      case "UID": events[events.count - 1].uid = value
      case "DTSTART;VALUE=DATE": events[events.count - 1].day = value
      case "SUMMARY": events[events.count - 1].summary = value.replacing("\\,", with: ",")
      case "SEQUENCE": events[events.count - 1].sequence = try #require(Int(value))
      case "STATUS": events[events.count - 1].isCancelled = value == "CANCELLED"
      default: break
      }
    }
    return events
  }

  @Test func `The days of a plan are a calendar`() throws {
    let home = try Home()
    _ = run(home, "goal EX101 --by 2026-11-25")
    try expectSnapshot(run(home, "plan EX101 --format ical"), "plan.ics")
    let days = try events(run(home, "plan --format ical")).map(\.day)
    #expect(days == ["20261122", "20261123", "20261124"])
  }

  @Test func `What changed has the next number, the rest stays, and names never change`() throws {
    let home = try Home()
    _ = run(home, "goal EX101 --by 2026-11-26")
    let first = try events(run(home, "plan --format ical"))
    #expect(first.map(\.sequence) == [0, 0, 0, 0] && Set(first.map(\.uid)).count == 4)
    home.environment["VIVA_NOW"] = "2026-11-22T10:30:00+11:00"
    #expect(try events(run(home, "plan --format ical")) == first)
    // One that is nearer cancels the days between.
    _ = run(home, "goal EX101 --by 2026-11-25")
    let second = try events(run(home, "plan EX101 --format ical"))
    #expect(second.map(\.uid) == first.map(\.uid))
    #expect(second.map(\.isCancelled) == [false, false, false, true])
    #expect(second.map(\.sequence) == [1, 1, 1, 1], "each names the day of the goal")
    home.environment["VIVA_NOW"] = "2026-11-23T09:00:00+11:00"
    let third = try events(run(home, "plan all --format ical"))
    #expect(third.map(\.uid) == first.map(\.uid).suffix(3))
    _ = run(home, "goal EX101 --drop")
    let last = try events(run(home, "plan EX101 --format ical"))
    #expect(last.map(\.uid) == third.map(\.uid) && last.allSatisfy(\.isCancelled))
    home.environment["VIVA_NOW"] = "2026-11-26T09:00:00+11:00"
    #expect(run(home, "plan EX101 --format ical").contains("There is no goal for EX101"))
  }

  @Test func `What was studied today stays in the calendar`() throws {
    let home = try Home()
    _ = run(home, "goal EX101 --by 2026-11-24")
    let first = try events(run(home, "plan --format ical"))
    _ = home.study(Sessions.first)
    let second = try events(run(home, "plan --format ical"))
    #expect(second.first?.day == "20261122" && second.first?.uid == first.first?.uid)
    #expect(second.first?.isCancelled == false)
  }

  @Test func `A file is written once, or over with --replace, and says what changed`() throws {
    let home = try Home()
    _ = run(home, "goal EX101 --by 2026-11-25")
    let file = home.folder.file("days.ics")
    let write = "plan --format ical --output \(file)"
    #expect(run(home, write) == "Wrote 3 days of study to HOME/days.ics.\n")
    #expect(run(home, write).contains("exists already"))
    _ = run(home, "goal EX101 --by 2026-11-24")
    #expect(
      run(home, write + " --replace")
        == "Wrote 2 days of study to HOME/days.ics; 2 changed and 1 cancelled since the last time.\n"
    )
    #expect(try events(String(decoding: home.read("days.ics"), as: UTF8.self)).count == 3)
  }

  @Test
  func `What was published is for its owner's eyes, and is not passed over where it is damaged`()
    throws
  {
    let home = try Home()
    _ = run(home, "goal EX101 --by 2026-11-25")
    _ = run(home, "plan --format ical")
    let kept = home.folder.file("data/viva/record.calendar.json")
    let mode = try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try home.write("{}", to: "data/viva/record.calendar.json")
    let outcome = home.talk(["plan", "--format", "ical"] + home.withBank)
    #expect(outcome.exitCode == 65 && outcome.output.isEmpty)
    #expect(outcome.complaints.contains("record.calendar.json, which keeps what calendars have"))
  }

  @Test(arguments: [
    ("plan --json --format ical", "not both"), ("plan --output x.ics", "go with --format ical"),
    ("plan --replace", "go with --format ical"), ("plan --format ics", "ical"),
    ("plan --format ical", "There is no goal. “goal UNIT --by DATE” sets one."),
  ])
  func `What makes no sense is refused`(line: String, words: String) throws {
    let home = try Home()
    let outcome = home.talk(line.split(separator: " ").map(String.init) + home.withBank)
    #expect(outcome.exitCode != 0 && outcome.output.isEmpty)
    #expect(outcome.complaints.contains(words), "\(outcome.complaints)")
  }
}
