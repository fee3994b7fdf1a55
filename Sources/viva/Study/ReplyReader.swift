internal import Curriculum
internal import LineEditor

/// Asks for lines during a session.
struct ReplyReader {
  let console: Console
  let input: any LineSource
  /// What stands at the right edge, such as a clock.
  var rightText: (() -> String)?
  /// When an answer is taken as it is.
  var deadline: Deadline?
  /// Whether a line may go on after a backslash at its end.
  var mayContinue = false

  /// Shows a prompt and reads what is typed.
  ///
  /// Ctrl-C drops the line and asks again; a second one in a row ends the session.
  ///
  /// - Parameter prompt: The words in front of the cursor.
  /// - Returns: What was typed.
  /// - Throws: `LineEditorError`.
  func ask(_ prompt: String) throws -> Reply {
    let request = LineRequest(
      console.prompt(prompt), rightText: rightText, deadline: deadline, mayContinue: mayContinue,
      completer: Self.completions)
    for _ in 0..<2 {
      console.flush()
      switch try input.readLine(request) {
      case .line(let line): return Reply(line)
      case .timeUp(let partial): return .timeUp(partial)
      case .endOfInput: return .leave
      case .interrupted: console.line("(Ctrl-C again, or /quit, ends the session)")
      }
    }
    return .command(.quit, "")
  }

  /// Returns the commands that a line can become: never a word of an answer.
  ///
  /// - Parameter line: The line up to the cursor.
  /// - Returns: The commands, where the line is the beginning of one and nothing else.
  static func completions(for line: String) -> [Completion] {
    guard line.hasPrefix("/"), !line.contains(" ") else { return [] }
    return SlashCommand.allCases.filter { "/\($0.rawValue)".hasPrefix(line.lowercased()) }
      .map { Completion(text: "/\($0.rawValue)", description: $0.meaning) }
  }
}
