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
    guard let day = StudyDay(typed: text, today: today) else {
      throw Problem(
        "“\(text.visible())” is not read as a date. Write it as year, month and day, 2026-12-24, or "
          + "as 24/12/2026, 24 Dec, tomorrow, 10d or 3w.", exitCode: .usage)
    }
    guard day > today, day - today <= 1_826 else {
      throw Problem(
        "\(day) is \(day > today ? "more than five years away" : "not in the future"): today is "
          + "\(today).", exitCode: .usage)
    }
    return day
  }

  /// Reads a day as people write it: `2026-12-24`; `24/12/2026` or `24.12.2026`, the day first;
  /// `24 December 2026` or `24 Dec`, the next such day where the year is left out; `tomorrow`; or a number
  /// of days or weeks from today, `10d` or `3w`.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - today: The study day.
  init?(typed text: String, today: StudyDay) {
    let text = text.trimmed.lowercased()
    let day =
      text == "tomorrow"
      ? today.advanced(by: 1)
      : StudyDay(isoDate: text) ?? Self.written(text, today) ?? Self.counted(text, today)
    guard let day else { return nil }
    self = day
  }

  /// Reads a date whose day comes first.
  private static func written(_ text: String, _ today: StudyDay) -> StudyDay? {
    let isInWords = text.contains(where: \.isLetter)
    let fields = text.split { isInWords ? " ,.".contains($0) : "/.".contains($0) }.map(String.init)
    guard fields.count == 3 || fields.count == 2 && isInWords, let day = number(fields[0], 1...2),
      let month = isInWords ? month(fields[1]) : number(fields[1], 1...2)
    else { return nil }
    guard fields.count == 3 else {
      let years = [today.date.year, today.date.year + 1]
      return years.lazy.compactMap { CalendarDate(year: $0, month: month, day: day) }
        .map { StudyDay(number: $0.dayNumber) }.first { $0 > today }
    }
    return number(fields[2], 4...4)
      .flatMap { CalendarDate(year: $0, month: month, day: day) }
      .map { StudyDay(number: $0.dayNumber) }
  }

  private static func number(_ text: String, _ digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.allSatisfy({ "0"..."9" ~= $0 }) else { return nil }
    return Int(text)
  }

  /// Reads the name of a month: its first three letters, or more of them.
  private static func month(_ name: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return name.count < 3 ? nil : names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  /// Reads a number of days or weeks.
  private static func counted(_ text: String, _ today: StudyDay) -> StudyDay? {
    let units = ["d": 1, "w": 7]
    guard let unit = text.last.flatMap({ units[String($0)] }), let count = Int(text.dropLast()),
      (1...1_826).contains(count)
    else { return nil }
    return today.advanced(by: count * unit)
  }
}
