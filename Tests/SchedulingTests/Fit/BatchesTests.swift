import Testing

@testable import Scheduling

struct BatchesTests {
  @Test(arguments: [(1, 1), (10, 3), (16, 4), (7, 20)], 1...3)
  func `Every group is in one share of one batch`(size: (groups: Int, batches: Int), shares: Int) {
    var generator = SplitMix64(seed: 1)
    let batches = Batches(groupCount: size.groups, count: size.batches, using: &generator)
    var seen: [Int] = []
    for batch in 0..<batches.count {
      for share in 0..<shares {
        batches.forEachGroup(ofBatch: batch, share: share, of: shares) { seen.append($0) }
      }
    }
    #expect(seen.sorted() == Array(0..<size.groups))
  }
}
