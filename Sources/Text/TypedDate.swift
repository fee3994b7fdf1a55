extension CalendarDate {
  /// Which way a number of days or weeks counts.
  package enum Direction: Sendable { case ahead, back }

  /// Reads a date as people write it; the day comes before the month.
  ///
  /// - With its year: `2026-12-24`, `24/12/2026`, `24.12.2026`, `24-12-26` (a year of two digits is
  ///   of this century), or with the month in words, `24 Dec 2026`.
  /// - Without: `24/12` or `24 Dec`, the next or the last there is; today may be meant.
  /// - As a day of the week: `Friday` or `fri`, the next or the last, and not today. Before a date it
  ///   has to be that of the date.
  /// - From today: `today`, `tomorrow`, `yesterday`, `10d`, `3 weeks`, `in 2 months`, `3 weeks ago`.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - today: The day on which it was typed.
  ///   - direction: Which way days, weeks, and dates without a year count, where the text does not say
  ///     “in” or “ago”.
  package init?(typed text: String, on today: CalendarDate, counting direction: Direction = .ahead)
  {
    let text = text.trimmed.lowercased()
    guard
      let date = CalendarDate(iso: text) ?? Self.counted(text, from: today, direction)
        ?? Self.written(Self.fields(of: text), near: today, direction)
    else { return nil }
    self = date
  }

  /// Reads a date that is the same on any day: with all of its year, in digits or with the month in
  /// words.
  ///
  /// - Parameter text: What was typed.
  package init?(absolute text: String) {
    if let date = CalendarDate(iso: text.trimmed) {
      self = date
      return
    }
    let fields = Self.fields(of: text.lowercased())
    guard fields.count == 3, fields[2].utf8.count == 4, let date = Self.complete(fields) else {
      return nil
    }
    self = date
  }

  private static func fields(of text: String) -> ArraySlice<Substring> {
    text.split { " /.,-".contains($0) }[...]
  }
}

// Dates in the calendar.
extension CalendarDate {
  /// Reads a day of the week, a day and a month, or both, with or without a year.
  private static func written(
    _ fields: ArraySlice<Substring>, near today: CalendarDate, _ direction: Direction
  ) -> CalendarDate? {
    if let first = fields.first, let weekday = place(of: first, in: weekdayNames) {
      let rest = fields.dropFirst()
      guard !rest.isEmpty else { return self.weekday(weekday, near: today, direction) }
      return dated(rest, near: today, direction).flatMap { $0.weekday == weekday ? $0 : nil }
    }
    return dated(fields, near: today, direction)
  }

  private static func dated(
    _ fields: ArraySlice<Substring>, near today: CalendarDate, _ direction: Direction
  ) -> CalendarDate? {
    fields.count == 2 ? ofYear(fields, near: today, direction) : complete(fields)
  }

  /// Returns the next day of a weekday after a day, or the last before it.
  private static func weekday(
    _ weekday: Int, near today: CalendarDate, _ direction: Direction
  ) -> CalendarDate {
    let days = direction == .ahead ? 1...7 : -7 ... -1
    return days.lazy.map(today.advanced(by:)).first { $0.weekday == weekday } ?? today
  }

  /// Reads a day, a month and a year of two or four digits.
  private static func complete(_ fields: ArraySlice<Substring>) -> CalendarDate? {
    guard fields.count == 3, let (day, month) = dayAndMonth(fields), let last = fields.last,
      let year = number(last), [2, 4].contains(last.utf8.count)
    else { return nil }
    return CalendarDate(
      year: last.utf8.count == 2 ? 2_000 + year : year, month: month, day: day)
  }

  /// Reads a day and a month: the next such date from today on, or the last until today.
  private static func ofYear(
    _ fields: ArraySlice<Substring>, near today: CalendarDate, _ direction: Direction
  ) -> CalendarDate? {
    guard let (day, month) = dayAndMonth(fields) else { return nil }
    // A leap day may be eight years away.
    let years = direction == .ahead ? Array(0...8) : (-8...0).reversed()
    return years.lazy.compactMap { CalendarDate(year: today.year + $0, month: month, day: day) }
      .first { direction == .ahead ? $0 >= today : $0 <= today }
  }

  /// Reads the first two of some fields: a day, such as `24` or `24th`, and a month or its name.
  private static func dayAndMonth(_ fields: ArraySlice<Substring>) -> (day: Int, month: Int)? {
    let (first, second) = (fields[fields.startIndex], fields[fields.startIndex + 1])
    let ending = ["st", "nd", "rd", "th"].contains(String(first.suffix(2))) ? 2 : 0
    guard let day = number(first.dropLast(ending)),
      let month = number(second) ?? place(of: second, in: monthNames).map({ $0 + 1 })
    else { return nil }
    return (day, month)
  }

  /// Reads a number of one to four digits.
  private static func number(_ text: some StringProtocol) -> Int? {
    guard 1...4 ~= text.utf8.count, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    return Int(text)
  }

  /// Returns the place of a name, or of three letters and more of it.
  private static func place(of text: Substring, in names: [String]) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(text) }
  }
}

// Days and weeks from today.
extension CalendarDate {
  /// Reads a number of days, weeks or months, or one of the words for the days around today.
  private static func counted(
    _ text: String, from today: CalendarDate, _ direction: Direction
  ) -> CalendarDate? {
    let near = ["yesterday": -1, "today": 0, "tomorrow": 1]
    if let days = near[text] { return today.advanced(by: days) }
    var (words, direction) = (text.split(separator: " ")[...], direction)
    if words.first == "in" {
      (words, direction) = (words.dropFirst(), .ahead)
    } else if words.last == "ago" {
      (words, direction) = (words.dropLast(), .back)
    }
    guard let (count, unit) = amount(words) else { return nil }
    let signed = direction == .ahead ? count : -count
    return switch unit {
    case "d", "day", "days": today.advanced(by: signed)
    case "w", "week", "weeks": today.advanced(by: 7 * signed)
    case "month", "months": today.later(byMonths: signed)
    default: nil
    }
  }

  /// Reads a number from 1 and its unit, written as one word or two; `a` is 1.
  private static func amount(_ words: ArraySlice<Substring>) -> (count: Int, unit: Substring)? {
    guard 1...2 ~= words.count, let first = words.first, let last = words.last else { return nil }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    let isOneWord = words.count == 1
    guard isOneWord || digits == first || first == "a",
      let count = first == "a" && !isOneWord ? 1 : number(digits), 1...3_652 ~= count
    else { return nil }
    return (count, isOneWord ? first.dropFirst(digits.count) : last)
  }
}
