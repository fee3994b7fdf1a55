import ScriptedTerminal
import Terminal

@testable import viva

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
