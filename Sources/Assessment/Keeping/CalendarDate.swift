/// A day of the Gregorian calendar.
struct CalendarDate {
  /// 1…9999.
  let year: Int
  /// 1…12.
  let month: Int
  /// 1…31.
  let day: Int

  init?(year: Int, month: Int, day: Int) {
    guard 1...9_999 ~= year, 1...12 ~= month, 1...Self.days(of: month, in: year) ~= day else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads a date such as `2026-11-22`.
  init?(_ text: String) {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard fields.map(\.count) == [4, 2, 2],
      fields.allSatisfy({ $0.allSatisfy(digits.contains) })
    else { return nil }
    let numbers = fields.map { $0.reduce(0) { 10 * $0 + Int($1 - digits.lowerBound) } }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  func later(byMonths months: Int) -> CalendarDate? {
    let count = 12 * year + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    return CalendarDate(year: year, month: month, day: min(day, Self.days(of: month, in: year)))
  }

  var text: String {
    padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
