/// What the fit of FSRS-7 moves: the way of the weights from their defaults, in units in which
/// learners differ by about 1.
///
/// Population and descent agree in these units. The published sigmas of w4…w33 run from 0.04 to
/// 0.9, and initial stabilities differ by factors, so that one rate in units of the weights would
/// be too fast for some and too slow for others. Here the L2 term is the sum of squares of all
/// coordinates: it is the logarithm of a normal prior whose spread is that of learners.
///
/// - w[i] = default + sigma · x[i] for i in 4…33.
/// - ln w[i] = ln default + b x[i] + c (x[0] + x[1] + x[2] + x[3]) for the initial stabilities,
///   i in 0…3. So their logarithms have the variance 0.6² each for itself, and 0.8² in common: who
///   remembers long after "good" does after "hard" too, and a rating that a learner never gives
///   follows the others.
enum FSRS7Coordinates {
  /// The sigmas of w4…w33, in the unit of each; positive.
  ///
  /// Source: the L2 term of fsrs-rs `training_v7.rs` (40098170).
  private static let sigmas = [
    0.523, 0.2528, 0.4329, 0.2966, 0.2139, 0.2889, 0.1862, 0.175, 0.3812, 0.3013, 0.9104, 0.3234,
    0.2448, 0.3273, 0.1842, 0.1735, 0.4608, 0.311, 0.864, 0.0418, 0.2596, 0.0798, 0.0682, 0.1282,
    0.1397, 0.1407, 0.1489, 0.2, 0.15, 0.15,
  ]

  /// b: the spread of the logarithm of one initial stability by itself.
  private static let own = 0.6
  /// The spread of the logarithms of all four in common.
  private static let common = 0.8
  /// c: with it the covariance b² I + common² 1 is the square of b I + c 1, 1 being all ones.
  private static let shared = ((own * own + 4 * common * common).squareRoot() - own) / 4

  private static let defaults = FSRS7.Weights.default.vector
  private static let bounds = FSRS7.Weights.parameters.map(\.bounds)
  private static let boundHold = BoundHold(defaults: defaults, bounds: bounds)

  /// How many there are: one for each weight.
  static var count: Int { defaults.count }

  /// Returns w0…w33 at coordinates, unclipped.
  static func weights(at x: [Double]) -> [Double] {
    let sum = x[0] + x[1] + x[2] + x[3]
    var w = defaults
    for place in 0..<4 { w[place] *= exponential(own * x[place] + shared * sum) }
    for place in 4..<w.count { w[place] += sigmas[place - 4] * x[place] }
    return w
  }

  /// Returns the coordinates of w0…w33, of which the first four must be positive.
  static func coordinates(of w: [Double]) -> [Double] {
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
  ///   - gradient: The derivatives by w0…w33.
  ///   - w: w0…w33.
  /// - Returns: The derivatives by the coordinates of w.
  static func gradient(_ gradient: [Double], at w: [Double]) -> [Double] {
    var byX = gradient
    for place in 0..<4 { byX[place] *= w[place] }
    let sum = byX[0] + byX[1] + byX[2] + byX[3]
    for place in 0..<4 { byX[place] = own * byX[place] + shared * sum }
    for place in 4..<w.count { byX[place] *= sigmas[place - 4] }
    return byX
  }

  /// Returns coordinates at which all weights are within their bounds; those of weights that are
  /// stay as they are.
  static func clipped(_ x: [Double]) -> [Double] {
    let w = weights(at: x)
    let clipped = clippedWeights(w)
    var moved = x
    for place in 4..<x.count where clipped[place] != w[place] {
      moved[place] = (clipped[place] - defaults[place]) / sigmas[place - 4]
    }
    if clipped[..<4] != w[..<4] { moved[..<4] = coordinates(of: clipped)[..<4] }
    return moved
  }

  /// Returns the derivatives of what keeps weights off their bounds, by coordinates; none for the
  /// initial stabilities, which L2 keeps by their logarithms.
  static func hold(at x: [Double]) -> [Double] {
    let w = weights(at: x)
    return x.indices.map { place in
      place < 4 ? 0 : sigmas[place - 4] * boundHold.slope(ofWeight: place, at: w[place])
    }
  }

  /// Returns w0…w33, each moved to the nearest value that it may take; see
  /// ``FSRS7/Weights/clipped``.
  static func clippedWeights(_ w: [Double]) -> [Double] {
    var w = w
    for place in w.indices { w[place] = w[place].clamped(to: bounds[place]) }
    for place in 1..<4 { w[place] = max(w[place], w[place - 1]) }
    w[26] = max(w[26], w[25])
    return w
  }
}
