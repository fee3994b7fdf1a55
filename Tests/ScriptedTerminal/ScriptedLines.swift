package import LineEditor
internal import Terminal

/// What a person does at one prompt.
package enum Typed: ExpressibleByStringInterpolation {
  /// Types a line and presses Enter.
  case line(String)
  /// Presses Ctrl-C.
  case interrupt
  /// Lets the time run out with this typed.
  case timeUp(String)
  /// Waits until the program tells something of its own accord, then types a line.
  case waiting(String)
  /// Types what the screen calls for.
  case reading((_ screen: String) -> String)
  /// Does something beside the program (another terminal, a file that goes), then types a line.
  case meanwhile(() throws -> Void, String)

  package init(stringLiteral line: String) { self = .line(line) }
}

/// Lines that a test types, each at one prompt; after the last, the input has ended.
///
/// Prompts and lines are written to the screen as a terminal would show them.
package final class ScriptedLines: LineSource {
  package let isInteractive: Bool
  package let columns = 80
  /// The words of each prompt that was shown.
  package private(set) var prompts: [String] = []
  /// What stood at the right of the prompts that had something there.
  package private(set) var rightTexts: [String] = []
  /// How many keys were pressed at each prompt, Enter included.
  package private(set) var keys: [Int] = []
  private var script: ArraySlice<Typed>
  private let screen: RecordingScreen
  /// What needs no Enter at this prompt.
  private var atOnce = ""
  /// Whether what is typed is not to be seen.
  private var isSecret = false

  /// Begins a script.
  ///
  /// - Parameters:
  ///   - script: What is typed at each prompt.
  ///   - screen: Where it is shown.
  ///   - isInteractive: Whether a person is there, who can look at a text before it is sent.
  package init(_ script: [Typed], on screen: RecordingScreen, isInteractive: Bool = false) {
    self.isInteractive = isInteractive
    self.script = script[...]
    self.screen = screen
  }

  /// Whether every line was asked for.
  package var isUsedUp: Bool { script.isEmpty }

  package func readLine(_ request: LineRequest) throws(LineEditorError) -> Input {
    prompts.append(request.prompt.text)
    if let text = request.rightText?() { rightTexts.append(text) }
    show(request.prompt.text)
    atOnce = request.sentAtOnce
    if hasRunOut(request) { return shown("", as: .timeUp(partial: "")) }
    switch script.popFirst() {
    case .line(let line): return typed(line)
    case .interrupt: return shown("^C", as: .interrupted)
    case .waiting(let line):
      // The clock of a test goes on by a second whenever it is asked.
      for _ in 0..<10_000 {
        guard let notice = request.notice?() else { continue }
        show("\n\(notice)\n\(request.prompt.text)")
        break
      }
      return typed(line)
    case .reading(let answer): return typed(answer(screen.outputText))
    case .timeUp(let partial): return shown(partial, as: .timeUp(partial: partial))
    case .meanwhile(let action, let line):
      do { try action() } catch { return shown("\(error)", as: .endOfInput) }
      return typed(line)
    case nil: return shown(isInteractive ? "^D" : "", as: .endOfInput)
    }
  }

  /// Reads a line that is not shown.
  package func readSecret(prompt: Prompt) throws(LineEditorError) -> Input {
    isSecret = true
    defer { isSecret = false }
    return try readLine(LineRequest(prompt))
  }

  /// Whether the time was over before the next line, as a pipe finds it.
  private func hasRunOut(_ request: LineRequest) -> Bool {
    if case .timeUp = script.first { return false }
    return request.deadline?.hasPassed == true
  }

  private func typed(_ line: String) -> Input {
    keys.append(line.count == 1 && atOnce.contains(line) ? 1 : line.count + 1)
    return shown(line, as: .line(line))
  }

  private func shown(_ text: String, as input: Input) -> Input {
    show((isSecret ? "" : text) + "\n")
    return input
  }

  private func show(_ text: String) {
    _ = screen.write(Array(text.utf8), to: .output)
  }
}
