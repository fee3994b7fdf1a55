internal import ArgumentParser
internal import Glibc
internal import LineEditor
internal import Terminal

/// Start, exit and everything in between that is not a command.
enum Program {
  /// The version of the program.
  static let version = "0.2.0"

  /// The name of program and version, as records and documents state it.
  static let name = "viva \(version)"

  /// Runs the program and ends it.
  ///
  /// - Parameter words: The command line, without the program's name.
  static func main(_ words: [String]) -> Never {
    umask(0o077)
    // Ctrl-\ ends the program; the runtime would look for a debugger to offer, even in an exam.
    signal(SIGQUIT, SIG_DFL)
    prepareLocale()
    exit(run(words, in: Workspace(environment: ProcessEnvironment())))
  }

  /// Runs the program in a workspace, which is closed then.
  ///
  /// - Parameters:
  ///   - words: The command line, without the program's name.
  ///   - workspace: Banks, record, clock and terminal.
  /// - Returns: The exit code: that of the command, unless its output could not be written.
  static func run(_ words: [String], in workspace: Workspace) -> Int32 {
    workspace.complainAboutSettings()
    let status = CommandRunner(workspace).run(words)
    workspace.close()
    workspace.console.flush()
    guard let errno = workspace.console.outputFailure else { return status }
    let reason = String(cString: strerror(errno))
    workspace.console.complain("What was to be shown can't be written: \(reason).")
    return Problem.ExitCode.inputOutput.rawValue
  }
}
