internal import Text

extension Dialogue {
  /// Asks until what is typed can be read.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - hint: What is said where it can't be read.
  ///   - commands: The commands that are obeyed here; all, if not said.
  ///   - refusal: What is said of another command; the hint, if not said.
  ///   - keys: The characters that need no Enter where they are typed first.
  ///   - read: Reads what was typed; `nil` where it can't.
  /// - Returns: What was read, or why nothing was.
  /// - Throws: `LineEditorError`; what `read` throws.
  package func choose<Value>(
    _ prompt: String, hint: String, commands: [Command] = Array(Command.allCases),
    refusal: String? = nil, atOnce keys: String = "", _ read: (String) throws -> Value?
  ) throws -> Choice<Value, Command> {
    while true {
      switch try ask(prompt, atOnce: keys) {
      case .text(let text):
        if let value = try read(text) { return .chosen(value) }
        console.paragraph(hint)
      case .command(let command, _)
      where !commands.contains(where: { $0.rawValue == command.rawValue }):
        console.paragraph(refusal ?? hint)
      case let reply: return .other(reply)
      }
    }
  }

  /// Asks a question that “yes” or “no” answers, or their first letters.
  ///
  /// - Parameters:
  ///   - question: The question, with the blank after it.
  ///   - standard: What just Enter means; `nil` to ask until something is typed.
  ///   - commands: The commands that are obeyed here; all, if not said.
  /// - Returns: Whether “yes” was typed, or why nothing was.
  /// - Throws: `LineEditorError`.
  package func isYes(
    _ question: String, unlessSaid standard: Bool? = nil,
    commands: [Command] = Array(Command.allCases)
  ) throws -> Choice<Bool, Command> {
    let enter = standard.map { ", or just Enter for \($0 ? "yes" : "no")" } ?? ""
    return try choose(question, hint: "Type yes or no\(enter).", commands: commands) { text in
      switch text.trimmed.lowercased() {
      case "y", "yes": true
      case "n", "no": false
      case "": standard
      default: nil
      }
    }
  }
}
