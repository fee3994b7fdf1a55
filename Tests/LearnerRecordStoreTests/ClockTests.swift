import LearnerRecord
import LearnerRecordStore
import Testing

struct ClockTests {
  private static let start = Moment(milliseconds: 1_000_000, offsetMinutes: 660)

  @Test func `A clock that was set steps by a second at each reading, and no further`() {
    let clock = Clock(start: Self.start)
    #expect(clock.current == Self.start)
    #expect((0..<3).map { _ in clock.now().milliseconds } == [1_000_000, 1_001_000, 1_002_000])
    #expect(clock.current.milliseconds == 1_003_000)
    #expect(clock.current.offsetMinutes == 660)
    #expect(clock.start == Self.start)
  }

  @Test func `The system's clock runs forwards and has no start`() {
    let clock = Clock()
    let (first, second) = (clock.now(), clock.now())
    #expect(clock.start == nil)
    #expect(first.milliseconds > 1_700_000_000_000)
    #expect(first.milliseconds <= second.milliseconds)
    #expect((-840...840).contains(first.offsetMinutes))
  }
}
