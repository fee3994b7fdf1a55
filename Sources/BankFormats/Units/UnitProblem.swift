internal import Curriculum
internal import Text

/// What can be said of a unit that comes in from another format.
enum UnitProblem: Equatable, Sendable {
  // Nothing comes in.
  case unknownFormat
  case notThat(UnitFormat)
  case otherEncoding(String)
  case notUTF8(byte: UInt8)
  case tooLarge(most: Int)
  case notJSON(reason: String)
  case notXML(String)
  case missing(String)
  case badCode(String)
  case noCriteria
  case tooManyLines(most: Int)
  case tooDeep(most: Int)
  case childOfItself(String)
  case childOfTwo(String)
  case unsound(String)

  // It comes in, though perhaps not as it was meant.
  case inferred(String)
  case absent(String)
  case passedOver(String, why: String)

  /// How bad it is.
  var severity: Diagnostic.Severity {
    switch self {
    case .inferred, .absent, .passedOver: .warning
    default: .error
    }
  }

  /// What is wrong, as a sentence without a full stop; safe for a terminal.
  var message: String {
    switch self {
    case .unknownFormat: "this is none of the formats that units are read from"
    case .notThat(let format): "this is not \(format.words)"
    case .otherEncoding(let name): "the text is in \(name); save it as UTF-8"
    case .notUTF8(let byte):
      "the text is not UTF-8 (byte 0x\(String(byte, radix: 16, uppercase: true))), perhaps Windows-1252; "
        + "save it as UTF-8"
    case .tooLarge(let most): "a unit has at most \(most >> 20) MB"
    case .notJSON(let reason): "this is not JSON: \(reason)"
    case .notXML(let reason): reason.visible()
    case .missing(let what): "\(what.visible()) is missing"
    case .badCode(let code):
      "“\(code.clipped)” can't be the code of a unit: upper-case letters and digits; --code gives another"
    case .noCriteria: "there is no criterion in it"
    case .tooManyLines(let most): "a unit has at most \(most) lines"
    case .tooDeep(let most): "lines lie more than \(most) deep"
    case .childOfItself(let what): "“\(what.clipped)” is below itself"
    case .childOfTwo(let what): "“\(what.clipped)” is below two others"
    case .unsound(let reason): "the unit can't be written down: \(reason)"
    case .inferred(let what): "inferred: \(what.visible())"
    case .absent(let what): "missing: \(what.visible())"
    case .passedOver(let what, let why): "passed over: “\(what.clipped)”, \(why)"
    }
  }
}

/// What is said of one file that a unit comes in from.
final class UnitLog {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private static let limit = 1000

  init(_ source: SourceText) { self.source = source }

  /// Notes something about the place of a byte.
  func report(_ problem: UnitProblem, at offset: Int) {
    add(problem, source.place(ofByte: offset))
  }

  /// Notes which elements have no performance criteria.
  func remark(onBare elements: [CriterionNode]) {
    for element in elements where element.children.isEmpty {
      report(.absent("performance criteria of element \(element.number ?? element.id.local)"))
    }
  }

  /// Notes something about a line.
  func report(_ problem: UnitProblem, line: Int, column: Int = 1) { add(problem, (line, column)) }

  /// Notes something about the file as a whole.
  func report(_ problem: UnitProblem) {
    guard diagnostics.count < Self.limit else { return }
    diagnostics.append(
      Diagnostic(
        severity: problem.severity, message: problem.message,
        position: SourcePosition(file: source.file)))
  }

  private func add(_ problem: UnitProblem, _ place: (line: Int, column: Int)) {
    // An error is never dropped: nothing may come in with one.
    guard diagnostics.count < Self.limit || problem.severity == .error else { return }
    diagnostics.append(
      Diagnostic(
        severity: problem.severity, message: problem.message,
        position: SourcePosition(file: source.file, line: place.line, column: place.column),
        excerpt: Diagnostic.Excerpt(line: source.line(place.line), column: place.column)))
  }

  /// What came of the file, in the order of places.
  func reading(_ unit: Unit?) -> Reading<Unit> {
    let sorted = diagnostics.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    return Reading(value: unit, diagnostics: sorted.map(\.element))
  }
}
