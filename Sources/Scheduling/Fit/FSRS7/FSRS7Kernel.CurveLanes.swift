extension FSRS7Kernel {
  /// The forgetting curve of eight cards, forwards and back; see ``FSRS7/Curve``.
  ///
  /// With l_x = ln(1 + z_x) and z_x = F_x t / S_x, a trace's recall is R_x = e^(d_x l_x).
  struct CurveLanes {
    /// d_s, without unit; negative.
    private let slowDecay: Float
    /// ln(w26^(1/d_s) − 1).
    private let logSlowFactor: Float
    /// w32 − 0.3.
    private let slowFactorSlope: Float
    /// w23.
    private let fastDecay: Float
    /// w33 − 0.3.
    private let fastDecayPower: Float
    /// ln w25.
    private let logFastRecall: Float
    /// ln(w28 / w27).
    private let logOdds: Float
    /// w30.
    private let slowShare: Float
    /// w29.
    private let fastFalloff: Float
    /// w31 − 0.5.
    private let oddsSlope: Float

    init(_ w: [Double]) {
      slowDecay = Float(-w[24])
      logSlowFactor = Float(logarithm(power(w[26], -1 / w[24]) - 1))
      slowFactorSlope = Float(w[32] - 0.3)
      fastDecay = Float(w[23])
      fastDecayPower = Float(w[33] - 0.3)
      logFastRecall = Float(logarithm(w[25]))
      logOdds = Float(logarithm(w[28] / w[27]))
      slowShare = Float(w[30])
      fastFalloff = Float(w[29])
      oddsSlope = Float(w[31] - 0.5)
    }

    /// What the way back needs.
    struct Notes {
      /// ln S_s and ln S_f.
      var logSlow: Lanes
      var logFast: Lanes
      /// z_s and z_f.
      var slowTime: Lanes
      var fastTime: Lanes
      /// t / S_f.
      var fastShareOfTime: Lanes
      /// l_s and l_f.
      var logSlowTime: Lanes
      var logFastTime: Lanes
      /// w23 S_f^(w33−0.3), and 1 / d_f.
      var fastDecay: Lanes
      var inverseFastDecay: Lanes
      /// R_s, R_f, and R.
      var slow: Lanes
      var fast: Lanes
      var mixed: Lanes
      /// a_f / (a_f + a_s).
      var fastShare: Lanes
    }

    /// Computes what is remembered after a time without review.
    @inline(__always)
    func note(_ state: State, elapsed: Lanes, in notes: inout Notes) {
      let (logSlow, logFast) = (logarithm(state.slow), logarithm(state.fast))
      let hardness = state.difficulty - 5

      // Without the bound, which no state of a learner comes near, the product could be infinite.
      let slowSpeed = (logSlowFactor + hardness * slowFactorSlope - logSlow)
        .lowered(to: Lanes(repeating: 70))
      let slowTime = elapsed * exponential(slowSpeed)
      let logSlowTime = logarithm(1 + slowTime)
      let slow = exponential(slowDecay * logSlowTime)

      let fastDecay = self.fastDecay * exponential(fastDecayPower * logFast)
      let inverseFastDecay = -1 / fastDecay.clamped(to: 0.01, 0.95)
      let growth = (logFastRecall * inverseFastDecay).lowered(to: Lanes(repeating: 60))
      let share = elapsed / state.fast
      let fastTime = (exponential(growth) - 1) * share
      let logFastTime = logarithm(1 + fastTime)
      let fast = exponential(-fastDecay.clamped(to: 0.01, 0.95) * logFastTime)

      let odds = logOdds + slowShare * logSlow + fastFalloff * logFast + oddsSlope * hardness
      let fastShare = 1 / (1 + exponential(odds))
      notes = Notes(
        logSlow: logSlow, logFast: logFast, slowTime: slowTime, fastTime: fastTime,
        fastShareOfTime: share, logSlowTime: logSlowTime, logFastTime: logFastTime,
        fastDecay: fastDecay, inverseFastDecay: inverseFastDecay, slow: slow, fast: fast,
        mixed: (slow + fastShare * (fast - slow)) * Self.scale + Self.margin,
        fastShare: fastShare)
    }

    /// Goes back from the recalls to the memory, to the derivatives by which is added.
    @inline(__always)
    func goBack(
      _ notes: UnsafeMutablePointer<FSRS7Kernel.Notes>, _ slope: RecallSlope,
      _ before: inout LogState, _ sums: inout Sums<Lanes>.Curve
    ) {
      let hardness = notes.pointee.state.difficulty - 5
      let note = notes.pointee.curve
      let byMixture = slope.mixed * Self.scale
      let byShare = byMixture * (note.fast - note.slow)
      let byOdds = -byShare * note.fastShare * (1 - note.fastShare)
      sums.logOdds += byOdds
      sums.slowShare += byOdds * note.logSlow
      sums.fastFalloff += byOdds * note.logFast
      sums.oddsSlope += byOdds * hardness
      before.slow += byOdds * slowShare
      before.fast += byOdds * fastFalloff
      before.difficulty += byOdds * oddsSlope

      // By ln R_s, and by the logarithm of z_s.
      let bySlow = byMixture * (1 - note.fastShare) * note.slow
      let bySlowTime = bySlow * slowDecay * note.slowTime / (1 + note.slowTime)
      sums.slowDecay += bySlow * note.logSlowTime
      sums.logSlowFactor += bySlowTime
      sums.slowFactorSlope += bySlowTime * hardness
      before.slow -= bySlowTime
      before.difficulty += bySlowTime * slowFactorSlope

      goBackThroughFast(
        note, (slope.fast + byMixture * note.fastShare) * note.fast, &before, &sums)
    }

    /// Goes back from ln R_f, the derivatives by which are `byLog`.
    @inline(__always)
    private func goBackThroughFast(
      _ note: Notes, _ byLog: Lanes, _ before: inout LogState, _ sums: inout Sums<Lanes>.Curve
    ) {
      let decay = -note.fastDecay.clamped(to: 0.01, 0.95)
      let byTime = byLog * decay / (1 + note.fastTime)
      before.fast -= byTime * note.fastTime
      // F_f + 1 = e^(ln w25 / d_f): times t / S_f, that is z_f + t / S_f.
      let growth = logFastRecall * note.inverseFastDecay
      let byGrowth =
        (byTime * (note.fastTime + note.fastShareOfTime)).kept(where: growth .< 60)
        * note.inverseFastDecay
      sums.logFastRecall += byGrowth
      let byDecay = byLog * note.logFastTime - byGrowth * growth
      let isFree = (note.fastDecay .> 0.01) .& (note.fastDecay .< 0.95)
      let byLogDecay = (byDecay * decay).kept(where: isFree)
      sums.logFastDecay += byLogDecay
      sums.fastDecayPower += byLogDecay * note.logFast
      before.fast += byLogDecay * fastDecayPower
    }

    /// ε, which keeps R away from 0 and 1; a fraction.
    private static let margin: Float = 1e-5
    /// 1 − 2ε.
    private static let scale: Float = 1 - 2e-5
  }
}
