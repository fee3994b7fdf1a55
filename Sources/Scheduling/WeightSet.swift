internal import Text

/// The weights of a memory model: the numbers that fit it to a learner, each named for its part.
package protocol WeightSet: Equatable, Sendable {
  /// The weights with their ranges: one element per weight, w0 first.
  static var parameters: [WeightParameter<Self>] { get }
  /// The pairs of weights of which the first is not to be below the second; none, where a model says
  /// nothing else.
  static var order: [(weight: Int, floor: Int)] { get }

  /// w0: the stability after a first "again", in days; positive.
  var initialAgain: Double { get set }
  /// w1: the stability after a first "hard", in days; positive.
  var initialHard: Double { get set }
  /// w2: the stability after a first "good", in days; positive.
  var initialGood: Double { get set }
  /// w3: the stability after a first "easy", in days; positive.
  var initialEasy: Double { get set }
  /// w4: the difficulty after a first "again"; 1…10.
  var initialDifficulty: Double { get set }
  /// w5: how fast the initial difficulty falls with a better rating; positive.
  var initialDifficultySlope: Double { get set }

  /// Creates the published default weights.
  init()
  /// Creates weights from a vector, unclipped, or returns `nil` where it is not one of the model.
  ///
  /// - Parameter vector: The weights, w0 first: finite numbers, as many as the model has.
  init?(vector: [Double])
}

/// One weight: where it is kept, and the range it may take.
package struct WeightParameter<Weights: WeightSet>: Sendable {
  /// The way from a set of weights to one of its numbers.
  package typealias Path = any WritableKeyPath<Weights, Double> & Sendable

  /// Where the weight is kept.
  package let path: Path
  /// The range of the weight, by itself; ``WeightSet/clipped`` may also order it among others.
  package let bounds: ClosedRange<Double>

  init(_ path: Path, _ bounds: ClosedRange<Double>) {
    self.path = path
    self.bounds = bounds
  }
}

extension WeightSet {
  /// None.
  package static var order: [(weight: Int, floor: Int)] { [] }

  /// The published default weights.
  package static var `default`: Self { Self() }

  /// The weights as other programs write them: one element per weight, w0 first.
  package var vector: [Double] {
    Self.parameters.map { self[keyPath: $0.path] }
  }

  /// Creates weights from a vector, unclipped, or returns `nil` where it is not one of the model.
  package init?(vector: [Double]) {
    self.init(exactly: vector)
  }

  /// Creates weights from as many finite numbers as there are weights, w0 first, unclipped.
  init?(exactly vector: [Double]) {
    guard vector.count == Self.parameters.count, vector.allSatisfy(\.isFinite) else { return nil }
    self.init()
    for (parameter, value) in zip(Self.parameters, vector) {
      self[keyPath: parameter.path] = value
    }
  }

  /// These weights, each moved to the nearest value that it may take, then raised to its floor.
  package var clipped: Self {
    let vector = Self.clipped(vector, to: Self.parameters.map(\.bounds))
    return Self(exactly: vector) ?? self
  }

  /// Returns weights, w0 first, each moved to the nearest value that it may take.
  ///
  /// - Parameters:
  ///   - vector: The weights.
  ///   - bounds: Those of ``parameters``.
  /// - Returns: One element per weight.
  static func clipped(_ vector: [Double], to bounds: [ClosedRange<Double>]) -> [Double] {
    var clipped = vector
    for place in clipped.indices { clipped[place] = clipped[place].clamped(to: bounds[place]) }
    for (weight, floor) in order { clipped[weight] = max(clipped[weight], clipped[floor]) }
    return clipped
  }

  /// Returns w0…w3 by rating: the stability after a first review, in days; positive.
  package func initialStability(_ rating: Rating) -> Double {
    switch rating {
    case .again: initialAgain
    case .hard: initialHard
    case .good: initialGood
    case .easy: initialEasy
    }
  }

  /// Returns D0(G), unclamped.
  func difficulty(after rating: Rating) -> Double {
    firstDifficulty(rating.rawValue, initialDifficulty, slope: initialDifficultySlope)
  }

  /// "default", or a hash of the weights as sixteen hexadecimal digits.
  package var name: String {
    guard self != .default else { return "default" }
    let bits = vector.map { String($0.bitPattern, radix: 16) }
    return String(stableHash(bits.joined(separator: " ")), radix: 16).zeroPadded(to: 16)
  }
}

/// Returns D0(G) = w4 − e^(w5 (G−1)) + 1, the difficulty after a first review, unclamped.
///
/// - Parameters:
///   - rating: G; 1…4.
///   - again: w4.
///   - slope: w5.
/// - Returns: The difficulty; it may lie below 1.
func firstDifficulty(_ rating: Int, _ again: Double, slope: Double) -> Double {
  again - exponential(slope * Double(rating - 1)) + 1
}
