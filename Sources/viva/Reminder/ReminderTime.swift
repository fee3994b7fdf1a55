internal import Text

/// When a reminder comes: a time of the day, on some days of the week.
struct ReminderTime: Equatable {
  /// 0…23.
  let hour: Int
  /// 0…59.
  let minute: Int
  /// Days of the week, 0 (Monday)…6 (Sunday), in order; all seven for every day.
  let days: [Int]

  /// Reads a time and days as they are typed.
  ///
  /// - Parameters:
  ///   - time: Hours and minutes on a 24-hour clock, such as `18:30` or `7.05`.
  ///   - days: Names of days, by their first three letters at least, with commas between them, such as
  ///     `mon,wed` or `mon-fri`; `nil` for every day.
  /// - Throws: `Problem` that says what is wrong.
  init(time: String, days: String?) throws {
    let parts = time.trimmed.split(
      omittingEmptySubsequences: false, whereSeparator: { ":.".contains($0) })
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.joined().allSatisfy({ "0"..."9" ~= $0 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60
    else {
      throw Problem(
        "--at takes a time such as 18:30; “\(time.visible())” is not.", exitCode: .usage)
    }
    (self.hour, self.minute) = (hour, minute)
    self.days = try days.map(Self.read) ?? Array(0..<7)
  }

  private static func read(_ text: String) throws -> [Int] {
    var found: Set<Int> = []
    for part in text.split(whereSeparator: { ", ".contains($0) }) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(day)
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count < 3 else {
        throw Problem(
          "--days takes days such as mon,wed or mon-fri; “\(String(part).visible())” is none.",
          exitCode: .usage)
      }
      found.formUnion((0...(last - first + 7) % 7).map { (first + $0) % 7 })
    }
    guard !found.isEmpty else {
      throw Problem("--days takes days such as mon,wed or mon-fri.", exitCode: .usage)
    }
    return found.sorted()
  }

  private static func day(_ name: Substring) -> Int? {
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    let name = name.lowercased()
    return name.count < 3 ? nil : names.firstIndex { $0.hasPrefix(name) }
  }

  private var clock: String {
    "\(String(hour).zeroPadded(to: 2)):\(String(minute).zeroPadded(to: 2))"
  }

  private var names: String { days.map { CalendarDate.weekdays[$0] }.joined(separator: ",") }

  /// As systemd writes it (systemd.time(7)).
  var calendarEvent: String {
    (days.count == 7 ? "" : names + " ") + "*-*-* \(clock):00"
  }

  /// As the first five fields of a line of cron (crontab(5)), where Sunday is 0.
  var cronFields: String {
    let numbers = days.map { String(($0 + 1) % 7) }.joined(separator: ",")
    return "\(minute) \(hour) * * \(days.count == 7 ? "*" : numbers)"
  }

  /// As people say it.
  var words: String {
    (days.count == 7 ? "every day" : "on " + names.replacing(",", with: ", ")) + " at \(clock)"
  }
}
