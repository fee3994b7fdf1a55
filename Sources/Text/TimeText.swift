/// Returns a time, in milliseconds and not negative, in words: `12 s`, `2 min 5 s`, `1 h 2 min`.
package func durationInWords(milliseconds: Int) -> String {
  let seconds = milliseconds / 1000 + (milliseconds % 1000 >= 500 ? 1 : 0)
  let (minutes, hours) = (seconds / 60 % 60, seconds / 3600)
  if hours > 0 { return joined((hours, "h"), (minutes, "min")) }
  if minutes > 0 { return joined((minutes, "min"), (seconds % 60, "s")) }
  return seconds > 0 ? "\(seconds) s" : "under 1 s"
}

private func joined(_ large: (Int, String), _ small: (Int, String)) -> String {
  "\(large.0) \(large.1)" + (small.0 > 0 ? " \(small.0) \(small.1)" : "")
}

/// Returns a date as a document prints it, `22 Nov 2026`, or `nil` for a text that is no date.
package func dateInWords(_ text: String) -> String? {
  CalendarDate(iso: text)?.words
}

/// Returns minutes as people read them: whole ones, and `<1` for less than half of one.
package func minutesText(_ minutes: Double) -> String {
  minutes > 0 && minutes < 0.5 ? "<1" : numberText(minutes.rounded())
}

/// Returns a time in days as people read it: in minutes or hours where it is short.
package func daysText(_ days: Double) -> String {
  let minutes = days * 1440
  if minutes < 90 { return counted(Int(minutes.rounded()), "minute") }
  if days < 2 { return counted(Int((days * 24).rounded()), "hour") }
  return days < 10
    ? "\(numberText((days * 10).rounded() / 10)) days"
    : counted(Int(days.rounded()), "day")
}

/// Returns a time that is left, in words: whole minutes from ten on, below that with the seconds.
///
/// - Parameter milliseconds: The time; not negative.
/// - Returns: A sentence, such as `2 minutes 5 seconds left.`
package func timeLeftInWords(milliseconds: Int64) -> String {
  let seconds = Int((milliseconds + 999) / 1000)
  let (minutes, rest) = (seconds / 60, seconds % 60)
  if minutes >= 10 { return "\(counted((seconds + 30) / 60, "minute")) left." }
  guard seconds > 60 else { return "\(counted(seconds, "second")) left." }
  return rest == 0
    ? "\(counted(minutes, "minute")) left."
    : "\(counted(minutes, "minute")) \(counted(rest, "second")) left."
}

/// Returns a time as a clock shows it, such as `2:05`.
///
/// - Parameter seconds: The time; not negative.
/// - Returns: Minutes and seconds.
package func clockText(seconds: Int) -> String {
  "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
}
