import Scheduling
import Testing

/// How long an answer keeps somebody at the desk.
struct DeskTimeTests {
  @Test(
    arguments: [
      (2_000, 40_000, 40_000), (50_000, 40_000, 50_000), (2_000, 300_000, 180_000),
      (2_000, 300_001, 2_000), (-5, 0, 0), (900_000, 0, 180_000), (2_000, -40_000, 2_000),
    ] as [(Int64, Int64, Int64)])
  func `Reading counts, a pause and a clock that went back do not`(
    took: Int64, gap: Int64, kept: Int64
  ) {
    #expect(
      DeskTime.milliseconds(took: took, at: gap, after: 0, atMost: 180_000) == kept)
    #expect(
      DeskTime.milliseconds(took: took, at: gap, after: nil, atMost: 180_000)
        == min(max(0, took), 180_000))
  }
}
