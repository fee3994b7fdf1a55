/// The slope of the loss and a guess of its curvature, anywhere: what a ``ScoringDescent`` asks for.
struct ScoringSlopes<Kernel: FitKernel> {
  private let passes: SharedPasses<ScoringWorker<Kernel>.Task>
  private let worker: ScoringWorker<Kernel>
  private let recency: RecencyWeights
  private let start: [Double]
  private let groupCount: Int
  private let progress: FitProgress
  /// How often all cards were gone through, parts counting as what they are.
  private var work = 0.0

  /// How many groups tell enough about the spread of slopes.
  private static var productGroups: Int { 256 }

  /// Creates slopes; the caller leads the passes with a worker of its own.
  init(
    _ passes: SharedPasses<ScoringWorker<Kernel>.Task>, _ worker: ScoringWorker<Kernel>,
    groupCount: Int, _ recency: RecencyWeights, _ start: [Double],
    _ progress: @escaping FitProgress
  ) {
    self.passes = passes
    self.worker = worker
    self.groupCount = groupCount
    self.recency = recency
    self.start = start
    self.progress = progress
  }

  /// Returns the derivatives of the loss by the weights, or `nil` where the descent was ended.
  ///
  /// - Parameters:
  ///   - weights: Where.
  ///   - every: Every how-manieth group is gone through, from 1; L2 counts for as much less.
  /// - Returns: One element per weight, or `nil` where the descent was ended.
  mutating func slope(at weights: [Double], every: Int) -> [Double]? {
    guard go(at: weights, every, productsEvery: 0) else { return nil }
    return sumOfSlopes(at: weights, every)
  }

  /// Returns the derivatives of the loss and a guess of its second derivatives, or `nil` where the
  /// descent was ended; for the parameters see ``slope(at:every:)``.
  mutating func slopeAndCurvature(
    at weights: [Double], every: Int
  ) -> (slope: [Double], curvature: SymmetricMatrix)? {
    let productsEvery = max(1, groupCount / every / Self.productGroups)
    guard go(at: weights, every, productsEvery: productsEvery) else { return nil }
    return (
      sumOfSlopes(at: weights, every),
      spreadOfSlopes(at: weights, every, productsEvery: productsEvery)
    )
  }

  private mutating func go(at weights: [Double], _ every: Int, productsEvery: Int) -> Bool {
    // It is not known beforehand how long it will take; six times through all is usual.
    guard progress(work / (work + 3)) else { return false }
    passes.run(
      ScoringWorker.Task(weights: weights, every: every, productsEvery: productsEvery),
      worker.work)
    work += 1 / Double(every)
    return true
  }

  private func sumOfSlopes(at weights: [Double], _ every: Int) -> [Double] {
    let sums = passes.sums(in: 0..<Kernel.sumCount)
    let slope = Kernel(weights: weights).gradient(ofSums: sums)
    return weights.indices.map { slope[$0] + (weights[$0] - start[$0]) * pull($0, every) }
  }

  /// The curvature of L2, and the spread of the slopes of cards, carried over from what kernels sum
  /// up to weights.
  private func spreadOfSlopes(
    at weights: [Double], _ every: Int, productsEvery: Int
  ) -> SymmetricMatrix {
    let kernel = Kernel(weights: weights)
    let count = Kernel.sumCount
    let products = passes.sums(in: count..<count + ScoringWorker<Kernel>.productCount)
    let slopes = (0..<count).map { place in
      kernel.gradient(ofSums: (0..<count).map { $0 == place ? 1 : 0 })
    }
    // Slopes are weighted twice in their products, and are to be once.
    let factor = recency.sum / recency.sumOfSquares * Double(productsEvery)
    var curvature = SymmetricMatrix(size: weights.count)
    for place in weights.indices { curvature[place, place] = pull(place, every) }
    var place = 0
    for row in 0..<count {
      for column in row..<count {
        // The diagonal counts once, what is above it for what is below it too.
        let product = products[place] * factor * (row == column ? 0.5 : 1)
        curvature.add(product, timesProductOf: slopes[row], and: slopes[column])
        place += 1
      }
    }
    return curvature
  }

  /// The curvature of L2.
  private func pull(_ place: Int, _ every: Int) -> Double {
    1 / (Kernel.sigmas[place] * Kernel.sigmas[place] * Double(every))
  }
}
