import Testing
import Text

struct PercentTextTests {
  @Test(
    arguments: [
      (-0.1, "0%"), (0, "0%"), (0.001, "1%"), (2.0 / 3, "67%"), (0.996, "99%"), (1, "100%"),
      (.nan, "0%"),
    ] as [(Double, String)])
  func `17: nearly all is 99 per cent, and nearly nothing is 1`(share: Double, text: String) {
    #expect(percent(share) == text)
  }
}
