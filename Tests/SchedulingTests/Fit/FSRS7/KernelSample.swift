@testable import Scheduling

/// Weights of FSRS-7, and the histories of eight cards.
struct KernelSample {
  /// w0…w33, clipped.
  var vector: [Double]
  /// By card: its reviews, as many for each.
  var histories: [[Review]]
  /// How many steps of padding follow.
  var padding = 0

  struct Review {
    var elapsed: Double
    var rating: Rating
    var weight: Double
  }

  /// Weights near the defaults and from all over their bounds, by turns.
  ///
  /// Of the latter, some forget all at a lapse, and some remember for centuries.
  static let all: [KernelSample] = {
    var generator = SplitMix64(seed: 7)
    return (0..<16).map { number in
      let coordinates = FSRS7Kernel.coordinates
      let near = coordinates.weights(
        at: coordinates.origin.map { _ in generator.uniform(in: -1...1) })
      var vector = number % 2 == 0 ? near : generator.weights().vector
      if number % 4 == 3 {
        for place in 0..<4 { vector[place] = generator.uniform(in: 0.01...0.1) }
        (vector[10], vector[11], vector[18]) = (0.011, 0.12, 0.002)
      } else if number % 8 == 1 {
        (vector[7], vector[8], vector[9]) = (3.9, 0.01, 2.9)
      }
      return KernelSample(
        vector: FSRS7Kernel.coordinates.clippedWeights(vector),
        histories: (0..<8).map { _ in generator.history() })
    }
  }()

  private var steps: [LaneStep] {
    histories[0].indices.map { place in
      var step = LaneStep.padding
      for lane in histories.indices {
        let review = histories[lane][place]
        step.elapsed[lane] = Float(review.elapsed)
        step.rating[lane] = Float(review.rating.rawValue)
        step.weight[lane] = Float(review.weight)
      }
      return step
    } + Array(repeating: .padding, count: padding)
  }

  /// The recall at each step from the second on, by the kernel.
  func predictions() -> [Lanes] {
    FSRS7Kernel(vector: vector).trace(steps).map(\.curve.mixed)
  }

  /// The derivatives of the loss by w0…w33, by the kernel.
  func gradient() -> [Double] {
    FSRS7Kernel(vector: vector).gradient(of: steps)
  }

  /// By card: the recall at each review, and the memory after it, by the model with other weights.
  func passes(_ vector: [Double]) throws -> [[(recall: Double, state: MemoryState)]] {
    guard let weights = FSRS7.Weights(vector: vector) else { throw NotAVector() }
    let model = FSRS7(weights: weights)
    return histories.map { history in
      var passes = [(recall: 1.0, state: model.initialState(history[0].rating))]
      for review in history.dropFirst() {
        let state = passes[passes.count - 1].state
        let days = review.elapsed
        passes.append(
          (
            model.retrievability(state, elapsedDays: days),
            model.nextState(state, elapsedDays: days, rating: review.rating)
          ))
      }
      return passes
    }
  }

  private struct NotAVector: Error {}

  /// The derivative by a weight as a difference of the model's losses, or `nil` where there is
  /// none: at a bound, or where the loss has a kink.
  func difference(_ weight: Int) throws -> Double? {
    let slopes = try [1e-5, 2e-6].map { try slope(weight, over: $0 * max(0.01, vector[weight])) }
    guard let coarse = slopes[0], let fine = slopes[1] else { return nil }
    return abs(coarse - fine) <= 1e-4 * abs(fine) + 1e-6 ? fine : nil
  }

  private func slope(_ weight: Int, over distance: Double) throws -> Double? {
    let losses = try [-distance, distance].map { distance -> Double? in
      var moved = vector
      moved[weight] += distance
      return FSRS7Kernel.coordinates.clippedWeights(moved) == moved ? try loss(moved) : nil
    }
    guard let low = losses[0], let high = losses[1] else { return nil }
    return (high - low) / (2 * distance)
  }

  private func loss(_ vector: [Double]) throws -> Double {
    var loss = 0.0
    for (history, passes) in zip(histories, try passes(vector)) {
      for (review, pass) in zip(history, passes).dropFirst() {
        let recall = pass.recall.clamped(to: 0.0001...0.9999)
        loss -= review.weight * logarithm(review.rating == .again ? 1 - recall : recall)
      }
    }
    return loss
  }
}

extension SplitMix64 {
  /// Returns ten reviews of a card: at once, after seconds or after years, rated in any way.
  fileprivate mutating func history() -> [KernelSample.Review] {
    (0..<10).map { place in
      let isFirst = place == 0
      let isAtOnce = isFirst || integer(in: 0...3) == 0
      // What the kernel is given is as exact as it can be told.
      return KernelSample.Review(
        elapsed: isAtOnce ? 0 : Double(Float(exponential(uniform(in: -9...8)))),
        rating: rating(), weight: isFirst ? 0 : Double(Float(uniform(in: 0...1))))
    }
  }
}

extension FitKernel {
  /// Returns what each step notes, but for the first.
  func trace(_ steps: [LaneStep]) -> [Notes] {
    let notes = UnsafeMutablePointer<Notes>.allocate(capacity: 1)
    defer { notes.deallocate() }
    var state = firstState(steps[0].rating)
    return steps.dropFirst().map { step in
      note(step, state, in: notes)
      state = next(step, notes)
      return notes.pointee
    }
  }

  /// Returns the derivatives of the loss of eight cards by the weights.
  func gradient(of steps: [LaneStep]) -> [Double] {
    let notes = LaneBuffer(count: steps.count * Self.notesPerStep)
    let sums = LaneBuffer(count: Self.sumCount)
    steps.withUnsafeBufferPointer { addGradient(of: $0, notes: notes.lanes, to: sums.lanes) }
    return gradient(ofSums: (0..<sums.count).map { WideLanes(sums.lanes[$0]) }).map { $0.sum() }
  }
}
