/// The descent by Adam of one set of weights, in `Double`.
///
/// Source: Kingma and Ba, "Adam: A method for stochastic optimization" (2015), algorithm 1.
struct Adam {
  private let descent: Descent
  private let scales: [Double]
  private var means: [Double]
  private var squares: [Double]
  private var meanPower = 1.0
  private var squarePower = 1.0

  /// Creates a descent.
  ///
  /// - Parameters:
  ///   - descent: How it is run.
  ///   - scales: The unit in which each weight moves: one element per weight, positive.
  init(_ descent: Descent, scales: [Double]) {
    self.descent = descent
    self.scales = scales
    means = [Double](repeating: 0, count: scales.count)
    squares = means
  }

  /// Moves weights a step against a gradient.
  ///
  /// A gradient that isn't finite moves nothing.
  ///
  /// - Parameters:
  ///   - weights: The weights.
  ///   - gradient: The derivatives of the loss by them.
  ///   - progress: How much of the descent is done, as a fraction; the rate is that of the start at
  ///     0, and falls to 0 at 1. It falls as 1 − 3x² + 2x³, which is within 0.01 of the half cosine
  ///     of Loshchilov and Hutter, "SGDR" (2017).
  mutating func move(_ weights: inout [Double], against gradient: [Double], progress: Double) {
    guard gradient.allSatisfy(\.isFinite) else { return }
    meanPower *= descent.meanDecay
    squarePower *= descent.squareDecay
    let rate = descent.rate * (1 - progress * progress * (3 - 2 * progress))
    for place in weights.indices {
      means[place] += (1 - descent.meanDecay) * (gradient[place] - means[place])
      let square = gradient[place] * gradient[place]
      squares[place] += (1 - descent.squareDecay) * (square - squares[place])
      let mean = means[place] / (1 - meanPower)
      let spread = (squares[place] / (1 - squarePower)).squareRoot()
      weights[place] -= rate * scales[place] * mean / (spread + 1e-8)
    }
  }
}
