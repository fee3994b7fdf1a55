extension CalendarDate {
  /// Which way a number of days or weeks counts.
  package enum Direction: Sendable { case ahead, back }

  /// Reads a date as people write it: `2026-12-24`; `24/12/2026` or `24.12.2026`, the day first;
  /// `24 Dec 2026`, the month in words, or `24 Dec`, the next or the last there is; `today`,
  /// `tomorrow` or `yesterday`; or a number of days or weeks from today, `10d` or `3w`.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - today: The day on which it was typed.
  ///   - direction: Which way days, weeks, and dates without a year count.
  package init?(typed text: String, on today: CalendarDate, counting direction: Direction = .ahead)
  {
    let text = text.trimmed.lowercased()
    guard
      let date = CalendarDate(absolute: text) ?? Self.relative(text, to: today, direction)
        ?? Self.ofYear(text, near: today, direction)
    else { return nil }
    self = date
  }

  /// Reads a date that is the same on any day: with its year, in digits or with the month in words.
  ///
  /// - Parameter text: What was typed.
  package init?(absolute text: String) {
    if let date = CalendarDate(iso: text.trimmed) {
      self = date
      return
    }
    let fields = text.lowercased().split { " /.,".contains($0) }.map(String.init)
    guard fields.count == 3, fields[2].utf8.count == 4, let year = Self.number(fields[2]),
      let day = Self.number(fields[0]),
      let month = Self.number(fields[1]) ?? Self.month(fields[1])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func relative(
    _ text: String, to today: CalendarDate, _ direction: Direction
  ) -> CalendarDate? {
    let near = ["yesterday": -1, "today": 0, "tomorrow": 1]
    if let days = near[text] { return today.advanced(by: days) }
    guard let unit = ["d": 1, "w": 7][text.last ?? " "], let count = number(text.dropLast()),
      1...3_652 ~= count
    else { return nil }
    return today.advanced(by: (direction == .ahead ? 1 : -1) * count * unit)
  }

  /// Reads a day and the name of a month: the next such date from today on, or the last until today.
  private static func ofYear(
    _ text: String, near today: CalendarDate, _ direction: Direction
  ) -> CalendarDate? {
    let fields = text.split(separator: " ")
    guard fields.count == 2, let day = number(fields[0]), let month = month(fields[1]) else {
      return nil
    }
    // A leap day may be eight years away.
    let years = direction == .ahead ? Array(0...8) : (-8...0).reversed()
    return years.lazy.compactMap { CalendarDate(year: today.year + $0, month: month, day: day) }
      .first { direction == .ahead ? $0 >= today : $0 <= today }
  }

  /// Reads a number of one to four digits.
  private static func number(_ text: some StringProtocol) -> Int? {
    guard 1...4 ~= text.utf8.count, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    return Int(text)
  }

  /// Returns the month of a name, or of three letters and more of it.
  private static func month(_ text: some StringProtocol) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
