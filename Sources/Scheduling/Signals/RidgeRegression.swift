/// A logistic regression on top of given logits, pulled towards no change.
///
/// The weights w make least
///
///     Σ −ln p(outcome) + ½ pull · Σ w²,   logit p = offset + w · x
///
/// which is the logarithm of a normal prior of variance 1 / pull about 0. It is convex: Newton's
/// method finds the one minimum in a few steps.
struct RidgeRegression {
  /// How many weights there are; 1 or more.
  let width: Int
  /// What the weights multiply: one row of ``width`` numbers after the other.
  let rows: [Float]
  /// The logit of each row without the correction.
  let offsets: [Double]
  /// The outcome of each row.
  let outcomes: [Bool]
  /// How strongly weights are pulled to 0; positive.
  let pull: Double

  /// Returns the weights.
  func weights() -> [Double] {
    var weights = [Double](repeating: 0, count: width)
    var here = slopes(at: weights)
    for _ in 0..<30 {
      // Positive definite by the pull.
      let step = CholeskyFactor(of: here.hessian, width: width).solution(of: here.gradient)
      var size = 1.0
      var candidate = weights.indices.map { weights[$0] - step[$0] }
      var there = slopes(at: candidate)
      // Far from the minimum a full step can overshoot.
      while !(there.loss <= here.loss), size > 1e-6 {
        size /= 2
        candidate = weights.indices.map { weights[$0] - size * step[$0] }
        there = slopes(at: candidate)
      }
      guard there.loss <= here.loss else { break }
      (weights, here) = (candidate, there)
      if step.allSatisfy({ $0.magnitude * size < 1e-7 }) { break }
    }
    return weights
  }

  /// The loss at some weights, its first derivatives, and the upper half of its second ones, row by
  /// row in a square.
  private struct Slopes {
    var loss = 0.0
    var gradient: [Double]
    var hessian: [Double]
  }

  private func slopes(at weights: [Double]) -> Slopes {
    var slopes = Slopes(
      gradient: weights.map { pull * $0 }, hessian: [Double](repeating: 0, count: width * width))
    for place in weights.indices {
      slopes.loss += pull * weights[place] * weights[place] / 2
      slopes.hessian[place * width + place] = pull
    }
    rows.withUnsafeBufferPointer { rows in
      slopes.gradient.withUnsafeMutableBufferPointer { gradient in
        slopes.hessian.withUnsafeMutableBufferPointer { hessian in
          for number in offsets.indices {
            let x = rows[(number * width)..<((number + 1) * width)]
            slopes.loss += add(
              UnsafeBufferPointer(rebasing: x), offsets[number], outcomes[number], weights,
              gradient, hessian)
          }
        }
      }
    }
    return slopes
  }

  /// Adds the derivatives by one row, and returns its loss.
  private func add(
    _ x: UnsafeBufferPointer<Float>, _ offset: Double, _ outcome: Bool, _ weights: [Double],
    _ gradient: UnsafeMutableBufferPointer<Double>, _ hessian: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var logit = offset
    for i in 0..<width { logit += weights[i] * Double(x[i]) }
    // One exponential serves the probability of what happened, its curvature and its logarithm.
    let toward = outcome ? logit : -logit
    let small = exponential(-toward.magnitude)
    let missed = (toward >= 0 ? small : 1) / (1 + small)
    let error = outcome ? -missed : missed
    let curvature = missed * (1 - missed)
    for i in 0..<width {
      let value = Double(x[i])
      gradient[i] += error * value
      let scaled = curvature * value
      for j in i..<width { hessian[i * width + j] += scaled * Double(x[j]) }
    }
    return max(0, -toward) + logarithm(1 + small)
  }
}

/// Returns −ln of the probability that a logit gives to an outcome, in nats, without overflow.
func crossEntropy(_ logit: Double, _ outcome: Bool) -> Double {
  let against = outcome ? -logit : logit
  return max(0, against) + logarithm(1 + exponential(-against.magnitude))
}
