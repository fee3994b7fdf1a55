import Foundation
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

struct CalendarTextTests {
  private let made = Moment(milliseconds: 1_795_300_530_000, offsetMinutes: 660)

  @Test func `A day is an event of a whole day, in UTC by the time given`() {
    var event = CalendarEvent(
      uid: "84d818c4-3dd8-5dd9-bdf9-3420bb582571", day: "2026-12-31",
      summary: "Study EX101, 5 minutes",
      description: "8 questions; 2 new.\nThat is all.")
    event.sequence = 3
    #expect(
      calendarText([event], name: "Viva", made: made, program: "viva 1")
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//viva//viva 1//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Viva
        NAME:Viva
        BEGIN:VEVENT
        UID:84d818c4-3dd8-5dd9-bdf9-3420bb582571
        DTSTAMP:20261121T223530Z
        SEQUENCE:3
        STATUS:CONFIRMED
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:Study EX101\\, 5 minutes
        DESCRIPTION:8 questions\\; 2 new.\\nThat is all.
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    ("a,b;c\\d\ne", #"a\,b\;c\\d\ne"#), ("a\r\nb", #"a^M\nb"#), ("\u{1B}[31m", "^[[31m"),
    (",\u{301}", "\\,\u{301}"), ("plain: “quoted” 1\t2", "plain: “quoted” 1\t2"), ("", ""),
  ])
  func `What divides values is escaped`(text: String, value: String) {
    #expect(Array(calendarValue(text).utf8) == Array(value.utf8))
  }

  @Test func `What is escaped and folded comes back the same, whatever it is`() {
    var chance = SeededChance(state: 5545)
    let parts = ["a", " ", ",", ";", "\\", "\\n", "\n", "ü", "“", "👩‍👩‍👧‍👦", "e\u{301}", "漢", ":", "\t"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...120, using: &chance))
        .map { _ in parts.randomElement(using: &chance) ?? "" }.joined()
      let line = "DESCRIPTION:" + calendarValue(text)
      let lines = bytes(folded(line), splitBy: "\r\n")
      #expect(lines.allSatisfy { $0.count <= 75 })
      #expect(lines.dropFirst().allSatisfy { $0.first == UInt8(ascii: " ") })
      // No character is cut: each line is text by itself, and together they have no more characters.
      let texts = lines.map { String(validating: $0, as: UTF8.self) ?? "\u{FFFD}" }
      let first = texts.first ?? ""
      let unfolded = first + texts.dropFirst().map { $0.dropFirst() }.joined()
      #expect(unfolded == line)
      #expect(first.count + texts.dropFirst().reduce(0) { $0 + $1.count - 1 } == line.count)
      #expect(Self.unescaped(String(unfolded.dropFirst(12))) == text)
    }
  }

  @Test func `A character that is longer than a line is cut between scalars`() {
    let long = "a" + String(repeating: "\u{301}", count: 100)
    let lines = bytes(folded(long), splitBy: "\r\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.count <= 75 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  private func bytes(_ text: String, splitBy end: String) -> [[UInt8]] {
    text.components(separatedBy: end).map { Array($0.utf8) }
  }

  /// Reads a value as RFC 5545, §3.3.11, has it.
  private static func unescaped(_ value: String) -> String {
    var (text, isEscaped) = (String.UnicodeScalarView(), false)
    for scalar in value.unicodeScalars {
      if isEscaped {
        text.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
