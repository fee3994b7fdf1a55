/// The descent of all weights of a model, batch by batch, on one or several threads: once through all
/// cards by ``Adam``, then by ``CurvatureDescent``.
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
    plan = Descent(scored: scored, fewPull: Kernel.fewPull)
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
    var newton = CurvatureDescent(plan, coordinates)
    for epoch in 0..<plan.epochs {
      let batches = Batches(
        groupCount: cards.count, count: scored / plan.batch, using: &generator)
      for batch in 0..<batches.count {
        let done =
          (Double(epoch) + Double(batch) / Double(batches.count)) / Double(plan.epochs)
        guard progress(done) else { return nil }
        let w = coordinates.weights(at: x)
        let kernel = Kernel(vector: w)
        passes.run(BatchWorker.Task(kernel, batches, batch: batch), worker.work)
        let parts = coordinates.gradient(kernel.gradient(ofSums: passes.sums()), at: w)
        newton.learn(parts, share: 1 / Double(batches.count))
        let gradient = gradient(parts, at: x, share: 1 / Double(batches.count))
        if epoch == 0 {
          adam.move(&x, against: gradient, progress: done)
        } else {
          newton.move(
            &x, against: gradient.map { $0 * Double(batches.count) }, hold: hold, progress: done)
        }
        x = coordinates.clipped(x)
      }
    }
    return coordinates.clippedWeights(coordinates.weights(at: x))
  }

  /// How strongly weights are held off their bounds.
  private var hold: Double { BoundHold.strength(scored: scored) }

  /// Returns the derivatives of the loss of a batch, with its share in those of Σ x² and of
  /// ``BoundHold``.
  private func gradient(_ parts: [WideLanes], at x: [Double], share: Double) -> [Double] {
    let held = Kernel.coordinates.hold(at: x)
    return x.indices.map { place in
      parts[place].sum() + share * (hold * held[place] + 2 * plan.pull * x[place])
    }
  }
}

/// What each thread of a ``WeightDescent`` computes with.
private final class BatchWorker<Kernel: FitKernel> {
  /// A pass over the cards of a batch.
  final class Task: Sendable {
    let kernel: Kernel
    let batches: Batches
    let batch: Int

    init(_ kernel: Kernel, _ batches: Batches, batch: Int) {
      (self.kernel, self.batches, self.batch) = (kernel, batches, batch)
    }
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
    let task = share.task
    sums.clear()
    task.batches.forEachGroup(ofBatch: task.batch, share: share.number, of: 8) {
      cards.withSteps(ofGroup: $0) {
        task.kernel.addGradient(of: $0, notes: notes.lanes, to: sums.lanes)
      }
    }
    sums.write(to: share.row)
  }
}
