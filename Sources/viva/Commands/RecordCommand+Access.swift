internal import Files
internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import Evidence
internal import FoundationEssentials
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

extension RecordCommand {
  /// Writes everything that is held on a person.
  struct Access: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "access",
      abstract: "Write everything that is held on a person, in one file.",
      discussion: """
        For a person's right to see what is held on them: every entry in words with its time, the \
        drafts of forms, and what is kept of the record for “cohort”; as JSON, every entry as it is on \
        record. With --candidate, that candidate's. Keys are no part of it.
        """)

    /// The forms that it can have.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case html, json
    }

    @Option(
      help: ArgumentHelp(
        "The form; by default as the name of the file ends, else html.",
        valueName: "format"))
    var format: Format?

    @Option(
      help: ArgumentHelp(
        "The file to write; “-” for standard output.", valueName: "path"),
      completion: .file())
    var output: String?

    @OptionGroup var existing: ReplaceOption

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let entries = try workspace.store(.reading).entries()
      let drafts = try drafts(workspace)
      let overview = overview(workspace)
      let made = try workspace.clock().now()
      let chosen = try format ?? .ending(output, in: workspace) ?? .html
      let text =
        switch chosen {
        case .json: try json(entries, drafts, overview, made: made)
        case .html: try html(entries, drafts, overview, made: made, workspace)
        }
      let file = OutputFile(
        output, else: "record-access-\(made.date).\(chosen.rawValue)", replacing: existing.replace)
      try file.write(text, in: workspace)
      guard file.path != "-" else { return }
      let also = drafts.isEmpty ? "" : " and \(counted(drafts.count, "draft", "drafts"))"
      workspace.console.line(
        "Wrote \(counted(entries.count, "entry", "entries"))\(also) to "
          + "\(workspace.console.link(toFile: file.path)).")
    }

    /// Reads the drafts of forms that belong to the record, each under its name without that of the
    /// record.
    ///
    /// - Throws: `Problem` where one can't be read: what is held must not be left out silently.
    private func drafts(_ workspace: Workspace) throws -> [AccessDocument.Draft] {
      try FormDraft.all(in: workspace).map {
        .init(name: $0.name, content: try File.bytes($0.path))
      }
    }

    /// Reads what is kept of the record in the cache, of whatever age.
    private func overview(_ workspace: Workspace) -> [(label: String, text: String)] {
      workspace.keptStanding()?.inWords ?? []
    }

    private func html(
      _ entries: [Entry], _ drafts: [AccessDocument.Draft],
      _ overview: [(label: String, text: String)], made: Moment, _ workspace: Workspace
    ) throws -> String {
      let document = try AccessDocument(
        entries, drafts: drafts, overview: overview, made: made, program: Program.name)
      return try rendered(byTemplateAt: workspace.places.templates + "/access.mustache") {
        try document.html(template: $0)
      }
    }

    private func json(
      _ entries: [Entry], _ drafts: [AccessDocument.Draft],
      _ overview: [(label: String, text: String)], made: Moment
    ) throws -> String {
      let lines = try entries.map { entry in
        "    {\"number\": \(entry.number), \"entry\": "
          + String(decoding: try entry.payload(), as: UTF8.self).visibleJSON + "}"
      }
      let kept = try drafts.map { draft in
        "    {\"name\": \(try Self.json(draft.name)), \"content\": "
          + "\(try Self.json(String(decoding: draft.content, as: UTF8.self)))}"
      }
      let worked = try overview.map {
        "    {\"label\": \(try Self.json($0.label)), \"text\": \(try Self.json($0.text))}"
      }
      let end =
        worked.isEmpty ? "" : ",\n  \"overview\": [\n\(worked.joined(separator: ",\n"))\n  ]"
      return """
        {
          "format": "viva-access/1",
          "record": "\(entries.recordName)",
          "made": "\(made)",
          "program": "\(Program.name)",
          "entries": [
        \(lines.joined(separator: ",\n"))
          ],
          "drafts": [
        \(kept.joined(separator: ",\n"))
          ]\(end)
        }

        """
    }

    private static func json(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode(text), as: UTF8.self).visibleJSON
    }
  }
}
