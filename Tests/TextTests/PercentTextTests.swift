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

  @Test func `A greater share is never told as a lesser one`() {
    let told = (0...2000).map { Int(percent(Double($0) / 2000).dropLast()) ?? -1 }
    #expect(told == told.sorted() && told.first == 0 && told.last == 100)
    #expect(told.count { $0 == 0 } == 1 && told.count { $0 == 100 } == 1)
  }
}
