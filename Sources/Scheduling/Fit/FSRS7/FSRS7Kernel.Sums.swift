extension FSRS7Kernel {
  /// The sums of the way back, in lanes or over all lanes: derivatives by what the weights enter
  /// through.
  struct Sums<Number> {
    /// By the slow stability after a first review, by rating.
    var first: ByRating<Number>
    /// By D0, by rating; none where it is clamped.
    var firstDifficulty: ByRating<Number>
    var difficulty: Difficulty
    var slow: Trace
    var fast: Trace
    var curve: Curve

    /// Sums of the change of difficulty.
    struct Difficulty {
      /// By D'.
      var reversion: Number
      /// By w6 / 9.
      var step: Number
    }

    /// Sums of the change of a trace, by its weights.
    struct Trace {
      var growth: Number
      var growthSaturation: Number
      var growthFromForgetting: Number
      var lapseScale: Number
      var lapsePower: Number
      var lapseFromForgetting: Number
      var hardFactor: Number
      var easyFactor: Number
    }

    /// Sums of the forgetting curve.
    struct Curve {
      /// By ln w23.
      var logFastDecay: Number
      /// By w33.
      var fastDecayPower: Number
      /// By d_s, the factor held.
      var slowDecay: Number
      /// By the logarithm of w26^(1/d_s) − 1.
      var logSlowFactor: Number
      /// By w32.
      var slowFactorSlope: Number
      /// By ln w25.
      var logFastRecall: Number
      /// By ln(w28 / w27).
      var logOdds: Number
      /// By w29.
      var fastFalloff: Number
      /// By w30.
      var slowShare: Number
      /// By w31.
      var oddsSlope: Number
    }
  }

  func gradient(ofSums sums: [Double]) -> [Double] {
    let sums = sums.withUnsafeBytes { $0.load(as: Sums<Double>.self) }
    let first = [sums.first.0, sums.first.1, sums.first.2, sums.first.3]
    let trace = { (sums: Sums<Double>.Trace) in
      [
        sums.growth, sums.growthSaturation, sums.growthFromForgetting, sums.lapseScale,
        sums.lapsePower, sums.lapseFromForgetting, sums.hardFactor, sums.easyFactor,
      ]
    }
    return first + difficultyGradient(of: sums) + trace(sums.slow) + trace(sums.fast)
      + curveGradient(of: sums.curve)
  }

  /// Returns the derivatives by w4…w6.
  private func difficultyGradient(of sums: Sums<Double>) -> [Double] {
    let d = sums.firstDifficulty
    let reversion = 0.01 * sums.difficulty.reversion
    // ∂D0(G)/∂w5 = −(G−1) e^(w5 (G−1)).
    let e = exponential(w[5])
    return [
      d.0 + d.1 + d.2 + d.3 + reversion,
      -(d.1 * e + d.2 * 2 * e * e + (d.3 + reversion) * 3 * e * e * e),
      sums.difficulty.step / 9,
    ]
  }

  /// Returns the derivatives by w23…w33.
  private func curveGradient(of sums: Sums<Double>.Curve) -> [Double] {
    // F = w26^(1/d) − 1 with d = −w24: ∂ln F/∂ln w26 = (F+1)/(F d), ∂ln F/∂d = −that · ln w26 / d.
    let decay = -w[24]
    let power = power(w[26], 1 / decay)
    let byLogRecall = sums.logSlowFactor * power / (power - 1) / decay
    let byDecay = sums.slowDecay - byLogRecall * logarithm(w[26]) / decay
    return [
      sums.logFastDecay / w[23],
      -byDecay,
      sums.logFastRecall / w[25],
      byLogRecall / w[26],
      -sums.logOdds / w[27],
      sums.logOdds / w[28],
      sums.fastFalloff,
      sums.slowShare,
      sums.oddsSlope,
      sums.slowFactorSlope,
      sums.fastDecayPower,
    ]
  }
}
