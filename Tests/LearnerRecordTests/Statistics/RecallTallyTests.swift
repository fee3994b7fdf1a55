import LearnerRecord
import Testing

struct RecallTallyTests {
  @Test func `Without answers there is no share`() {
    let tally = RecallTally()
    #expect(tally.recalledShare == nil && tally.predictedShare == nil && tally.surprise == nil)
    #expect(tally.predictedRange == nil)
  }

  @Test func `Shares and surprise are those of throws of a coin`() throws {
    var tally = RecallTally()
    for isRecalled in [true, true, true, false] {
      tally.count(isRecalled: isRecalled, predicted: 0.5)
    }
    #expect(tally.answers == 4 && tally.recalled == 3)
    #expect(tally.recalledShare == 0.75 && tally.predictedShare == 0.5)
    // Two recalls were expected, and the standard deviation of four coins is one.
    #expect(tally.surprise == 1)
    // 1.2816 standard deviations of their share, a quarter, to either side.
    let range = try #require(tally.predictedRange)
    #expect(abs(range.lowerBound - 0.1796) < 1e-9 && abs(range.upperBound - 0.8204) < 1e-9)
  }

  @Test func `What was certain surprises nobody`() {
    var tally = RecallTally()
    tally.count(isRecalled: true, predicted: 1)
    #expect(tally.surprise == nil)
  }
}
