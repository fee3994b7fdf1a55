internal import Yams

/// A YAML text as a tree of nodes, or what keeps it from being one.
struct YAMLDocument {
  let root: Node
  let source: SourceText
  /// What was done to keys so that the text could be read in spite of duplicates.
  let keys: RenamedKeys
  /// The anchors, which nothing uses.
  let anchors: [YAMLAnchor]

  /// Reads a text whose encoding, size and structure nobody has checked yet.
  ///
  /// The parser refuses nesting deeper than 1,000 levels, so that the tree can be walked.
  init(_ bytes: [UInt8], source: SourceText) throws(Obstacle) {
    let text = try Self.text(of: bytes, source: source)
    if let found = firstAlias(in: text) {
      throw Obstacle(source.diagnostic(.alias(found.name), atByte: found.offset))
    }
    var keys = RenamedKeys(text)
    let composed = try Self.compose(&keys, source: source)
    (root, anchors, self.keys) = (composed.root, composed.anchors, keys)
    self.source = source
  }

  /// Why a text has no tree.
  struct Obstacle: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) {
      self.diagnostic = diagnostic
    }
  }

  /// Returns a text whose size and encoding are checked.
  static func text(of bytes: [UInt8], source: SourceText) throws(Obstacle) -> String {
    guard bytes.count <= fileLimit else {
      let problem = Problem.tooLarge(bytes: Int64(bytes.count))
      throw Obstacle(Diagnostic(problem, file: source.file))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = TextEncoding.firstInvalidByte(of: bytes) ?? 0
      let problem = Problem.notUTF8(byte: bytes[offset], offset: offset)
      throw Obstacle(source.diagnostic(problem, atByte: offset))
    }
    return text
  }

  private static func compose(
    _ keys: inout RenamedKeys, source: SourceText
  ) throws(Obstacle) -> (root: Node, anchors: [YAMLAnchor]) {
    while true {
      do {
        let parser = try Parser(yaml: keys.text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
          throw Obstacle(source.diagnostic(.nothingInFile, line: 1, column: 1))
        }
        // The parser owns the anchors' names, so they are looked for while it is there.
        return withExtendedLifetime(parser) { (root, YAMLAnchor.all(in: root)) }
      } catch let obstacle as Obstacle {
        throw obstacle
      } catch YamlError.duplicatedKeysInMapping(let names, let context)
        where !names.isEmpty && keys.rename(line: context.mark.line, column: context.mark.column)
      {
        continue
      } catch {
        throw Obstacle(YAMLObstacle(error, text: keys.text).diagnostic(in: source))
      }
    }
  }
}

/// A name that a text gives to a node.
struct YAMLAnchor {
  let name: String
  let node: Node

  /// Returns the anchors of a node and of all below it.
  static func all(in node: Node) -> [YAMLAnchor] {
    let own = node.anchor.map { [YAMLAnchor(name: $0.rawValue, node: node)] } ?? []
    return switch node {
    case .scalar, .alias: own
    case .sequence(let items): own + items.flatMap { all(in: $0) }
    case .mapping(let pairs): own + pairs.flatMap { all(in: $0.key) + all(in: $0.value) }
    }
  }
}
