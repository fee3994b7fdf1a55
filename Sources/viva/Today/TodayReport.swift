internal import BankFormats
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal

/// Shows what there is to do today: as a page, as JSON or as one line.
struct TodayReport {
  let workspace: Workspace

  /// Shows the page.
  func writePage() throws {
    let (document, open, today) = try document()
    TodayPage(
      document: document, open: open, today: today, studying: "“study”",
      console: workspace.console
    ).write()
  }

  /// Writes JSON.
  func writeJSON() throws { try workspace.console.json(document().document) }

  /// Writes the line, for which no bank is read while the record is as it was greeted last.
  ///
  /// - Returns: Whether something is due, or left of the day's plan.
  func writeLine() throws -> Bool {
    let today = try workspace.today()
    let document = TodayDocument(
      try workspace.keptGreeting(of: today) ?? greeting(on: today), open: OpenWork(),
      newPerSession: workspace.number("new-per-session"), today: today)
    workspace.console.line(document.amounts)
    return document.toAnswer > 0
  }

  /// What there is to do, with what is left open.
  func document() throws -> (document: TodayDocument, open: OpenWork, today: StudyDay) {
    let today = try workspace.today()
    let open = try OpenWork(workspace)
    let document = TodayDocument(
      try greeting(on: today), open: open,
      newPerSession: workspace.number("new-per-session"), today: today)
    return (document, open, today)
  }

  private func greeting(on today: StudyDay) throws -> StateSnapshot.Greeting {
    try workspace.greeting(workspace.library(), of: today) ?? workspace.firstGreeting()
  }
}
