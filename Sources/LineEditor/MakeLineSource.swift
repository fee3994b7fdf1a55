// C calls: isatty, open("/dev/tty"), close, getenv.

internal import Glibc

/// Chooses how lines are read: edited on a terminal, plainly everywhere else.
///
/// Prompts go to standard output; when that is no terminal but standard input is, as in
/// `viva | tee`, to standard error, or else to `/dev/tty`: a person must see what is asked.
/// The locale is prepared on the way.
///
/// - Parameters:
///   - options: How lines are read.
///   - completer: What the Tab key offers.
/// - Returns: `EditedInput` where lines can be edited, else `PlainInput`.
package func makeLineSource(
  _ options: LineEditorOptions = LineEditorOptions(),
  completer: @escaping Completer = { _ in [] }
) -> any LineSource {
  prepareLocale()
  guard isatty(STDIN_FILENO) == 1 else { return PlainInput(isExam: options.isExam) }
  let output = TerminalOutput()
  guard !options.isPlain, !hasDumbTerminal, output.isTerminal else {
    return PlainInput(output: output.descriptor, isExam: options.isExam)
  }
  do {
    let editor = try LineEditor(
      input: STDIN_FILENO, output: output.descriptor, options: options, completer: completer)
    output.close()
    return EditedInput(editor, isExam: options.isExam)
  } catch {
    return PlainInput(output: output.descriptor, isExam: options.isExam)
  }
}

/// TERM can be read without reading terminfo; "emacs" is what libedit itself will not edit in.
private var hasDumbTerminal: Bool {
  guard let name = getenv("TERM").map({ String(cString: $0) }) else { return true }
  return ["", "dumb", "emacs"].contains(name)
}

/// Where a person sees a prompt.
private struct TerminalOutput {
  let descriptor: Int32
  let isTerminal: Bool

  init() {
    for candidate in [STDOUT_FILENO, STDERR_FILENO] where isatty(candidate) == 1 {
      (descriptor, isTerminal) = (candidate, true)
      return
    }
    let terminal = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC)
    (descriptor, isTerminal) = terminal < 0 ? (STDERR_FILENO, false) : (terminal, true)
  }

  /// Gives back a descriptor of which the editor has its own copy.
  func close() {
    if descriptor > STDERR_FILENO { Glibc.close(descriptor) }
  }
}
