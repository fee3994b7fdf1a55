internal import Synchronization
@testable import Scheduling
import Testing

struct ParallelTests {
  @Test(arguments: [-1, 0, 1, 2, 3, 8])
  func `Each part is done once, by as many threads as wanted`(threads: Int) {
    let done = Atomic<UInt64>(0)
    concurrently(threads: threads) { part, parts in
      #expect(parts == max(1, threads))
      done.add(1 << UInt64(part * 8), ordering: .relaxed)
    }
    let expected = (0..<UInt64(max(1, threads))).reduce(0) { $0 | 1 << ($1 * 8) }
    #expect(done.load(ordering: .relaxed) == expected)
  }

  @Test
  func `A work and the one beside it are both done when they are waited for`() {
    for round in 0..<100 {
      let other = Atomic(0)
      let here = beside {
        other.store(round, ordering: .relaxed)
      } _: {
        round + 1
      }
      #expect(here == round + 1 && other.load(ordering: .relaxed) == round)
    }
  }

  @Test
  func `More threads than a machine can want are not started`() {
    concurrently(threads: 1_000_000) { _, parts in
      #expect(parts <= 64)
    }
  }
}
