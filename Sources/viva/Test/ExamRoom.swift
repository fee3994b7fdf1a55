// C calls: sigaction.

internal import Glibc
internal import LineEditor

/// The manners of an exam: while one is held, no line is kept or recalled, nothing is completed, no
/// `.editrc` is obeyed, and Ctrl-Z does not stop the program.
enum ExamRoom {
  /// Holds an exam.
  ///
  /// - Parameters:
  ///   - workspace: Where lines came from before.
  ///   - body: The exam, with the source of its lines.
  /// - Returns: What the exam returns.
  /// - Throws: What the exam throws.
  static func held<Value>(
    in workspace: Workspace, _ body: (any LineSource) throws -> Value
  ) throws -> Value {
    var (ignoring, before) = (sigaction(), sigaction())
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGTSTP, &ignoring, &before)
    defer { sigaction(SIGTSTP, &before, nil) }
    return try body(input(workspace))
  }

  /// A script at the prompt goes on in the same source, which may have read ahead.
  private static func input(_ workspace: Workspace) -> any LineSource {
    if let input = workspace.input, !input.isInteractive { return input }
    return makeLineSource(LineEditorOptions(programName: "viva", readsEditrc: false))
  }
}
