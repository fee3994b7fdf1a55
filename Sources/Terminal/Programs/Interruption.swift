// C calls: sigaction, raise, kill.

internal import Glibc
internal import Synchronization

/// Ctrl-C during long work: noted rather than obeyed at once, so that the work can end cleanly.
package enum Interruption {
  /// The signal that came; 0 for none.
  private static let signal = Atomic<Int32>(0)
  /// The process that a noted signal ends; 0 for none.
  private static let companion = Atomic<Int32>(0)

  /// Whether Ctrl-C was pressed, or another noted signal came, since the work began that notes it.
  package static var wasPressed: Bool { signal.load(ordering: .sequentiallyConsistent) != 0 }

  /// Does some work, during which Ctrl-C no longer ends the program but is noted.
  ///
  /// A signal other than Ctrl-C is obeyed when the work has ended.
  ///
  /// - Parameters:
  ///   - signals: The signals that are noted; those that the program ignores it goes on ignoring.
  ///   - work: The work, which asks ``wasPressed`` now and then.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws.
  package static func noted<Value>(
    _ signals: [Int32] = [SIGINT], during work: () throws -> Value
  ) rethrows -> Value {
    signal.store(0, ordering: .sequentiallyConsistent)
    let before = signals.map { ($0, note($0)) }
    defer {
      for (signal, action) in before {
        withUnsafePointer(to: action) { _ = sigaction(signal, $0, nil) }
      }
      let noted = signal.exchange(0, ordering: .sequentiallyConsistent)
      if noted != 0, noted != SIGINT { raise(noted) }
    }
    return try work()
  }

  /// Has every signal that is noted end another program too, the one that came already included.
  ///
  /// The handler does that itself: a wait that begins just after the signal came would not be broken off by it.
  ///
  /// - Parameter process: The program's number; `nil` for none any more.
  package static func ends(_ process: Int32?) {
    companion.store(process ?? 0, ordering: .sequentiallyConsistent)
    if let process, wasPressed { kill(process, SIGHUP) }
  }

  /// Has a signal noted; returns what was done about it before.
  private static func note(_ signal: Int32) -> sigaction {
    var before = sigaction()
    var noting = sigaction()
    noting.__sigaction_handler.sa_handler = { signal in
      Interruption.signal.store(signal, ordering: .sequentiallyConsistent)
      let companion = Interruption.companion.load(ordering: .sequentiallyConsistent)
      if companion != 0 { kill(companion, SIGHUP) }
    }
    sigaction(signal, &noting, &before)
    let isIgnored = unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == 1
    if isIgnored { sigaction(signal, &before, nil) }
    return before
  }
}
