/// A minimum looked for with slopes alone: weights, the slope there, and what is known of the
/// curvature.
///
/// Each step goes to the least value of the parabola that slope and curvature describe, but no
/// farther than the parabola is trusted: the step is shortened most where the curvature tells least
/// (Levenberg and Marquardt). What the slope has become there corrects the curvature (damped BFGS)
/// and tells how far to trust. Source: Nocedal and Wright, "Numerical Optimization" (2006), chapters
/// 4, 6 and 10, and procedure 18.2.
struct TrustRegion {
  /// The best weights so far.
  private(set) var weights: [Double]
  /// The derivatives of the value by the weights, there.
  private var slope: [Double]
  /// The second derivatives, as far as they are known; positive definite.
  private var curvature: SymmetricMatrix
  /// How far a step may go in any weight, in scales; positive.
  private var radius: Double
  private let scales: [Double]
  private let clip: ([Double]) -> [Double]

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - weights: Where it starts.
  ///   - slope: The derivatives there: one element per weight, finite.
  ///   - curvature: A guess of the second derivatives; positive definite.
  ///   - radius: How far the first step may go in any weight, in scales; positive.
  ///   - scales: The unit of each weight; positive.
  ///   - clip: Moves weights to the nearest that are allowed.
  init(
    weights: [Double], slope: [Double], curvature: SymmetricMatrix, radius: Double,
    scales: [Double], clip: @escaping ([Double]) -> [Double]
  ) {
    self.weights = weights
    self.slope = slope
    self.curvature = curvature
    self.radius = radius
    self.scales = scales
    self.clip = clip
  }

  /// Where to look next.
  struct Proposal {
    /// The weights, clipped.
    let weights: [Double]
    /// By how much the value is to fall there, by the parabola; 0 or more.
    let gain: Double
  }

  /// Returns where to look next, or `nil` where nothing more can be gained.
  func proposal() -> Proposal? {
    guard radius > 1e-5, let step = step() else { return nil }
    let gain = -dot(step, slope) / 2
    guard gain > 0 else { return nil }
    return Proposal(weights: clip(zip(weights, step).map(+)), gain: gain)
  }

  /// Learns the slope at proposed weights, and goes there unless it leads too far beyond the least
  /// value.
  mutating func learn(_ proposal: Proposal, slope new: [Double]) {
    guard new.allSatisfy(\.isFinite) else {
      radius /= 4
      return
    }
    let step = zip(proposal.weights, weights).map(-)
    let (before, after) = (dot(slope, step), dot(new, step))
    correctCurvature(step, change: zip(new, slope).map(-))
    if after > abs(before) {
      radius /= 2
    } else {
      if after < before / 2 { radius *= 2 }
      (weights, slope) = (proposal.weights, new)
    }
  }

  /// The step to the least value of the parabola within the radius.
  private func step() -> [Double]? {
    let isFree = freeWeights()
    var damping = 0.0
    while damping < 1e12 {
      var damped = curvature
      for place in weights.indices {
        damped[place, place] += damping / (scales[place] * scales[place])
      }
      if let step = damped.solve(slope.map(-), where: isFree) {
        let length = zip(step, scales).reduce(0) { max($0, abs($1.0) / $1.1) }
        if length <= radius { return step }
        // Close enough: the rest by shortening.
        if length <= 1.3 * radius { return step.map { $0 * radius / length } }
      }
      damping = max(0.1, damping * 2)
    }
    return nil
  }

  /// Which weights can move down the slope without being clipped.
  private func freeWeights() -> [Bool] {
    let moved = weights.indices.map {
      weights[$0] - (slope[$0] > 0 ? 1e-4 : -1e-4) * scales[$0]
    }
    return zip(moved, clip(moved)).map { $0 == $1 }
  }

  private mutating func correctCurvature(_ step: [Double], change: [Double]) {
    let expected = curvature.times(step)
    let (predicted, actual) = (dot(step, expected), dot(step, change))
    guard predicted > 0 else { return }
    // Where the value curves the other way, only part of what was seen is believed.
    let trust = actual >= 0.2 * predicted ? 1 : 0.8 * predicted / (predicted - actual)
    let seen = zip(change, expected).map { trust * $0 + (1 - trust) * $1 }
    curvature.add(-1 / predicted, timesSquareOf: expected)
    curvature.add(1 / dot(step, seen), timesSquareOf: seen)
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
