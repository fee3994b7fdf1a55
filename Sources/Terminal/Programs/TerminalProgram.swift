// C calls: posix_spawnp, pipe, write, waitid, waitpid, sigaction, tcgetattr, tcsetattr.

internal import FoundationEssentials
internal import Glibc

/// A program that takes the terminal over until it ends, without a shell in between.
package struct TerminalProgram {
  /// Its name or path, and its arguments; never empty.
  package let words: [String]
  /// What it reads; the terminal, if nothing is to be.
  package var input: [UInt8]?
  /// Variables that it gets unless the environment has them.
  package var variables: [String: String]

  /// Names a program.
  ///
  /// - Parameters:
  ///   - words: Its name or path, and its arguments; never empty.
  ///   - input: What it reads; the terminal, if nothing is to be.
  ///   - variables: Variables that it gets unless the environment has them.
  package init(words: [String], input: [UInt8]? = nil, variables: [String: String] = [:]) {
    self.words = words
    self.input = input
    self.variables = variables
  }

  /// Runs it to its end.
  ///
  /// It works on the terminal itself, wherever standard input and output lead. Ctrl-C and Ctrl-\
  /// are its own meanwhile; Ctrl-Z stops both. However it leaves the terminal, the modes from before
  /// hold again.
  ///
  /// - Throws: `TerminalProgramError` where it can't be started, or says that it failed.
  package func run() throws(TerminalProgramError) {
    var modes = termios()
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0, tcgetattr(terminal, &modes) == 0 else {
      if terminal >= 0 { close(terminal) }
      throw .noTerminal(words[0])
    }
    let before = [SIGINT, SIGQUIT, SIGPIPE].map { ($0, ignore($0)) }
    defer {
      for (signal, action) in before {
        withUnsafePointer(to: action) { _ = sigaction(signal, $0, nil) }
      }
      tcsetattr(terminal, TCSADRAIN, &modes)
      close(terminal)
    }
    let (process, pipe) = try start()
    if let pipe { write(to: pipe) }
    try judge(wait(for: process))
  }

  /// Starts it; returns its number, and where to write what it reads.
  private func start() throws(TerminalProgramError) -> (Int32, Int32?) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var ends: [Int32] = [-1, -1]
    let isPiped = input != nil
    if isPiped { try pipe(&ends) }
    defer { if isPiped { close(ends[0]) } }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/tty", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, isPiped ? ends[0] : 1, 0)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var ours = sigset_t()
    sigemptyset(&ours)
    for signal in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&ours, signal) }
    posix_spawnattr_setsigdefault(&attributes, &ours)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { strdup($0) } + [nil]
    let sandbox = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + sandbox { free(text) } }
    var process: Int32 = 0
    let code = posix_spawnp(&process, words[0], &actions, &attributes, arguments, sandbox)
    guard code == 0 else {
      if isPiped { close(ends[1]) }
      throw .notStarted(words[0], errno: code)
    }
    return (process, isPiped ? ends[1] : nil)
  }

  private func pipe(_ ends: inout [Int32]) throws(TerminalProgramError) {
    guard Glibc.pipe(&ends) == 0 else { throw .noPipe(words[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// The environment as C has it: `NAME=value`, each.
  private var environment: [String] {
    let ours = ProcessInfo.processInfo.environment
    return ours.merging(variables) { ours, _ in ours }.map { "\($0.key)=\($0.value)" }
  }

  /// Writes what it reads until all is written, or it reads no more.
  private func write(to pipe: Int32) {
    defer { close(pipe) }
    var rest = (input ?? [])[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(pipe, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR || Interruption.wasPressed { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Waits; a signal that ends this program ends the other too.
  private func wait(for process: Int32) -> Int32 {
    Interruption.ends(process)
    var ended = siginfo_t()
    // Its number stays its own until nothing sends it signals any more.
    while waitid(P_PID, id_t(process), &ended, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    Interruption.ends(nil)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private func judge(_ status: Int32) throws(TerminalProgramError) {
    guard status != 0 else { return }
    let signal = status & 0x7F
    throw signal == 0
      ? .failed(words[0], exitCode: status >> 8 & 0xFF) : .ended(words[0], signal: signal)
  }

  private func ignore(_ signal: Int32) -> sigaction {
    var (before, ignoring) = (sigaction(), sigaction())
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(signal, &ignoring, &before)
    return before
  }
}
