// C calls: mkfifo, open, unlink, posix_spawn, poll, read, write, waitpid, signal(SIGPIPE).

import Glibc
import TestSupport

/// A program that is run to its end with pipes for its input and its outputs.
struct ChildProcess {
  /// What came of a program.
  struct Outcome: Equatable {
    var output = ""
    var complaints = ""
    /// The exit code; minus the signal's number where a signal ended it.
    var exitCode: Int32 = 0
  }

  /// A system call that failed.
  struct Failure: Error {
    var call: String
    var errno: Int32
  }

  private let process: pid_t
  /// Our ends of the pipes: input, output, complaints.
  private let ends: [Int32]

  /// Runs a program to its end, writing its input and reading both outputs as they come.
  static func run(
    _ arguments: [String], environment: [String: String], input: String
  ) throws -> Outcome {
    try QuickTests.leaveOutStartOfProgram()
    signal(SIGPIPE, SIG_IGN)
    return try ChildProcess(arguments, environment).finish(input: Array(input.utf8))
  }

  private init(_ arguments: [String], _ environment: [String: String]) throws(Failure) {
    let pipes = [try Self.pipe(), try Self.pipe(), try Self.pipe()]
    let theirs = [pipes[0].reading, pipes[1].writing, pipes[2].writing]
    ends = [pipes[0].writing, pipes[1].reading, pipes[2].reading]
    defer { for end in theirs { close(end) } }
    process = try Self.spawn(arguments, environment, theirs)
  }

  /// Makes a pipe that no program started meanwhile inherits: a named one, whose ends are closed on
  /// exec from the beginning. (Swift's Glibc leaves `pipe2` out.)
  private static func pipe() throws(Failure) -> (reading: Int32, writing: Int32) {
    let path = "/tmp/viva-tests-pipe-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    guard mkfifo(path, 0o600) == 0 else { throw Failure(call: "mkfifo", errno: errno) }
    defer { unlink(path) }
    let reading = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let writing = open(path, O_WRONLY | O_CLOEXEC)
    guard reading >= 0, writing >= 0, fcntl(reading, F_SETFL, 0) == 0 else {
      throw Failure(call: "open", errno: errno)
    }
    return (reading, writing)
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String], _ ends: [Int32]
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for (target, end) in ends.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer {
      for pointer in argv + envp { free(pointer) }
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], &actions, &attributes, argv, envp)
    guard code == 0 else { throw Failure(call: "posix_spawn", errno: code) }
    return process
  }

  private func finish(input: [UInt8]) throws(Failure) -> Outcome {
    var unwritten = input[...]
    var read: [[UInt8]] = [[], []]
    var open = Set(ends)
    if unwritten.isEmpty { shut(ends[0], in: &open) }
    while !open.isEmpty {
      for end in try ready(among: open) {
        if end == ends[0] {
          if !write(&unwritten) { shut(end, in: &open) }
        } else if let bytes = Self.chunk(from: end) {
          read[end == ends[1] ? 0 : 1] += bytes
        } else {
          shut(end, in: &open)
        }
      }
    }
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process else {
      throw Failure(call: "waitpid", errno: errno)
    }
    let signal = status & 0x7F
    return Outcome(
      output: String(decoding: read[0], as: UTF8.self),
      complaints: String(decoding: read[1], as: UTF8.self),
      exitCode: signal == 0 ? status >> 8 & 0xFF : -signal)
  }

  private func shut(_ end: Int32, in open: inout Set<Int32>) {
    open.remove(end)
    close(end)
  }

  private func ready(among open: Set<Int32>) throws(Failure) -> [Int32] {
    var waits = open.map {
      pollfd(fd: $0, events: Int16($0 == ends[0] ? POLLOUT : POLLIN), revents: 0)
    }
    let minutes: Int32 = 600_000
    guard poll(&waits, nfds_t(waits.count), minutes) > 0 else {
      kill(process, SIGKILL)
      throw Failure(call: "poll", errno: errno)
    }
    return waits.filter { $0.revents != 0 }.map(\.fd)
  }

  /// Writes some of what is left; returns whether more can be written.
  private func write(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let count = rest.prefix(4096).withUnsafeBytes { Glibc.write(ends[0], $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
    return !rest.isEmpty
  }

  private static func chunk(from end: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(end, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }
}
