extension FSRS7Kernel {
  /// The sums of the way back, over a few cards or over many: derivatives by what the weights enter
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

  func gradient(ofSums sums: [WideLanes]) -> [WideLanes] {
    let sums = sums.withUnsafeBytes { $0.load(as: Sums<WideLanes>.self) }
    var gradient = [sums.first.0, sums.first.1, sums.first.2, sums.first.3]
    gradient.reserveCapacity(w.count)
    addDifficultyGradient(of: sums, to: &gradient)
    for trace in [sums.slow, sums.fast] {
      gradient += [
        trace.growth, trace.growthSaturation, trace.growthFromForgetting, trace.lapseScale,
        trace.lapsePower, trace.lapseFromForgetting, trace.hardFactor, trace.easyFactor,
      ]
    }
    addCurveGradient(of: sums.curve, to: &gradient)
    return gradient
  }

  /// Adds the derivatives by w4…w6.
  private func addDifficultyGradient(of sums: Sums<WideLanes>, to gradient: inout [WideLanes]) {
    let d = sums.firstDifficulty
    let reversion = 0.01 * sums.difficulty.reversion
    // ∂D0(G)/∂w5 = −(G−1) e^(w5 (G−1)).
    let e = exponential(w[5])
    let last = d.3 + reversion
    gradient += [
      d.0 + d.1 + d.2 + last,
      -(e * d.1 + 2 * e * e * d.2 + 3 * e * e * e * last),
      sums.difficulty.step / 9,
    ]
  }

  /// Adds the derivatives by w23…w33.
  private func addCurveGradient(of sums: Sums<WideLanes>.Curve, to gradient: inout [WideLanes]) {
    // F = w26^(1/d) − 1 with d = −w24: ∂ln F/∂ln w26 = (F+1)/(F d), ∂ln F/∂d = −that · ln w26 / d.
    let decay = -w[24]
    let power = power(w[26], 1 / decay)
    let byLogRecall = (power / (power - 1) / decay) * sums.logSlowFactor
    let byDecay = sums.slowDecay - (logarithm(w[26]) / decay) * byLogRecall
    gradient += [
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
