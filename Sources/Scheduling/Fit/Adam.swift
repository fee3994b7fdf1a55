/// How the weights of a model are moved towards less loss: first by ``Adam``, then by
/// ``CurvatureDescent``, each with a rate that falls from its start to 0.
struct Descent: Sendable {
  /// How often all cards are gone through; 1 or more.
  var epochs: Int
  /// How many scored reviews one step is to rest on, at least; 1 or more.
  var batch: Int
  /// The rate of Adam at the start, in coordinates per step; positive.
  var rate = 0.15
  /// How slowly Adam's mean of gradients forgets; 0..<1.
  var meanDecay = 0.9
  /// How slowly Adam's mean of squared gradients forgets; 0..<1.
  var squareDecay = 0.95
  /// How much the pull of L2 counts against the loss of all reviews; 0 or more.
  var pull = 1.0
}

extension Descent {
  /// How many scored reviews let a log be taken at its word.
  private static let many = 1_000.0

  /// Creates the descent for a log with a number of scored reviews; 1 or more.
  ///
  /// A hundred steps come close enough to the least loss of a short log, and 80 to that of one of
  /// 5 000 reviews or more, unless that would be fewer than three times through all cards. A large log
  /// has large batches, because the bottom of its loss is sharper.
  ///
  /// The pull falls from that of few reviews to a fifth at 1 000 and more. What a short log seems to
  /// say is more often chance; and a descent that ends short of the least loss, as this one did once,
  /// needs less pull than one that reaches it. <doc:FitsToFewAnswers> has the figures.
  ///
  /// - Parameters:
  ///   - scored: How many reviews are scored.
  ///   - fewPull: The pull with hardly any.
  init(scored: Int, fewPull: Double) {
    let batch = (scored / 100).clamped(to: 256...1_536)
    let steps = max(1, scored / batch)
    let wanted = scored < 5_000 ? 100 : 80
    let few = max(0, 1 - Double(scored) / Self.many)
    self.init(
      epochs: max(3, wanted / steps), batch: batch, pull: 0.2 + (fewPull - 0.2) * few)
  }
}

/// The descent by Adam of one set of weights, in `Double`.
///
/// Source: Kingma and Ba, "Adam: A method for stochastic optimization" (2015), algorithm 1.
struct Adam {
  private let descent: Descent
  private var means: [Double]
  private var squares: [Double]
  private var meanPower = 1.0
  private var squarePower = 1.0

  /// Creates a descent, given how it is run and how many weights there are.
  init(_ descent: Descent, count: Int) {
    self.descent = descent
    means = [Double](repeating: 0, count: count)
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
      weights[place] -= rate * mean / (spread + 1e-8)
    }
  }
}
