// C calls: sigaction.

internal import Glibc
internal import LineEditor

/// The manners of an exam: while one is held, no line is kept or recalled, nothing is completed, no
/// `.editrc` is obeyed, and Ctrl-Z does not stop the program.
enum ExamRoom {
  /// Holds an exam, during which the workspace reads lines from a source of its own.
  ///
  /// - Parameters:
  ///   - workspace: Where the exam is held.
  ///   - body: The exam.
  /// - Returns: What the exam returns.
  /// - Throws: What the exam throws.
  static func held<Value>(in workspace: Workspace, _ body: () throws -> Value) rethrows -> Value {
    var (ignoring, before) = (sigaction(), sigaction())
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGTSTP, &ignoring, &before)
    let prompt = workspace.input
    // A script at the prompt goes on in the same source, which may have read ahead.
    if prompt?.isInteractive ?? true { workspace.input = source() }
    defer {
      workspace.input = prompt
      sigaction(SIGTSTP, &before, nil)
    }
    return try body()
  }

  private static func source() -> any LineSource {
    makeLineSource(LineEditorOptions(programName: "viva", readsEditrc: false))
  }
}
