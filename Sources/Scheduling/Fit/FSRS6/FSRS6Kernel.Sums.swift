extension FSRS6Kernel {
  /// The sums of the way back, over a few cards or over many.
  ///
  /// Most are derivatives by a weight. Others are derivatives by what weights enter through, before
  /// a factor that is the same in all steps.
  struct Sums<Value> {
    /// By the initial stabilities, w0…w3.
    var initial: ByRating<Value>
    /// By the initial difficulties of the four ratings.
    var difficulty: ByRating<Value>
    /// By w6, over −(1 − w7) / 9.
    var difficultyStep: Value
    /// By w7.
    var reversion: Value
    /// By the unclamped initial difficulty of "easy", over w7.
    var easiest: Value
    /// By α on the same day: by it, and by it times G − 3.
    var sameDayAlpha: Value
    var sameDayRating: Value
    /// By β on the same day.
    var sameDayBeta: Value
    /// By α, β and γ of a success.
    var growthAlpha: Value
    var growthBeta: Value
    var growthGamma: Value
    /// By β, γ and −δ of a lapse.
    var lapseBeta: Value
    var lapseGamma: Value
    var lapseDelta: Value
    /// By ln w11.
    var lapseScale: Value
    /// By w15 and w16.
    var hard: Value
    var easy: Value
    /// By e^(−w17 w18), the cap of a lapse.
    var cap: Value
    /// By the exponent of the curve, its factor held; and by the factor, over the exponent.
    var decay: Value
    var factor: Value
  }

  func gradient(ofSums sums: [WideLanes]) -> [WideLanes] {
    let sums = sums.withUnsafeBytes { $0.load(as: Sums<WideLanes>.self) }
    let w = weights
    let easiest = w[7] * sums.easiest
    let (byShift, bySlope) = firstDifficultyGradient(sums.difficulty)
    let sameDay = sums.sameDayAlpha - Double(lapseCap[0]) * sums.cap
    let byFactor = (Double(factor[0]) + 1) * logarithm(0.9) / Double(decay[0])
    return [
      sums.initial.0, sums.initial.1, sums.initial.2, sums.initial.3,
      byShift + easiest,
      bySlope - 3 * exponential(3 * w[5]) * easiest,
      (w[7] - 1) / 9 * sums.difficultyStep,
      sums.reversion,
      sums.growthAlpha, -sums.growthBeta, sums.growthGamma,
      sums.lapseScale / w[11], -sums.lapseDelta, sums.lapseBeta, sums.lapseGamma,
      sums.hard, sums.easy,
      sums.sameDayRating + w[18] * sameDay, w[17] * sameDay, -sums.sameDayBeta,
      byFactor * sums.factor - sums.decay,
    ]
  }

  /// Returns the derivatives by w4 and by w5 through the initial difficulties, those that aren't
  /// clamped.
  private func firstDifficultyGradient(
    _ sums: ByRating<WideLanes>
  ) -> (byShift: WideLanes, bySlope: WideLanes) {
    var gradient = (byShift: WideLanes.zero, bySlope: WideLanes.zero)
    for (rating, sum) in zip(1...4, [sums.0, sums.1, sums.2, sums.3])
    where (1...10).contains(firstDifficulty(rating, weights[4], slope: weights[5])) {
      let steps = Double(rating - 1)
      gradient.byShift += sum
      gradient.bySlope -= steps * exponential(weights[5] * steps) * sum
    }
    return gradient
  }
}
