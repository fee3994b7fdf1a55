internal import ArgumentParser
internal import Assessment
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

extension CandidateCommand {
  /// Takes a candidate's record from somebody else.
  struct Receive: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "receive",
      abstract: "Take a candidate's record that somebody hands over, or that comes back.",
      discussion: """
        “record backup FILE --candidate NAME” makes the file to hand over. Of a candidate who is here \
        already, both copies are compared entry by entry: where the file has all entries that are here \
        and more, it takes their place. Where each copy got entries of its own, it is said from which entry \
        on they differ, and --join makes one record of both: every entry of each, in the order of their \
        time. Heads that were sealed of either copy can still be compared with it (“verify --earlier”).
        """)

    @Argument(
      help: ArgumentHelp("The record.", valueName: "file"),
      completion: .file(extensions: ["sqlite"]))
    var file: String
    @Flag(help: "Join copies that each got entries of their own.")
    var join = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      guard File.exists(file) else {
        throw Problem("There is no file \(file.visible()).", exitCode: .noInput)
      }
      let owner = try owner()
      let name = (owner.name ?? "a candidate without a name").visible()
      if let copy = try copy(of: owner.record, workspace) {
        return try update(copy.path, "\(name) (\(copy.id))", copy.comparison, workspace)
      }
      let digits = owner.record.split(separator: "/").last ?? ""
      guard digits.utf8.count == 32, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
        throw Problem(
          "\(file.visible()) is a record without a name of its own. Nothing was changed.",
          exitCode: .badData)
      }
      let id = String(digits.prefix(8))
      try Folder.make(workspace.places.candidates)
      let path = workspace.places.candidates + "/\(id).sqlite"
      guard !File.exists(path) else { throw StoreError.exists(path: path) }
      let restored = try LearnerRecordStore.restore(file, to: path)
      workspace.console.line(
        "Added \(name), id \(id), with \(counted(restored.entries, "entry", "entries")).")
    }

    private func owner() throws -> RecordOwner {
      let given = try LearnerRecordStore(path: file, access: .reading)
      return RecordOwner(try given.entries(of: FactKind.ofOwner))
    }

    /// Finds the copy of a record that is here, and closes it again.
    private func copy(
      of record: String, _ workspace: Workspace
    ) throws -> (id: String, path: String, comparison: CopyComparison)? {
      let given = try LearnerRecordStore(path: file, access: .reading)
      for (id, path) in CandidateFolder(path: workspace.places.candidates).files {
        // One that can't be read is no reason to refuse another.
        guard let here = try? LearnerRecordStore(path: path, access: .reading),
          let owner = try? here.entries(of: FactKind.ofOwner), owner.recordName == record
        else { continue }
        return (id, path, try here.comparison(with: given))
      }
      return nil
    }

    /// Brings a copy up to date, where that loses nothing.
    private func update(
      _ path: String, _ who: String, _ comparison: CopyComparison, _ workspace: Workspace
    ) throws {
      switch comparison {
      case .same: workspace.console.line("\(who): both copies have the same entries.")
      case .ahead(let more):
        workspace.console.paragraph(
          "\(who): the copy here has all entries of the file, and \(more) more. Nothing was changed."
        )
      case .behind(let more):
        let restored = try LearnerRecordStore.restore(file, to: path)
        LearnerRecordStore.remove(kept: restored.kept)
        workspace.console.line("\(who): \(counted(more, "entry", "entries")) added.")
      case .diverged(let shared, let here, let there):
        guard join else {
          throw Problem(
            "\(who): the first \(counted(shared, "entry is", "entries are")) the same in both copies; since "
              + "then \(counted(here, "entry was", "entries were")) added here and \(there) in "
              + "\(file.visible()). Nothing was changed. To make one record of both, with every entry of "
              + "each in the order of their time, add --join.", exitCode: .badData)
        }
        try join(path, who, (shared, here, there), workspace)
      case .otherRecord:
        throw Problem(
          "\(file.visible()) has the name of the record of \(who), and other entries. Nothing was changed.",
          exitCode: .badData)
      }
    }

    /// Makes one record of both copies, and says what people should look at.
    private func join(
      _ path: String, _ who: String, _ counts: (shared: Int, here: Int, there: Int),
      _ workspace: Workspace
    ) throws {
      let joined: JoinedRecord
      do {
        joined = try LearnerRecordStore.join(file, into: path)
      } catch JoinedRecord.Fault.newer(let entry) {
        throw Problem(
          "Entry \(entry) of one of the copies was written by a newer version of viva, which can join them. "
            + "Nothing was changed.", exitCode: .badData)
      }
      workspace.console.paragraph(
        "\(who): joined. After the first \(counted(counts.shared, "entry", "entries")), which both copies had, "
          + "come the \(counts.here) from here and the \(counts.there) from \(file.visible()) in the order of "
          + "their time, with new numbers; entry \(joined.leaves.count) says which copies were joined."
      )
      let entries = try LearnerRecordStore(path: path, access: .reading).entries()
      for number in joined.changedInBoth {
        workspace.console.paragraph(
          "Both copies added to \(entries.words(for: number)): what was decided later is current. Please look "
            + "at it.")
      }
      workspace.console.paragraph(
        "Hand the record over again, so that the other copy has all of it too.")
    }
  }
}
