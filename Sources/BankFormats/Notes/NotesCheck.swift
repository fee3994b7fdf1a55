internal import Curriculum
internal import Files

/// The check of study notes, and of what questions say of them.
struct NotesCheck {
  /// The notes that are checked, and their places.
  private let checked: [LocatedNotes]
  /// The paragraphs that questions can name.
  private let known: Set<NoteParagraphID>

  /// Reads the notes to be checked, and those beside them.
  ///
  /// - Parameters:
  ///   - path: A file of notes, or a folder with notes in it or in its `Notes`.
  ///   - library: The notes that are already there.
  ///   - units: The lines of units that notes may serve.
  init(_ path: String, beside library: NotesLibrary, units: Set<CriterionID>) {
    let files = Self.files(path)
    let criteria = KnownCriteria(units)
    let own = Set(files.compactMap { try? FileStamp(of: $0.path).identity })
    var places: [String: SourcePosition] = [:]
    var paragraphs: Set<NoteParagraphID> = []
    for file in library.files {
      guard let stamp = try? FileStamp(of: file.path), !own.contains(stamp.identity) else {
        continue
      }
      let notes = NotesLibrary.located(file.path, criteria: nil)
      paragraphs.formUnion(notes.paragraphs.map(\.value))
      if let topic = notes.topic, places[topic.value] == nil {
        places[topic.value] = topic.position
      }
    }
    checked = files.map { file in
      var notes = NotesLibrary.located(file.path, criteria: criteria)
      notes.checkName(file, taken: &places)
      return notes
    }
    known = paragraphs.union(checked.flatMap(\.paragraphs).map(\.value))
  }

  /// How many files are checked.
  var fileCount: Int { checked.count }

  /// Returns all that is wrong.
  ///
  /// - Parameters:
  ///   - questions: The questions that are checked, with their places.
  ///   - others: The questions beside them.
  /// - Returns: The problems of the notes, and those of questions with notes.
  func diagnostics(
    of questions: [(question: Question, place: SourcePosition)], others: [Question]
  ) -> [Diagnostic] {
    let asked = Set((questions.map(\.question) + others).compactMap(\.notes))
    let unasked = checked.flatMap { notes in
      notes.paragraphs.filter { !asked.contains($0.value) }.map {
        LazySource($0.position.file).diagnostic(
          .paragraphNotAsked($0.value.rawValue), at: $0.position)
      }
    }
    var places: [String: KeyPlaces] = [:]
    let dangling = questions.compactMap { question, place -> Diagnostic? in
      guard let id = question.notes, !known.contains(id) else { return nil }
      let names = known.map(\.rawValue).sorted()
      let keys = places[place.file] ?? KeyPlaces(place.file)
      places[place.file] = keys
      let named = keys.place(of: id.rawValue, under: ["notes"], in: question.id.rawValue)
      return LazySource(place.file).diagnostic(
        .unknownParagraph(
          id.rawValue, question: question.id.rawValue,
          suggestion: Suggestion.nearest(to: id.rawValue, among: names)), at: named ?? place)
    }
    return checked.flatMap(\.reading.diagnostics) + unasked + dangling
  }

  /// Returns the files of notes that a path leads to.
  private static func files(_ path: String) -> [NotesFile] {
    guard !File.isFolder(path) else {
      return NotesLibrary.files(in: path + "/Notes")
        + (path.split(separator: "/").last == "Notes" ? NotesLibrary.files(in: path) : [])
    }
    guard path.hasSuffix(".md"), let name = path.split(separator: "/").last else { return [] }
    return [NotesFile(topic: String(name.dropLast(3)), path: path)]
  }
}

extension LocatedNotes {
  /// Adds what is wrong with the topic: notes are found by the name of their file, and each topic has
  /// one file.
  fileprivate mutating func checkName(_ file: NotesFile, taken: inout [String: SourcePosition]) {
    guard let topic else { return }
    var found: [Problem] = []
    if topic.value != file.topic {
      found.append(.notesNamedOtherwise(topic: topic.value, name: file.topic + ".md"))
    }
    if let first = taken[topic.value] { found.append(.notesTwice(topic.value, first: first)) }
    taken[topic.value] = topic.position
    let source = LazySource(file.path)
    reading = Reading(
      value: reading.value,
      diagnostics: reading.diagnostics + found.map { source.diagnostic($0, at: topic.position) })
  }
}
