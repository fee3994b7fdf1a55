internal import Curriculum

/// A bar that fills while somebody waits, on a terminal only, and only once it takes a while.
struct ProgressBar {
  private let console: Console
  private let title: String
  private let start = ContinuousClock.now
  private var shown: Int?

  /// Creates a bar that is not shown yet.
  ///
  /// - Parameters:
  ///   - title: What is being done.
  ///   - console: Where it is shown.
  init(_ title: String, on console: Console) {
    self.title = title
    self.console = console
  }

  /// Shows how far the work is, if it has taken more than a second.
  ///
  /// - Parameter fraction: How much is done: 0…1.
  mutating func show(_ fraction: Double) {
    let percent = Int((fraction.isFinite ? min(max(fraction, 0), 1) : 0) * 100)
    guard console.abilities.mayRedraw || console.abilities.isPlain, percent != shown, ContinuousClock.now - start > .seconds(1) else {
      return
    }
    shown = percent
    let room = max(5, min(40, console.width - title.displayWidth - 9))
    let filled = percent * room / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
    console.status("\(title) [\(bar)] \(percent) %")
  }

  /// Takes the bar away.
  func clear() {
    if shown != nil { console.status("") }
  }
}
