import LineEditor
import ScriptedTerminal

@testable import Terminal

/// Commands for tests.
enum Word: String, DialogueCommand {
  case help, stop, edit

  var meaning: String { "what “\(rawValue)” does" }
}

/// A dialogue with lines that a test types.
struct Script {
  let screen = RecordingScreen.file()
  let lines: ScriptedLines
  var dialogue: Dialogue<Word>

  init(_ script: [Typed], isInteractive: Bool = false) {
    lines = ScriptedLines(script, on: screen, isInteractive: isInteractive)
    dialogue = Dialogue(console: Console(screen), input: lines, stopNote: "(Once more stops)")
  }

  /// All that was seen.
  var output: String {
    dialogue.console.flush()
    return screen.outputText
  }
}

extension Deadline {
  /// A deadline that passes when somebody has looked at it so many times.
  static func passing(afterLooks count: Int) -> Deadline {
    var left = count
    return Deadline {
      defer { left -= 1 }
      return left > 0 ? .seconds(1) : .zero
    }
  }
}
