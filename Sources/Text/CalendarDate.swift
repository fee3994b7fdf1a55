/// A date of the proleptic Gregorian calendar.
///
/// The arithmetic counts years from 1 March, which puts the leap day last, in eras of 400 years,
/// which are all alike. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
/// `civil_from_days` and `days_from_civil`.
package struct CalendarDate: Hashable, Strideable, Sendable {
  /// The year; 0 is 1 BC.
  package let year: Int
  /// The month; 1…12.
  package let month: Int
  /// The day of the month; 1…31.
  package let day: Int

  /// Creates a date; `nil` where the calendar has none such.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...12 ~= month, 1...Self.days(of: month, in: year) ~= day else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads a date of ten ASCII characters, such as `2026-11-22`: 0000-01-01 to 9999-12-31.
  ///
  /// Byte by byte, for records are full of dates.
  package init?(iso text: String) {
    guard text.utf8.count == 10 else { return nil }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var (year, month, day) = (0, 0, 0)
    for (place, byte) in text.utf8.enumerated() {
      guard place != 4, place != 7 else {
        if byte != UInt8(ascii: "-") { return nil }
        continue
      }
      guard digits.contains(byte) else { return nil }
      let digit = Int(byte - digits.lowerBound)
      switch place {
      case ..<4: year = 10 * year + digit
      case ..<7: month = 10 * month + digit
      default: day = 10 * day + digit
      }
    }
    self.init(year: year, month: month, day: day)
  }

  /// Creates the date that is so many days after 1970-01-01; negative before.
  package init(dayNumber: Int) {
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
  package var dayNumber: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = yearFromMarch.flooredDivision(by: 400)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Self.daysPerEra * era + dayOfEra - Self.epoch
  }

  /// Returns the days from this date to another; negative where that is earlier.
  package func distance(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// Returns the date so many days later.
  package func advanced(by days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + days)
  }

  /// Returns the day of the same number so many months later; where that month has no such day, its last.
  package func later(byMonths months: Int) -> CalendarDate? {
    let (year, month) = (12 * year + month - 1 + months).flooredDivision(by: 12)
    return CalendarDate(
      year: year, month: month + 1, day: min(day, Self.days(of: month + 1, in: year)))
  }

  /// The place in the week: 0 (Monday)…6 (Sunday).
  package var weekday: Int { (dayNumber + 3).flooredDivision(by: 7).remainder }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 0000-03-01 to 1970-01-01.
  private static let epoch = 719_468
  /// The days of 400 years.
  private static let daysPerEra = 146_097
}

// As it is written.
extension CalendarDate {
  /// The names of the days of a week, from Monday on.
  package static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  /// The names of the days of a week, from Monday on, in three letters.
  package static let weekdays = weekdayNames.map { String($0.prefix(3)) }
  /// The names of the months.
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// The names of the months in three letters.
  package static let months = monthNames.map { String($0.prefix(3)) }

  /// The name of the month, in three letters.
  package var monthName: String { Self.months[month - 1] }

  /// The date as ISO 8601 writes it, such as `2026-11-22`; a year before 0 has a minus sign, and one after
  /// 9999 has more digits.
  package var isoText: String {
    let year = (year < 0 ? "-" : "") + String(year.magnitude).zeroPadded(to: 4)
    return "\(year)-\(String(month).zeroPadded(to: 2))-\(String(day).zeroPadded(to: 2))"
  }

  /// The date as documents write it, such as `22 Nov 2026`.
  package var words: String { "\(day) \(monthName) \(String(year).zeroPadded(to: 4))" }

  /// The day and its month, such as `24 Dec`, for where there is little room.
  package var shortWords: String { "\(day) \(monthName)" }

  /// Returns the date as it is said on another: `Wed 25 Nov`, and with the year where that is another one.
  package func words(on today: CalendarDate) -> String {
    let short = "\(Self.weekdays[weekday]) \(day) \(monthName)"
    return year == today.year ? short : "\(short) \(year)"
  }
}

extension BinaryInteger {
  /// Divides so that the remainder is never negative; `divisor` is positive.
  ///
  /// Inlinable, for a replay divides once for every entry.
  @inlinable package func flooredDivision(by divisor: Self) -> (quotient: Self, remainder: Self) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
