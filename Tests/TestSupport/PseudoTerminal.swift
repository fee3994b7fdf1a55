// Assumptions: Linux, where a session leader's first terminal becomes its controlling terminal.
// C calls: openpty, posix_spawn, poll, read, write, ioctl(TIOCSWINSZ), kill, waitpid.

internal import Glibc

/// A program running on a terminal of its own, as a person would run it.
///
/// The program leads a new session, so that signals and Ctrl-C reach it and its children only. It is
/// killed, if need be, when the object goes.
package final class PseudoTerminal {
  /// What can go wrong with the terminal itself.
  package enum Failure: Error, Equatable {
    /// A system call failed; its name and `errno`.
    case system(call: String, errno: Int32)
    /// The text did not come in time; what came instead.
    case missing(text: String, output: String)
    /// The program did not end in time; what it wrote.
    case stillRunning(output: String)
  }

  /// How a program ended.
  package enum Ending: Equatable, Sendable {
    /// With this status.
    case exit(Int32)
    /// Killed by this signal.
    case signal(Int32)
  }

  /// The program's process identifier, which is also that of its session.
  package let process: Int32

  /// All that was written so far, escape sequences included; invalid UTF-8 is repaired.
  package var output: String { String(decoding: bytes, as: UTF8.self) }

  private let terminal: Int32
  private var bytes: [UInt8] = []
  private var expected = 0
  private var ending: Ending?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: The program's path and its arguments; never empty.
  ///   - environment: All of the program's environment.
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  /// - Throws: `Failure.system`, or that the test is left out (`QuickTests`).
  package init(
    _ arguments: [String], environment: [String: String] = PseudoTerminal.environment,
    columns: Int = 80, rows: Int = 24
  ) throws {
    try QuickTests.leaveOutStartOfProgram()
    var (controller, worker): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &worker, &name, nil, &size) == 0 else {
      throw Failure.system(call: "openpty", errno: errno)
    }
    defer { close(worker) }
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)
    _ = fcntl(worker, F_SETFD, FD_CLOEXEC)
    do throws(Failure) {
      process = try Self.spawn(arguments, environment, on: name)
    } catch {
      close(controller)
      throw error
    }
    terminal = controller
  }

  deinit {
    if ending == nil {
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(terminal)
  }

  /// The environment of a program under test: nothing of the tester's own.
  package static let environment = [
    "HOME": "/nonexistent", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm",
    "TZ": "UTC",
  ]

  /// Types text.
  ///
  /// - Throws: `Failure.system`.
  package func type(_ text: String) throws(Failure) {
    try type(bytes: Array(text.utf8))
  }

  /// Types bytes, reading meanwhile what the program writes.
  ///
  /// - Throws: `Failure.system`.
  package func type(bytes typed: [UInt8]) throws(Failure) {
    var rest = typed[...]
    while !rest.isEmpty {
      let count = rest.prefix(1_024).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .system(call: "write", errno: errno) }
      rest = rest.dropFirst(count)
      while receive(within: .zero) {}
    }
  }

  /// Waits until a text has been written after what was expected before.
  ///
  /// - Returns: What was written from there up to the end of the text.
  /// - Throws: `Failure.missing` when it does not come in time.
  @discardableResult
  package func expect(_ text: String, within limit: Duration = .seconds(10)) throws(Failure)
    -> String
  {
    let deadline = ContinuousClock.now + limit
    let wanted = Array(text.utf8)
    while true {
      if let end = bytes[expected...].end(of: wanted) {
        defer { expected = end }
        return String(decoding: bytes[expected..<end], as: UTF8.self)
      }
      guard receive(within: deadline - .now) else {
        throw .missing(text: text, output: String(decoding: bytes[expected...], as: UTF8.self))
      }
    }
  }

  /// Changes the size of the terminal; the system tells the program (SIGWINCH).
  ///
  /// - Throws: `Failure.system`.
  package func resize(columns: Int, rows: Int = 24) throws(Failure) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else {
      throw .system(call: "ioctl", errno: errno)
    }
  }

  /// Sends a signal to the program alone.
  ///
  /// - Throws: `Failure.system`.
  package func signal(_ signal: Int32) throws(Failure) {
    guard kill(process, signal) == 0 else { throw .system(call: "kill", errno: errno) }
  }

  /// Reads until the program has ended.
  ///
  /// - Throws: `Failure.stillRunning` when it does not end in time.
  @discardableResult
  package func waitForEnd(within limit: Duration = .seconds(10)) throws(Failure) -> Ending {
    let deadline = ContinuousClock.now + limit
    while receive(within: deadline - .now) {}
    if let ending { return ending }
    var status: Int32 = 0
    // The terminal is closed, so the program is about to end; or time is up, and it is not waited for.
    let isOver = ContinuousClock.now >= deadline
    guard waitpid(process, &status, isOver ? WNOHANG : 0) == process else {
      throw .stillRunning(output: output)
    }
    let signal = status & 0x7F
    let result = signal == 0 ? Ending.exit(status >> 8 & 0xFF) : .signal(signal)
    ending = result
    return result
  }

  /// Reads what there is.
  ///
  /// - Returns: Whether anything came in time.
  private func receive(within limit: Duration) -> Bool {
    var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    let parts = limit.components
    let milliseconds = parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000
    guard poll(&wait, 1, Int32(clamping: max(0, milliseconds))) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &chunk, chunk.count)
    guard count > 0 else { return false }
    bytes += chunk[..<count]
    return true
  }
}

extension PseudoTerminal {
  fileprivate static func spawn(
    _ arguments: [String], _ environment: [String: String], on terminal: [CChar]
  ) throws(Failure) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = Self.freshSession
    defer { posix_spawnattr_destroy(&attributes) }
    let argv = CStrings(arguments)
    let envp = CStrings(environment.map { "\($0)=\($1)" })
    var process: Int32 = 0
    let code = posix_spawn(
      &process, arguments[0], &actions, &attributes, argv.pointers, envp.pointers)
    guard code == 0 else { throw .system(call: "posix_spawn", errno: code) }
    return process
  }

  /// A new session with no signal blocked or ignored, whatever the tester's own state is.
  private static var freshSession: posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which Swift's Glibc leaves out
    posix_spawnattr_setflags(
      &attributes,
      Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | newSession))
    return attributes
  }
}

/// Strings as `posix_spawn` takes them.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}

extension ArraySlice<UInt8> {
  /// Where the first occurrence of other bytes ends; they are not empty.
  fileprivate func end(of wanted: [UInt8]) -> Int? {
    var rest = self
    while let start = rest.firstIndex(of: wanted[0]), endIndex - start >= wanted.count {
      if self[start..<start + wanted.count].elementsEqual(wanted) { return start + wanted.count }
      rest = self[(start + 1)...]
    }
    return nil
  }
}
