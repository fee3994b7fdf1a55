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

  /// Writes the page.
  func write() {
    let units = report.units.isEmpty ? "" : " for " + report.units.joined(separator: ", ")
    console.heading("Changes in the law since \(day(report.since))\(units)")
    if report.inForce.isEmpty {
      console.paragraph("There are none; --since goes further back.")
    }
    for change in report.inForce { show(change) }
    list(report.toCome, as: "Still to come, or to be checked") { show($0) }
    list(report.rechecks, as: "Questions whose law is to be looked at again") { check in
      let isPast = StudyDay(isoDate: check.date).map { $0 <= today } ?? false
      console.paragraph(
        "\(day(check.date))\(isPast ? " (now)" : ""): \(counted(check.questions.count, "question")) on "
          + "\(check.topics.joined(separator: ", "))", rest: 2)
    }
    list(report.checked, as: "How old the questions on law are") { law in
      let oldest = law.questions == law.of ? "all checked" : "\(law.questions) of them last checked"
      console.paragraph(
        "\(country(law.jurisdiction)): \(counted(law.of, "question")), \(oldest) for the law of "
          + "\(day(law.oldest))", rest: 2)
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
    let isInForce = !change.planned && StudyDay(isoDate: change.inForce).map { $0 <= today } ?? true
    let since = change.planned ? "planned for" : isInForce ? "in force since" : "in force from"
    console.line()
    console.line(change.title.visible(), .strong)
    console.line("  \(country(change.jurisdiction)), \(since) \(day(change.inForce))")
    console.paragraph(change.old, first: "  Old rule: ", rest: 4)
    console.paragraph(change.new, first: "  New rule: ", rest: 4)
    console.paragraph(change.source, first: "  Source: ", rest: 4)
    guard let prompt = change.prompt else { return }
    let count = change.questions.count
    console.paragraph(
      count == 1 ? "“\(prompt)”" : "\(count), the first of them “\(prompt)”",
      first: count == 1 ? "  Question: " : "  Questions: ", rest: 4)
    console.paragraph(
      "“study \(change.topics.joined(separator: " "))”", first: "  To practise: ", rest: 4)
  }

  private func country(_ jurisdiction: String) -> String {
    Jurisdiction(rawValue: jurisdiction)?.country ?? jurisdiction
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
