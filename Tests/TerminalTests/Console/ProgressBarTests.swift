import ScriptedTerminal
import Testing
import Text

@testable import Terminal

struct ProgressBarTests {
  /// A clock that a test sets.
  private final class Clock {
    var now = ContinuousClock.now
  }

  private func shown(
    _ fractions: [Double], after: Duration = .seconds(2), screen: RecordingScreen,
    _ environment: [String: String] = [:]
  ) -> [String] {
    let clock = Clock()
    var bar = ProgressBar("Fitting", on: Console(screen, environment)) { clock.now }
    clock.now += after
    for fraction in fractions { bar.show(fraction) }
    return screen.outputText.split(separator: "\r").map(String.init)
  }

  @Test(arguments: [
    (0.0, 0, "0%"), (0.5, 20, "50%"), (0.999, 39, "99%"), (1, 40, "100%"), (-3, 0, "0%"),
    (7, 40, "100%"), (.nan, 0, "0%"), (.infinity, 0, "0%"),
  ])
  func `A bar fills with what is done`(fraction: Double, filled: Int, percent: String) {
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 40 - filled)
    #expect(
      shown([fraction], screen: RecordingScreen()) == ["\u{1B}[KFitting [\(bar)] \(percent)"])
  }

  @Test func `Within the first second nothing is shown`() {
    #expect(shown([0.1, 0.9], after: .seconds(1), screen: RecordingScreen()).isEmpty)
    #expect(shown([0.1], after: .milliseconds(1_001), screen: RecordingScreen()).count == 1)
  }

  @Test func `Only what has changed is shown again`() {
    #expect(shown([0.1, 0.101, 0.109, 0.11, 0.5], screen: RecordingScreen()).count == 3)
  }

  @Test(arguments: 20...60)
  func `A line of a bar fits the terminal`(columns: Int) {
    let lines = shown([1], screen: RecordingScreen(columns: columns))
    #expect(lines.count == 1)
    #expect(lines[0].dropFirst(3).count <= columns)
  }

  @Test func `In plain mode each quarter is told in a line`() {
    let screen = RecordingScreen()
    _ = shown((0...100).map { Double($0) / 100 }, screen: screen, ["VIVA_PLAIN": "1"])
    #expect(
      screen.outputText
        == [0, 25, 50, 75, 100].map { "Fitting: \($0)%\n" }.joined())
  }

  @Test func `A file gets nothing, and a bar that was never shown is not taken away`() {
    let file = RecordingScreen.file()
    #expect(shown([0.5, 1], screen: file).isEmpty)
    let screen = RecordingScreen()
    ProgressBar("Fitting", on: Console(screen)).clear()
    #expect(screen.output.isEmpty)
  }

  @Test func `A bar that was shown is taken away`() {
    let screen = RecordingScreen()
    let clock = Clock()
    var bar = ProgressBar("Fitting", on: Console(screen)) { clock.now }
    clock.now += .seconds(5)
    bar.show(1)
    bar.clear()
    #expect(screen.outputText.hasSuffix("100%\r\u{1B}[K"))
  }
}
