/// Why a program did not run on the terminal, or is not believed.
package enum TerminalProgramError: Error, Equatable {
  /// No terminal is there to run it on.
  case noTerminal(String)
  /// It can't be started; the `errno`.
  case notStarted(String, errno: Int32)
  /// It can't be given what it is to read.
  case noPipe(String)
  /// It says that it failed.
  case failed(String, exitCode: Int32)
  /// A signal ended it.
  case ended(String, signal: Int32)
  /// Nothing names an editor, and none was found.
  case noEditor
  /// A variable that should name an editor names no program.
  case notAProgram(variable: String, value: String)
}
