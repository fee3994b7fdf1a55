import Glibc
import TestSupport
import Testing

@testable import Terminal

/// Signals belong to the whole program, so each of these runs in a program of its own.
struct InterruptionTests {
  @Test func `Ctrl-C is noted while work lasts, and forgotten when other work begins`() async throws
  {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .success) {
      receiveSignals()
      let result = Interruption.noted {
        #expect(!Interruption.wasPressed)
        raise(SIGINT)
        #expect(Interruption.wasPressed)
        return 7
      }
      #expect(result == 7 && !Interruption.wasPressed)
      Interruption.noted { #expect(!Interruption.wasPressed) }
      exit(0)
    }
  }

  @Test func `After the work Ctrl-C ends the program as before`() async throws {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .signal(SIGINT)) {
      receiveSignals()
      signal(SIGINT, SIG_DFL)
      Interruption.noted { _ = raise(SIGINT) }
      raise(SIGINT)
    }
  }

  @Test func `Another signal ends the program when the work has ended`() async throws {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .signal(SIGTERM)) {
      receiveSignals()
      signal(SIGTERM, SIG_DFL)
      var isDone = false
      Interruption.noted([SIGINT, SIGTERM]) {
        raise(SIGTERM)
        isDone = Interruption.wasPressed
      }
      exit(isDone ? 1 : 2)
    }
  }

  @Test func `A signal that the program ignores it goes on ignoring`() async throws {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .exitCode(3)) {
      receiveSignals()
      signal(SIGHUP, SIG_IGN)
      let isNoted = Interruption.noted([SIGHUP]) {
        raise(SIGHUP)
        return Interruption.wasPressed
      }
      raise(SIGHUP)
      exit(isNoted ? 1 : 3)
    }
  }

  @Test func `Work that fails leaves the signals as they were`() async throws {
    try QuickTests.leaveOutStartOfProgram()
    struct Failure: Error {}
    await #expect(processExitsWith: .signal(SIGINT)) {
      receiveSignals()
      signal(SIGINT, SIG_DFL)
      try? Interruption.noted { throw Failure() }
      raise(SIGINT)
    }
  }

  @Test func `A noted Ctrl-C cancels work that is waited for`() async throws {
    try QuickTests.leaveOutStartOfProgram()
    await #expect(processExitsWith: .exitCode(4)) {
      receiveSignals()
      let outcome = Interruption.noted {
        raise(SIGINT)
        return Result<Void, any Error> {
          try Waiting.result { while true { try await Task.sleep(for: .seconds(60)) } }
        }
      }
      if case .failure(is CancellationError) = outcome { exit(4) }
    }
  }
}

/// Lets signals through to this thread, which tests run on with all of them held back.
private func receiveSignals() {
  var none = sigset_t()
  sigemptyset(&none)
  pthread_sigmask(SIG_SETMASK, &none, nil)
}
