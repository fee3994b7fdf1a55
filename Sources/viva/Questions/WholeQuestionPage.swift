internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

/// One question as a page of text: its words, what is known of it, its history and its flags.
struct WholeQuestionPage {
  let question: Question
  let row: QuestionList.Row
  /// What happened to it; `nil` where it was never answered on the schedule.
  let history: QuestionHistory?
  /// What was said of it, in order.
  let flags: [FlagReport.Flag]
  let curriculum: Curriculum
  let now: Moment
  let signs: ChartSigns
  let console: Console

  /// Writes the page.
  func write() {
    console.heading(question.id.rawValue)
    let shown = question.drawn(seed: 0)
    console.paragraph(shown.prompt)
    if shown.oneLine != shown.prompt { console.paragraph(shown.oneLine) }
    for id in question.criteria {
      let words = curriculum.criterion(id).map { ": \($0.text.withoutEmphasis)" } ?? ""
      console.paragraph(id.rawValue + words, rest: 2)
    }
    if let notes = question.notes { console.paragraph("Notes: “read \(notes.rawValue)”.") }
    if row.isSuspended { console.paragraph("Suspended: it is not asked.") }
    for flag in flags {
      let day = dateInWords(String(flag.at.prefix(10))) ?? flag.at
      console.paragraph(
        "Flagged on \(day)" + (flag.note.isEmpty ? "." : ": “\(flag.note)”"), rest: 2)
    }
    if row.isLeech {
      console.paragraph("Forgotten on \(counted(row.lapses, "day")). \(leechAdvice)")
    }
    console.line()
    guard let history else {
      return console.paragraph(
        question.kind == .application
          ? "A case: it applies what you know, and is on no schedule."
          : "You haven't answered it yet; “study --cram” doesn't count.")
    }
    QuestionPage(history: history, due: row.due, now: now, signs: signs, console: console)
      .writeHistory()
  }
}
