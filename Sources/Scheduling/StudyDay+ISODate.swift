extension StudyDay: CustomStringConvertible {
  /// The date as ISO 8601 writes it, such as "2026-11-22".
  ///
  /// The calendar is the Gregorian one, also before it was introduced. A year before 0 has a minus
  /// sign, and one after 9999 has more digits; ``init(isoDate:)`` reads neither.
  package var description: String {
    let date = CivilDate(dayNumber: number)
    let year = (date.year < 0 ? "-" : "") + padded(date.year.magnitude, to: 4)
    return "\(year)-\(padded(date.month.magnitude, to: 2))-\(padded(date.day.magnitude, to: 2))"
  }

  /// Creates a day from a date, or returns `nil` where there is none such in the calendar.
  ///
  /// - Parameter isoDate: The date as ten ASCII characters, such as "2026-11-22"; 0000-01-01 to
  ///   9999-12-31.
  package init?(isoDate: String) {
    let fields = isoDate.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let numbers = fields.compactMap(digits)
    guard numbers.count == 3 else { return nil }
    let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    self.init(number: date.dayNumber)
    // A date that does not exist, such as 30 February, comes back as another one.
    guard CivilDate(dayNumber: number) == date else { return nil }
  }
}

/// A date of the proleptic Gregorian calendar.
///
/// The arithmetic counts years from 1 March, which puts the leap day last, in eras of 400 years,
/// which are all alike. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
/// `civil_from_days` and `days_from_civil`.
private struct CivilDate: Equatable {
  /// The year; 0 is 1 BC.
  var year: Int
  /// The month; 1…12.
  var month: Int
  /// The day of the month; 1…31.
  var day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the date that is `dayNumber` days after 1970-01-01.
  init(dayNumber: Int) {
    let (era, dayOfEra) = (dayNumber + Self.epoch).flooredDivision(by: Self.daysPerEra)
    let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = 400 * era + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// The days since 1970-01-01; negative before.
  var dayNumber: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = yearFromMarch.flooredDivision(by: 400)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Self.daysPerEra * era + dayOfEra - Self.epoch
  }

  /// The days from 0000-03-01 to 1970-01-01.
  private static let epoch = 719_468
  /// The days of 400 years.
  private static let daysPerEra = 146_097
}

/// Returns a number with zeros before it.
private func padded(_ number: UInt, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Returns the number that a text of ASCII digits alone writes, or `nil`.
private func digits(_ text: Substring) -> Int? {
  text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
}
