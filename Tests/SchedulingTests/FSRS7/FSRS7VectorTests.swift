import Scheduling
import Testing

struct FSRS7VectorTests {
  let model = FSRS7()

  @Test(arguments: publishedHistories)
  func `Every state of a published history is reproduced`(history: PublishedHistory) {
    var state: MemoryState?
    for (number, review) in history.reviews.enumerated() {
      let next = state.map {
        model.nextState($0, elapsedDays: review.elapsedDays, rating: review.rating)
      }
      let reached = next ?? model.initialState(review.rating)
      expectClose(reached, review.state, "review \(number)")
      state = reached
    }
  }

  @Test(arguments: publishedCases)
  func `Every next state of a published table is reproduced`(table: PublishedCase) {
    for next in table.next {
      expectClose(state(table, after: next.rating), next.state, "\(next.rating)")
    }
  }

  @Test(arguments: publishedCases)
  func `Every interval of a published table is reproduced`(table: PublishedCase) {
    for next in table.next {
      let state = state(table, after: next.rating)
      for (retention, days) in next.intervals {
        let interval = model.interval(state, retention: Retention(rawValue: retention))
        #expect(
          isClose(interval, days), "\(next.rating) at \(retention): \(interval), not \(days)")
      }
    }
  }

  @Test
  func `The published interval that is no root is further from the retention than ours`() {
    let (state, retention, published) = unconvergedInterval
    let ours = model.interval(state, retention: Retention(rawValue: retention))
    func miss(_ days: Double) -> Double {
      abs(model.retrievability(state, elapsedDays: days) - retention)
    }
    #expect(miss(published) > 1e-6 && miss(ours) < 1e-12)
    #expect(isClose(ours, published, relative: 4e-3))
  }

  @Test(arguments: publishedCases)
  func `The retrievability of a published table is reproduced`(table: PublishedCase) {
    guard let state = table.state, let expected = table.retrievability else { return }
    let recall = model.retrievability(state, elapsedDays: table.elapsedDays)
    #expect(isClose(recall, expected, relative: 1e-6), "\(recall), not \(expected)")
  }

  @Test
  func `A chain of good at each due time gives the measured intervals`() {
    var state = model.initialState(.good)
    var intervals: [Double] = []
    for _ in 0..<5 {
      let interval = model.interval(state, retention: .standard)
      intervals.append(interval)
      state = model.nextState(state, elapsedDays: interval, rating: .good)
    }
    // Measured from an independent program; published to the digits shown.
    for (interval, expected) in zip(intervals, [4.8, 26.2, 92, 293, 885]) {
      #expect(isClose(interval, expected, relative: 0.01), "\(intervals)")
    }
  }

  private func state(_ table: PublishedCase, after rating: Rating) -> MemoryState {
    guard let state = table.state else { return model.initialState(rating) }
    return model.nextState(state, elapsedDays: table.elapsedDays, rating: rating)
  }
}
