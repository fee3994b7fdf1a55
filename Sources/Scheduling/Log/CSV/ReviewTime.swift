internal import Text

/// When a review was, as a text tells it.
///
/// Either ISO 8601: a date, `T` or a space, a time with or without seconds and fraction, and `Z`,
/// an offset such as `+11:00`, `+1100` or `+11`, or nothing where the offset is not known. Or the
/// milliseconds since 1970, as a whole number.
struct ReviewTime: Equatable {
  /// Milliseconds since 1970-01-01 00:00 UTC, in the years 1 to 9999; what is finer is cut off.
  var milliseconds: Int64
  /// How far the local clock was ahead of UTC, in minutes, −840…840; `nil` where it is not said.
  var offsetMinutes: Int?

  /// Reads a time, or returns `nil` where the text is not a time.
  ///
  /// - Parameters:
  ///   - text: The text, in ASCII.
  ///   - assumedOffset: How far the local clock is taken to be ahead of UTC where a date and a time
  ///     come without an offset, in minutes; −840…840.
  init?(_ text: ArraySlice<UInt8>, assumedOffset: Int) {
    if let number = Int64(decimal: text) {
      self.init(milliseconds: number)
      return
    }
    var rest = text
    guard let day = rest.takeDay(), rest.take("T") || rest.take("t") || rest.take(" "),
      let clock = rest.takeClock()
    else { return nil }
    let isWithoutOffset = rest.isEmpty
    let offset = isWithoutOffset ? nil : rest.takeOffset()
    guard rest.isEmpty, isWithoutOffset || offset != nil else { return nil }
    let milliseconds = (day * 1_440 - Int64(offset ?? assumedOffset)) * 60_000 + clock
    guard ReviewLog.times.contains(milliseconds) else { return nil }
    self.init(milliseconds: milliseconds, offsetMinutes: offset)
  }

  /// Creates a time without an offset.
  ///
  /// - Parameter milliseconds: Milliseconds since 1970-01-01 00:00 UTC. Below 10^11 (in 1973) and
  ///   after the year 9999 it is no time: it will be meant in seconds or in microseconds, and no
  ///   log of reviews is that old.
  init?(milliseconds: Int64) {
    guard (100_000_000_000...ReviewLog.times.upperBound).contains(milliseconds) else { return nil }
    self.init(milliseconds: milliseconds, offsetMinutes: nil)
  }

  /// Creates a time from its parts.
  init(milliseconds: Int64, offsetMinutes: Int?) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  /// The time in ISO 8601, with milliseconds and offset: `2026-11-22T09:15:30.123+11:00`.
  var isoText: String {
    let offset = offsetMinutes ?? 0
    let (day, inDay) = (milliseconds + Int64(offset) * 60_000).flooredDivision(by: 86_400_000)
    let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1_000 % 60].map(twoDigits)
    let (hours, minutes) = Int64(offset.magnitude).flooredDivision(by: 60)
    return "\(StudyDay(number: Int(day)))T\(clock[0]):\(clock[1]):\(clock[2])."
      + "\(inDay % 1_000 / 100)\(twoDigits(inDay % 100))"
      + (offset < 0 ? "-" : "+") + "\(twoDigits(hours)):\(twoDigits(minutes))"
  }
}

private func twoDigits(_ number: Int64) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}

extension Int64 {
  /// Reads a whole number in ASCII digits, after a minus sign or not, or returns `nil`.
  init?(decimal text: ArraySlice<UInt8>) {
    var rest = text
    let isNegative = rest.take("-")
    guard !rest.isEmpty else { return nil }
    var number: Int64 = 0
    for byte in rest {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      let (shifted, overflows) = number.multipliedReportingOverflow(by: 10)
      // Counted downwards, as the lowest number has no counterpart above 0.
      let (sum, overflowsToo) = shifted.subtractingReportingOverflow(Int64(digit))
      guard !overflows, !overflowsToo else { return nil }
      number = sum
    }
    guard isNegative || number > .min else { return nil }
    self = isNegative ? number : -number
  }
}

extension ArraySlice<UInt8> {
  /// Takes a character where the text begins with it.
  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }

  /// Takes exactly that many digits, as a number.
  fileprivate mutating func take(digits: Int) -> Int? {
    guard count >= digits else { return nil }
    var number = 0
    for _ in 0..<digits {
      let digit = removeFirst() &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// Takes `yyyy-mm-dd`, as days since 1970-01-01; the years 1 to 9999.
  fileprivate mutating func takeDay() -> Int64? {
    guard let year = take(digits: 4), year > 0, take("-"),
      let month = take(digits: 2), (1...12).contains(month), take("-"),
      let day = take(digits: 2), day > 0
    else { return nil }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = daysBefore[month] - daysBefore[month - 1] + (isLeapYear && month == 2 ? 1 : 0)
    guard day <= length else { return nil }
    let dayOfYear = daysBefore[month - 1] + (isLeapYear && month > 2 ? 1 : 0) + day - 1
    let past = year - 1
    return Int64(365 * past + past / 4 - past / 100 + past / 400 + dayOfYear - epoch)
  }

  /// Takes `hh:mm[:ss[.fff]]`, as milliseconds since midnight.
  fileprivate mutating func takeClock() -> Int64? {
    guard let hour = take(digits: 2), hour < 24, take(":"),
      let minute = take(digits: 2), minute < 60
    else { return nil }
    let whole = Int64(hour * 3_600_000 + minute * 60_000)
    guard take(":") else { return whole }
    guard let second = take(digits: 2), second < 60 else { return nil }
    guard take(".") else { return whole + Int64(second * 1_000) }
    guard let fraction = takeFraction() else { return nil }
    return whole + Int64(second * 1_000 + fraction)
  }

  /// Takes the digits after a decimal point, one or more, as thousandths.
  private mutating func takeFraction() -> Int? {
    var (thousandths, weight, digits) = (0, 100, 0)
    while let byte = first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      removeFirst()
      thousandths += Int(byte - UInt8(ascii: "0")) * weight
      weight /= 10
      digits += 1
    }
    return digits > 0 ? thousandths : nil
  }

  /// Takes `Z`, or a sign and `hh`, `hhmm` or `hh:mm`, a space before it or not, as minutes.
  fileprivate mutating func takeOffset() -> Int? {
    _ = take(" ")
    if take("Z") || take("z") { return 0 }
    let isNegative = take("-")
    guard isNegative || take("+"), let hours = take(digits: 2) else { return nil }
    let hasMinutes = take(":") || !isEmpty
    guard let minutes = hasMinutes ? take(digits: 2) : 0, minutes < 60,
      hours * 60 + minutes <= 840
    else { return nil }
    return (isNegative ? -1 : 1) * (hours * 60 + minutes)
  }
}

/// The days of a common year before each month, and of the whole year.
private let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

/// The days from 0001-01-01 to 1970-01-01.
private let epoch = 719_162
