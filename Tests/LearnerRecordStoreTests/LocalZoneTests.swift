import LearnerRecordStore
import Testing

/// One after the other, as the zone is that of the whole process.
@Suite(.serialized)
struct LocalZoneTests {
  /// 2026-01-01, noon in UTC.
  private let summer: Int64 = 1_767_268_800_000
  /// 2026-07-01, noon in UTC.
  private let winter: Int64 = 1_782_907_200_000

  @Test
  func `Sydney is ahead by eleven hours in summer and by ten in winter`() {
    let offsets = LocalZone.within("Australia/Sydney") {
      [summer, winter].map(LocalZone.offsetMinutes)
    }
    #expect(offsets == [660, 600])
    let before = LocalZone.within("UTC") { LocalZone.offsetMinutes(at: -1) }
    #expect(before == 0)
  }

  @Test
  func `The zone is what it was afterwards`() {
    let before = LocalZone.offsetMinutes(at: summer)
    _ = LocalZone.within("Asia/Kathmandu") { LocalZone.offsetMinutes(at: summer) }
    #expect(LocalZone.offsetMinutes(at: summer) == before)
  }

  @Test(arguments: ["", "Nowhere/Sydney", "/etc/passwd", "../zoneinfo/UTC", "Australia", "UTC\n"])
  func `A zone that the system does not know is refused`(name: String) {
    #expect(LocalZone.within(name) { 1 } == nil)
  }
}
