internal import Scheduling
internal import Text

extension StudyDay {
  /// Reads the day of a goal as people write it.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - today: The study day.
  /// - Returns: A day after today, in five years at most.
  /// - Throws: `Problem` that says what is wrong with it.
  static func ahead(typed text: String, today: StudyDay) throws -> StudyDay {
    let day = try read(text, today: today, counting: .ahead)
    guard day > today, day - today <= 1_826 else {
      throw Problem(
        "\(day) is \(day > today ? "more than five years away" : "not in the future"): today is "
          + "\(today).", exitCode: .usage)
    }
    return day
  }

  /// Reads a day as people write it (`CalendarDate.init(typed:on:counting:)`).
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - today: The study day.
  ///   - direction: Which way days, weeks, and dates without a year count from today.
  /// - Returns: The day.
  /// - Throws: `Problem` where it is no date.
  static func read(
    _ text: String, today: StudyDay, counting direction: CalendarDate.Direction
  ) throws -> StudyDay {
    guard let date = CalendarDate(typed: text, on: today.date, counting: direction) else {
      throw Problem(
        "“\(text.visible())” is not read as a date. Write it as year, month and day, 2026-12-24, or "
          + "as 24/12/2026, 24 Dec, \(direction == .ahead ? "tomorrow" : "yesterday"), 10d or 3w"
          + "\(direction == .ahead ? "" : " for days and weeks ago").", exitCode: .usage)
    }
    return StudyDay(number: date.dayNumber)
  }
}
