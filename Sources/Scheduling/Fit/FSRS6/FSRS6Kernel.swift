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
///
/// What is a difference from 1 (1 − R, P − 1, Q − 1) is computed as such: in 32 bits, little would be
/// left of a small one otherwise.
struct FSRS6Kernel: FitKernel {
  /// Source of the sigmas: fsrs-rs `training.rs` (0cbb9d3).
  static let coordinates = FitCoordinates<FSRS6.Weights>(sigmas: [
    0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14,
    0.27,
  ])
  /// Twice what fsrs-rs has for any log.
  static var fewPull: Double { 2 }
  static var countsStudyDays: Bool { true }

  /// w0…w20.
  let weights: [Double]
  /// The stabilities, in days, and the difficulties, clamped, after a first review: by rating.
  private let first: (stabilities: [Float], difficulties: [Float])

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

  init(vector weights: [Double]) {
    func lanes(_ weight: Double) -> Lanes { Lanes(repeating: Float(weight)) }
    self.weights = weights
    let difficulties = (1...4).map { firstDifficulty($0, weights[4], slope: weights[5]) }
    first = (
      weights[..<4].map { Float($0) }, difficulties.map { Float($0.clamped(to: 1...10)) }
    )
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
    easiest = lanes(difficulties[3])
    lapseCap = lanes(exponential(-weights[17] * weights[18]))
    decay = lanes(-weights[20])
    factor = lanes(power(0.9, -1 / weights[20]) - 1)
  }

  /// The range of a stability, in days.
  static let stabilities: ClosedRange<Float> = 0.001...36_500
  /// The range of a difficulty, without unit.
  static let difficulties: ClosedRange<Float> = 1...10

  /// The state of eight cards, or the derivatives of a loss by it.
  struct State {
    /// In days.
    var stability: Lanes
    /// Without unit.
    var difficulty: Lanes
  }

  static let noSlope = State(stability: .zero, difficulty: .zero)

  @inline(__always)
  func firstState(_ ratings: Lanes) -> State {
    State(
      stability: Lanes(first.stabilities, of: ratings),
      difficulty: Lanes(first.difficulties, of: ratings))
  }
}
