internal import ArgumentParser
internal import Assessment
internal import LearnerRecord
internal import Terminal
internal import Text

extension VerifierCommand {
  /// Lists what verifiers said.
  struct List: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List what verifiers said on the records of all candidates, or of one.")

    @Flag(help: ArgumentHelp("Only actions that nobody said were done."))
    var open = false

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    /// How many lines of what was said are shown; --json has all.
    private static let mostLines = 4

    func run(in workspace: Workspace) throws {
      let rows = try rows(workspace).filter { $0.isOpenAction || !open }
      guard !json else { return try workspace.console.json(rows) }
      guard !rows.isEmpty else {
        return workspace.console.line(
          open ? "No action is open." : "No verifier has said anything yet.")
      }
      var table = Table(
        [
          ("Candidate", .left), ("Entry", .right), ("Date", .left), ("Unit", .left),
          ("On", .right), ("Verifier", .left), ("Says", .left),
        ], textLines: Self.mostLines)
      for row in rows {
        table.add([
          row.name, String(row.entry), dateInWords(row.date) ?? row.date, row.unit ?? "",
          String(row.about), row.verifier, row.said + (row.words.isEmpty ? "" : ". \(row.words)"),
        ])
      }
      workspace.console.draw(table.lines(width:))
      let count = rows.count(where: \.isOpenAction)
      if count > 0 { workspace.console.line("\(counted(count, "action")) open.") }
    }

    /// Returns what was said, open actions first.
    private func rows(_ workspace: Workspace) throws -> [VerifierRow] {
      let rows = try workspace.recordsToVerify(places).flatMap { id, entries in
        VerifierRow.all(in: entries, id: id)
      }
      return rows.filter(\.isOpenAction) + rows.filter { !$0.isOpenAction }
    }
  }
}

/// What a verifier said, as lists and JSON have it.
struct VerifierRow: Encodable {
  /// The id of the candidate.
  let candidate: String
  let name: String
  let entry: Int
  let date: String
  /// The unit of what it is about; `nil` where that is no form.
  let unit: String?
  let about: Int
  let verifier: String
  let said: String
  let words: String
  let isOpenAction: Bool

  /// Returns what verifiers said on a record.
  static func all(in entries: [Entry], id: String) -> [VerifierRow] {
    let name = entries.learnerName ?? "(name withdrawn)"
    return VerifierEntry.all(in: entries).map { said in
      VerifierRow(
        candidate: id, name: name, entry: said.entry, date: said.at.date,
        unit: entries.unitCode(of: said.about), about: said.about, verifier: said.verifier,
        said: said.saidInWords, words: said.words, isOpenAction: said.isOpenAction)
    }
  }
}

extension VerifierRow {
  /// What was said, by whom and on what, such as `Ivan Petrov on entry 12: agrees (entry 14)`.
  var inWords: String {
    "\(verifier) on entry \(about): \(said) (entry \(entry))" + (words.isEmpty ? "" : ". \(words)")
  }
}
