internal import Glibc
internal import OutsidePrograms
internal import Terminal
internal import Text

extension Problem {
  /// Says why an outside program gave no document.
  ///
  /// - Parameters:
  ///   - error: What went wrong.
  ///   - page: Where the page is that was to be printed, if it was written instead.
  ///   - shorter: A sentence that says how a shorter document is had, if there is a way.
  init(_ error: OutsideProgramError, page: String? = nil, shorter: String? = nil) {
    let instead = page.map {
      "The page itself is in \($0.visible()); a browser can show and print it."
    }
    let way: String? = if case .timedOut = error { shorter } else { nil }
    self.init(
      [Self.sentence(error), instead, way].compactMap(\.self).joined(separator: " "),
      exitCode: .unavailable)
  }

  private static func sentence(_ error: OutsideProgramError) -> String {
    switch error {
    case .missing(let program, let package):
      return "The program \(program) is not installed. On Debian it is in the package \(package): "
        + "“apt install \(package)”, then try again."
    case .failed(let program, let exitCode, let complaint):
      let end =
        exitCode < 0
        ? "was ended by signal \(-exitCode)" : "ended with code \(exitCode)"
      let words = complaint.split(whereSeparator: \.isWhitespace).joined(separator: " ").visible()
      return "\(program) \(end) and made no document\(words.isEmpty ? "" : ": \(words)")."
    case .timedOut(let program):
      return "\(program) took too long and was stopped."
    case .notStarted(let program, let reason):
      return "\(program) could not be run: \(reason.visible())."
    }
  }
}

extension Problem {
  /// Says why a program that takes the terminal over did not run, or is not believed.
  init(_ error: TerminalProgramError) {
    self.init(Self.sentence(error), exitCode: .unavailable)
  }

  private static func sentence(_ error: TerminalProgramError) -> String {
    func named(_ program: String) -> String { "“\(program.visible())”" }
    return switch error {
    case .noTerminal(let program): "There is no terminal to run \(named(program)) on."
    case .notStarted(let program, let errno):
      "\(named(program)) can't be started: \(String(cString: strerror(errno))). "
        + "VISUAL or EDITOR names it."
    case .noPipe(let program): "There is no pipe to \(named(program))."
    case .failed(let program, let exitCode):
      "\(named(program)) ended with code \(exitCode); what it left is not used."
    case .ended(let program, let signal):
      "\(named(program)) was ended by signal \(signal); what it left is not used."
    case .noEditor:
      "Neither VISUAL nor EDITOR names your editor, and none was found. Set one, for example "
        + "with “export EDITOR=nano”, and start again."
    case .notAProgram(let variable, let value):
      "\(variable) is “\(value.visible())”, which names no program."
    }
  }
}
