internal import BankFormats
internal import Curriculum
internal import Terminal
internal import Text

/// Finds the study notes that somebody names; only files that can have them are read.
struct NotesChoice {
  private let library: NotesLibrary
  private let curriculum: Curriculum
  private let console: Console

  init(_ workspace: Workspace) throws {
    library = workspace.notesLibrary
    curriculum = try workspace.curriculum()
    console = workspace.console
  }

  /// Returns what there is to read under a name.
  ///
  /// - Parameter name: A topic, a paragraph (`topic#paragraph`), or a unit, a line of one or a criterion.
  /// - Returns: The notes, with nothing but what was named in them; at least one.
  /// - Throws: `UnknownName`, and `Problem` where there is nothing to read.
  func notes(named name: String) throws -> [StudyNotes] {
    let topic = String(name.lowercased().prefix { $0 != "#" })
    if name.contains("#") { return [try paragraph(NoteParagraphID(rawValue: name.lowercased()))] }
    if library.files.contains(where: { $0.topic == topic }) { return try notes(on: topic, name) }
    switch try curriculum.selector(name) {
    case .topic(let topic): return try notes(on: topic, name)
    case .unit(let code):
      let lines = curriculum.unit(code)?.nodes.map(\.id) ?? []
      return try found(notes(onAnyOf: Set(lines)), name)
    case .criterion(let line):
      // A note on the line above serves those below it that have none of their own.
      let own = notes(onAnyOf: curriculum.criteria(within: line))
      return try found(own.isEmpty ? notes(onAnyOf: curriculum.lines(above: line)) : own, name)
    case .question: throw UnknownName(name: name, suggestion: nil)
    }
  }

  private func paragraph(_ id: NoteParagraphID) throws -> StudyNotes {
    guard let notes = try notes(on: id.topic, id.topic).first else {
      throw nothing(on: id.topic)
    }
    if let part = notes.only(id) { return part }
    let ids = notes.notes.flatMap(\.paragraphs).compactMap(\.id?.rawValue)
    let hint =
      nearestName(to: id.rawValue, among: ids).map { " Did you mean “\($0)”?" }
      ?? " “read \(id.topic)” shows all paragraphs."
    throw Problem(
      "The notes have no paragraph “\(id.rawValue.visible())”.\(hint)", exitCode: .usage)
  }

  private func notes(on topic: String, _ name: String) throws -> [StudyNotes] {
    guard let file = library.files.first(where: { $0.topic == topic }) else {
      guard curriculum.topic(topic) == nil else { throw nothing(on: topic) }
      throw UnknownName(name: name, suggestion: curriculum.suggestion(for: topic))
    }
    return try found(read(file).map { [$0] } ?? [], topic)
  }

  private func notes(onAnyOf lines: Set<CriterionID>) -> [StudyNotes] {
    library.files(on: lines).compactMap(read).compactMap { notes in
      var notes = notes
      notes.notes.removeAll { lines.isDisjoint(with: $0.criteria) }
      return notes.notes.isEmpty ? nil : notes
    }
  }

  /// Reads a file; one with errors is left out, which is said.
  private func read(_ file: NotesFile) -> StudyNotes? {
    let reading = library.notes(in: file)
    let errors = reading.diagnostics.count { $0.severity == .error }
    if errors > 0 {
      console.complain(
        "\(file.path.visible()) is left out: \(counted(errors, "error")). "
          + "“bank check \(shellWord(file.path))” shows them.")
    }
    return reading.value
  }

  private func found(_ notes: [StudyNotes], _ name: String) throws -> [StudyNotes] {
    guard !notes.isEmpty else { throw nothing(on: name) }
    return notes
  }

  private func nothing(on name: String) -> Problem {
    Problem(
      "There are no notes to read on “\(name.visible())”. “study \(name.visible())” asks its questions.",
      exitCode: .noInput)
  }
}

extension Curriculum {
  /// Returns the lines of a unit's tree that a line is below.
  fileprivate func lines(above line: CriterionID) -> Set<CriterionID> {
    let nodes = units.first { $0.code == line.unitCode }?.nodes ?? []
    return Set(nodes.map(\.id).filter { $0 != line && criteria(within: $0).contains(line) })
  }
}

extension Workspace {
  /// The study notes beside the banks.
  var notesLibrary: NotesLibrary {
    NotesLibrary(folders: BankFolders(shipped: places.banks, extra: places.ownBanks))
  }
}
