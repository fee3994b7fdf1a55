import Glibc
import TestSupport
import Testing

@testable import LineEditor

/// Signals belong to the whole program, so each of these runs in a program of its own.
struct SignalWatchTests {
  @Test func `Signals are noted in order while work lasts, and none is lost`() async throws {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .exitCode(3)) {
      receiveSignals()
      let watch = try SignalWatch(signals: [SIGUSR1, SIGINT])
      let noted = watch.watching {
        raise(SIGUSR1)
        raise(SIGINT)
        raise(SIGUSR1)
        return (0..<4).map { _ in watch.next() }
      }
      exit(noted == [SIGUSR1, SIGINT, SIGUSR1, nil] ? 3 : 1)
    }
  }

  @Test func `Afterwards the program's own handling holds again`() async throws {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .signal(SIGUSR1)) {
      receiveSignals()
      signal(SIGUSR1, SIG_DFL)
      let watch = try SignalWatch(signals: [SIGUSR1])
      watch.watching { _ = raise(SIGUSR1) }
      raise(SIGUSR1)
    }
  }

  @Test func `A signal that is delivered does what it would have done`() async throws {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .signal(SIGTERM)) {
      receiveSignals()
      signal(SIGTERM, SIG_DFL)
      let watch = try SignalWatch(signals: [SIGTERM])
      watch.watching {
        raise(SIGTERM)
        watch.deliver(watch.next() ?? 0)
      }
      exit(1)
    }
  }

  @Test func `What is ignored stays so, but Ctrl-C and a new size of the window count`()
    async throws
  {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .exitCode(3)) {
      receiveSignals()
      let signals = [SIGHUP, SIGINT, SIGWINCH]
      for number in signals { signal(number, SIG_IGN) }
      let watch = try SignalWatch(signals: signals)
      let noted = watch.watching {
        for number in signals { raise(number) }
        return (0..<3).map { _ in watch.next() }
      }
      // Ignored again: neither ends the program.
      raise(SIGHUP)
      raise(SIGINT)
      exit(noted == [SIGINT, SIGWINCH, nil] ? 3 : 1)
    }
  }

  @Test func `An exam has Ctrl-Z do nothing as long as it lasts`() async throws {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .exitCode(3)) {
      receiveSignals()
      func isIgnored() -> Bool {
        var action = sigaction()
        sigaction(SIGTSTP, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
      }
      signal(SIGTSTP, SIG_DFL)
      var lock: StopLock? = StopLock()
      let during = withExtendedLifetime(lock) { isIgnored() }
      lock = nil
      exit(during && !isIgnored() ? 3 : 1)
    }
  }
}

/// Lets signals through to this thread, which tests run on with all of them held back.
private func receiveSignals() {
  var none = sigset_t()
  sigemptyset(&none)
  pthread_sigmask(SIG_SETMASK, &none, nil)
}
