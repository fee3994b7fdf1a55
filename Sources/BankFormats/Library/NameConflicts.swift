internal import Files
internal import Curriculum

/// The names that files have taken so far; a name belongs to the first file that has it.
struct NameConflicts {
  private var units: [String: SourcePosition] = [:]
  private var topics: [String: SourcePosition] = [:]
  private var questions: [Question.ID: SourcePosition] = [:]

  /// Gives a file its names, or notes in its record which of them are taken.
  ///
  /// - Parameters:
  ///   - record: The file; a file that has problems of its own takes no names.
  ///   - ids: Returns the file's questions with their places.
  mutating func add(
    _ record: inout SourceRecord, ids: () throws -> [(id: Question.ID, place: SourcePosition)]
  ) rethrows {
    guard record.isSound else { return }
    if record.kind == .unit {
      return addName(of: &record, in: \.units) { .unitUsedTwice($0, first: $1) }
    }
    let own = try ids()
    let taken = own.compactMap { question in questions[question.id].map { (question, $0) } }
    let source = LazySource(record.path)
    record.conflicts = taken.map { question, first in
      source.diagnostic(.idUsedTwice(question.id.rawValue, first: first), at: question.place)
    }
    addName(of: &record, in: \.topics) { .topicUsedTwice($0, first: $1) }
    guard record.conflicts.isEmpty else { return }
    for question in own { questions[question.id] = question.place }
  }

  private mutating func addName(
    of record: inout SourceRecord, in names: WritableKeyPath<Self, [String: SourcePosition]>,
    _ problem: (String, SourcePosition) -> Problem
  ) {
    let key = record.name.lowercased()
    if let first = self[keyPath: names][key] {
      let found = LazySource(record.path)
        .diagnostic(problem(record.name, first), at: record.namePlace)
      record.conflicts.append(found)
    } else if record.conflicts.isEmpty {
      self[keyPath: names][key] = record.namePlace
    }
    record.conflicts.sort { $0.position < $1.position }
  }
}

/// The text of a file, read when its first diagnostic is made.
final class LazySource {
  private let path: String
  private lazy var text = SourceText(
    ((try? File.stamped(path).bytes) ?? []).withoutByteOrderMark, file: path)

  init(_ path: String) {
    self.path = path
  }

  func diagnostic(_ problem: Problem, at place: SourcePosition) -> Diagnostic {
    text.diagnostic(problem, line: place.line, column: place.column)
  }
}
