package import LearnerRecord
internal import Text

/// Writes days as an iCalendar (RFC 5545).
///
/// - Parameters:
///   - events: The days.
///   - name: What the calendar is called.
///   - made: When it is written.
///   - program: The program that writes it, with its version.
/// - Returns: The text: UTF-8, lines of 75 octets at most, each ended by `CRLF`.
package func calendarText(
  _ events: [CalendarEvent], name: String, made: Moment, program: String
) -> String {
  let lines =
    [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//viva//\(calendarValue(program))//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      // What calendars of today show, and its name in RFC 7986.
      "X-WR-CALNAME:\(calendarValue(name))", "NAME:\(calendarValue(name))",
    ] + events.flatMap { $0.lines(made: made) } + ["END:VCALENDAR"]
  return lines.map { folded($0) + "\r\n" }.joined()
}

extension CalendarEvent {
  fileprivate func lines(made: Moment) -> [String] {
    let next = CalendarDate(iso: day)?.advanced(by: 1).isoText ?? day
    return [
      "BEGIN:VEVENT", "UID:\(calendarValue(uid))", "DTSTAMP:\(made.calendarText)",
      "SEQUENCE:\(sequence)", "STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")",
      "DTSTART;VALUE=DATE:\(day.replacing("-", with: ""))",
      // The day after the last.
      "DTEND;VALUE=DATE:\(next.replacing("-", with: ""))",
      "SUMMARY:\(calendarValue(summary))", "DESCRIPTION:\(calendarValue(description))",
      // Nobody is busy for a whole day with a quarter of an hour of study.
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }
}

extension Moment {
  /// The moment in UTC, to the second: `20261122T091530Z`.
  fileprivate var calendarText: String {
    let utc = Moment(milliseconds: milliseconds, offsetMinutes: 0).description.prefix(19)
    return utc.filter { $0 != "-" && $0 != ":" } + "Z"
  }
}

/// Returns a text as a value of the type TEXT (RFC 5545, §3.3.11); controls are shown.
///
/// It looks at scalars: a sign that a combining one follows is another character to Swift.
func calendarValue(_ text: String) -> String {
  text.visible(keepingLines: true).replacingScalars { scalar in
    switch scalar {
    case "\n": "\\n"
    case "\\", ";", ",": "\\\(scalar)"
    default: nil
    }
  }
}

/// Returns a line in lines of 75 octets at most (RFC 5545, §3.1); no character is cut in two, unless it has
/// more than fit on a line.
func folded(_ line: String) -> String {
  var (text, room) = ("", 75)
  func take(_ part: String) {
    let size = part.utf8.count
    if size > room {
      text += "\r\n "
      room = 74
    }
    text += part
    room -= size
  }
  for character in line {
    let part = String(character)
    if part.utf8.count <= 74 {
      take(part)
    } else {
      part.unicodeScalars.forEach { take(String($0)) }
    }
  }
  return text
}
