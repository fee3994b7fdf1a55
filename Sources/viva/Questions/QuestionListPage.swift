internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

/// A list of questions as a person reads it: two lines each, the chance of recall before the prompt.
struct QuestionListPage {
  let list: QuestionList
  let choice: QuestionList.Choice?
  /// The code of the unit that all were looked for in, which then need not be said of each; `nil` for several.
  let unit: String?
  let curriculum: Curriculum
  /// The retention that the learner keeps.
  let retention: Retention
  let today: StudyDay
  let console: Console

  /// Says which questions these are, and what can be done about them.
  func writeTitle() { console.paragraph(title) }

  private var title: String {
    let likely = "less than \(percent(retention.rawValue)) likely to be known"
    let leeches = "forgotten on \(LearnerState.Card.leechLapses) days or more"
    guard !list.rows.isEmpty else {
      switch choice {
      case .weak: return "No question\(ofUnit) is \(likely)."
      case .leech: return "No question\(ofUnit) was \(leeches)."
      case .new: return "No question\(ofUnit) is left that you never answered."
      case let choice: return "No question\(ofUnit)\(choice.map { " is \($0.rawValue)" } ?? "")."
      }
    }
    let count = counted(list.rows.count, "question") + ofUnit
    let them = list.rows.count == 1 ? "it" : "them"
    return switch choice {
    case .weak: "\(count) that you may have forgotten (\(likely)), the weakest first."
    case .due: "\(count) due, the longest overdue first."
    case .leech: "\(count) \(leeches). \(leechAdvice)"
    case .flagged: "\(count) flagged. “flags” writes \(them) down for the author."
    case .suspended: "\(count) suspended: not asked until “unsuspend” brings \(them) back."
    case .new: "\(count) never asked."
    case nil: "\(count)."
    }
  }

  private var ofUnit: String { unit.map { " of \($0)" } ?? "" }

  /// Writes some of the questions.
  ///
  /// - Parameter range: Which of the rows.
  /// - Throws: What the banks throw where a question can't be read.
  func write(_ range: Range<Int>) throws {
    for (number, row) in zip((range.lowerBound + 1)..., list.rows[range]) {
      let outline = curriculum.outlines[row.position]
      let state = row.recall.map(percent) ?? (outline.kind == .application ? "case" : "new")
      let start = "\(number)".padded(to: 4, onLeft: true) + "  " + state.padded(to: 4, onLeft: true)
      let prompt = try curriculum.question(row.question)?.drawn(seed: 0).oneLine ?? ""
      let words = prompt.visible().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      console.line(start + "  " + words.cut(toWidth: max(8, console.width - 12)))
      // An id can be as long as a narrow line.
      let indent = String(repeating: " ", count: console.width < 60 ? 4 : 12)
      let facts = facts(row, outline).joined(separator: " · ")
      // Pages of a terminal have two lines a question.
      if console.abilities.mayRedraw {
        console.line(indent + facts.visible().cut(toWidth: max(8, console.width - indent.count)))
      } else {
        console.paragraph(facts, first: indent, rest: indent.count)
      }
    }
  }

  /// Returns what is known of a question, its id last: that can be long.
  private func facts(_ row: QuestionList.Row, _ outline: QuestionOutline) -> [String] {
    let ofUnit = outline.criteria.first { $0.unitCode == unit }?.local
    let criterion = ofUnit ?? outline.criteria.first?.rawValue ?? ""
    let more = outline.criteria.count - 1
    return [criterion + (more > 0 ? " and \(more) more" : "")]
      + (row.lapses > 0 ? ["forgotten on \(counted(row.lapses, "day"))"] : [])
      + (row.due.map { ["\($0 > today ? "next" : "due") \($0.date.shortWords)"] } ?? [])
      + (row.isLeech ? ["leech"] : []) + (row.isSuspended ? ["suspended"] : [])
      + (row.isFlagged ? ["flagged"] : []) + [row.question.rawValue]
  }
}

/// What to do about a question that keeps being missed.
let leechAdvice =
  "More asking may not help with a leech: read its notes, put it in your own words, flag it for its "
  + "author, or suspend it."
