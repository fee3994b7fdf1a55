internal import Files
internal import ArgumentParser
internal import LearnerRecordStore
internal import Terminal
internal import Text

extension RecordCommand {
  /// Goes back to a backup.
  struct Restore: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore",
      abstract: "Go back to a backup; the record that was there is kept beside it.",
      discussion: """
        The backup is looked at first, entry by entry, and a damaged one is refused. The record that \
        was there gets another name, whole, and nothing of it stays beside the new one: files copied \
        by hand would be mixed with the log that a record keeps.
        """)

    @Argument(
      help: ArgumentHelp("The backup.", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      guard File.exists(file) else {
        throw Problem("There is no file \(file.visible()).", exitCode: .noInput)
      }
      let record = workspace.places.record
      try Folder.make(forFile: record)
      workspace.close()
      try? Folder.make(workspace.places.cache)
      let lock = FileLock(path: workspace.sessionLock)
      defer { withExtendedLifetime(lock) {} }
      guard lock.isOurs else {
        throw Problem(
          "A session asks from \(record.visible()) just now. Leave it first; nothing was changed.",
          exitCode: .inputOutput)
      }
      let restored = try restore(to: record)
      let console = workspace.console
      console.paragraph(
        "\(record.visible()) is now as \(file.visible()) is: \(counted(restored.entries, "entry", "entries"))."
      )
      if let kept = restored.kept {
        console.paragraph(
          "What was there before is kept in \(kept.visible()); “viva record restore” with that name goes back to it."
        )
      }
    }

    private func restore(to record: String) throws -> LearnerRecordStore.Restored {
      do {
        return try LearnerRecordStore.restore(file, to: record)
      } catch StoreError.exists {
        throw Problem(
          "\(file.visible()) is the record itself. Name a backup of it.",
          exitCode: .usage)
      } catch StoreError.damaged(file, let reason) {
        throw Problem(
          "\(file.visible()) is damaged: \(reason.words). Nothing was changed; name another backup.",
          exitCode: .badData)
      }
    }
  }
}
