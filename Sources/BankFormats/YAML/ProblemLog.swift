internal import Yams

/// The largest file that is read; in bytes.
let fileLimit: Int64 = 4 << 20

/// The problems found so far in one file.
final class ProblemLog {
  private let source: SourceText
  private var found: [Diagnostic] = []
  private let limit = 1000

  init(source: SourceText) {
    self.source = source
  }

  /// All that was found, in the order of the places.
  var diagnostics: [Diagnostic] {
    let sorted = found.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    return sorted.map(\.element)
  }

  /// Notes a problem with what stands at a place.
  func report(_ problem: Problem, at position: SourcePosition) {
    guard found.count <= limit else { return }
    let noted = found.count < limit ? problem : .tooManyProblems
    found.append(source.diagnostic(noted, line: position.line, column: position.column))
  }

  /// Notes a problem with a node.
  func report(_ problem: Problem, at node: Node) {
    report(problem, at: position(of: node))
  }

  /// Notes that the rest of a plain text is lost as a comment.
  func warnOfLostRest(of scalar: Node.Scalar, at node: Node) {
    guard scalar.style == .plain, source.hasTrailingComments, let mark = node.mark,
      let start = source.offset(line: mark.line, column: mark.column),
      let sign = source.lostRest(of: scalar.string, at: start), found.count < limit
    else { return }
    found.append(source.diagnostic(.textLost, atByte: sign))
  }

  /// Notes every anchor of a text.
  func refuseAnchors(of document: YAMLDocument) {
    for anchor in document.anchors { report(.anchor(anchor.name), at: anchor.node) }
    warnOfOddities(in: document.root)
  }

  /// Warns of what is read otherwise than it was meant, in a node and in all below it.
  private func warnOfOddities(in node: Node) {
    let tag = node.tag.description
    if !Self.plainTags.contains(tag) {
      report(.tag(tag.replacing("tag:yaml.org,2002:", with: "!!")), at: node)
    }
    switch node {
    case .scalar(let scalar):
      let odd = scalar.string.unicodeScalars.first {
        $0.properties.generalCategory == .control && !"\n\t".unicodeScalars.contains($0)
      }
      if let odd { report(.controlCharacter(odd), at: node) }
    case .sequence(let items): for item in items { warnOfOddities(in: item) }
    case .mapping(let pairs):
      for (key, value) in pairs {
        warnOfOddities(in: key)
        warnOfOddities(in: value)
      }
    case .alias: break
    }
  }

  /// The tags of what has none of its own.
  private static let plainTags: Set = [
    "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
  ]

  /// Returns where a node begins.
  func position(of node: Node) -> SourcePosition {
    SourcePosition(
      file: source.file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}

/// A value with the place that it was read from.
struct Located<Value> {
  var value: Value
  var position: SourcePosition
}

extension Located: Sendable where Value: Sendable {}
