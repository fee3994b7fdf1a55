extension FSRS7 {
  /// What the weights alone say of every forgetting curve, computed once for a model.
  struct CurveShape {
    /// d_s = −clamp(w24, 0.01, 0.95), without unit.
    let slowDecay: Double
    /// w26^(1/d_s) − 1: F_s at difficulty 5, without unit.
    private let slowFactorAtMiddle: Double
    /// w32 − 0.3: the change of ln F_s for each point of difficulty.
    private let slowFactorSlope: Double

    /// w23: −d_f at a stability of one day.
    private let fastDecayScale: Double
    /// w33 − 0.3: the power of the stability in d_f.
    private let fastDecayPower: Double
    /// ln w25: the logarithm of R_f at t = S_f.
    private let logFastRecall: Double

    /// ln(w28 / w27): ln(a_s / a_f) at stabilities of one day and difficulty 5.
    private let logOdds: Double
    /// w30: the power of S_s in a_s.
    private let slowShare: Double
    /// w29: the power of 1 / S_f in a_f.
    private let fastFalloff: Double
    /// w31 − 0.5: the change of ln a_s for each point of difficulty.
    private let oddsSlope: Double

    init(_ weights: Weights) {
      slowDecay = -weights.slowDecay.clamped(to: Self.decays)
      slowFactorAtMiddle = power(weights.slowRecallAtStability, 1 / slowDecay) - 1
      slowFactorSlope = weights.slowSpeedDifficulty - 0.3
      fastDecayScale = weights.fastDecay
      fastDecayPower = weights.fastDecayPower - 0.3
      logFastRecall = logarithm(weights.fastRecallAtStability)
      logOdds = logarithm(weights.slowShare / weights.fastShare)
      slowShare = weights.slowSharePower
      fastFalloff = weights.fastShareFalloff
      oddsSlope = weights.slowShareDifficulty - 0.5
    }

    /// Returns F_s = (w26^(1/d_s) − 1) e^((D−5)(w32−0.3)), without unit; positive.
    func slowFactor(_ difficulty: Double) -> Double {
      slowFactorAtMiddle * exponential((difficulty - 5) * slowFactorSlope)
    }

    /// Returns d_f = −clamp(w23 S_f^(w33−0.3), 0.01, 0.95), without unit.
    func fastDecay(_ fast: Trace) -> Double {
      -(fastDecayScale * exponential(fastDecayPower * fast.logarithm)).clamped(to: Self.decays)
    }

    /// Returns F_f = exp(min(ln(w25) / d_f, 60)) − 1, without unit; positive.
    func fastFactor(decay: Double) -> Double {
      exponential(min(logFastRecall / decay, 60)) - 1
    }

    /// Returns a_f / (a_f + a_s), a fraction; 0…1.
    ///
    /// a_f = w27 S_f^(−w29) and a_s = w28 S_s^w30 e^((D−5)(w31−0.5)); the quotient is computed from
    /// the logarithm of a_s / a_f, which costs one exponential instead of three.
    func fastShare(slow: Trace, fast: Trace, difficulty: Double) -> Double {
      let odds =
        logOdds + slowShare * slow.logarithm + fastFalloff * fast.logarithm
        + (difficulty - 5) * oddsSlope
      return 1 / (1 + exponential(odds))
    }

    /// The bounds of −d, without unit.
    private static let decays = 0.01...0.95
  }
}
