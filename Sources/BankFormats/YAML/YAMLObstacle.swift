internal import Yams

/// An error of the YAML parser in our terms.
struct YAMLObstacle {
  private let problem: Problem
  private let place: Place

  private enum Place {
    case mark(line: Int, column: Int)
    case byte(Int)
  }

  init(_ error: any Error, text: String) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      place = .mark(line: mark.line, column: mark.column)
      self.problem = Self.problem(problem, context, Self.scalar(at: mark, in: text))
    case .reader(let problem, _, _, _):
      let forbidden = Self.firstForbidden(in: text)
      place = .byte(forbidden?.offset ?? 0)
      self.problem =
        forbidden.map { .forbiddenCharacter($0.scalar) }
        ?? .brokenYAML(problem: problem, context: nil)
    case .duplicatedKeysInMapping(let names, let context):
      place = .mark(line: context.mark.line, column: context.mark.column)
      self.problem = .duplicateKey(names.first ?? "", firstLine: context.mark.line)
    default:
      place = .mark(line: 1, column: 1)
      self.problem = .brokenYAML(problem: "the parser gave up", context: nil)
    }
  }

  /// The error as a diagnostic about the text that it came from.
  func diagnostic(in source: SourceText) -> Diagnostic {
    switch place {
    case .byte(let offset): source.diagnostic(problem, atByte: offset)
    case .mark(let line, let column): source.diagnostic(problem, line: line, column: column)
    }
  }

  private static func problem(
    _ problem: String, _ context: YamlError.Context?, _ scalar: Unicode.Scalar?
  ) -> Problem {
    if problem.hasPrefix("found character that cannot start any token"), let scalar {
      return scalar == "\t" ? .tabInIndentation : .cannotBegin(scalar)
    }
    if problem.contains("nesting level") { return .tooDeep(limit: 1000) }
    let place = context.map { "(\($0.text), begun on line \($0.mark.line))" }
    return .brokenYAML(problem: problem, context: place)
  }

  private static func scalar(at mark: Mark, in text: String) -> Unicode.Scalar? {
    let bytes = Array(text.utf8)
    return SourceText(bytes, file: "").offset(line: mark.line, column: mark.column)
      .map { Unicode.Scalar(bytes[$0]) }
  }

  /// Finds the first scalar that the YAML parser's reader refuses.
  private static func firstForbidden(in text: String) -> (scalar: Unicode.Scalar, offset: Int)? {
    var offset = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
        offset += Unicode.UTF8.width(scalar)
      default: return (scalar, offset)
      }
    }
    return nil
  }
}
