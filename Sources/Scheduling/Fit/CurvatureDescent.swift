/// The descent of one set of weights by the curvature of its loss, in `Double`.
///
/// What ``Adam`` can't see is that weights stand in for each other: along some mixtures of them the
/// loss falls for a long way, and little. A step of Newton's goes that way at once. The second
/// derivatives of a cross-entropy are in the mean the products of its first ones ("natural gradient",
/// Amari 1998), of which each batch gives eight samples, those of its lanes. So curvature costs no
/// pass of its own.
///
/// A step is −rate · (C + prior)⁻¹ g: C is the sum of the products over about the last time through
/// all cards, the prior's curvature that of L2 and of ``BoundHold``, and g a mean of late gradients.
/// Weights on a bound that they would leave stay there; initial stabilities that would get into the
/// wrong order move as one.
struct CurvatureDescent<Weights: WeightSet>: Sendable {
  /// The rate at the start, as a share of a whole step of Newton's.
  private static var rate: Double { 0.3 }
  /// How slowly the mean of gradients forgets.
  private static var meanDecay: Double { 0.8 }
  /// How far a coordinate may move in a step at most.
  private static var longest: Double { 0.3 }
  /// What the products are multiplied by.
  ///
  /// In them, a review counts by the square of its weight (``RecencyWeights``), which in the mean is
  /// less than the weight. Chosen by measurement.
  private static var scale: Double { 1.6 }

  private let plan: Descent
  private let coordinates: FitCoordinates<Weights>
  /// The upper half of Σ g gᵀ, row by row in a square: a lane for each part of a batch.
  private var products: [Lanes]
  /// How much of all cards they rest on.
  private var seen = 0.0
  private var mean: [Double]
  private var meanPower = 1.0
  private var system: System?
  private var learnt = 0

  /// Creates a descent.
  init(_ plan: Descent, _ coordinates: FitCoordinates<Weights>) {
    self.plan = plan
    self.coordinates = coordinates
    mean = coordinates.origin
    products = [Lanes](repeating: .zero, count: mean.count * mean.count)
  }

  /// Learns from the gradients of the parts of a batch.
  ///
  /// - Parameters:
  ///   - parts: The derivatives by the coordinates, without those of the prior: a part in each lane.
  ///   - share: How much of all cards the batch is; above 0, up to 1.
  mutating func learn(_ parts: [WideLanes], share: Double) {
    guard parts.allSatisfy({ $0.sum().isFinite }) else { return }
    learnt += 1
    if learnt.isMultiple(of: 2) { system = nil }
    let (kept, count) = (exponential(-share), mean.count)
    seen = kept * seen + share
    let lanes = parts.map { Lanes($0) }
    let keptInLanes = Float(kept)
    products.withUnsafeMutableBufferPointer { products in
      lanes.withUnsafeBufferPointer { lanes in
        for row in 0..<count {
          let factor = lanes[row]
          for column in row..<count {
            let place = row * count + column
            products[place] = keptInLanes * products[place] + factor * lanes[column]
          }
        }
      }
    }
  }

  /// Moves coordinates a step against a gradient.
  ///
  /// A gradient that isn't finite moves nothing.
  ///
  /// - Parameters:
  ///   - x: The coordinates, clipped.
  ///   - gradient: The derivatives of the loss of all cards by them, with those of the prior.
  ///   - hold: How strongly weights are held off their bounds.
  ///   - progress: How much of all epochs is done, as a fraction, of which the first is Adam's.
  mutating func move(
    _ x: inout [Double], against gradient: [Double], hold: Double, progress: Double
  ) {
    guard gradient.allSatisfy(\.isFinite), seen > 0 else { return }
    meanPower *= Self.meanDecay
    for place in mean.indices {
      mean[place] += (1 - Self.meanDecay) * (gradient[place] - mean[place])
    }
    let first = 1 / Double(plan.epochs)
    let late = max(0, (progress - first) / max(1 - first, first))
    let rate = Self.rate * (1 - late * late * (3 - 2 * late))
    let step = newtonStep(at: coordinates.weights(at: x), mean.map { $0 / (1 - meanPower) }, hold)
    let length = rate * (step.map(\.magnitude).max() ?? 0)
    let scale = rate * (length > Self.longest ? Self.longest / length : 1)
    for place in x.indices { x[place] -= scale * step[place] }
  }

  private mutating func newtonStep(
    at w: [Double], _ gradient: [Double], _ hold: Double
  ) -> [Double] {
    let held = coordinates.heldPlaces(at: w, against: gradient)
    var values = gradient
    for place in held { values[place] = 0 }
    let tied = coordinates.tiedPlaces(at: w, against: values)
    for place in tied {
      values[place + 1] += values[place]
      values[place] = 0
    }
    let system = system(at: w, held, tied, hold)
    var step = system.factor.solution(of: values)
    for place in tied.reversed() { step[place] = step[place + 1] }
    return step
  }

  /// Returns the equations of a step, which serve the next one too where the same weights are held.
  private mutating func system(
    at w: [Double], _ held: [Int], _ tied: [Int], _ hold: Double
  ) -> System {
    if let system, system.held == held, system.tied == tied { return system }
    var matrix = curvature(at: w, hold)
    for place in held { matrix.isolate(place, of: w.count) }
    for place in tied { matrix.merge(place, of: w.count) }
    let made = System(held: held, tied: tied, factor: CholeskyFactor(of: matrix, width: w.count))
    system = made
    return made
  }

  /// The second derivatives of the loss with its prior: a whole square.
  private func curvature(at w: [Double], _ hold: Double) -> [Double] {
    let (count, scale) = (w.count, Self.scale / seen)
    let held = coordinates.holdCurvature(at: w)
    var matrix = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in row..<count {
        let sum = scale * Double(products[row * count + column].sum())
        matrix[row * count + column] = sum
        matrix[column * count + row] = sum
      }
      matrix[row * count + row] += 2 * plan.pull + hold * held[row]
    }
    return matrix
  }
}

/// The equations of a step, and which weights don't move in it by themselves.
private struct System: Sendable {
  let held: [Int]
  let tied: [Int]
  let factor: CholeskyFactor
}

extension [Double] {
  /// Makes an unknown of a square of coefficients independent of the others.
  fileprivate mutating func isolate(_ place: Int, of count: Int) {
    for other in 0..<count {
      self[place * count + other] = 0
      self[other * count + place] = 0
    }
    self[place * count + place] = 1
  }

  /// Makes the next unknown stand for this one too.
  fileprivate mutating func merge(_ place: Int, of count: Int) {
    let next = place + 1
    let own = self[place * count + place] + 2 * self[place * count + next]
    for other in 0..<count where other != place && other != next {
      self[next * count + other] += self[place * count + other]
      self[other * count + next] = self[next * count + other]
    }
    self[next * count + next] += own
    isolate(place, of: count)
  }
}
