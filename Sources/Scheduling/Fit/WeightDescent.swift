/// The descent of all weights of a model by ``Adam``, batch by batch, on one or several threads.
///
/// What moves are ``FitCoordinates``. The result doesn't depend on the number of threads.
struct WeightDescent<Kernel: FitKernel>: Sendable {
  private let plan: Descent
  private let cards: LaneCards
  private let scored: Int
  private let seed: UInt64

  /// Creates a descent.
  ///
  /// - Parameters:
  ///   - cards: The cards; at least one.
  ///   - scored: How many scored reviews they have.
  ///   - seed: What chance is drawn from.
  init(_ cards: LaneCards, scored: Int, seed: UInt64) {
    plan = Descent(scored: scored)
    self.cards = cards
    self.scored = scored
    self.seed = seed
  }

  /// Descends from the defaults, and returns the weights, clipped, or `nil` where it was ended.
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
    let coordinates = Kernel.coordinates
    var generator = SplitMix64(seed: seed)
    var x = coordinates.origin
    var adam = Adam(plan, count: x.count)
    for epoch in 0..<plan.epochs {
      let batches = Batches(
        groupCount: cards.count, count: scored / plan.batch, using: &generator)
      for batch in 0..<batches.count {
        let done =
          (Double(epoch) + Double(batch) / Double(batches.count)) / Double(plan.epochs)
        guard progress(done) else { return nil }
        let kernel = Kernel(vector: coordinates.weights(at: x))
        passes.run(BatchWorker.Task(kernel: kernel, batches: batches, batch: batch), worker.work)
        let byWeights = kernel.gradient(ofSums: passes.sums())
        var gradient = coordinates.gradient(byWeights, at: coordinates.weights(at: x))
        addPull(to: &gradient, at: x, share: 1 / Double(batches.count))
        adam.move(&x, against: gradient, progress: done)
        x = coordinates.clipped(x)
      }
    }
    return coordinates.clippedWeights(coordinates.weights(at: x))
  }

  /// Adds the derivative of Σ x² and of ``BoundHold``, of which each batch has its share.
  private func addPull(to gradient: inout [Double], at x: [Double], share: Double) {
    let hold = Kernel.coordinates.hold(at: x)
    let strength = share * BoundHold.strength(scored: scored)
    for place in x.indices {
      gradient[place] += strength * hold[place] + 2 * plan.pull * share * x[place]
    }
  }
}

/// What each thread of a ``WeightDescent`` computes with.
private final class BatchWorker<Kernel: FitKernel> {
  /// A pass over the cards of a batch.
  struct Task: Sendable {
    let kernel: Kernel
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
    let kernel = share.task.kernel
    sums.clear()
    share.task.batches.forEachGroup(ofBatch: share.task.batch, share: share.number, of: 8) {
      cards.withSteps(ofGroup: $0) {
        kernel.addGradient(of: $0, notes: notes.lanes, to: sums.lanes)
      }
    }
    sums.writeTotals(to: share.row)
  }
}
