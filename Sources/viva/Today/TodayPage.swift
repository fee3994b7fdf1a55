internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

/// What there is to do today, on one screen.
struct TodayPage {
  let document: TodayDocument
  let open: OpenWork
  let today: StudyDay
  /// What studies: “Enter” at the prompt.
  let studying: String
  let console: Console

  /// Shows it.
  func write() {
    console.paragraph(document.amounts + (document.units.isEmpty ? "." : " (\(unitNames))."))
    if !document.assessedToday.isEmpty {
      console.paragraph(
        "Your assessment in \(document.assessedToday.joined(separator: ", ")) is today. Good luck! To warm up, "
          + "“study \(document.assessedToday.joined(separator: " ")) --cram --new 0 --limit 10” asks what you may "
          + "have forgotten and leaves the schedule as it is.")
    }
    let assessed = document.goals.filter { $0.by == tomorrow }.map(\.unit)
    if !assessed.isEmpty {
      console.paragraph("Your assessment in \(assessed.joined(separator: ", ")) is tomorrow.")
    }
    for goal in document.goals { console.paragraph(sentence(goal), rest: 2) }
    writeWeakest()
    writeFortnight()
    console.line()
    for sentence in open.sentences(studying: studying) { console.paragraph(sentence) }
    if let next { console.paragraph(next) }
  }

  private var unitNames: String { document.units.joined(separator: ", ") }

  private func sentence(_ goal: TodayDocument.Goal) -> String {
    let day = StudyDay(isoDate: goal.by)?.words(on: today) ?? goal.by
    let reckoned = StudyDay(isoDate: goal.asOf)?.words(on: today) ?? goal.asOf
    let holds = (goal.expected * 100).rounded() >= (goal.target * 100).rounded()
    return
      "\(goal.unit) on \(day): you can expect to know \(percent(goal.expected)) (\(percent(goal.low)) to "
      + "\(percent(goal.high))\(goal.asOf == document.day ? "" : ", as of \(reckoned)")), "
      + "\(percent(goal.target)) wanted"
      + (holds ? ": the goal holds." : "; “plan” says what would reach it.")
  }

  private func writeWeakest() {
    guard !document.weakest.isEmpty else { return }
    console.line()
    let ids = document.weakest.map { CriterionID(rawValue: $0.criterion) }
    let areOfOneUnit = Set(ids.map(\.unitCode)).count == 1
    var table = Table(
      [("Weakest", .left), ("", .left), ("Right at first", .right)], textLines: 2)
    for (id, weakness) in zip(ids, document.weakest) {
      table.add([
        areOfOneUnit ? id.local : id.rawValue, weakness.words,
        "\(weakness.right) of \(weakness.asked)",
      ])
    }
    console.draw(table.lines(width:))
  }

  private func writeFortnight() {
    let days = document.daysStudied.count
    guard days > 0 else { return }
    console.line()
    console.line("\(days) of the last \(Outlook.window) days with study")
    let signs = console.chartSigns(ascii: false)
    guard signs.canDraw else { return }
    let dates = (0..<Outlook.window).reversed().map { today.advanced(by: -$0) }
    let studied = Set(document.daysStudied)
    let names = dates.map { String(CalendarDate.weekdays[$0.date.weekday].prefix(2)) }
    let marks = dates.map { day in
      studied.contains(day.description)
        ? String(repeating: signs.full, count: 2) : " \(signs.levels[0])"
    }
    for cells in [names, marks] { console.line("  " + cells.joined(separator: " ").trimmed) }
  }

  /// The one thing to do next, where nothing that is open comes first.
  private var next: String? {
    switch document.next {
    case .resumeTest, .markAnswers, .resumeSession: nil
    case .studyPlan:
      "Next: \(studying) asks what the plan has for today."
    case .studyDue:
      "Next: \(studying) asks what is due\(document.newNext > 0 ? ", and new ones between" : "")."
    case .studyNew where document.tomorrowText != nil:
      "Done for today; \(document.tomorrowText ?? ""). \(studying) asks new ones all the same."
    case .studyNew where document.hasStudiedToday:
      "Done for today: nothing is due\(untilNext). \(studying) asks new ones all the same."
    case .studyNew: "Next: \(studying) asks something new; nothing is due\(untilNext)."
    case .nothing where document.plan != nil && !endsToday:
      "Done for today; \(document.tomorrowText ?? "“plan” shows what tomorrow has")."
    case .nothing: "Nothing is left for today\(untilNext)."
    }
  }

  /// Whether the last goal's day is tomorrow, so that nothing is planned for it.
  private var endsToday: Bool {
    document.goals.allSatisfy { $0.by <= tomorrow }
  }

  private var tomorrow: String { today.advanced(by: 1).description }

  private var untilNext: String {
    document.nextDue.flatMap { StudyDay(isoDate: $0) }.map { " until \($0.words(on: today))" } ?? ""
  }
}
