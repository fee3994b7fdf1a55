extension FSRS7 {
  /// How difficulty changes; without unit, 1…10 once clamped.
  struct DifficultyUpdate {
    /// w6: the change for each step of rating away from "good".
    private let step: Double
    /// D0(easy), unclamped as in every port: what difficulty reverts to; it may lie below 1.
    private let target: Double

    init(_ weights: Weights) {
      step = weights.difficultyStep
      target = weights.difficulty(after: .easy)
    }

    /// Returns D' = 0.01 D0(easy) + 0.99 (D + (10−D)/9 · ΔD), unclamped.
    ///
    /// ΔD = −w6 (G−3), times R + 0.1 after a lapse: to forget what was well remembered says more.
    ///
    /// - Parameters:
    ///   - difficulty: The difficulty before the review; 1…10.
    ///   - recall: R, the probability of recall at the review, as a fraction; 0…1.
    ///   - rating: How well it was recalled.
    /// - Returns: The difficulty after the review.
    func next(_ difficulty: Double, recall: Double, rating: Rating) -> Double {
      let weight = rating == .again ? recall + 0.1 : 1
      let change = -step * Double(rating.rawValue - 3) * weight
      return 0.01 * target + 0.99 * (difficulty + (10 - difficulty) / 9 * change)
    }
  }
}
