internal import ArgumentParser
internal import Assessment
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

extension CandidateCommand {
  /// Takes candidates from a class list.
  struct Import: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Add the candidates of a class list (CSV), or update their groups.",
      discussion: """
        The first row names the columns: name (or given and family name), and, if there are, id, \
        group and planned end (a date with its year, day first); other columns are passed over. \
        Somebody who is on record, by learner ID or else by name, is not added again; what the list \
        says anew is put on record. Where anything is wrong, each fault is shown with line and column, \
        and nothing is written.
        """)

    @Argument(
      help: ArgumentHelp("The list.", valueName: "file"),
      completion: .file(extensions: ["csv", "txt", "tsv"]))
    var file: String

    @Flag(help: ArgumentHelp("Check the list and say what would change; write nothing."))
    var dryRun = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let list = try list(workspace)
      let known = CandidateFolder(path: workspace.places.candidates).all()
      let changes = ClassListChanges(
        list, known: known.map { .init(id: $0.id, name: $0.name, listing: $0.listing) })
      guard changes.doubts.isEmpty else {
        for (person, doubt) in changes.doubts {
          complain(doubt.inWords(of: person), at: person.place, workspace)
        }
        throw refused(changes.doubts.count)
      }
      if !dryRun { try write(changes, workspace) }
      report(changes, list, workspace)
    }

    private func list(_ workspace: Workspace) throws -> ClassList {
      let list: ClassList
      do {
        list = ClassList(try SeparatedValues(try text()))
      } catch let fault as SeparatedValues.Fault {
        complain(fault.inWords, at: fault.place, workspace)
        throw refused(1)
      }
      guard list.faults.isEmpty else {
        for fault in list.faults { complain(fault.reason.inWords, at: fault.place, workspace) }
        throw refused(list.faults.count)
      }
      return list
    }

    private func text() throws -> String {
      let bytes = try File.bytes(file)
      guard bytes.count <= 1 << 22 else {
        throw Problem("\(file.visible()) is too long for a class list.", exitCode: .badData)
      }
      guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\0")
      else {
        throw Problem(
          "\(file.visible()) is not UTF-8 text. In Excel, save it as “CSV UTF-8 (comma delimited)”; "
            + "nothing was written.", exitCode: .badData)
      }
      return text
    }

    private func complain(
      _ words: String, at place: ClassList.Place, _ workspace: Workspace
    ) {
      workspace.console.complain("\(file.visible()):\(place.line):\(place.column): \(words)")
    }

    private func refused(_ count: Int) -> Problem {
      Problem(
        "Nothing was written: the list has \(counted(count, "fault")).", exitCode: .badData)
    }

    private func write(_ changes: ClassListChanges, _ workspace: Workspace) throws {
      for person in changes.added {
        _ = try workspace.addCandidate(named: person.name, listing: person.listing)
      }
      let folder = workspace.places.candidates
      for (id, _, fact) in changes.changed {
        let store = try workspace.openStore(folder + "/\(id).sqlite", .adding)
        _ = try store.append([.listed(fact)], at: workspace.clock().now())
      }
    }

    private func report(
      _ changes: ClassListChanges, _ list: ClassList, _ workspace: Workspace
    ) {
      let console = workspace.console
      for person in changes.added {
        console.line("\(dryRun ? "would add" : "added")  \(person.inWords)")
      }
      for (id, person, fact) in changes.changed {
        console.line(
          "\(dryRun ? "would change" : "changed")  \(person.name.visible()) (\(id)): \(fact.inWords)"
        )
      }
      let would = dryRun ? "would be " : ""
      console.paragraph(
        "\(changes.added.count) \(would)added, \(changes.changed.count) \(would)changed, "
          + "\(changes.unchanged) as on record." + (dryRun ? " Nothing was written." : ""))
      if !list.ignored.isEmpty {
        console.paragraph(
          "Passed over: \(list.ignored.map { "“\($0.visible())”" }.joined(separator: ", ")).")
      }
    }
  }
}
