/// The bytes of a text file, for looking lines up in.
///
/// Lines end where YAML 1.1 says: at LF, CR, CR LF, NEL, LS and PS.
final class SourceText {
  let file: String
  let bytes: [UInt8]
  private lazy var lineStarts: [Int] = Self.lineStarts(in: bytes)
  /// Whether anything but whole lines is a comment; most files need no search for lost text.
  private(set) lazy var hasTrailingComments = findsTrailingComment()

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Creates a diagnostic with the line that it is about.
  func diagnostic(_ problem: Problem, line: Int, column: Int) -> Diagnostic {
    Diagnostic(
      severity: problem.severity, message: problem.message,
      position: SourcePosition(file: file, line: line, column: column),
      excerpt: Diagnostic.Excerpt(line: self.line(line), column: column))
  }

  /// Creates a diagnostic for the place of a byte.
  func diagnostic(_ problem: Problem, atByte offset: Int) -> Diagnostic {
    let place = place(ofByte: offset)
    return diagnostic(problem, line: place.line, column: place.column)
  }

  /// Returns the line and the column of a byte.
  func place(ofByte offset: Int) -> (line: Int, column: Int) {
    let line = (lineStarts.lastIndex { $0 <= offset } ?? 0)
    let before = String(decoding: bytes[lineStarts[line]..<offset], as: UTF8.self)
    return (line + 1, before.unicodeScalars.count + 1)
  }

  /// Returns where the scalar at a place begins, as an offset in bytes, or `nil` for no place.
  func offset(line: Int, column: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1), column > 0 else { return nil }
    var offset = lineStarts[line - 1]
    for _ in 1..<column {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset < bytes.count ? offset : nil
  }

  /// How many lines there are; what follows the last line end is one, even if nothing does.
  var lineCount: Int { lineStarts.count }

  /// Returns a line without its end; empty for no line.
  func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] : bytes.count
    var line = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
    while let last = line.last, Self.lineEnds.contains(last) { line.removeLast() }
    return String(line)
  }

  private static let lineEnds: Set<Unicode.Scalar> = [
    "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}",
  ]

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let length = lineEndLength(in: bytes, at: index)
      index += max(length, 1)
      if length > 0 { starts.append(index) }
    }
    return starts
  }

  private static func lineEndLength(in bytes: [UInt8], at index: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 {
      index + distance < bytes.count ? bytes[index + distance] : 0
    }
    return switch bytes[index] {
    case 0x0A: 1
    case 0x0D: byte(1) == 0x0A ? 2 : 1
    case 0xC2 where byte(1) == 0x85: 2
    case 0xE2 where byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9): 3
    default: 0
    }
  }
}

extension Diagnostic {
  /// Creates a diagnostic about a file as a whole, without a line of it.
  init(_ problem: Problem, file: String) {
    self.init(
      severity: problem.severity, message: problem.message, position: SourcePosition(file: file))
  }
}
