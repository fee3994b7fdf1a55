internal import ArgumentParser
internal import Assessment
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

extension SampleCommand {
  /// Shows a draw as a plan.
  struct Plan: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan",
      abstract: "Show a draw as a grid of candidates and units, and what was looked at since.")

    @Argument(
      help: ArgumentHelp("The file of the draw.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var file: String

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let document = try SampleDocument(path: file)
      SamplePage(document, records: try workspace.workRecords(), console: workspace.console).show()
    }
  }

  /// Draws again.
  struct Check: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract:
        "Draw again from the file of a draw, and compare it with the records that are here.",
      discussion: """
        For every record that is here, its head and its work as they were when it was drawn are \
        worked out too, also where copies of it were joined since. recompute_draw.py, which comes with the program, draws again without it.
        """)

    @Argument(
      help: ArgumentHelp("The file of the draw.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var file: String

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let document = try SampleDocument(path: file)
      var faults = try faults(of: document)
      var compared = 0
      for record in try workspace.workRecords() {
        let name = record.entries.recordName
        guard let head = document.checkpoints.first(where: { $0.origin == name }) else { continue }
        compared += 1
        faults += faultsBeside(record, head, document)
      }
      guard faults.isEmpty else {
        for fault in faults { workspace.console.complain(fault) }
        throw Problem("\(file.visible()) is not the draw that follows.", exitCode: .badData)
      }
      workspace.console.paragraph(
        "The same \(counted(document.drawn.count, "piece")) of \(document.work.count) are drawn. "
          + "\(compared) of \(counted(document.heads.count, "record")) are here, and had the heads and "
          + "the work that the file names.")
    }

    /// Compares a draw with what follows from its own policy, heads and work.
    private func faults(of document: SampleDocument) throws -> [String] {
      let again = try SampleDocument(
        policy: document.policy, heads: document.checkpoints, work: document.work,
        made: document.made)
      return (again.work == document.work ? [] : ["The work is not in the order of the draw."])
        + (again.drawn == document.drawn ? [] : ["Other pieces follow than the file says."])
    }

    /// Compares a draw with a record as it was then.
    private func faultsBeside(
      _ record: WorkRecord, _ head: Checkpoint, _ document: SampleDocument
    ) -> [String] {
      let name = (record.candidate.name ?? record.candidate.id).visible()
      guard let state = record.state(at: head) else {
        return ["\(name): the record had another head at \(head.size) entries."]
      }
      let then = WorkPiece.all(in: state.entries)
      let named = document.work.filter { $0.record == record.entries.recordName }
      let isSame = then.count == named.count && then.allSatisfy(named.contains)
      return isSame ? [] : ["\(name): the record had other work than the file names."]
    }
  }
}
