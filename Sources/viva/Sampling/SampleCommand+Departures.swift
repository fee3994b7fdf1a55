internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

extension SampleCommand {
  /// Lists where work departs from what it rests on.
  struct Departures: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "departures",
      abstract: "List decisions that depart from what they rest on.",
      discussion: """
        Satisfactory below the benchmark, an overall result against its parts, answers accepted from \
        practice, decisions against a candidate without a probe, entries dated out of order. A \
        departure is no fault: the reason that was given stands beside it.
        """)

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    /// How many lines of a departure are shown; --json has all.
    private static let mostLines = 5

    func run(in workspace: Workspace) throws {
      let curriculum = try workspace.curriculum()
      let rows = try workspace.recordsToVerify(places).flatMap { id, entries in
        DepartureRow.all(in: entries, id: id, curriculum)
      }
      guard !json else { return try workspace.console.json(rows) }
      guard !rows.isEmpty else { return workspace.console.line("No decision departs.") }
      var table = Table(
        [
          ("Candidate", .left), ("Entry", .right), ("Unit", .left), ("Assessor", .left),
          ("Departure", .left),
        ], textLines: Self.mostLines)
      for row in rows {
        table.add([row.name, String(row.entry), row.unit, row.assessor, row.departure])
      }
      workspace.console.draw(table.lines(width:))
      workspace.console.line("\(counted(rows.count, "departure")).")
    }
  }
}

/// A departure, as the list and JSON have it.
private struct DepartureRow: Encodable {
  /// The id of the candidate.
  let candidate: String
  let name: String
  let entry: Int
  let unit: String
  let assessor: String
  let departure: String

  static func all(in entries: [Entry], id: String, _ curriculum: Curriculum) -> [DepartureRow] {
    let name = entries.learnerName ?? "(name withdrawn)"
    return FiledForm.all(in: entries).flatMap { form in
      let unit = curriculum.unit(form.unit) ?? .unknown(form.unit)
      return form.workDepartures(of: unit, in: entries).map { departure in
        DepartureRow(
          candidate: id, name: name, entry: form.entry, unit: form.unit,
          assessor: departure.assessor, departure: departure.words)
      }
    }
  }
}
