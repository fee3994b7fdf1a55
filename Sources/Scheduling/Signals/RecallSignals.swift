/// A correction of predicted recall by what ratings alone do not say: response times of earlier
/// answers, lapses, confidence, hints, and how the group of the question went.
///
/// The correction adds to the logit of a prediction R
///
///     w0 + w1 · tilt + Σ w[k] · z[k],   tilt = clamp(logit R − 1.5, −4, 4)
///
/// where z[k] is a reading (``Reading``) less its centre, over its spread, clamped to −2…2, and 0
/// where it is not known. So no single odd answer can move a prediction far, and the correction
/// rises strictly with R: what order times and intervals had, they keep.
///
/// What each part is worth is in <doc:BetterThanTheRatings>.
package struct RecallSignals: Equatable, Sendable {
  /// What is read from the answers before a prediction.
  package enum Reading: Int, CaseIterable, Sendable {
    /// How much longer the last answer took than the card's answers do, in ln.
    case hesitation
    /// How long the card's answers take, as the mean of ln milliseconds.
    case pace
    /// How much longer the first answer took than the card's answers do, in ln.
    case start
    /// The share of answers that were rated again, 0…1, as of 2 more answers of which 0.6 were.
    case agains
    /// The answers since the last again, as ln(1 + number).
    case streak
    /// How sure the learner was of late; −1…1.
    case confidence
    /// How much help there was of late, in ln(1 + hints).
    case hints
    /// By how much the group did better than predicted, in logits.
    case group
  }

  /// The weights w0, w1 and one for each ``Reading``, in the order of their raw values; finite.
  package let weights: [Double]
  /// What each reading is usually; finite, one element for each ``Reading``.
  package let centres: [Double]
  /// How much each reading varies, 0 where it does not and so says nothing; finite, 0 or more, one
  /// element for each ``Reading``.
  package let spreads: [Double]

  /// Creates a correction from its parts, which must be as many and in the ranges described.
  init(weights: [Double], centres: [Double], spreads: [Double]) {
    self.weights = weights
    self.centres = centres
    self.spreads = spreads
  }

  /// How many weights there are.
  static let weightCount = 2 + Reading.allCases.count
  /// The least weight of the tilt: from −1 on, the correction would not rise with R any more.
  static let leastTilt = -0.9
}

extension RecallSignals {
  /// All numbers, to be kept: ``weights``, then ``centres``, then ``spreads``.
  package var vector: [Double] { weights + centres + spreads }

  /// Creates a correction from numbers that were kept.
  ///
  /// - Parameter vector: As in ``vector``; `nil` comes of any other number of elements, of one that
  ///   is not finite, and of one outside its range.
  package init?(vector: [Double]) {
    let readings = Reading.allCases.count
    guard vector.count == Self.weightCount + 2 * readings, vector.allSatisfy({ $0.isFinite }),
      vector[1] >= Self.leastTilt, vector.suffix(readings).allSatisfy({ $0 >= 0 }),
      vector.allSatisfy({ $0.magnitude <= 1e6 })
    else { return nil }
    self.init(
      weights: Array(vector.prefix(Self.weightCount)),
      centres: Array(vector.dropFirst(Self.weightCount).prefix(readings)),
      spreads: Array(vector.suffix(readings)))
  }
}

extension RecallSignals {
  /// Returns a probability of recall, corrected.
  ///
  /// - Parameters:
  ///   - recall: The prediction of the memory model, as a fraction; clamped to 0.00001…0.99999,
  ///     NaN counting as the lower end.
  ///   - history: The answers of the card before.
  ///   - group: The answers to the group of the card before; empty where there is no group.
  /// - Returns: The probability; above 0 and below 1, and higher for a higher `recall`.
  package func adjusted(
    _ recall: Double, after history: SignalHistory, group: GroupHistory = GroupHistory()
  ) -> Double {
    let logit = Self.logit(recall)
    return Self.logistic(logit + shift(history, group) + weights[1] * Self.tilt(logit))
  }

  /// Returns what the memory model would have to predict for a wanted probability of recall: the
  /// inverse of ``adjusted(_:after:group:)``, by which intervals are found.
  ///
  /// - Parameters:
  ///   - wanted: The corrected probability, as a fraction; clamped to 0.00001…0.99999.
  ///   - history: The answers of the card before.
  ///   - group: The answers to the group of the card before; empty where there is no group.
  /// - Returns: The prediction that is corrected to `wanted`; above 0 and below 1.
  package func unadjusted(
    _ wanted: Double, after history: SignalHistory, group: GroupHistory = GroupHistory()
  ) -> Double {
    // Between the ends of the tilt the correction is steeper or flatter, beyond them it is level.
    let from = Self.logit(wanted) - shift(history, group) - Self.tiltCentre
    let tilt = (from / (1 + weights[1])).clamped(to: Self.tilts)
    return Self.logistic(from - weights[1] * tilt + Self.tiltCentre)
  }

  private func shift(_ history: SignalHistory, _ group: GroupHistory) -> Double {
    var sum = weights[0]
    for (place, reading) in history.readings(group).enumerated() {
      sum += weights[2 + place] * scaled(reading, at: place)
    }
    return sum
  }

  /// Returns z[k] of a reading.
  func scaled(_ reading: Double?, at place: Int) -> Double {
    guard let reading, spreads[place] > 0 else { return 0 }
    return ((reading - centres[place]) / spreads[place]).clamped(to: -2...2)
  }

  /// Returns ln(p / (1 − p)), p being clamped.
  static func logit(_ probability: Double) -> Double {
    let clamped = probability.clamped(to: 0.00001...0.99999)
    return logarithm(clamped / (1 - clamped))
  }

  /// Returns 1 / (1 + e^−x).
  static func logistic(_ logit: Double) -> Double {
    1 / (1 + exponential(-logit.clamped(to: -30...30)))
  }

  /// Returns the part of a logit that w1 multiplies.
  static func tilt(_ logit: Double) -> Double {
    (logit - tiltCentre).clamped(to: tilts)
  }

  /// The logit about which predictions are made steeper or flatter: that of a recall of 0.82.
  private static let tiltCentre = 1.5
  private static let tilts = -4.0...4.0
}

extension SignalHistory {
  /// The readings, in the order of ``RecallSignals/Reading``; `nil` for one that is not known.
  func readings(_ group: GroupHistory) -> [Double?] {
    let isTimed = meanTime > 0
    return [
      isTimed && lastTime > 0 ? lastTime - meanTime : nil,
      isTimed ? meanTime : nil,
      isTimed && firstTime > 0 ? firstTime - meanTime : nil,
      (Double(agains) + 0.6) / Double(answers + 2),
      logarithm(1 + Double(streak)),
      confidence,
      hints,
      group.advantage,
    ]
  }
}
