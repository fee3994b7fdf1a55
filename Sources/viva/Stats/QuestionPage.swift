internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

/// What happened to one question, and how it is being forgotten, as a page of text.
struct QuestionPage {
  let history: QuestionHistory
  /// The study day on which the question is due, if it has one.
  let due: StudyDay?
  let now: Moment
  let signs: ChartSigns
  let console: Console

  /// Writes the page.
  func write() {
    heading(history.question.rawValue)
    writeHistory()
  }

  /// Writes the page without its title.
  func writeHistory() {
    paragraph(
      "Predicted is the chance of recall just before the answer; the interval is the number of days "
        + "in which it then falls to the level that you keep.")
    console.draw(table.lines(width:))
    console.line()
    heading("Forgetting curve")
    paragraph(sentence)
    console.line()
    console.draw(chart.lines(width:))
    paragraph("Recall by days since the last answer: \(values).")
  }

  private func heading(_ title: String) {
    console.heading(title)
  }

  private func paragraph(_ text: String) {
    console.paragraph(text)
  }

  private var table: NumberTable {
    var table = NumberTable([
      "Day", "Days since", "Predicted", "Credit",
      "Rated", "Confidence", "Interval",
    ])
    for answer in history.answers {
      table.add([
        answer.day.words(on: today), answer.before.map { "\($0.dayGap)" } ?? "",
        answer.before.map { percent($0.predicted) } ?? "",
        percent(answer.credit) + (answer.isCountedRight ? " (by you)" : ""),
        answer.rating.word + (answer.isCram ? " (cram)" : ""),
        answer.confidence.flatMap(ConfidenceTally.Level.init).map { $0.words }
          ?? "",
        answer.isCram ? "" : "\(answer.interval)",
      ])
    }
    return table
  }

  private var today: StudyDay { now.studyDay(rolloverHour: 0) }

  private var sentence: String {
    let fall = history.days(until: .standard)
    let start = history.curveStart
    let elapsed = max(0, now.days(since: start.milliseconds))
    let dueText = due.map { " It is due on \($0.words(on: today))." } ?? ""
    return "Recall falls to \(percent(Retention.standard.rawValue)) within \(daysText(fall)) of "
      + "the last answer, on \(history.day(afterDays: fall).words(on: today)). Now, "
      + "\(daysText(elapsed)) after it, the chance of recall is "
      + "\(percent(history.recall(afterDays: elapsed))).\(dueText)"
  }

  /// The days that the chart shows: three times those in which recall falls to 90%, and now.
  private var span: Double {
    let elapsed = now.days(since: history.curveStart.milliseconds)
    let wanted = max(3 * history.days(until: .standard), elapsed * 1.1, 7)
    return min(wanted, 365).rounded(.up)
  }

  /// Returns the ticks of a chart over so many days.
  static func ticks(over span: Double) -> [(x: Double, text: String)] {
    let step: Double = [1, 2, 5, 10, 20, 30, 60].first { span / $0 <= 7 } ?? 90
    return stride(from: 0, through: span, by: step).map { (x: $0, text: numberText($0)) }
  }

  private var chart: LineChart {
    let samples = 400
    let points = (0...samples).map { sample in
      let days = span * Double(sample) / Double(samples)
      return LineChart.Point(days, history.recall(afterDays: days))
    }
    return LineChart(
      [LineChart.Curve(points)], bounds: 0...1, level: Retention.standard.rawValue,
      ticks: Self.ticks(over: span),
      signs: signs, text: percent)
  }

  private var values: String {
    Self.ticks(over: span)
      .map { "\($0.text): \(percent(history.recall(afterDays: $0.x)))" }
      .joined(separator: ", ")
  }
}
