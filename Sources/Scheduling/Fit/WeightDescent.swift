/// The descent of all weights of a model by ``Adam``, batch by batch, on one or several threads.
///
/// For a model whose loss is too crooked for ``ScoringDescent``. The result doesn't depend on the
/// number of threads.
struct WeightDescent<Kernel: FitKernel>: Sendable {
  private let plan: Descent
  private let cards: LaneCards
  private let scored: Int
  private let start: [Double]
  private let seed: UInt64

  /// Creates a descent.
  ///
  /// - Parameters:
  ///   - plan: How it is run.
  ///   - cards: The cards; at least one.
  ///   - scored: How many scored reviews they have.
  ///   - start: The weights to start from, and to be pulled to: one element each, clipped.
  ///   - seed: What chance is drawn from.
  init(_ plan: Descent, _ cards: LaneCards, scored: Int, start: [Double], seed: UInt64) {
    self.plan = plan
    self.cards = cards
    self.scored = scored
    self.start = start
    self.seed = seed
  }

  /// Descends, and returns the weights, or `nil` where it was ended.
  ///
  /// - Parameters:
  ///   - threads: How many threads to compute on.
  ///   - progress: Is told how far it is, on the calling thread, and may end the descent.
  /// - Returns: The weights, one element each, or `nil`.
  func run(threads: Int, _ progress: FitProgress) -> [Double]? {
    var found: [Double]?
    let passes = BatchWorker<Kernel>.passes()
    withoutActuallyEscaping(progress) { progress in
      withUnsafeMutablePointer(to: &found) { found in
        // Part 0 alone uses both, on the calling thread.
        nonisolated(unsafe) let (progress, found) = (progress, found)
        concurrently(threads: min(threads, passes.shares)) { part, _ in
          let worker = BatchWorker<Kernel>(cards)
          guard part == 0 else { return passes.help(worker.work) }
          found.pointee = descend(passes, worker, progress)
          passes.end()
        }
      }
    }
    return found
  }

  private func descend(
    _ passes: SharedPasses<BatchWorker<Kernel>.Task>, _ worker: BatchWorker<Kernel>,
    _ progress: FitProgress
  ) -> [Double]? {
    var generator = SplitMix64(seed: seed)
    var adam = Adam(plan, scales: Kernel.scales(start))
    var weights = start
    for epoch in 0..<plan.epochs {
      let batches = Batches(
        groupCount: cards.count, count: scored / plan.batch, using: &generator)
      for batch in 0..<batches.count {
        let done =
          (Double(epoch) + Double(batch) / Double(batches.count)) / Double(plan.epochs)
        guard progress(done) else { return nil }
        passes.run(
          BatchWorker.Task(weights: weights, batches: batches, batch: batch), worker.work)
        var gradient = Kernel(weights: weights)
          .gradient(ofSums: passes.sums(in: 0..<Kernel.sumCount))
        addPull(to: &gradient, at: weights, share: 1 / Double(batches.count))
        adam.move(&weights, against: gradient, progress: done)
        weights = Kernel.clipped(weights)
      }
    }
    return weights
  }

  /// Adds the derivative of Σ ((w − start) / sigma)² and of ``BoundHold``, of which each batch has
  /// its share.
  private func addPull(to gradient: inout [Double], at weights: [Double], share: Double) {
    let hold = Kernel.hold(at: weights)
    let strength = share * BoundHold.strength(scored: scored)
    for place in weights.indices {
      gradient[place] += strength * hold[place]
      let sigma = Kernel.sigmas[place]
      gradient[place] += 2 * plan.pull * share * (weights[place] - start[place]) / (sigma * sigma)
    }
  }
}

/// What each thread of a ``WeightDescent`` computes with.
private final class BatchWorker<Kernel: FitKernel> {
  /// A pass over the cards of a batch.
  struct Task: Sendable {
    let weights: [Double]
    let batches: Batches
    let batch: Int
  }

  private let cards: LaneCards
  private let notes: LaneBuffer
  private let sums = LaneBuffer(count: Kernel.sumCount)

  init(_ cards: LaneCards) {
    self.cards = cards
    notes = LaneBuffer(count: cards.longest * Kernel.notesPerStep)
  }

  static func passes() -> SharedPasses<Task> {
    SharedPasses(shares: 8, rowLength: Kernel.sumCount)
  }

  func work(_ share: SharedPasses<Task>.Share) {
    let kernel = Kernel(weights: share.task.weights)
    sums.clear()
    share.task.batches.forEachGroup(ofBatch: share.task.batch, share: share.number, of: 8) {
      cards.withSteps(ofGroup: $0) {
        kernel.addGradient(of: $0, notes: notes.lanes, to: sums.lanes)
      }
    }
    sums.writeTotals(to: share.row)
  }
}
