package import LineEditor
internal import Text

/// A conversation by prompts and typed lines, with commands that begin with “/”.
///
/// Ctrl-C drops what was typed and asks again; a second one in a row leaves, as the end of the input does.
package struct Dialogue<Command: DialogueCommand> {
  /// Where prompts and answers are shown.
  package let console: Console
  /// Where lines come from.
  package let input: any LineSource
  /// What is said after the first Ctrl-C; it has to be true.
  package var stopNote: String
  /// What a second Ctrl-C in a row comes to.
  package var stop: Reply<Command> = .leave
  /// Whether the Tab key offers commands; a word of an answer it never offers.
  package var completesCommands = true
  /// Offers words to finish a line with, given the line up to the cursor; `nil` for none.
  package var words: ((String) -> [Completion])?
  /// When a line is taken as it is.
  package var deadline: Deadline?
  /// What stands at the right edge, such as a clock.
  package var rightText: (() -> String)?
  /// Returns what is to be said above a prompt that waits.
  package var notice: (() -> String?)?
  /// The text that `/edit` opens in an editor; `nil` where there is none.
  package var editable: (any EditableText)?

  /// Begins a dialogue.
  ///
  /// - Parameters:
  ///   - console: Where prompts and answers are shown.
  ///   - input: Where lines come from.
  ///   - stopNote: What is said after the first Ctrl-C.
  package init(
    console: Console, input: any LineSource,
    stopNote: String = "(Ctrl-C again stops; what was entered is kept)"
  ) {
    self.console = console
    self.input = input
    self.stopNote = stopNote
  }

  /// How much can be typed at a prompt.
  package enum Length {
    /// One line.
    case line
    /// Several, where a backslash at the end of one continues it; two stand for one.
    case lines
    /// Several, which a person sees before they are sent, and can change in an editor.
    case text
  }

  /// Shows a prompt and reads what is typed; a word that is no command is refused, and asked for again.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - length: How much can be typed.
  ///   - keys: The characters that need no Enter where they are typed first.
  /// - Returns: What was typed.
  /// - Throws: `LineEditorError`.
  package func ask(
    _ prompt: String, _ length: Length = .line, atOnce keys: String = ""
  ) throws -> Reply<Command> {
    try ask(prompt, length, atOnce: keys, begun: nil, isKept: false) { _ in }
  }

  /// Shows a prompt and reads a text, of which each line is kept before the next is asked for.
  ///
  /// Ctrl-C drops one line only, and the end of the input does not end the text.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - begun: Lines of the text that were typed before; `nil` for none.
  ///   - keep: Keeps a text of which a line is still to come.
  /// - Returns: What was typed.
  /// - Throws: `LineEditorError`; what `keep` throws.
  package func ask(
    _ prompt: String, begun: String? = nil, keeping keep: (String) throws -> Void
  ) throws -> Reply<Command> {
    try ask(prompt, .lines, atOnce: "", begun: begun, isKept: true, keeping: keep)
  }

  private func ask(
    _ prompt: String, _ length: Length, atOnce keys: String, begun: String?, isKept: Bool,
    keeping keep: (String) throws -> Void
  ) throws -> Reply<Command> {
    var text = begun
    var isStopped = false
    while true {
      switch try read(text == nil ? prompt : ContinuedLines.prompt, length, atOnce: keys) {
      case .line(let line):
        isStopped = false
        switch try take(line, length, after: text) {
        case .continued(let lines):
          text = lines
          try keep(lines)
        case .reply(let reply): return reply
        case .again: text = nil
        }
      case .timeUp(let partial): return .timeUp((text.map { $0 + "\n" } ?? "") + partial)
      case .endOfInput:
        // The end of the input ends a text that nothing keeps.
        guard !isKept, let text, case .reply(let reply) = try finish(text, length) else {
          return .leave
        }
        return reply
      case .interrupted where isStopped: return stop
      case .interrupted:
        isStopped = true
        console.line(stopNote)
        if !isKept { text = nil }
      }
    }
  }

  /// What a line comes to.
  enum Step {
    case reply(Reply<Command>)
    /// The lines so far; another belongs to them.
    case continued(String)
    /// It is to be typed again.
    case again
  }

  /// Reads a line; after the deadline, whatever came is what was typed until then.
  private func read(
    _ prompt: String, _ length: Length, atOnce keys: String
  ) throws -> Input {
    console.flush()
    var request = LineRequest(
      console.prompt(prompt), rightText: rightText, notice: notice, deadline: deadline)
    request.sentAtOnce = keys
    if completesCommands {
      let words = words
      request.completer = { line in
        line.hasPrefix("/") ? Self.completions(for: line) : words?(line) ?? []
      }
    }
    let typed = try input.readLine(request)
    // A line that another belongs to is followed by a prompt, which looks at the time itself.
    if length != .line, case .line(let line) = typed, ContinuedLines.split(line).isContinued {
      return typed
    }
    guard deadline?.hasPassed == true else { return typed }
    switch typed {
    case .line(let line): return .timeUp(partial: line)
    case .endOfInput, .interrupted: return .timeUp(partial: "")
    case .timeUp: return typed
    }
  }

  private func take(_ line: String, _ length: Length, after text: String?) throws -> Step {
    if text == nil, line.hasPrefix("/"), !line.hasPrefix("//") {
      return try perform(line.dropFirst(), length)
    }
    let isEscaped = text == nil && line.hasPrefix("//")
    let (part, isContinued) = length == .line ? (line, false) : ContinuedLines.split(line)
    let before = text.map { $0 + "\n" } ?? ""
    let lines = before + (isEscaped ? String(part.dropFirst()) : part)
    return isContinued ? .continued(lines) : try finish(lines, length)
  }

  private func perform(_ line: Substring, _ length: Length) throws -> Step {
    let parts = line.split(separator: " ", maxSplits: 1)
    let word = parts.first.map(String.init) ?? ""
    let rest = parts.count > 1 ? String(parts[1]) : ""
    let name = word.lowercased()
    guard let command = Command(rawValue: name) ?? Command.otherNames[name] else {
      complain(about: word)
      return .again
    }
    guard length == .text, name == Self.edit else {
      return .reply(.command(command, rest))
    }
    return try review(rest, isEdited: true)
  }

  /// Takes a text of which no line is to come.
  private func finish(_ text: String, _ length: Length) throws -> Step {
    guard length == .text, text.contains("\n") else { return .reply(.text(text)) }
    let isEdited = Command(rawValue: Self.edit) != nil && text.hasSuffix("\n/\(Self.edit)")
    let kept = isEdited ? String(text.dropLast(Self.edit.count + 2)) : text
    return try review(kept, isEdited: isEdited)
  }

  /// The command that opens a text in an editor, where it is among the commands.
  private static var edit: String { "edit" }
}

// Commands.
extension Dialogue {
  /// Says that a word is no command, and which one may have been meant.
  private func complain(about word: String) {
    let names = Command.allCases.map(\.rawValue)
    let meant = nearestName(to: word, among: names).map { " Did you mean “/\($0)”?" }
    let hint = meant ?? (names.contains("help") ? " “/help” lists them." : "")
    console.paragraph(
      "There is no command “/\(word)”.\(hint) To answer with a text that begins with “/”, type “//”."
    )
  }

  /// Lists commands, each with what it does.
  ///
  /// - Parameter commands: The commands; all, if not said.
  package func listCommands(_ commands: [Command] = Array(Command.allCases)) {
    let width = max(8, commands.map(\.rawValue.count).max() ?? 0) + 4
    for command in commands {
      console.paragraph(
        command.meaning, first: "  /\(command.rawValue)".padded(to: width), rest: width)
    }
    console.paragraph(
      "To answer with something that begins with “/”, type “//”.", first: "  ", rest: 2)
  }

  /// Lists what can be typed, each with what it does.
  ///
  /// - Parameter rows: Words that are typed, and what they do.
  package func list(_ rows: [(words: String, meaning: String)]) {
    let width = (rows.map(\.words.displayWidth).max() ?? 0) + 4
    for row in rows {
      console.paragraph(row.meaning, first: "  \(row.words)".padded(to: width), rest: width)
    }
  }

  /// Finds the commands that a line can become.
  static func completions(for line: String) -> [Completion] {
    guard line.hasPrefix("/"), !line.contains(" ") else { return [] }
    return Command.allCases.filter { "/\($0.rawValue)".hasPrefix(line.lowercased()) }
      .map { Completion(text: "/\($0.rawValue)", description: $0.meaning) }
  }
}
