internal import Text
internal import Scheduling

/// Where a study day stands in its week and month, with the names that people read.
struct CalendarDay {
  /// The place in the week: 0 (Monday)…6 (Sunday).
  let weekday: Int
  /// The month; 1…12.
  let month: Int
  /// The day of the month; 1…31.
  let dayOfMonth: Int

  /// Finds the place of a day.
  init(_ day: StudyDay) {
    // Day 0, 1970-01-01, was a Thursday.
    weekday = ((day.number + 3) % 7 + 7) % 7
    let fields = day.description.split(separator: "-").compactMap { Int($0) }
    month = fields.dropLast().last ?? 1
    dayOfMonth = fields.last ?? 1
  }

  /// The names of the days of a week, from Monday on, in three letters.
  static let weekdays = [
    "Mon", "Tue", "Wed", "Thu", "Fri",
    "Sat", "Sun",
  ].map(inThreeColumns)

  /// The name of the day of the week, in three letters.
  var weekdayName: String { Self.weekdays[weekday] }

  /// The name of the month, in three letters.
  var monthName: String { Self.months[month - 1] }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May",
    "Jun", "Jul", "Aug", "Sep", "Oct",
    "Nov", "Dec",
  ].map(inThreeColumns)

  /// Charts have room for no longer names, whatever the language.
  private static func inThreeColumns(_ name: String) -> String {
    String(name.prefix(3)).padded(to: 3)
  }
}

extension StudyDay {
  /// The day as a line of a chart begins with it, such as "Mon 2026-11-23".
  var withWeekday: String { "\(CalendarDay(self).weekdayName) \(self)" }
}
