extension FSRS7 {
  /// One trace: its stability, and the logarithm, taken once since many formulas need it.
  struct Trace {
    /// The stability, in days; within ``FSRS7/stabilityBounds``.
    let stability: Double
    /// The natural logarithm of the stability.
    let logarithm: Double

    init(_ stability: Double) {
      self.stability = stability
      logarithm = Scheduling.logarithm(stability)
    }
  }

  /// What is remembered at a moment; fractions.
  struct Recall {
    /// R_f: the recall of the fast trace alone; 0…1.
    let fast: Double
    /// R: the probability of recall; 0.00001…0.99999.
    let mixed: Double
  }

  /// The forgetting curve of one state: a mixture of two power laws in the time since the review.
  ///
  /// With x the trace, R_x(t) = (1 + F_x t / S_x)^d_x, and
  /// R(t) = (a_f R_f + a_s R_s) / (a_f + a_s) · (1 − 2ε) + ε where ε = 0.00001, so R(0) = 0.99999.
  package struct Curve: ForgettingCurve {
    /// The slow trace.
    let slow: Trace
    /// The fast trace.
    let fast: Trace
    /// The difficulty, without unit; 1…10.
    let difficulty: Double

    /// F_s / S_s, per day; positive.
    private let slowSpeed: Double
    /// F_f / S_f, per day; positive.
    private let fastSpeed: Double
    /// d_s, without unit; −0.95…−0.01.
    private let slowDecay: Double
    /// d_f, without unit; −0.95…−0.01.
    private let fastDecay: Double
    /// a_f / (a_f + a_s), a fraction; 0…1.
    private let fastShare: Double

    /// Creates the curve of a state, which is clamped to the bounds of the model.
    init(_ state: MemoryState, shape: CurveShape) {
      let state = state.withinFSRS7Bounds
      slow = Trace(state.slow)
      fast = Trace(state.fast)
      difficulty = state.difficulty
      slowDecay = shape.slowDecay
      slowSpeed = shape.slowFactor(difficulty) / slow.stability
      fastDecay = shape.fastDecay(fast)
      fastSpeed = shape.fastFactor(decay: fastDecay) / fast.stability
      fastShare = shape.fastShare(slow: slow, fast: fast, difficulty: difficulty)
    }

    /// Returns R after a time without review, in days; 0.00001…0.99999.
    package func retrievability(afterDays days: Double) -> Double {
      recall(afterDays: max(0, days)).mixed
    }

    /// Returns what is remembered after `days` without review; `days` must not be negative.
    func recall(afterDays days: Double) -> Recall {
      let slow = exponential(slowDecay * logarithm(1 + slowSpeed * days))
      let fast = exponential(fastDecay * logarithm(1 + fastSpeed * days))
      let mixture = slow + fastShare * (fast - slow)
      return Recall(fast: fast, mixed: mixture * (1 - 2 * Self.margin) + Self.margin)
    }

    /// Returns R(t) and dR/d(ln t) at t = `days`; the slope is not positive.
    ///
    /// With z = F_x t / S_x, dR_x/d(ln t) = d_x R_x z / (1 + z).
    func recallAndSlope(atDays days: Double) -> (recall: Double, slope: Double) {
      let slowTime = slowSpeed * days
      let fastTime = fastSpeed * days
      let slow = exponential(slowDecay * logarithm(1 + slowTime))
      let fast = exponential(fastDecay * logarithm(1 + fastTime))
      let slowSlope = slowDecay * slow * slowTime / (1 + slowTime)
      let fastSlope = fastDecay * fast * fastTime / (1 + fastTime)
      let scale = 1 - 2 * Self.margin
      return (
        recall: (slow + fastShare * (fast - slow)) * scale + Self.margin,
        slope: (slowSlope + fastShare * (fastSlope - slowSlope)) * scale
      )
    }

    /// ε, which keeps R away from 0 and 1; a fraction.
    private static let margin = 1e-5
  }
}
