/// The descent of all weights of a model to the least loss, on one or several threads.
///
/// The loss is the weighted cross-entropy of recall at all scored reviews, and half the square of
/// each weight's distance from the start, in sigmas: the prior that learners are as others.
///
/// Each step goes through the cards once, forwards and back, and asks for the slope. The curvature
/// is first taken from how the slopes of single cards spread (Berndt, Hall, Hall and Hausman,
/// "Estimation and inference in nonlinear structural models", 1974), then learnt from step to step
/// (``TrustRegion``). Most steps need not see all cards: the first go through every 4^k-th group,
/// so that there are a few thousand reviews, and only the last, which are few as there is little
/// left to go, through all. All of it is linear in reviews and without chance.
struct ScoringDescent<Kernel: FitKernel>: Sendable {
  private let cards: LaneCards
  private let recency: RecencyWeights
  private let start: [Double]

  /// How many scored reviews the first steps go through, or up to four times as many.
  private static var firstReviews: Int { 6_000 }
  /// By how much the loss is to fall at a step, in nats, for one more to be worthwhile: while only
  /// part of the cards are seen, and with all.
  ///
  /// Chance moves it by half a nat for each weight.
  private static var leastGains: (part: Double, all: Double) { (2, 1) }
  /// How many steps there are at most with as many cards.
  private static var mostSteps: Int { 40 }

  /// Creates a descent.
  ///
  /// - Parameters:
  ///   - cards: The cards; at least one.
  ///   - recency: How much their reviews count.
  ///   - start: The weights to start from, and to be pulled to: one element each, clipped.
  init(_ cards: LaneCards, recency: RecencyWeights, start: [Double]) {
    self.cards = cards
    self.recency = recency
    self.start = start
  }

  /// Descends, and returns the weights, or `nil` where it was ended.
  ///
  /// - Parameters:
  ///   - threads: How many threads to compute on.
  ///   - progress: Is told how far it is, on the calling thread, and may end the descent.
  /// - Returns: The weights, one element each, or `nil`.
  func run(threads: Int, _ progress: FitProgress) -> [Double]? {
    var found: [Double]?
    let passes = ScoringWorker<Kernel>.passes()
    withoutActuallyEscaping(progress) { progress in
      withUnsafeMutablePointer(to: &found) { found in
        // Part 0 alone uses both, on the calling thread.
        nonisolated(unsafe) let (progress, found) = (progress, found)
        concurrently(threads: threads) { part, _ in
          let worker = ScoringWorker<Kernel>(cards)
          guard part == 0 else { return passes.help(worker.work) }
          var slopes = ScoringSlopes(
            passes, worker, groupCount: cards.count, recency, start, progress)
          found.pointee = descend(&slopes)
          passes.end()
        }
      }
    }
    return found
  }

  private func descend(_ slopes: inout ScoringSlopes<Kernel>) -> [Double]? {
    var weights = start
    for every in strides() {
      guard let (slope, curvature) = slopes.slopeAndCurvature(at: weights, every: every) else {
        return nil
      }
      var region = TrustRegion(
        weights: weights, slope: slope, curvature: curvature, radius: 0.3,
        scales: Kernel.scales(start), clip: Kernel.clipped)
      let leastGain = every == 1 ? Self.leastGains.all : Self.leastGains.part
      var proposal = region.proposal()
      for _ in 0..<Self.mostSteps {
        guard let next = proposal, next.gain > leastGain else { break }
        guard let slope = slopes.slope(at: next.weights, every: every) else { return nil }
        region.learn(next, slope: slope)
        proposal = region.proposal()
      }
      // What little is left is taken on trust.
      weights = proposal.flatMap { $0.gain > leastGain ? nil : $0.weights } ?? region.weights
    }
    return weights
  }

  /// Every how-manieth group each stage goes through: falling powers of 4, the last being 1.
  private func strides() -> [Int] {
    var strides = [1]
    while recency.count / (4 * strides[0]) >= Self.firstReviews,
      cards.count / (4 * strides[0]) >= 16
    {
      strides.insert(4 * strides[0], at: 0)
    }
    return strides
  }
}
