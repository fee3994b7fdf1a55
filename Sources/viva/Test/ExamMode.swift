internal import LineEditor

/// The manners of an exam: while one is held, no line is kept or recalled, nothing is completed, no
/// `.editrc` is obeyed, no key reaches a shell or another editor, and Ctrl-Z does not stop the
/// program.
enum ExamMode {
  /// Holds an exam, during which the workspace reads lines from a source of its own.
  ///
  /// - Parameters:
  ///   - workspace: Where the exam is held.
  ///   - body: The exam.
  /// - Returns: What the exam returns.
  /// - Throws: What the exam throws.
  static func held<Value>(in workspace: Workspace, _ body: () throws -> Value) rethrows -> Value {
    let before = workspace.input
    // A script at the prompt goes on in the same source, which may have read ahead.
    if before?.isInteractive ?? true { workspace.input = workspace.lineSource(isExam: true) }
    defer { workspace.input = before }
    return try body()
  }
}
