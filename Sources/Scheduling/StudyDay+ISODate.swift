package import Text

extension StudyDay: CustomStringConvertible {
  /// The date as ISO 8601 writes it, such as "2026-11-22".
  ///
  /// The calendar is the Gregorian one, also before it was introduced. A year before 0 has a minus
  /// sign, and one after 9999 has more digits; ``init(isoDate:)`` reads neither.
  package var description: String { date.isoText }

  /// The day in the calendar.
  package var date: CalendarDate { CalendarDate(dayNumber: number) }

  /// Creates a day from a date, or returns `nil` where there is none such in the calendar.
  ///
  /// - Parameter isoDate: The date as ten ASCII characters, such as "2026-11-22"; 0000-01-01 to
  ///   9999-12-31.
  package init?(isoDate: String) {
    guard let date = CalendarDate(iso: isoDate) else { return nil }
    self.init(number: date.dayNumber)
  }

  /// Returns the date as it is said on another day: `Wed 25 Nov`, with the year where that is another one.
  package func words(on today: StudyDay) -> String {
    date.words(on: today.date)
  }
}
