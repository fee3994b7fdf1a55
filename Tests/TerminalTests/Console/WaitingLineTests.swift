import ScriptedTerminal
import Testing

@testable import Terminal

struct WaitingLineTests {
  private func shown(
    at times: [Duration], screen: RecordingScreen, _ environment: [String: String] = [:]
  ) -> String {
    let start = ContinuousClock.now
    var now = start
    var line = WaitingLine("Making the page", on: Console(screen, environment)) { now }
    for time in times {
      now = start + time
      line.show()
    }
    line.clear()
    return screen.outputText
  }

  @Test func `Seconds are counted from the first on, each once`() {
    let times = [0, 999, 1_000, 1_500, 2_000, 2_001, 61_000].map { Duration.milliseconds($0) }
    #expect(
      shown(at: times, screen: RecordingScreen())
        == [1, 2, 61].map { "\r\u{1B}[KMaking the page… \($0) s (Ctrl-C stops)" }.joined()
        + "\r\u{1B}[K")
  }

  @Test func `In plain mode it is said once, and nothing is taken away`() {
    #expect(
      shown(
        at: (0...9).map { .seconds($0) }, screen: RecordingScreen(), ["VIVA_PLAIN": "1"])
        == "Making the page… Ctrl-C stops.\n")
  }

  @Test func `Work that ends within a second, or into a file, shows nothing`() {
    #expect(shown(at: [.zero, .milliseconds(999)], screen: RecordingScreen()).isEmpty)
    #expect(shown(at: [.seconds(9)], screen: RecordingScreen.file()).isEmpty)
  }
}
