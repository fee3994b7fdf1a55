/// The mathematics of fitting FSRS-6: weights, ready for computing eight cards at a time.
///
/// The formulas are those of ``FSRS6``. A review is one of three kinds: on the same day as the one
/// before, a lapse, or a success. All lanes compute one formula, whose coefficients depend on the
/// kind; so a step costs three exponentials and three logarithms, and not a set for each kind.
/// With R the retrievability, S and D the state before the review and G its rating:
///
/// - x is S + 1 at a lapse, else S.
/// - P = e^(α + β ln x). Same day: α = w17 (G − 3 + w18), β = −w19. Success: α = w8, β = −w9.
///   Lapse: α = 0, β = w13.
/// - Q = e^(γ (1 − R) − δ ln D). Success: γ = w10, δ = 0. Lapse: γ = w14, δ = w12.
/// - The new stability is S max(P, 1 where G ≥ 2) on the same day; S + S (11 − D) h (Q − 1) P after
///   a success, h being w15 for "hard", w16 for "easy" and else 1; the smaller of w11 Q (P − 1) and
///   S e^(−w17 w18) after a lapse.
struct FSRS6Kernel: FitKernel {
  /// w0…w20.
  let weights: [Double]

  // The weights by which a step computes, each in all lanes, under the names of `FSRS6.Weights`.
  let difficultyStep: Lanes
  let difficultyReversion: Lanes
  let growth: Lanes
  let growthSaturation: Lanes
  let growthFromForgetting: Lanes
  let lapseScale: Lanes
  let lapseDifficulty: Lanes
  let lapsePower: Lanes
  let lapseFromForgetting: Lanes
  let hardFactor: Lanes
  let easyFactor: Lanes
  let sameDayGrowth: Lanes
  let sameDayOffset: Lanes
  let sameDaySaturation: Lanes
  /// The initial difficulty of "easy" before it is clamped: where difficulty goes back to.
  let easiest: Lanes
  /// e^(−w17 w18): the part of its stability that a lapse leaves at most.
  let lapseCap: Lanes
  /// −w20: the exponent of the forgetting curve; negative.
  let decay: Lanes
  /// 0.9^(1/decay) − 1: what makes retrievability 0.9 after the time of the stability.
  let factor: Lanes

  init(weights: [Double]) {
    func lanes(_ weight: Double) -> Lanes { Lanes(repeating: Float(weight)) }
    self.weights = weights
    difficultyStep = lanes(weights[6])
    difficultyReversion = lanes(weights[7])
    growth = lanes(weights[8])
    growthSaturation = lanes(weights[9])
    growthFromForgetting = lanes(weights[10])
    lapseScale = lanes(weights[11])
    lapseDifficulty = lanes(weights[12])
    lapsePower = lanes(weights[13])
    lapseFromForgetting = lanes(weights[14])
    hardFactor = lanes(weights[15])
    easyFactor = lanes(weights[16])
    sameDayGrowth = lanes(weights[17])
    sameDayOffset = lanes(weights[18])
    sameDaySaturation = lanes(weights[19])
    easiest = lanes(Self.firstDifficulty(4, weights))
    lapseCap = lanes(exponential(-weights[17] * weights[18]))
    decay = lanes(-weights[20])
    factor = lanes(Self.factor(decay: -weights[20]))
  }

  /// Returns the difficulty after a first review with a rating (1…4), unclamped.
  static func firstDifficulty(_ rating: Int, _ weights: [Double]) -> Double {
    weights[4] - exponential(weights[5] * Double(rating - 1)) + 1
  }

  /// Returns what makes retrievability 0.9 after the time of the stability: 0.9^(1/decay) − 1.
  static func factor(decay: Double) -> Double {
    power(0.9, 1 / decay) - 1
  }

  /// The range of a stability, in days.
  static let stabilities: ClosedRange<Float> = 0.001...36_500
  /// The range of a difficulty, without unit.
  static let difficulties: ClosedRange<Float> = 1...10

  /// The state after the first reviews of eight cards.
  func firstState(_ ratings: Lanes) -> (stability: Lanes, difficulty: Lanes) {
    var (stability, difficulty) = (Lanes.zero, Lanes.zero)
    for rating in 1...4 {
      let mask = ratings .== Float(rating)
      let first = Self.firstDifficulty(rating, weights).clamped(to: 1...10)
      stability.replace(with: Float(weights[rating - 1]), where: mask)
      difficulty.replace(with: Float(first), where: mask)
    }
    return (stability, difficulty)
  }
}
