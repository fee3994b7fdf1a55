import Testing

@testable import Scheduling

struct RecallSignalsTests {
  @Test
  func `Without weights a prediction stays as it was`() {
    let none = RecallSignals(
      weights: [Double](repeating: 0, count: 10), centres: [Double](repeating: 0, count: 8),
      spreads: [Double](repeating: 1, count: 8))
    for recall in [0.001, 0.3, 0.82, 0.97, 0.9999] {
      #expect(isClose(none.adjusted(recall, after: SignalHistory()), recall, relative: 1e-12))
    }
  }

  @Test(arguments: 0..<20)
  func `More predicted recall is more corrected recall, and the inverse undoes it`(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let signals = generator.signals()
    let history = generator.history()
    var last = 0.0
    for step in 1..<200 {
      let recall = Double(step) / 200
      let corrected = signals.adjusted(recall, after: history)
      #expect(corrected > last && corrected < 1)
      last = corrected
      guard (0.0001...0.9999).contains(corrected) else { continue }
      let back = signals.unadjusted(corrected, after: history)
      #expect(isClose(back, recall, relative: 1e-6))
    }
  }

  @Test
  func `A weight moves recall in its direction`() {
    var slow = SignalHistory()
    slow.update(rating: .good, duration: 4_000)
    var quick = slow
    slow.update(rating: .good, duration: 30_000)
    quick.update(rating: .good, duration: 2_000)
    var weights = [Double](repeating: 0, count: 10)
    weights[2 + RecallSignals.Reading.hesitation.rawValue] = -0.3
    let signals = RecallSignals(
      weights: weights, centres: [Double](repeating: 0, count: 8),
      spreads: [Double](repeating: 0.3, count: 8))
    #expect(signals.adjusted(0.8, after: quick) > 0.8)
    #expect(signals.adjusted(0.8, after: slow) < 0.8)
    #expect(isClose(signals.adjusted(0.8, after: SignalHistory()), 0.8))
  }

  @Test(arguments: [Double.nan, -.infinity, -1, 0, 1, 2, .infinity])
  func `Odd predictions give a probability`(recall: Double) {
    var generator = SplitMix64(seed: 9)
    for _ in 0..<20 {
      let signals = generator.signals()
      let history = generator.history()
      #expect((0...1).contains(signals.adjusted(recall, after: history)))
      #expect((0...1).contains(signals.unadjusted(recall, after: history)))
    }
  }

  @Test
  func `A newcomer's form counts in full, and dates don't depend on it`() {
    #expect(!RecallSignals.newcomer.readsCards)
    #expect(RecallSignals(vector: RecallSignals.newcomer.vector) == .newcomer)
    var form = RecentForm()
    #expect(isClose(RecallSignals.newcomer.adjusted(0.8, after: SignalHistory(), form: form), 0.8))
    for _ in 0..<20 { form.update(recalled: false, predicted: 0.8) }
    let low = RecallSignals.newcomer.adjusted(0.8, after: SignalHistory(), form: form)
    let logit = RecallSignals.logit(0.8) + max(-2, form.advantage)
    #expect(isClose(low, RecallSignals.logistic(logit)))
    #expect(isClose(RecallSignals.newcomer.unadjusted(0.9, after: SignalHistory()), 0.9))
  }

  @Test
  func `What was kept comes back`() {
    var generator = SplitMix64(seed: 3)
    let signals = generator.signals()
    #expect(RecallSignals(vector: signals.vector) == signals)
  }

  @Test(
    arguments: [
      (0, Double.nan), (1, -1), (1, .infinity), (5, 1e7), (12, .nan), (18, -0.1), (25, .nan),
    ] as [(Int, Double)])
  func `Numbers that are no correction are refused`(place: Int, value: Double) {
    var vector = [Double](repeating: 0, count: 26)
    #expect(RecallSignals(vector: vector) != nil)
    vector[place] = value
    #expect(RecallSignals(vector: vector) == nil)
    #expect(RecallSignals(vector: Array(vector.dropLast())) == nil)
  }
}

extension SplitMix64 {
  /// Returns a correction with weights of any size that may be.
  fileprivate mutating func signals() -> RecallSignals {
    RecallSignals(
      weights: (0..<10).map { _ in uniform(in: -0.9...0.9) },
      centres: (0..<8).map { _ in uniform(in: -1...10) },
      spreads: (0..<8).map { _ in max(0, uniform(in: -0.2...2)) })
  }

  /// Returns the history of some answers.
  fileprivate mutating func history() -> SignalHistory {
    var history = SignalHistory()
    for _ in 0..<integer(in: 0...8) {
      history.update(
        rating: rating(), duration: integer(in: -1_000...90_000),
        confidence: integer(in: 0...3), hints: integer(in: 0...4))
    }
    return history
  }
}
