/// Lines that belong together: a backslash at the end of one goes on to the next.
package enum ContinuedLines {
  /// What stands in front of the cursor in all lines but the first.
  package static let prompt = "… "

  /// Reads a line, and those that it goes on to where the request allows that.
  ///
  /// The end of the input ends the text; Ctrl-C drops all of it.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - readOne: Reads a single line.
  /// - Returns: The lines, joined by line feeds, or why there are none.
  /// - Throws: What reading throws.
  static func read(
    _ request: LineRequest, readOne: (LineRequest) throws(LineEditorError) -> Input
  ) throws(LineEditorError) -> Input {
    guard request.mayContinue else { return try readOne(request) }
    var request = request
    var before = ""
    while true {
      switch try readOne(request) {
      case .line(let line):
        let (text, isContinued) = Self.split(line)
        guard isContinued else { return .line(before + text) }
        before += text + "\n"
      case .timeUp(let partial): return .timeUp(partial: before + partial)
      case .endOfInput where !before.isEmpty: return .line(String(before.dropLast()))
      case let other: return other
      }
      request.prompt.text = Self.prompt
    }
  }

  /// Takes the mark off a line.
  ///
  /// - Parameter line: The line, as typed.
  /// - Returns: The text of the line, and whether another belongs to it.
  package static func split(_ line: String) -> (text: String, isContinued: Bool) {
    guard line.hasSuffix("\\") else { return (line, false) }
    return (String(line.dropLast()), !line.hasSuffix("\\\\"))
  }
}
