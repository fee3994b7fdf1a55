extension FSRS6Kernel {
  static let defaults = FSRS6.Weights.default.vector

  /// Source: fsrs-rs `training.rs` (0cbb9d3).
  static let sigmas = [
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
    1.03, 0.31, 0.32, 0.14, 0.27,
  ]

  static let bounds = FSRS6.Weights.parameters.map(\.bounds)

  static func clipped(_ weights: [Double]) -> [Double] {
    zip(weights, bounds).map { $0.clamped(to: $1) }
  }

  /// The sigmas, but for the initial stabilities: half of where they start, as they have been
  /// searched for already.
  static func scales(_ start: [Double]) -> [Double] {
    start[..<4].map { $0 / 2 } + sigmas[4...]
  }
}
