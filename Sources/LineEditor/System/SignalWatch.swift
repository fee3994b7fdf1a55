// Signals become bytes in a pipe, so that a read can wait for both and none is lost, whatever thread
// the system picks to deliver it. libedit's own handling (EL_SIGNAL) is not used: it passes a signal
// on with kill(0, …), so that one meant for us alone kills our whole process group.
//
// Assumption: one watch is active at a time.
//
// C calls: sigaction, pipe, fcntl, read, write, close, raise.

internal import Files
internal import Glibc

/// Watches for signals while a line is read; outside that time the program's own handling holds.
final class SignalWatch {
  /// Becomes readable when a signal came.
  let descriptor: Int32

  private let writeEnd: Int32
  private let signals: [Int32]
  private var previous: [Int32: sigaction] = [:]

  /// Creates a watch.
  ///
  /// - Throws: `FileError` if the process has no descriptor left.
  init(signals: [Int32]) throws(FileError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FileError(.read, "") }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
    self.signals = signals
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  /// Runs the work with the signals watched.
  func watching<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    signalPipe = writeEnd
    signals.forEach(install)
    defer {
      for (signal, action) in previous { restore(signal, action) }
      previous = [:]
    }
    return try work()
  }

  /// The next signal that came, if any.
  func next() -> Int32? {
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Lets a signal do what it would have done to this process, and to no other.
  func deliver(_ signal: Int32) {
    guard let action = previous.removeValue(forKey: signal) else { return }
    restore(signal, action)
    raise(signal)
    install(signal)
  }

  /// A signal that this process was told to ignore stays ignored; but a person's Ctrl-C, and a new
  /// window size, always count.
  private func install(_ signal: Int32) {
    var ours = sigaction()
    ours.__sigaction_handler.sa_handler = noteSignal
    ours.sa_flags = Int32(SA_RESTART)
    var theirs = sigaction()
    guard sigaction(signal, &ours, &theirs) == 0 else { return }
    if theirs.isIgnored && signal != SIGINT && signal != SIGWINCH {
      restore(signal, theirs)
    } else {
      previous[signal] = theirs
    }
  }

  private func restore(_ signal: Int32, _ action: sigaction) {
    var action = action
    sigaction(signal, &action, nil)
  }
}

extension sigaction {
  fileprivate var isIgnored: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Where a signal handler writes.
///
/// A handler can reach nothing but a global; it is set before the
/// handlers are installed and never while one can run.
private nonisolated(unsafe) var signalPipe: Int32 = -1

private func noteSignal(_ signal: Int32) {
  let before = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(signalPipe, &byte, 1)
  errno = before
}

/// Has Ctrl-Z do nothing while it lives: an exam leaves nobody with a shell.
final class StopLock {
  private var before = sigaction()

  init() {
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGTSTP, &ignoring, &before)
  }

  deinit {
    sigaction(SIGTSTP, &before, nil)
  }
}
