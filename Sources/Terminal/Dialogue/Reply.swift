/// The commands of a dialogue: words that are typed behind “/”, in small letters.
package protocol DialogueCommand: CaseIterable, RawRepresentable<String>, Sendable {
  /// What the command does, in a few words.
  var meaning: String { get }

  /// Other words for commands, which no list shows.
  static var otherNames: [String: Self] { get }
}

extension DialogueCommand {
  /// None.
  package static var otherNames: [String: Self] { [:] }
}

/// No commands, where nothing but answers is asked for.
package enum NoCommand: DialogueCommand {
  /// None.
  package static let allCases: [NoCommand] = []
  /// There is none.
  package var rawValue: String { switch self {} }
  /// There is none.
  package var meaning: String { switch self {} }

  /// Finds none.
  package init?(rawValue: String) { nil }
}

/// What somebody typed at a prompt.
package enum Reply<Command: DialogueCommand> {
  /// A text, as typed; `//` at its start was read as `/`.
  case text(String)
  /// A command, with the rest of the line.
  case command(Command, String)
  /// The deadline passed; what was typed so far.
  case timeUp(String)
  /// Leave: the input ended, or Ctrl-C was pressed twice.
  case leave
}

extension Reply: Equatable where Command: Equatable {}

/// What came of a prompt that asks for one of several things.
package enum Choice<Value, Command: DialogueCommand> {
  /// One of them.
  case chosen(Value)
  /// A command that is obeyed here, the end of the time, or leaving.
  case other(Reply<Command>)

  /// What was chosen, if anything was.
  package var value: Value? {
    if case .chosen(let value) = self { value } else { nil }
  }
}

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
