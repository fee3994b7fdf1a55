internal import Glibc
internal import Terminal
internal import Text

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
