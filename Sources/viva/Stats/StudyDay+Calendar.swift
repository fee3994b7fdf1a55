internal import Scheduling
internal import Terminal
internal import Text

extension StudyDay: ChartDay {
  /// The place in the week; day 0, 1970-01-01, was a Thursday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 }
  /// The month; 1…12.
  package var month: Int { fields.dropLast().last ?? 1 }
  /// The day of the month; 1…31.
  package var dayOfMonth: Int { fields.last ?? 1 }

  private var fields: [Int] { description.split(separator: "-").compactMap { Int($0) } }

  /// The day as a line of a chart begins with it, such as "Mon 2026-11-23".
  var withWeekday: String { "\(weekdayNames[weekday]) \(self)" }
}
