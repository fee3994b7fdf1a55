internal import Curriculum
internal import LearnerRecord
internal import Text

/// Returns a time, in milliseconds and not negative, in words: `12 s`, `2 min 5 s`, `1 h 2 min`.
func durationInWords(milliseconds: Int) -> String {
  let seconds = milliseconds / 1000 + (milliseconds % 1000 >= 500 ? 1 : 0)
  let (minutes, hours) = (seconds / 60 % 60, seconds / 3600)
  if hours > 0 { return joined((hours, "h"), (minutes, "min")) }
  if minutes > 0 { return joined((minutes, "min"), (seconds % 60, "s")) }
  return seconds > 0 ? "\(seconds) s" : "under 1 s"
}

private func joined(_ large: (Int, String), _ small: (Int, String)) -> String {
  "\(large.0) \(large.1)" + (small.0 > 0 ? " \(small.0) \(small.1)" : "")
}

/// Returns a moment as a document prints it, `22 Nov 2026, 09:15 +11:00`, or `nil` for a text that
/// is no moment in ISO 8601.
func momentInWords(_ text: String) -> String? {
  guard let moment = Moment(text) else { return nil }
  let (date, clock) = moment.description.split(separator: "T").pair
  return dateInWords(String(date)).map { "\($0), \(clock.prefix(5)) \(clock.suffix(6))" }
}

/// Returns a date as a document prints it, `22 Nov 2026`, or `nil` for a text that is no date.
func dateInWords(_ text: String) -> String? {
  let fields = text.split(separator: "-")
  guard fields.count == 3, let month = Int(fields[1]), let day = Int(fields[2]),
    months.indices.contains(month - 1)
  else { return nil }
  return "\(day) \(months[month - 1]) \(fields[0])"
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

extension Array where Element == Substring {
  fileprivate var pair: (Substring, Substring) {
    (first ?? "", dropFirst().first ?? "")
  }
}

extension QuestionType {
  /// The type as a document prints it.
  var inWords: String {
    switch self {
    case .singleChoice: "Single choice"
    case .multipleChoice: "Multiple choice"
    case .trueFalse: "True or false"
    case .shortAnswer: "Short answer"
    case .cloze: "Text with gaps"
    case .numeric: "Number"
    case .matching: "Matching"
    case .ordering: "Ordering"
    case .explain: "Explain"
    }
  }
}

/// How right an answer was, in words that do without colour.
enum MarkWord: String {
  case right, partly, wrong

  init(_ answer: Transcript.Answer) {
    self = answer.right ? .right : answer.credit > 0 ? .partly : .wrong
  }

  /// Returns the words for an answer, with what the learner made of the mark.
  func words(for answer: Transcript.Answer) -> String {
    let mark =
      switch self {
      case .right: "Right"
      case .partly: "Partly right (\(percent(answer.credit)))"
      case .wrong: answer.revealed ? "Not answered: the answer was shown" : "Not right"
      }
    let time = answer.timedOut ? ", time was up" : ""
    return mark + time + (answer.countedRight ? " – counted right by the learner" : "")
  }
}
