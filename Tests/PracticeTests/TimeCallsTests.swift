import Practice
import Testing

struct TimeCallsTests {
  /// The minutes before the end at which time is told, looking once a second.
  private func told(_ minutes: Int, from left: Int64? = nil) -> [Int64] {
    let start = left ?? Int64(minutes) * 60_000
    var calls = TimeCalls(minutes: minutes, left: start)
    return stride(from: start, through: 0, by: -1000).filter { calls.isDue(left: $0) }
      .map { $0 / 1000 }
  }

  @Test func `Half of the time, then 10, 5 and 1 minutes, each once`() {
    #expect(told(60) == [1800, 600, 300, 60])
    #expect(told(20) == [600, 300, 60])
    #expect(told(18) == [540, 300, 60])
    #expect(told(4) == [120, 60])
    #expect(told(2) == [60])
    #expect(told(1) == [30])
  }

  @Test func `What is past is not told again after a stop`() {
    #expect(told(60, from: 320_000) == [300, 60])
    #expect(told(60, from: 0).isEmpty)
  }

  @Test func `Of several moments that came together one is told`() {
    var calls = TimeCalls(minutes: 60, left: 3_600_000)
    #expect(calls.untilNext(left: 3_600_000) == 1_800_000)
    #expect(calls.isDue(left: 200_000) && !calls.isDue(left: 199_000))
    #expect(calls.untilNext(left: 199_000) == 139_000)
  }

  @Test func `Without a limit nothing is told`() {
    var calls = TimeCalls(minutes: nil, left: nil)
    #expect(!calls.isDue(left: 0) && calls.untilNext(left: 0) == nil)
  }
}
