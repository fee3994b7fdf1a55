import Curriculum
import Scheduling
import Testing

@testable import Practice

struct InterleavedQueueTests {
  @Test
  func `The next is the first in line that shares no criterion with the last`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let outlines = generator.questions(count: generator.integer(in: 0...25)).map(\.outline)
      var waiting = Array(outlines.indices)
      waiting.shuffle(stablyUsing: &generator)
      var queue = InterleavedQueue(waiting, of: outlines)
      while !waiting.isEmpty {
        #expect(queue.count == waiting.count)
        let last = generator.criteria()
        let place = waiting.firstIndex { last.isDisjoint(with: outlines[$0].criteria) }
        #expect(queue.take(avoiding: last) == place.map { waiting.remove(at: $0) })
        if place == nil { #expect(queue.take(avoiding: []) == waiting.removeFirst()) }
      }
      #expect(queue.count == 0)
      #expect(queue.take(avoiding: []) == nil)
    }
  }
}

extension SplitMix64 {
  /// Returns one to three of six criteria.
  mutating func criteria() -> Set<CriterionID> {
    Set((0...integer(in: 0...2)).map { _ in .init(rawValue: "U.KE\(integer(in: 1...6))") })
  }

  /// Returns true-or-false questions on random criteria.
  mutating func questions(count: Int) -> [Question] {
    (0..<count).map { question("q\($0)", criteria().map(\.rawValue).sorted()) }
  }
}
