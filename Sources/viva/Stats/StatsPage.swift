internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

/// The statistics as a page of text, a section for each question that people ask of them.
struct StatsPage {
  let statistics: Statistics
  let forecast: DueForecast
  /// How many answers in own words nobody marked yet.
  let notMarked: Int
  /// Cases, and questions that are no longer scheduled.
  let beside: BesideSchedule
  /// By when everything will have been asked, in words.
  let pace: String?
  /// The latest fit of the memory model.
  let fit: StatsDocument.Fit?
  let signs: ChartSigns
  let console: Console

  /// How many of the days with an answer are listed.
  private static let listedDays = 14
  /// The number of answers from which on their recall is compared with the prediction: with fewer,
  /// it is too far from a normal distribution.
  private static let fewAnswers = 30
  /// The least number of questions that the longest bar of a forecast stands for, so that a quiet
  /// month does not look like a busy one.
  private static let fullDay = 20.0

  /// Writes the page.
  func write() {
    writeAmounts()
    writeRecall()
    writeConfidence()
    writeDays()
    writeForecast()
    writeHours()
  }

  private func section(_ title: String, _ explanation: String) {
    console.line()
    heading(title)
    paragraph(explanation)
  }

  private func heading(_ title: String) {
    console.heading(title)
  }

  private func paragraph(_ text: String) {
    console.paragraph(text)
  }

  private func write(_ lines: [String]) {
    for line in lines { console.line(line) }
  }
}

// How much.
extension StatsPage {
  /// Says how many cases were tried, and what is no longer scheduled although it was answered.
  private func writeBeside() {
    if beside.casesAsked > 0 {
      paragraph(
        "Cases tried: \(beside.casesAsked) of \(beside.cases). They ask you to apply what you know; the other "
          + "figures here leave them out.")
    }
    let gone = beside.retired + beside.becameCases
    guard gone > 0 else { return }
    let parts = [
      beside.retired > 0 ? "\(beside.retired) retired" : nil,
      beside.becameCases > 0
        ? "\(beside.becameCases) now \(beside.becameCases == 1 ? "a case" : "cases")" : nil,
    ]
    paragraph(
      "No longer scheduled: \(counted(gone, "question")) that you answered ("
        + parts.compactMap(\.self).joined(separator: ", ") + "). The answers stay in your record.")
  }

  private func writeAmounts() {
    heading("How much you studied")
    paragraph(
      "“Right” means completely right; “new” counts first answers. Answers that you took back are left out."
    )
    console.line()
    var table = NumberTable([
      "Period", "Answers", "Right", "New",
      "Min",
    ])
    for period in RetentionTable.Period.allCases where isShown(period) {
      let tally = statistics.tally(of: period)
      table.add([name(of: period)] + cells(tally))
    }
    write(table.lines(width: console.width))
    console.line()
    paragraph(
      "Questions answered: \(statistics.questions), "
        + "\(statistics.questionsToday > 0 ? "\(statistics.questionsToday)" : "none") of them today."
    )
    writeBeside()
    if statistics.all.countedRight > 0 {
      paragraph(
        "Of the right answers, you counted \(statistics.all.countedRight) right yourself; the two shares "
          + "below leave them out, as a transcript does.")
    }
    if let share = statistics.firstTries.markedRightShare {
      paragraph(
        "Right at the first try: \(percent(share)) of "
          + "\(counted(statistics.firstTries.answers, "question")).")
    }
    let latest = statistics.latestDays
    if latest.questions > 0 {
      paragraph(
        "Right when last asked, at the first answer of that day: "
          + "\(percent(Double(latest.right) / Double(latest.questions))) of "
          + "\(counted(latest.questions, "question")).")
    }
    if notMarked > 0 {
      paragraph(
        "Not marked yet: \(counted(notMarked, "answer")), not counted here; “study” asks which "
          + "points \(notMarked == 1 ? "it" : "they") made.")
    }
    if let first = statistics.days.first?.day {
      paragraph(
        "Days studied: \(statistics.days.count), the first on \(first.words(on: statistics.today))."
      )
    }
    let streak = statistics.streak
    let end =
      statistics.ofToday.answers > 0
      ? "up to today" : "up to yesterday, none today yet"
    let current = streak.current > 0 ? "\(counted(streak.current, "day")) \(end)" : "none"
    paragraph("Current streak: \(current). Longest: \(counted(streak.longest, "day")).")
  }

  private func cells(_ tally: AnswerTally) -> [String] {
    [
      "\(tally.answers)", tally.rightShare.map(percent) ?? "", "\(tally.new)",
      minutesText(tally.minutes),
    ]
  }

  private func name(of period: RetentionTable.Period) -> String {
    switch period {
    case .today: "Today"
    case .week: "Last 7 days"
    case .month: "Last 30 days"
    case .all: statistics.since.map { "Since \($0.words(on: statistics.today))" } ?? "All"
    }
  }

  /// Whether a period is shorter than the time that is counted.
  private func isShown(_ period: RetentionTable.Period) -> Bool {
    guard let days = period.days, let since = statistics.since else { return true }
    return days <= statistics.today - since
  }
}

// How well.
extension StatsPage {
  private func writeRecall() {
    let all = statistics.calibration.all
    section(
      "How well you remembered",
      "Questions that you answered again on a later day, beside what was predicted. “Recalled” means "
        + "rated hard, good or easy.")
    writeFit()
    guard let share = all.recalledShare, let predicted = all.predictedShare else {
      return paragraph("You haven't answered a question again on a later day yet.")
    }
    paragraph(
      "You recalled \(percent(share)) of \(all.answers); \(percent(predicted)) was predicted. "
        + verdict(all))
    console.line()
    writeRetention()
    console.line()
    writeWeeks()
    let bars = statistics.calibration.bins.filter { $0.tally.answers > 0 }.map(bar)
    let chart = BarChart(bars: bars, maximum: 1, signs: signs)
    let legend = "The bar is what was recalled; \(signs.mark) marks what was predicted."
    paragraph("By prediction. " + (chart.hasBars(width: console.width) ? legend : ""))
    write(chart.lines(width: console.width))
  }

  private func writeFit() {
    guard let fit else { return }
    let name = ModelFamily(rawValue: fit.model)?.name ?? fit.model
    let day = StudyDay(isoDate: fit.day)?.words(on: statistics.today) ?? fit.day
    paragraph(
      "The predictions come from \(name), fitted to \(counted(fit.answers, "answer")) of yours on \(day)"
        + (fit.isByItself ? ", automatically." : "."))
  }

  private func verdict(_ tally: RecallTally) -> String {
    guard tally.answers >= Self.fewAnswers else {
      return "That is too few answers to tell whether the difference is chance."
    }
    let surprise = tally.surprise ?? 0
    // Two standard deviations: chance alone goes further once in twenty times.
    if abs(surprise) < 2 { return "The difference can be chance." }
    return surprise > 0
      ? "You did better than predicted, by more than chance."
      : "You did worse than predicted, by more than chance."
  }

  private func writeRetention() {
    var table = NumberTable([
      "Period", "Answers", "Recalled", "Predicted",
      "Young", "Mature",
    ])
    for row in statistics.retention.rows where isShown(row.period) {
      table.add(
        [name(of: row.period), "\(row.all.answers)"]
          + [row.all.recalledShare, row.all.predictedShare].map { $0.map(percent) ?? "" }
          + [share(row.young), share(row.mature)])
    }
    write(table.lines(width: console.width))
    paragraph(
      "Young questions had an interval of less than 21 days, mature ones of 21 days or more.")
  }

  private func bar(_ bin: Calibration.Bin) -> BarChart.Bar {
    let (low, high) = (bin.bounds.lowerBound, bin.bounds.upperBound)
    let label =
      low == 0
      ? "below \(percent(high))"
      : "\(Int((low * 100).rounded())) to \(percent(high))"
    let predicted = bin.tally.predictedShare
    return BarChart.Bar(
      label, value: bin.tally.recalledShare ?? 0,
      text: "\(share(bin.tally)), predicted \(predicted.map(percent) ?? "–")",
      mark: predicted)
  }

  /// Returns a share with what it is a share of, such as "83% of 12"; empty without answers.
  private func share(_ tally: RecallTally) -> String {
    tally.recalledShare.map { "\(percent($0)) of \(tally.answers)" } ?? ""
  }

  private func writeConfidence() {
    section(
      "How sure you were",
      "How often answers were right, and recalled on a later day, by how sure you said you were."
    )
    let levels = statistics.confidence.filter { $0.answers.answers > 0 }
    guard !levels.isEmpty else {
      return paragraph("You haven't said yet how sure you were.")
    }
    var table = NumberTable([
      "You said", "Answers", "Right", "Recalled",
      "Predicted",
    ])
    for level in levels {
      table.add([
        level.level.words, "\(level.answers.answers)",
        level.answers.rightShare.map(percent) ?? "",
        share(level.recall), level.recall.predictedShare.map(percent) ?? "",
      ])
    }
    write(table.lines(width: console.width))
    let shares = levels.compactMap { level in
      level.answers.rightShare.map { "\(percent($0)) of those you called “\(level.level.words)”" }
    }
    if !shares.isEmpty { paragraph("You were right in \(shares.joined(separator: ", ")).") }
  }
}

// When.
extension StatsPage {
  private func writeDays() {
    section(
      "Day by day",
      "Answers and minutes of each day; the last days in numbers below.")
    let amounts = statistics.days.map { ($0.day.date, $0.tally.answers) }
    let minutes = statistics.days.map { ($0.day.date, max(1, Int($0.tally.minutes.rounded()))) }
    for (unit, values) in [("Answers", amounts), ("Minutes", minutes)]
    where signs.canDraw {
      console.line()
      let map = HeatMap(
        values: Dictionary(uniqueKeysWithValues: values), last: statistics.today.date, unit: unit,
        signs: signs)
      write(map.lines(width: console.width))
    }
    console.line()
    var table = NumberTable([
      "Day", "Answers", "Right", "New",
      "Min",
    ])
    for day in statistics.days.suffix(Self.listedDays).reversed() {
      table.add([day.day.words(on: statistics.today)] + cells(day.tally))
    }
    write(table.lines(width: console.width))
  }

  private func writeForecast() {
    section(
      "What comes due",
      "How many questions come due on each day, if you answer none of them before.")
    if forecast.overdue > 0 {
      paragraph("Overdue: \(counted(forecast.overdue, "question")).")
    }
    // Days without questions have their place too, up to the last that has some.
    let last = forecast.days.lastIndex { $0.questions > 0 } ?? -1
    let bars = forecast.days[...max(0, last)].prefix(last + 1).map {
      BarChart.Bar(
        $0.day.words(on: statistics.today), value: Double($0.questions), text: "\($0.questions)")
    }
    let most = max(Self.fullDay, bars.map(\.value).max() ?? 0)
    write(BarChart(bars: bars, maximum: most, signs: signs).lines(width: console.width))
    if bars.isEmpty {
      paragraph("Nothing comes due in the next \(forecast.days.count) days.")
    }
    if forecast.later > 0 {
      paragraph(
        "After the next \(forecast.days.count) days: \(counted(forecast.later, "question")).")
    }
    if let pace { paragraph(pace) }
  }

  private func writeHours() {
    section(
      "Hours of the day",
      "When you answered, and how many of the answers were right.")
    let bars = stride(from: 0, to: 24, by: 3).map { hour in
      let tally = statistics.hours[hour..<hour + 3].reduce(AnswerTally()) { $0 + $1 }
      let share = tally.rightShare.map { ", \(percent($0)) right" } ?? ""
      return BarChart.Bar(
        "\(hour) to \(hour + 3) h", value: Double(tally.answers),
        text: "\(tally.answers)\(share)")
    }
    write(BarChart(bars: bars, signs: signs).lines(width: console.width))
  }
}
