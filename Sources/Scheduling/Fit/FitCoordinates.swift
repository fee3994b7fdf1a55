/// What a fit moves: the way of the weights of a model from their defaults, in units in which
/// learners differ by about 1.
///
/// Population and descent agree in these units. The published sigmas of single weights run from 0.04
/// to 1, and initial stabilities differ by factors, so that one rate in units of the weights would
/// be too fast for some and too slow for others. Here the L2 term is the sum of squares of all
/// coordinates: it is the logarithm of a normal prior whose spread is that of learners.
///
/// - w[i] = default + sigma · x[i] for i from 4 on.
/// - ln w[i] = ln default + b x[i] + c (x[0] + x[1] + x[2] + x[3]) for the initial stabilities,
///   i in 0…3. So their logarithms have the variance 0.6² each for itself, and 0.8² in common: who
///   remembers long after "good" does after "hard" too, and a rating that a learner never gives
///   follows the others.
struct FitCoordinates<Weights: WeightSet>: Sendable {
  /// The sigmas of the weights from w4 on, in the unit of each; positive.
  private let sigmas: [Double]
  private let defaults = Weights.default.vector
  private let bounds = Weights.parameters.map(\.bounds)
  private let hold: BoundHold

  /// b: the spread of the logarithm of one initial stability by itself.
  private let own = 0.6
  /// c: with it the covariance b² I + 0.8² 1 is the square of b I + c 1, 1 being all ones.
  private let shared = ((0.6 * 0.6 + 4 * 0.8 * 0.8).squareRoot() - 0.6) / 4

  /// Creates coordinates.
  ///
  /// - Parameter sigmas: How far each weight from w4 on typically lies from its default in the
  ///   population of learners, in the unit of the weight; positive.
  init(sigmas: [Double]) {
    self.sigmas = sigmas
    hold = BoundHold(defaults: defaults, bounds: bounds)
  }

  /// Where the defaults are: one 0 for each weight.
  var origin: [Double] { defaults.map { _ in 0 } }

  /// Returns the weights at coordinates, w0 first, unclipped.
  func weights(at x: [Double]) -> [Double] {
    let sum = x[0] + x[1] + x[2] + x[3]
    var w = defaults
    for place in 0..<4 { w[place] *= exponential(own * x[place] + shared * sum) }
    for place in 4..<w.count { w[place] += sigmas[place - 4] * x[place] }
    return w
  }

  /// Returns the coordinates of weights, of which the first four must be positive.
  func coordinates(of w: [Double]) -> [Double] {
    var x = w
    for place in 0..<4 { x[place] = logarithm(w[place] / defaults[place]) }
    let sum = x[0] + x[1] + x[2] + x[3]
    // The inverse of b I + c 1 is (I − c / (b + 4c) 1) / b.
    let mean = shared / (own + 4 * shared) * sum
    for place in 0..<4 { x[place] = (x[place] - mean) / own }
    for place in 4..<w.count { x[place] = (w[place] - defaults[place]) / sigmas[place - 4] }
    return x
  }

  /// Turns derivatives by weights into derivatives by coordinates.
  ///
  /// - Parameters:
  ///   - gradient: The derivatives by the weights, lane by lane.
  ///   - w: The weights.
  /// - Returns: The derivatives by the coordinates of w, lane by lane.
  func gradient(_ gradient: [WideLanes], at w: [Double]) -> [WideLanes] {
    var byX = gradient
    for place in 0..<4 { byX[place] *= w[place] }
    let sum = byX[0] + byX[1] + byX[2] + byX[3]
    for place in 0..<4 { byX[place] = own * byX[place] + shared * sum }
    for place in 4..<w.count { byX[place] *= sigmas[place - 4] }
    return byX
  }

  /// Returns coordinates at which all weights are within their bounds; those of weights that are
  /// stay as they are.
  func clipped(_ x: [Double]) -> [Double] {
    let w = weights(at: x)
    let clipped = clippedWeights(w)
    var moved = x
    for place in 4..<x.count where clipped[place] != w[place] {
      moved[place] = (clipped[place] - defaults[place]) / sigmas[place - 4]
    }
    if clipped[..<4] != w[..<4] { moved[..<4] = coordinates(of: clipped)[..<4] }
    return moved
  }

  /// Returns weights, each moved to the nearest value that it may take; initial stabilities that a
  /// better rating has below those of a worse one are moved to their geometric mean, which is the
  /// nearest place in these coordinates.
  ///
  /// To raise the lower one alone would move the pair up with each step of a descent, however much
  /// the loss wants it down.
  func clippedWeights(_ w: [Double]) -> [Double] {
    var ordered = w
    for last in 1..<4 where ordered[last] < ordered[last - 1] {
      // The run of equal ones that ends here takes in what is above the new one.
      var first = last
      var mean = logarithm(w[last])
      while first > 0, exponential(mean) < ordered[first - 1] {
        first -= 1
        mean += (logarithm(w[first]) - mean) / Double(last - first + 1)
      }
      for place in first...last { ordered[place] = exponential(mean) }
    }
    var clipped = Weights.clipped(ordered, to: bounds)
    for place in 1..<4 { clipped[place] = max(clipped[place], clipped[place - 1]) }
    return clipped
  }

  /// Returns the places of the weights that a step must not move, as they are on a bound.
  ///
  /// - Parameters:
  ///   - w: The weights, clipped.
  ///   - gradient: The derivatives by the coordinates; the step goes against them.
  /// - Returns: The places, in order; none of the initial stabilities.
  func heldPlaces(at w: [Double], against gradient: [Double]) -> [Int] {
    (4..<w.count).filter {
      gradient[$0] > 0 ? w[$0] <= bounds[$0].lowerBound : w[$0] >= bounds[$0].upperBound
    }
  }

  /// Returns the places of the initial stabilities that a step must move together with the next one:
  /// they are equal, and by themselves would get into the wrong order.
  func tiedPlaces(at w: [Double], against gradient: [Double]) -> [Int] {
    (0..<3).filter { w[$0 + 1] <= w[$0] * (1 + 1e-9) && gradient[$0] < gradient[$0 + 1] }
  }

  /// Returns the derivatives of what keeps weights off their bounds, by coordinates; none for the
  /// initial stabilities, which L2 keeps by their logarithms.
  func hold(at x: [Double]) -> [Double] {
    let w = weights(at: x)
    return x.indices.map { place in
      place < 4 ? 0 : sigmas[place - 4] * hold.slope(ofWeight: place, at: w[place])
    }
  }

  /// Returns the second derivatives of the same, by each coordinate.
  func holdCurvature(at w: [Double]) -> [Double] {
    w.indices.map { place in
      guard place >= 4 else { return 0 }
      let sigma = sigmas[place - 4]
      return sigma * sigma * hold.curvature(ofWeight: place, at: w[place])
    }
  }
}
