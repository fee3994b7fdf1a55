internal import Curriculum
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

/// The days until a goal as a page of text.
struct PlanPage {
  let plan: PlanDocument
  let signs: ChartSigns
  let console: Console
  /// Returns the words of a criterion.
  let words: (CriterionID) -> String
  /// Returns whether the banks have a case on a criterion, which no plan schedules.
  let hasCase: (CriterionID) -> Bool

  /// The number of days up to which each has a line; more are shown by the week.
  private static let listedDays = 35
  /// The least number of minutes that the longest bar stands for, so that an easy plan does not look
  /// like a hard one.
  private static let fullDay = 30.0
  /// How many criteria at risk are listed.
  private static let listedCriteria = 12

  /// Writes the page.
  func write() {
    heading("\(plan.unit) by \(day(plan.by)): \(counted(plan.daysLeft, "day")) left")
    guard plan.questions > 0 else {
      return paragraph("The banks have no question for this unit, so there is nothing to plan.")
    }
    writeOutcome()
    writeRecall()
    writeDays()
    writeCriteria()
  }

  func heading(_ title: String) {
    console.heading(title)
  }

  func paragraph(_ text: String) {
    console.paragraph(text)
  }

  /// The first day of the plan, or the goal's where no day is left.
  private var today: StudyDay {
    StudyDay(isoDate: plan.days.first?.day ?? plan.by) ?? StudyDay(number: 0)
  }

  func day(_ text: String) -> String {
    StudyDay(isoDate: text)?.words(on: today) ?? text
  }
}

// What it comes to.
extension PlanPage {
  private func writeOutcome() {
    paragraph(
      "Of \(counted(plan.questions, "question")), you are expected to know "
        + "\(percent(plan.planned.expected)) on the day if you study \(allowance); eight times in ten "
        + "it will be \(percent(plan.planned.low)) to \(percent(plan.planned.high)). If you stop "
        + "now, it is \(percent(plan.untouched)). Your target is \(percent(plan.target)).")
    if plan.neverAsked > 0 {
      paragraph(
        "\(counted(plan.neverAsked, "question")) never asked yet, which "
          + "\(plan.neverAsked == 1 ? "counts" : "count") as not known.")
    }
    paragraph(
      plan.meetsTarget ? "The plan reaches it. \(effort)" : "\(shortfall) \(effort)")
  }

  private func words(_ remedy: PlanDocument.Remedy) -> String {
    let minutes = remedy.minutes.map { minutes in
      let whole = minutes.rounded()
      return "\(numberText(whole)) more \(whole == 1 ? "minute" : "minutes")"
    }
    let questions = remedy.questions.map { "\($0) more \($0 == 1 ? "question" : "questions")" }
    guard let more = minutes ?? questions else { return "no day without study" }
    if let day = remedy.day { return "\(more) on \(self.day(day))" }
    return remedy.everyDay ? "\(more) a day, and no day without study" : "\(more) a day"
  }

  private var shortfall: String {
    let remedies = plan.remedies.map(words)
    if !remedies.isEmpty {
      return remedies.count == 1
        ? "The plan falls short of it; \(remedies[0]) would reach it."
        : "The plan falls short of it. Any one of these would reach it: "
          + "\(remedies.joined(separator: "; "))."
    }
    if let limits {
      return "The target can't be met: the best to expect is \(percent(plan.best)), \(limits)."
    }
    let most =
      plan.minutesPerDay.map { inWords($0 * 4) }
      ?? counted((plan.questionsPerDay ?? 0) * 4, "question")
    return "The plan falls short of it. Even \(most) a day, four times as many, would give "
      + "\(percent(plan.best))."
  }

  /// The limits of a day that stand in the way, as a reason.
  private var limits: String? {
    guard let new = plan.newPerDay, new * plan.daysLeft < plan.neverAsked else {
      return plan.reviewsPerDay.map {
        "because “limits” allows \(counted($0, "review")) a day"
      }
    }
    let needed = (plan.neverAsked + max(1, plan.daysLeft) - 1) / max(1, plan.daysLeft)
    return "because “limits” allows \(new) new a day; \(needed) would ask them all"
  }

  /// What the plan reckons with: how much on how many days.
  private var allowance: String {
    let day =
      plan.minutesPerDay.map { inWords($0) }
      ?? counted(plan.questionsPerDay ?? 0, "question")
    guard plan.daysSeen >= 3 else {
      let session = plan.minutesPerDay == nil ? " (one session)" : ""
      return "\(day)\(session) a day and miss a day now and then"
    }
    let days = plan.daysStudied * 7
    guard days < 6.5 else { return "\(day) a day" }
    return "\(day) a day on \(decimals(days, 0)) days a week, going by the last two weeks"
  }

  private func inWords(_ minutes: Double) -> String {
    minutes > 0 && minutes < 0.5
      ? "less than a minute" : counted(Int(minutes.rounded()), "minute")
  }

  private var effort: String {
    let minutes = plan.days.map(\.minutes)
    guard let most = minutes.max(), most > 0 else { return "" }
    let mean = minutes.reduce(0, +) / Double(minutes.count)
    guard let allowed = plan.minutesPerDay else {
      let average = "A day of study takes \(inWords(mean)) on average"
      return inWords(mean) == inWords(most)
        ? average + "."
        : "\(average), and \(inWords(most)) at most."
    }
    return "A day of study takes \(inWords(mean)) on average; you allow \(inWords(allowed))."
  }
}

// When, and where it is in danger.
extension PlanPage {
  private func writeDays() {
    guard !plan.days.isEmpty else { return }
    let isDaily = plan.days.count <= Self.listedDays
    console.line()
    heading(isDaily ? "Day by day" : "Week by week")
    paragraph("Minutes of study, and questions; “new” are asked for the first time.")
    if plan.todayIsDone { paragraph("Today's plan is done.") }
    let step = isDaily ? 1 : 7
    let bars = stride(from: 0, to: plan.days.count, by: step).map { start in
      bar(plan.days[start..<min(plan.days.count, start + step)], isDaily: isDaily)
    }
    let most = max(Self.fullDay * Double(step), bars.map(\.value).max() ?? 0)
    let chart = BarChart(bars: bars, maximum: most, signs: signs)
    console.draw(chart.lines(width:))
  }

  private func bar(_ days: ArraySlice<PlanDocument.Day>, isDaily: Bool) -> BarChart.Bar {
    let minutes = days.reduce(0) { $0 + $1.minutes }
    let new = days.reduce(0) { $0 + $1.new }
    let answers = new + days.reduce(0) { $0 + $1.reviews }
    let label = days.first.map { isDaily ? day($0.day) : "from \(day($0.day))" } ?? ""
    let ofNew = new.rounded() > 0 ? " (\(numberText(new.rounded())) new)" : ""
    return BarChart.Bar(
      label, value: minutes,
      text: "\(minutesText(minutes)) min, \(counted(Int(answers.rounded()), "question"))\(ofNew)")
  }

  private func writeCriteria() {
    let risks = plan.criteria.filter(\.atRisk)
      .sorted { ($0.recall ?? 0, $0.criterion) < ($1.recall ?? 0, $1.criterion) }
    console.line()
    heading("Criteria at risk on the day")
    if risks.isEmpty {
      paragraph("None: every criterion with questions is expected to stay above its floor.")
    } else {
      for risk in risks.prefix(Self.listedCriteria) {
        let id = CriterionID(rawValue: risk.criterion)
        console.paragraph(
          "\(id.local), \(percent(risk.recall ?? 0)) expected: \(words(id))", rest: 2)
      }
      let more = risks.count - Self.listedCriteria
      if more > 0 { paragraph("And \(more) more; --json has all.") }
    }
    if !withoutQuestions.isEmpty {
      paragraph(withoutQuestions)
    }
  }

  /// Which criteria nothing is asked about, and why; empty where there are none.
  private var withoutQuestions: String {
    let ids = plan.criteria.filter { $0.questions == 0 }.map { CriterionID(rawValue: $0.criterion) }
    let cases = ids.count(where: hasCase)
    let rest = withoutQuestionsText(ids.filter { !hasCase($0) }, of: plan.criteria.count)
    guard cases > 0 else { return rest }
    let have =
      "\(cases) of \(plan.criteria.count) criteria \(cases == 1 ? "has" : "have") cases only, which no plan "
      + "schedules."
    return rest.isEmpty ? have : have + " " + rest
  }
}

/// Says which criteria have no question, and that performance evidence never has one.
///
/// - Parameters:
///   - criteria: Those without a question.
///   - count: How many criteria there are.
/// - Returns: One or two sentences; empty without criteria.
func withoutQuestionsText(_ criteria: [CriterionID], of count: Int) -> String {
  let shown = criteria.filter { $0.local.hasPrefix("PE") }
  var sentences: [String] = []
  if let first = shown.first, let last = shown.last {
    let range = shown.count == 1 ? first.local : "\(first.local) to \(last.local)"
    sentences.append(
      "\(range) (\(shown.count)) are performance evidence: shown at work, not asked.")
  }
  let others = criteria.count - shown.count
  if others > 0 {
    sentences.append(
      "\(others) of \(count) criteria \(others == 1 ? "has" : "have") no question in the banks.")
  }
  return sentences.joined(separator: " ")
}
