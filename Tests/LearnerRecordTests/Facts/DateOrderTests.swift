import LearnerRecord
import Testing

struct DateOrderTests {
  private func backwards(_ milliseconds: [Int64], offsets: [Int] = []) -> [Int] {
    var order = DateOrder()
    return milliseconds.indices.filter { place in
      let offset = offsets.indices.contains(place) ? offsets[place] : 0
      return order.isBackwards(
        Moment(milliseconds: milliseconds[place], offsetMinutes: offset))
    }
  }

  @Test(
    arguments: [
      ([], []), ([5], []), ([0, 1, 2], []), ([100_000, 40_000], []), ([100_000, 39_999], [1]),
      ([100_000, 0, -60_000], [1]), ([100_000, 0, -60_001], [1, 2]), ([0, 0, 0], []),
      ([100_000, 0, 100_000, 0], [1, 3]), ([.max, .min + 60_001, .max], [1]),
    ] as [([Int64], [Int])])
  func `Only more than a minute back is out of order, beside the entry before`(
    milliseconds: [Int64], places: [Int]
  ) {
    #expect(backwards(milliseconds) == places)
  }

  @Test func `Another time zone is no other time`() {
    #expect(backwards([1_000, 2_000, 3_000], offsets: [660, -840, 0]).isEmpty)
  }
}
