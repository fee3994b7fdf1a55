/// Lines that belong together: a backslash at the end of one continues it on the next.
enum ContinuedLines {
  /// What stands in front of the cursor in all lines but the first.
  static let prompt = "… "

  /// Takes the mark off a line.
  ///
  /// - Parameter line: The line, as typed.
  /// - Returns: The text of the line, and whether another belongs to it.
  static func split(_ line: String) -> (text: String, isContinued: Bool) {
    guard line.hasSuffix("\\") else { return (line, false) }
    return (String(line.dropLast()), !line.hasSuffix("\\\\"))
  }
}
