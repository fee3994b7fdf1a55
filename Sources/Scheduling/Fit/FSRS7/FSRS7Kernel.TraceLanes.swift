extension FSRS7Kernel {
  /// How the stability of one trace of eight cards changes at a review, forwards and back; see
  /// ``FSRS7/TraceUpdate``.
  ///
  /// A success and a lapse are computed as one formula with two sets of coefficients. With
  /// P = S^(−w[k+1]) and Q = e^((1−q) w[k+2]) after a success, P = (S+1)^w[k+4] and
  /// Q = e^((1−q) w[k+5]) after a lapse:
  ///
  ///     U = S + S e^(w[k]−1.5) (11−D) P (Q − 1) H E
  ///     L = min(S, w[k+3] (P − 1) Q)
  struct TraceLanes {
    /// e^(w[k]−1.5).
    private let growth: Float
    private let growthSaturation: Float
    private let growthFromForgetting: Float
    private let lapseScale: Float
    private let lapsePower: Float
    private let lapseFromForgetting: Float
    private let hardFactor: Float
    private let easyFactor: Float

    /// Creates the change of a trace from its eight weights, w[k]…w[k+7].
    init(_ w: ArraySlice<Double>) {
      let k = w.startIndex
      growth = Float(exponential(w[k] - 1.5))
      growthSaturation = Float(w[k + 1])
      growthFromForgetting = Float(w[k + 2])
      lapseScale = Float(w[k + 3])
      lapsePower = Float(w[k + 4])
      lapseFromForgetting = Float(w[k + 5])
      hardFactor = Float(w[k + 6])
      easyFactor = Float(w[k + 7])
    }

    /// What the way back needs.
    struct Notes {
      /// ln(S + 1).
      var logAbove: Lanes
      /// P.
      var power: Lanes
      /// Q.
      var surprise: Lanes
      /// The stability after the review, before it is clamped to its bounds, or lowered to that of
      /// the other trace.
      var made: Lanes
    }

    /// Returns H·E for ratings.
    @inline(__always)
    private func easing(_ ratings: Lanes) -> Lanes {
      Lanes(repeating: 1)
        .replacing(with: hardFactor, where: ratings .== 2)
        .replacing(with: easyFactor, where: ratings .== 4)
    }

    /// Computes the stability after a review.
    ///
    /// - Parameters:
    ///   - stability: The stability before the review.
    ///   - log: Its logarithm.
    ///   - lack: 1 − q, what was not recalled.
    ///   - ease: 11 − D.
    ///   - ratings: The ratings.
    ///   - isForgotten: Where the review is a lapse.
    ///   - notes: Where the way back finds what it needs.
    @inline(__always)
    func note(
      _ stability: Lanes, log: Lanes, lack: Lanes, _ ease: Lanes, _ ratings: Lanes,
      _ isForgotten: LaneMask, in notes: inout Notes
    ) {
      let logAbove = logarithm(stability + 1)
      let power = exponential(
        (-growthSaturation * log).replacing(with: lapsePower * logAbove, where: isForgotten))
      let surprise = exponential(
        lack
          * Lanes(repeating: growthFromForgetting)
          .replacing(with: lapseFromForgetting, where: isForgotten))
      let room = stability * growth * power * ease * easing(ratings)
      let recalled = stability + room * (surprise - 1)
      let kept = (lapseScale * (power - 1) * surprise).lowered(to: stability)
      notes = Notes(
        logAbove: logAbove, power: power, surprise: surprise,
        made: recalled.replacing(with: kept, where: isForgotten))
    }

    /// Goes back from the stability after a review, the derivatives by which are `after`; adds to
    /// those by the logarithm of the stability before, by the difficulty before, and by q.
    @inline(__always)
    func goBack(
      _ stability: Lanes, log: Lanes, _ notes: Notes, lack: Lanes, _ ease: Lanes,
      _ ratings: Lanes, _ isForgotten: LaneMask, _ after: Lanes, _ byLogStability: inout Lanes,
      _ byDifficulty: inout Lanes, _ byRecall: inout Lanes, _ sums: inout Sums<Lanes>.Trace
    ) {
      let easing = easing(ratings)
      let plain = after.kept(where: .!isForgotten) * stability * growth * notes.power
      let grown = plain * (notes.surprise - 1)
      let byFactor = grown * ease
      let byGrowth = byFactor * easing
      sums.growth += byGrowth
      sums.growthSaturation -= byGrowth * log
      sums.hardFactor += byFactor.kept(where: ratings .== 2)
      sums.easyFactor += byFactor.kept(where: ratings .== 4)
      byDifficulty -= grown * easing

      let isKept = isForgotten .& (notes.made .< stability)
      let byKept = after.kept(where: isKept) * notes.surprise
      let byScale = byKept * (notes.power - 1)
      let byPower = byKept * lapseScale * notes.power
      sums.lapseScale += byScale
      sums.lapsePower += byPower * notes.logAbove

      let byGrownSurprise = plain * ease * easing * notes.surprise
      let byKeptSurprise = byScale * lapseScale
      sums.growthFromForgetting += byGrownSurprise * lack
      sums.lapseFromForgetting += byKeptSurprise * lack
      byRecall -=
        byGrownSurprise * growthFromForgetting + byKeptSurprise * lapseFromForgetting
      // Where a lapse takes nothing, the new stability is the old one.
      byLogStability +=
        after.kept(where: .!isKept) * notes.made - byGrowth * growthSaturation
        + byPower * lapsePower * stability / (stability + 1)
    }
  }
}
