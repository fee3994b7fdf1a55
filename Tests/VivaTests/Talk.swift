import LineEditor
import ScriptedTerminal
import Terminal

@testable import viva

extension Home {
  /// What a conversation came to.
  struct Talk: Equatable {
    /// All that was seen, prompts and typed lines included.
    var output: String
    var complaints: String
    var exitCode: Int32
    /// The words of each prompt, in order.
    var prompts: [String]
    /// What stood at the right of the prompts that had something there.
    var rightTexts: [String]
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
  ///   - isInteractive: Whether a person types, who can be asked more than a script.
  /// - Returns: What was seen, and how it ended.
  func talk(
    _ arguments: [String], typing script: [Typed] = [],
    environment changes: [String: String] = [:], on screen: RecordingScreen = .file(),
    isInteractive: Bool = false
  ) -> Talk {
    let lines = ScriptedLines(script, on: screen, isInteractive: isInteractive)
    let workspace = workspace(environment: changes, on: screen, input: lines)
    let exitCode = Program.run(arguments, in: workspace)
    return Talk(
      output: withoutPaths(screen.outputText), complaints: withoutPaths(screen.errorText),
      exitCode: exitCode, prompts: lines.prompts, rightTexts: lines.rightTexts,
      isUsedUp: lines.isUsedUp)
  }

  /// Opens the workspace that a command has in this home.
  ///
  /// - Parameters:
  ///   - changes: What is different in the environment.
  ///   - screen: Where text goes.
  ///   - input: Where lines come from.
  /// - Returns: The workspace; banks and record are opened when they are needed.
  func workspace(
    environment changes: [String: String] = [:], on screen: RecordingScreen = .file(),
    input: (any LineSource)? = nil
  ) -> Workspace {
    let variables = environment.merging(changes) { $1 }
    return Workspace(
      environment: ProcessEnvironment { name in
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
      }, screen: screen, input: input)
  }
}
