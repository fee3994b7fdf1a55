internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

/// How the law changed, as a page of text.
struct LawPage {
  let report: LawReport
  let today: StudyDay
  let console: Console

  /// How many ids of questions a line names.
  private static let listed = 6

  /// Writes the page.
  func write() {
    let units = report.units.isEmpty ? "" : " for " + report.units.joined(separator: ", ")
    console.heading("Changes of the law since \(day(report.since))\(units)")
    if report.inForce.isEmpty {
      console.paragraph("None is known; --since goes further back.")
    }
    for change in report.inForce { show(change) }
    list(report.toCome, as: "Still to come, or to be checked") { show($0) }
    list(report.rechecks, as: "Law to be looked at again") { check in
      let isPast = StudyDay(isoDate: check.date).map { $0 <= today } ?? false
      console.paragraph(
        named(check.questions), first: day(check.date) + (isPast ? " (now): " : ": "), rest: 2)
    }
    list(report.checked, as: "Questions on law, by the date that they were checked for") { law in
      console.paragraph(
        "\(law.jurisdiction): the oldest for \(day(law.oldest)), \(law.questions) of \(law.of).",
        rest: 2)
    }
    console.line()
    console.paragraph(waiting)
  }

  private func list<Item>(_ items: [Item], as title: String, show: (Item) -> Void) {
    guard !items.isEmpty else { return }
    console.line()
    console.heading(title)
    for item in items { show(item) }
  }

  private func show(_ change: LawReport.Change) {
    console.line()
    let planned = change.planned ? "planned for " : ""
    console.line(
      "\(change.jurisdiction), \(planned)\(day(change.inForce)): \(change.title.visible())",
      .strong)
    console.paragraph(change.old, first: "  Old rule: ", rest: 4)
    console.paragraph(change.new, first: "  New rule: ", rest: 4)
    console.paragraph(change.source, first: "  Source: ", rest: 4)
    guard !change.questions.isEmpty else { return }
    console.paragraph(
      "\(named(change.questions)) (“study \(change.topics.joined(separator: " "))”)",
      first: "  Touches ", rest: 4)
  }

  /// Counts questions and names the first of them.
  private func named(_ questions: [String]) -> String {
    let rest = questions.count - Self.listed
    return "\(counted(questions.count, "question")): "
      + questions.prefix(Self.listed).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more, which --json has" : "")
  }

  private func day(_ text: String) -> String {
    StudyDay(isoDate: text)?.date.words ?? text
  }

  private var waiting: String {
    let count = report.waiting.count
    guard count > 0 else {
      return "No question waits for you because its law changed since you answered it."
    }
    return "\(counted(count, "question")) that you answered before the law changed "
      + "\(count == 1 ? "waits" : "wait") for you: “study --law” asks \(count == 1 ? "it" : "them")."
  }
}
