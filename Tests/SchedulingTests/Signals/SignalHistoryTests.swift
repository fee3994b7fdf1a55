import Testing

@testable import Scheduling

struct SignalHistoryTests {
  @Test
  func `Answers are folded one by one`() {
    var history = SignalHistory()
    history.update(rating: .again, duration: 20_000, confidence: 1, hints: 3)
    history.update(rating: .good, duration: 5_000, confidence: 3)
    history.update(rating: .hard, duration: 10_000)
    #expect(history.answers == 3)
    #expect(history.agains == 1)
    #expect(history.streak == 2)
    #expect(isClose(history.firstTime, logarithm(20_000)))
    #expect(isClose(history.lastTime, logarithm(10_000)))
    #expect(isClose(history.meanTime, logarithm(10_000)))
    #expect(isClose(history.confidence, (-0.5 + 1) / 2 / 2))
    #expect(isClose(history.hints, logarithm(4) / 8))
  }

  @Test(
    arguments: [
      (Int.min, 0.0), (-1, 0), (0, 0), (1, 500), (499, 500), (500, 500), (8_000, 8_000),
      (60_000, 60_000), (60_001, 60_000), (86_400_000, 60_000), (Int.max, 60_000),
    ] as [(Int, Double)])
  func `Times that can't be are unknown, absurd ones are cut`(duration: Int, used: Double) {
    var history = SignalHistory()
    history.update(rating: .good, duration: duration)
    let expected = used > 0 ? logarithm(used) : 0
    #expect(history.firstTime == expected)
    #expect(history.lastTime == expected)
    #expect(history.meanTime == expected)
  }

  @Test
  func `Answers without a time leave the others' mean as it was`() {
    var history = SignalHistory()
    history.update(rating: .good)
    history.update(rating: .good, duration: 8_000)
    history.update(rating: .good)
    #expect(history.firstTime == 0)
    #expect(history.lastTime == 0)
    #expect(history.meanTime == logarithm(8_000))
    let readings = history.readings(RecentForm())
    #expect(readings[0] == nil && readings[1] == logarithm(8_000) && readings[2] == nil)
  }

  @Test
  func `No answer makes a state that can't be`() {
    var generator = SplitMix64(seed: 1)
    var history = SignalHistory()
    let odd = [Int.min, -7, 0, 1, 2, 3, 4, 255, 256, 70_000, Int.max]
    for _ in 0..<500 {
      history.update(
        rating: generator.rating(), duration: odd[generator.integer(in: 0...10)],
        confidence: odd[generator.integer(in: 0...10)], hints: odd[generator.integer(in: 0...10)])
      #expect(SignalHistory(vector: history.vector) == history)
      #expect(history.readings(RecentForm()).allSatisfy { $0?.isFinite ?? true })
    }
  }

  @Test(
    arguments: [
      [], [0, 0, 0, 0, 0, 0, 0], [1, 2, 0, 0, 0, 0, 0, 0], [1, 0, 2, 0, 0, 0, 0, 0],
      [-1, 0, 0, 0, 0, 0, 0, 0], [0.5, 0, 0, 0, 0, 0, 0, 0], [1, 0, 1, 3, 0, 0, 0, 0],
      [1, 0, 1, 0, .nan, 0, 0, 0], [1, 0, 1, 0, 0, .infinity, 0, 0], [1, 0, 1, 0, 0, 0, 2, 0],
      [1, 0, 1, 0, 0, 0, 0, -1], [.infinity, 0, 0, 0, 0, 0, 0, 0],
    ] as [[Double]])
  func `Numbers that are no state are refused`(vector: [Double]) {
    #expect(SignalHistory(vector: vector) == nil)
  }
}
