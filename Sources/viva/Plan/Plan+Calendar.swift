internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

// The days of study for the calendar of a telephone or a desk.
extension Plan {
  /// Returns the units whose plans were published, and have days to come.
  func publishedUnits(_ workspace: Workspace) throws -> [String] {
    let today = try workspace.today().description
    return try PublishedPlans(besideRecord: workspace.places.record).units
      .filter { $0.value.contains { $0.day >= today } }.map(\.key)
  }

  /// Writes the days of plans as a calendar, and keeps what it says of them.
  ///
  /// - Parameters:
  ///   - plans: The plans.
  ///   - isMeant: Whether a unit is one that was asked for: what was published of its plan is taken back where it
  ///     has none any more.
  ///   - workspace: Where record, banks and terminal are.
  /// - Throws: What goes wrong with files.
  func writeCalendar(
    of plans: [PlanDocument], isMeant: (String) -> Bool, in workspace: Workspace
  ) throws {
    let file = OutputFile(output ?? "-", else: "-", replacing: existing.replace)
    try file.check(workspace)
    let old = try PublishedPlans(besideRecord: workspace.places.record)
    let curriculum = try workspace.curriculum()
    let today = try workspace.today()
    let calendar = PlanCalendar(
      record: try workspace.store(.reading).entries(of: [.opened]).recordName, today: today,
      title: { curriculum.unit($0)?.title })
    var new = old
    for unit in Set(plans.map(\.unit)).union(old.units.keys.filter(isMeant)) {
      let published = old.units[unit] ?? []
      let events = plans.filter { $0.unit == unit }
        .flatMap { calendar.events(of: $0, published: published) }
      let all = events.published(after: published, from: today.description)
      new.units[unit] = all.isEmpty ? nil : all
    }
    let written = new.units.filter { isMeant($0.key) }.values.joined()
      .sorted { ($0.day, $0.uid) < ($1.day, $1.uid) }
    let text = calendarText(
      written, name: "Viva", made: try workspace.clock().now(), program: Program.name)
    try file.write(text, in: workspace)
    try new.keep(insteadOf: old)
    if file.path != "-" { report(written, beside: old, file, workspace.console) }
  }

  private func report(
    _ written: [CalendarEvent], beside old: PublishedPlans, _ file: OutputFile, _ console: Console
  ) {
    let before = Dictionary(
      old.units.values.joined().map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let days = written.count { !$0.isCancelled }
    let changed = written.count {
      !$0.isCancelled && $0.sequence > before[$0.uid]?.sequence ?? .max
    }
    let gone = written.count { $0.isCancelled && before[$0.uid]?.isCancelled == false }
    let parts = [(changed, "changed"), (gone, "cancelled")].filter { $0.0 > 0 }
      .map { "\($0) \($1)" }.joined(separator: " and ")
    console.line(
      "Wrote \(counted(days, "day")) of study to \(console.link(toFile: file.path))"
        + (parts.isEmpty ? "." : "; \(parts) since the last time."))
  }
}
