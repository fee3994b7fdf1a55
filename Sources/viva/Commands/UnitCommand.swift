internal import ArgumentParser
internal import Curriculum
internal import Terminal

/// Shows the units, and takes them in and out.
struct UnitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: "Show the units, and take them in and out.",
    subcommands: [List.self, Show.self, Links.self, Import.self, Export.self])
}

extension UnitCommand {
  /// Lists the units.
  struct List: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the units.")

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let curriculum = try workspace.curriculum()
      let rows = curriculum.units.map { unit in
        Row(
          code: unit.code, title: unit.title, jurisdiction: unit.jurisdiction.rawValue,
          release: unit.release, criteria: unit.askableCriteria.count,
          questions: curriculum.positions(matching: [.unit(unit.code)]).count)
      }
      guard !json else { return try workspace.console.json(rows) }
      var table = Table([
        ("Unit", .left), ("Title", .left), ("Criteria", .right),
        ("Questions", .right),
      ])
      for row in rows {
        table.add([row.code, row.title, String(row.criteria), String(row.questions)])
      }
      workspace.console.draw(table.lines(width:))
    }

    private struct Row: Encodable {
      var code: String
      var title: String
      var jurisdiction: String
      var release: String
      var criteria: Int
      var questions: Int
    }
  }

  /// Shows one unit in full.
  struct Show: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a unit: its criteria, conditions and notes, in the unit's own words.")

    @Argument(
      help: ArgumentHelp("The unit's code.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var code: String

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let unit = try workspace.unit(code)
      if json {
        try workspace.console.json(unit)
      } else {
        UnitPage(unit, workspace.console).write()
      }
    }
  }
}
