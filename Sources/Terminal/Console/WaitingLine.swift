/// A line that counts seconds while somebody waits for work that can't say how far it is; on a
/// terminal only, and only once it takes a while.
///
/// In plain mode, where no line can be replaced, it is said once.
package struct WaitingLine {
  private let console: Console
  private let title: String
  private let now: () -> ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  private var shown: Int64?

  /// Creates a line that is not shown yet.
  ///
  /// - Parameters:
  ///   - title: What is being done.
  ///   - console: Where it is shown.
  ///   - now: The clock that says how long it takes.
  package init(
    _ title: String, on console: Console,
    now: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    self.title = title
    self.console = console
    self.now = now
    start = now()
  }

  /// Shows for how long the work has lasted, if that is more than a second.
  package mutating func show() {
    let seconds = (now() - start).components.seconds
    guard console.isTerminal, seconds >= 1, seconds != shown else { return }
    defer { shown = seconds }
    if console.abilities.mayRedraw {
      console.status("\(title)… \(seconds) s (Ctrl-C stops)")
    } else if shown == nil {
      console.line("\(title)… Ctrl-C stops.")
      console.flush()
    }
  }

  /// Takes the line away.
  package func clear() {
    if shown != nil { console.status("") }
  }
}
