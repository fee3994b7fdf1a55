internal import Scheduling
internal import Text

extension StudyDay {
  /// Reads the day of a goal as people write it.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - option: The option that it was given for; `nil` where it was asked for.
  ///   - today: The study day.
  /// - Returns: A day after today, in five years at most.
  /// - Throws: `Problem` that says what is wrong with it.
  static func ahead(typed text: String, for option: String?, today: StudyDay) throws -> StudyDay {
    let day = try read(text, for: option, today: today, counting: .ahead)
    let takes = option.map { "\($0) takes" } ?? "Give"
    guard day > today else {
      throw Problem(
        "\(takes) a day to come; \(day.words(on: today)) is \(day == today ? "today" : "past").",
        exitCode: .usage)
    }
    guard day - today <= 1_826 else {
      throw Problem(
        "\(takes) a day within five years; \(day.words(on: today)) is later.", exitCode: .usage)
    }
    return day
  }

  /// Reads a day as people write it (`CalendarDate.init(typed:on:counting:)`).
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - option: The option that it was given for; `nil` where it was asked for.
  ///   - today: The study day.
  ///   - direction: Which way days, weeks, and dates without a year count from today.
  /// - Returns: The day.
  /// - Throws: `Problem` where it is no date.
  static func read(
    _ text: String, for option: String?, today: StudyDay,
    counting direction: CalendarDate.Direction
  ) throws -> StudyDay {
    guard let date = CalendarDate(typed: text, on: today.date, counting: direction) else {
      let near =
        direction == .ahead
        ? "tomorrow or 3w (in three weeks)" : "yesterday or 3w (three weeks ago)"
      throw Problem(
        "\(option.map { "\($0) takes" } ?? "Give") a date such as 24/12/2026 (day first), 24 Dec, "
          + "Friday, \(near); “\(text.visible())” is not one.", exitCode: .usage)
    }
    return StudyDay(number: date.dayNumber)
  }
}
