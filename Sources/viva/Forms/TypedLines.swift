internal import Curriculum
internal import LineEditor
internal import Terminal

/// What somebody typed while a form is filled in.
enum TypedLine: Equatable {
  /// A text, as typed; `//` at its start was read as `/`.
  case text(String)
  /// A word after `/`, in small letters, with the rest of the line.
  case command(String, String)
  /// Leave: the input ended, or Ctrl-C was pressed twice.
  case leave
}

/// Asks for texts of one or more lines.
struct TypedLines {
  let console: Console
  let input: any LineSource
  /// What is said after the first Ctrl-C; it has to be true.
  var stopNote = "(Ctrl-C again stops; what was entered is kept)"

  /// Shows a prompt and reads what is typed; a backslash at the end of a line continues it,
  /// and two stand for one.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - begun: Lines of the text that were typed before; `nil` for none.
  ///   - keep: Keeps a text of which a line is still to come, before that line is asked for.
  /// - Returns: What was typed.
  /// - Throws: `LineEditorError`; what `keep` throws.
  func ask(
    _ prompt: String, begun: String? = nil, keeping keep: (String) throws -> Void = { _ in }
  ) throws -> TypedLine {
    var text = begun ?? ""
    var isContinued = true
    if begun == nil {
      guard let first = try line(prompt) else { return .leave }
      if first.hasPrefix("/"), !first.hasPrefix("//") {
        let parts = first.dropFirst().split(separator: " ", maxSplits: 1)
        return .command(
          parts.first.map { $0.lowercased() } ?? "", parts.count > 1 ? String(parts[1]) : "")
      }
      (text, isContinued) = ContinuedLines.split(first)
      if first.hasPrefix("//") { text.removeFirst() }
    }
    while isContinued {
      if text != begun { try keep(text) }
      guard let next = try line(ContinuedLines.prompt) else { return .leave }
      let (more, isMore) = ContinuedLines.split(next)
      text += "\n" + more
      isContinued = isMore
    }
    return .text(text)
  }

  /// Reads a line; `nil` where they leave.
  private func line(_ prompt: String) throws -> String? {
    for isFirst in [true, false] {
      console.flush()
      switch try input.readLine(prompt: console.prompt(prompt), history: .none) {
      case .line(let line), .timeUp(let line): return line
      case .endOfInput: return nil
      case .interrupted: if isFirst { console.line(stopNote) }
      }
    }
    return nil
  }
}
