internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

/// How several questions are being forgotten, beside each other.
struct ComparedCurves {
  /// What happened to each question that was answered, in the order in which they were named.
  let histories: [QuestionHistory]
  let now: Moment
  let signs: ChartSigns
  let console: Console

  /// The most that can be told apart.
  static let most = 6

  /// Writes the page.
  func write() {
    console.heading("Forgetting curves")
    var table = NumberTable([
      "Question", "Now", "Above 90% for", "Day \(numberText(span))",
    ])
    for (letter, history) in zip(Self.letters, histories) {
      table.add([
        "\(letter)  \(history.question.rawValue)",
        percent(history.recall(afterDays: elapsed(history))),
        daysText(history.days(until: .standard)),
        percent(history.recall(afterDays: span)),
      ])
    }
    console.draw(table.lines(width:))
    console.line()
    let curves = zip(Self.letters, histories).map { letter, history in
      LineChart.Curve(
        (0...400).map { sample in
          let days = span * Double(sample) / 400
          return LineChart.Point(days, history.recall(afterDays: days))
        }, name: letter)
    }
    let ticks = QuestionPage.ticks(over: span)
    console.draw(
      LineChart(
        curves, bounds: 0...1, level: Retention.standard.rawValue, ticks: ticks, signs: signs,
        text: percent
      ).lines(width:))
    if signs.canDraw { console.paragraph("Recall by days since the last answer of each.") }
  }

  private static let letters = "abcdef".map { String($0) }

  private func elapsed(_ history: QuestionHistory) -> Double {
    max(0, now.days(since: history.curveStart.milliseconds))
  }

  /// The days that the chart shows: three times the longest in which one falls to 90%.
  private var span: Double {
    let longest = histories.map { max(3 * $0.days(until: .standard), elapsed($0)) }.max() ?? 7
    return min(max(7, longest), 365).rounded(.up)
  }
}
