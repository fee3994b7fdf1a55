internal import Text

/// A bar that fills while somebody waits, on a terminal only, and only once it takes a while;
/// in plain mode a line for each quarter.
package struct ProgressBar {
  private let console: Console
  private let title: String
  private let now: () -> ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  private var shown: Int?

  /// Creates a bar that is not shown yet.
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

  /// Shows how far the work is, if it has taken more than a second.
  ///
  /// Where no line can be replaced, a quarter of the work is told in a line of its own.
  ///
  /// - Parameter fraction: How much is done: 0…1.
  package mutating func show(_ fraction: Double) {
    var percent = Int((fraction.isFinite ? min(max(fraction, 0), 1) : 0) * 100)
    if !console.abilities.mayRedraw { percent -= percent % 25 }
    guard console.isTerminal, percent != shown, now() - start > .seconds(1) else {
      return
    }
    shown = percent
    guard console.abilities.mayRedraw else {
      console.line("\(title): \(percent)%")
      return console.flush()
    }
    let room = max(5, min(40, console.width - title.displayWidth - 9))
    let filled = percent * room / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
    console.status("\(title) [\(bar)] \(percent)%")
  }

  /// Takes the bar away.
  package func clear() {
    if shown != nil { console.status("") }
  }
}
