internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore

extension RecordCommand {
  /// Writes everything that is held on a person.
  struct Access: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "access",
      abstract: localized("Write everything that is held on a person, in one file."),
      discussion: localized(
        """
        For a person's right to see what is held on them: every entry as it is on record, as JSON. \
        With --candidate, that candidate's.
        """))

    @Option(
      help: ArgumentHelp(
        localized("The file to write; “-” for standard output."), valueName: "path"),
      completion: .file())
    var output: String?

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let store = try workspace.store(.reading)
      let entries = try store.entries()
      let made = try workspace.clock().now()
      let lines = try entries.map { entry in
        "    {\"number\": \(entry.number), \"entry\": "
          + String(decoding: try entry.payload(), as: UTF8.self).visibleJSON + "}"
      }
      let text = """
        {
          "format": "viva-access/1",
          "record": "\(entries.recordName)",
          "made": "\(made)",
          "program": "\(Program.name)",
          "entries": [
        \(lines.joined(separator: ",\n"))
          ]
        }

        """
      guard output != "-" else { return workspace.console.write(text) }
      let path = output ?? "record-access-\(made.description.prefix(10)).json"
      try TextFile.write(text, to: path)
      workspace.console.line(
        localized(
          "Wrote \(counted(entries.count, "entry", "entries")) to \(workspace.console.link(toFile: path))."
        )
      )
    }
  }
}
