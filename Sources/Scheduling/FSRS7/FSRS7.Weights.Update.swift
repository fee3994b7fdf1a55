extension FSRS7.Weights {
  /// The eight weights by which one trace changes at a review; without unit.
  ///
  /// k is 7 for the slow trace and 15 for the fast one. `FSRS7.TraceUpdate` holds the formula.
  package struct Update: Equatable, Sendable {
    /// w[k]: the logarithm of the growth after a success, plus 1.5; 0…4.
    package var growth: Double
    /// w[k+1]: how growth weakens as the stability rises; 0…1.2 (slow), 0…2 (fast).
    package var growthSaturation: Double
    /// w[k+2]: how growth strengthens with what had been forgotten; 0.3…3 (slow), 0.5…6 (fast).
    package var growthFromForgetting: Double
    /// w[k+3]: the scale of the stability kept after a lapse; 0.01…1.5 (slow), 0.001…1.5 (fast).
    package var lapseScale: Double
    /// w[k+4]: how the stability kept rises with the one before; 0.1…1 (slow), 0.001…1 (fast).
    package var lapsePower: Double
    /// w[k+5]: how the stability kept rises with what had been forgotten; 0…3.5 (slow), 0…5 (fast).
    package var lapseFromForgetting: Double
    /// w[k+6]: the growth after "hard", relative to "good"; 0…1.
    package var hardFactor: Double
    /// w[k+7]: the growth after "easy", relative to "good"; 1…7.
    package var easyFactor: Double

    /// w7…w14 as published: the slow trace.
    static let slowDefault = Update(
      growth: 1.9795,
      growthSaturation: 0.0,
      growthFromForgetting: 1.3826,
      lapseScale: 0.7024,
      lapsePower: 0.5999,
      lapseFromForgetting: 0.8146,
      hardFactor: 0.6398,
      easyFactor: 1.0)

    /// w15…w22 as published: the fast trace.
    static let fastDefault = Update(
      growth: 1.3207,
      growthSaturation: 0.6707,
      growthFromForgetting: 3.8668,
      lapseScale: 0.4416,
      lapsePower: 0.0934,
      lapseFromForgetting: 1.8631,
      hardFactor: 0.6162,
      easyFactor: 1.0869)
  }
}
