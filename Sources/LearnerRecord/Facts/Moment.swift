package import Scheduling
internal import Text

/// A point in time as a clock on the wall showed it: when, and how far the clock was from UTC.
///
/// The offset is kept because the study day of an answer must be the same wherever, and whenever,
/// the record is read.
package struct Moment: Equatable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC; negative before.
  package var milliseconds: Int64
  /// How far the local clock was ahead of UTC, in minutes; −840…840.
  package var offsetMinutes: Int

  /// Creates a moment.
  ///
  /// - Parameters:
  ///   - milliseconds: Milliseconds since 1970-01-01 00:00 UTC.
  ///   - offsetMinutes: How far the local clock is ahead of UTC, in minutes.
  package init(milliseconds: Int64, offsetMinutes: Int = 0) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  /// Returns the study day of the moment.
  ///
  /// - Parameter rolloverHour: The hour of the local clock at which a study day begins; 0…23.
  /// - Returns: The day, by the clock that the moment was read from.
  package func studyDay(rolloverHour: Int) -> StudyDay {
    StudyDay(
      secondsSince1970: milliseconds.flooredDivision(by: 1000).quotient,
      utcOffsetSeconds: offsetMinutes * 60, rolloverHour: rolloverHour)
  }

  /// Returns the moment so many days of 24 hours later.
  package func advanced(byDays days: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(days) * 86_400_000, offsetMinutes: offsetMinutes)
  }

  /// Returns the days from an earlier moment to this one, fractions included; negative where the
  /// other one is later.
  package func days(since earlier: Int64) -> Double {
    Double(milliseconds - earlier) / 86_400_000
  }
}

extension Moment: CustomStringConvertible {
  /// The moment in ISO 8601 with milliseconds and offset: `2026-11-22T09:15:30.123+11:00`.
  package var description: String {
    let local = milliseconds + Int64(offsetMinutes) * 60_000
    let (day, inDay) = local.flooredDivision(by: 86_400_000)
    let (hour, minute) = (inDay / 3_600_000, inDay / 60_000 % 60)
    let (second, milli) = (inDay / 1000 % 60, inDay % 1000)
    let clock = "\(two(hour)):\(two(minute)):\(two(second)).\(milli < 100 ? "0" : "")\(two(milli))"
    let sign = offsetMinutes < 0 ? "-" : "+"
    let (offset, rest) = offsetMinutes.magnitude.quotientAndRemainder(dividingBy: 60)
    return "\(StudyDay(number: Int(day)))T\(clock)\(sign)\(two(offset)):\(two(rest))"
  }

  /// Creates a moment from ISO 8601: a date, `T`, a time with or without seconds and fraction, and
  /// `Z` or an offset such as `+11:00`.
  ///
  /// - Parameter text: The text; a date alone means its midnight, UTC.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = StudyDay(isoDate: String(text.utf8.prefix(10)) ?? "") else {
      return nil
    }
    guard bytes.count > 10 else {
      self.init(milliseconds: Int64(day.number) * 86_400_000)
      return
    }
    var rest = bytes[11...]
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let clock = Self.clock(&rest), let offset = Self.offset(&rest), rest.isEmpty
    else { return nil }
    let local = Int64(day.number) * 86_400_000 + clock
    self.init(milliseconds: local - Int64(offset) * 60_000, offsetMinutes: offset)
  }

  /// Reads `hh:mm[:ss[.fff]]` as milliseconds since midnight.
  private static func clock(_ text: inout ArraySlice<UInt8>) -> Int64? {
    guard let hour = number(&text, digits: 2), hour < 24, take(":", from: &text),
      let minute = number(&text, digits: 2), minute < 60
    else { return nil }
    var total = Int64(hour * 3_600_000 + minute * 60_000)
    guard take(":", from: &text) else { return total }
    guard let second = number(&text, digits: 2), second < 60 else { return nil }
    total += Int64(second * 1000)
    guard take(".", from: &text) else { return total }
    let fraction = text.prefix { (48...57).contains($0) }
    guard !fraction.isEmpty else { return nil }
    text = text.dropFirst(fraction.count)
    let padded = Array(fraction.prefix(3)) + Array(repeating: 48, count: max(0, 3 - fraction.count))
    return total + padded.reduce(0) { $0 * 10 + Int64($1 - 48) }
  }

  /// Reads `Z` or `±hh:mm` as minutes; nothing at all counts as UTC.
  private static func offset(_ text: inout ArraySlice<UInt8>) -> Int? {
    if text.isEmpty || take("Z", from: &text) { return 0 }
    let isNegative = text.first == UInt8(ascii: "-")
    guard isNegative || text.first == UInt8(ascii: "+") else { return nil }
    text = text.dropFirst()
    guard let hours = number(&text, digits: 2), take(":", from: &text),
      let minutes = number(&text, digits: 2), minutes < 60, hours * 60 + minutes <= 840
    else { return nil }
    return (isNegative ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func take(_ character: Unicode.Scalar, from text: inout ArraySlice<UInt8>) -> Bool
  {
    guard text.first == UInt8(ascii: character) else { return false }
    text = text.dropFirst()
    return true
  }

  private static func number(_ text: inout ArraySlice<UInt8>, digits: Int) -> Int? {
    let found = text.prefix(digits)
    guard found.count == digits, found.allSatisfy({ (48...57).contains($0) }) else { return nil }
    text = text.dropFirst(digits)
    return found.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}

extension Moment {
  /// The time of day, `hh:mm`, by the clock that the moment was read from.
  package var clock: String { String(description.dropFirst(11).prefix(5)) }
  /// The date, `yyyy-mm-dd`, by the clock that the moment was read from.
  package var date: String { String(studyDay(rolloverHour: 0).description.prefix(10)) }
  /// The date as it is printed, such as `22 Nov 2026`, by the clock that the moment was read from.
  package var dateWords: String { dateInWords(date) ?? date }
  /// The moment as a document prints it: `22 Nov 2026, 09:15 +11:00`.
  package var inWords: String {
    "\(dateWords), \(clock) \(description.suffix(6))"
  }
}

/// Returns a moment as a document prints it, or `nil` for a text that is no moment in ISO 8601.
package func momentInWords(_ text: String) -> String? { Moment(text)?.inWords }

/// Returns two digits at least.
private func two(_ number: some BinaryInteger) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
