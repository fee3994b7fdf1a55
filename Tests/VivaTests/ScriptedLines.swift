import LineEditor
@testable import viva

/// What a person does at one prompt.
enum Typed: ExpressibleByStringInterpolation {
  /// Types a line and presses Enter.
  case line(String)
  /// Presses Ctrl-C.
  case interrupt
  /// Lets the time run out with this typed.
  case timeUp(String)
  /// Waits until the program tells something of its own accord, then types a line.
  case waiting(String)
  /// Does something beside the program (another terminal, a file that goes), then types a line.
  case meanwhile(() throws -> Void, String)

  init(stringLiteral line: String) { self = .line(line) }
}

/// Lines that a test types, each at one prompt; after the last, the input has ended.
///
/// Prompts and lines are written to the screen as a terminal would show them.
final class ScriptedLines: LineSource {
  let isInteractive = false
  let columns = 80
  /// The words of each prompt that was shown.
  private(set) var prompts: [String] = []
  private var script: ArraySlice<Typed>
  private let screen: RecordingScreen

  init(_ script: [Typed], on screen: RecordingScreen) {
    self.script = script[...]
    self.screen = screen
  }

  /// Whether every line was asked for.
  var isUsedUp: Bool { script.isEmpty }

  func readLine(_ request: LineRequest) throws(LineEditorError) -> Input {
    prompts.append(request.prompt.text)
    show(request.prompt.text)
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
    case .timeUp(let partial): return shown(partial, as: .timeUp(partial: partial))
    case .meanwhile(let action, let line):
      do { try action() } catch { return shown("\(error)", as: .endOfInput) }
      return typed(line)
    case nil: return shown("^D", as: .endOfInput)
    }
  }

  func readSecret(prompt: Prompt) throws(LineEditorError) -> Input {
    try readLine(LineRequest(prompt))
  }

  private func typed(_ line: String) -> Input { shown(line, as: .line(line)) }

  private func shown(_ text: String, as input: Input) -> Input {
    show(text + "\n")
    return input
  }

  private func show(_ text: String) {
    _ = screen.write(Array(text.utf8), to: .output)
  }
}

extension Home {
  /// What a conversation came to.
  struct Talk {
    /// All that was seen, prompts and typed lines included.
    var output: String
    var complaints: String
    var exitCode: Int32
    /// The words of each prompt, in order.
    var prompts: [String]
    /// Whether every scripted line was asked for.
    var isUsedUp: Bool
  }

  /// Runs a command in this process, with lines that are typed at its prompts.
  ///
  /// No program is started and no terminal is needed. Each call opens record and banks afresh, as a
  /// program that starts does.
  ///
  /// - Parameters:
  ///   - arguments: The command, without the program's name.
  ///   - script: What is typed at each prompt.
  ///   - changes: What is different in the environment, such as `VIVA_NOW`.
  ///   - screen: Where text goes; by default files, so that nothing is drawn or paged.
  /// - Returns: What was seen, and how it ended.
  func talk(
    _ arguments: [String], typing script: [Typed] = [],
    environment changes: [String: String] = [:], on screen: RecordingScreen = .file()
  ) -> Talk {
    let variables = environment.merging(changes) { $1 }
    let lines = ScriptedLines(script, on: screen)
    let workspace = Workspace(
      environment: ProcessEnvironment { name in
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
      }, screen: screen, input: lines)
    workspace.complainAboutSettings()
    let exitCode = CommandRunner(workspace).run(arguments)
    workspace.close()
    workspace.console.flush()
    return Talk(
      output: withoutPaths(screen.outputText), complaints: withoutPaths(screen.errorText),
      exitCode: exitCode, prompts: lines.prompts, isUsedUp: lines.isUsedUp)
  }
}
