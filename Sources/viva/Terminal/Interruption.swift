// C calls: sigaction.

internal import Glibc
internal import Synchronization

/// Ctrl-C during long work: noted rather than obeyed at once, so that the work can end cleanly.
enum Interruption {
  private static let pressed = Atomic(false)

  /// Whether Ctrl-C was pressed since the work began that notes it.
  static var wasPressed: Bool { pressed.load(ordering: .relaxed) }

  /// Does some work, during which Ctrl-C no longer ends the program but is noted.
  ///
  /// - Parameter work: The work, which asks ``wasPressed`` now and then.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws.
  static func noted<Value>(during work: () throws -> Value) rethrows -> Value {
    pressed.store(false, ordering: .relaxed)
    var before = sigaction()
    var noting = sigaction()
    noting.__sigaction_handler.sa_handler = { _ in
      Interruption.pressed.store(true, ordering: .relaxed)
    }
    sigaction(SIGINT, &noting, &before)
    defer { sigaction(SIGINT, &before, nil) }
    return try work()
  }
}
