internal import Yams

/// A text in YAML or JSON of names with a value, or a list of values, each; as settings have.
package struct KeyedValues: Equatable, Sendable {
  /// What stands under one name.
  package struct Entry: Equatable, Sendable {
    /// The name.
    package var name: String
    /// The value, or the values of a list; as they are written, without quotes.
    package var values: [String]
    /// Whether it is a list.
    package var isList: Bool
    /// The line; from 1.
    package var line: Int
  }

  /// The entries, in the order of the text; none where the text can't be read.
  package private(set) var entries: [Entry] = []
  /// What is wrong; an entry with something wrong is left out.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: The text; nobody has looked at it yet.
  ///   - file: What the file is called in diagnostics.
  package init(_ bytes: [UInt8], file: String) {
    guard !Self.isBlank(bytes) else { return }
    // In JSON a tab between values is a space; in YAML it can't indent.
    let isJSON = bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
    let bytes = isJSON ? bytes.map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 } : bytes
    let source = SourceText(bytes, file: file)
    do throws(YAMLDocument.Obstacle) {
      let document = try YAMLDocument(bytes, source: source)
      let log = ProblemLog(source: source)
      log.refuseAnchors(of: document)
      if let fields = YAMLFields(document.root, keys: document.keys, log: log) {
        entries = fields.keys.compactMap { Self.entry($0, fields, log) }
      }
      diagnostics = log.diagnostics
    } catch {
      diagnostics = [error.diagnostic]
    }
  }

  private static func entry(_ name: String, _ fields: YAMLFields, _ log: ProblemLog) -> Entry? {
    guard let node = fields[name] else { return nil }
    let line = fields.place(of: name).line
    switch node {
    case .scalar(let scalar):
      return Entry(name: name, values: [scalar.string], isList: false, line: line)
    case .sequence(let items):
      let values = items.compactMap { $0.scalar?.string }
      if values.count == items.count {
        return Entry(name: name, values: values, isList: true, line: line)
      }
    case .mapping, .alias: break
    }
    log.report(.wrongType(expected: "a value or a list of values", found: node.kind), at: node)
    return nil
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      let first = line.first { !" \t\r".utf8.contains($0) }
      return first == nil || first == UInt8(ascii: "#")
    }
  }
}
