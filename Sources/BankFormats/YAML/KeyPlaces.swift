internal import Files
internal import Yams

/// Where the questions of a bank name others and paragraphs of notes.
///
/// An index keeps no such places; so the file is parsed again for the first complaint about it.
final class KeyPlaces {
  private let path: String
  private lazy var questions: [String: Node.Mapping] = Self.questions(in: path)

  /// Creates the places of a file, which is read when one is asked for.
  init(_ path: String) {
    self.path = path
  }

  /// Looks up where a question names something.
  ///
  /// - Parameters:
  ///   - name: What is named.
  ///   - keys: The keys that it can stand under.
  ///   - question: The id of the question.
  /// - Returns: The place of the name; `nil` where the file no longer has it.
  func place(of name: String, under keys: [String], in question: String) -> SourcePosition? {
    guard let question = questions[question] else { return nil }
    let values = keys.compactMap { question.value(of: $0) }
    let found = values.flatMap { $0.sequence.map(Array.init) ?? [$0] }
      .first { $0.scalar?.string.folded == name }
    return found?.mark.map { SourcePosition(file: path, line: $0.line, column: $0.column) }
  }

  private static func questions(in path: String) -> [String: Node.Mapping] {
    let bytes = ((try? File.stamped(path).bytes) ?? []).withoutByteOrderMark
    guard let document = try? YAMLDocument(bytes, source: SourceText(bytes, file: path)),
      let items = document.root.mapping?.value(of: "questions")?.sequence
    else { return [:] }
    let named = items.compactMap(\.mapping).compactMap { question in
      question.value(of: "id")?.scalar.map { ($0.string.folded, question) }
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }
}

extension Node.Mapping {
  /// Returns what stands under a key.
  fileprivate func value(of key: String) -> Node? {
    first { $0.key.scalar?.string == key }?.value
  }
}
