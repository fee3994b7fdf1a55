/// A correction of predicted recall by what ratings alone do not say: response times of earlier
/// answers, lapses, confidence, hints, and the learner's recent form.
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
    /// By how much the learner did better than predicted of late, over all cards, in logits.
    ///
    /// In its place was once a reading of the group of the card, which no record ever had: fits from
    /// then have no weight here.
    case form
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
  /// What corrects the predictions for a learner whom nothing was fitted to: their form, in full.
  ///
  /// There is no other weight, so dates are those of the memory model. <doc:BetterThanTheRatings>
  /// has what else was tried.
  package static let newcomer: RecallSignals = {
    var form = [Double](repeating: 0, count: Reading.allCases.count)
    form[Reading.form.rawValue] = 1
    return RecallSignals(
      weights: [0, 0] + form, centres: form.map { _ in 0 }, spreads: form)
  }()

  /// Whether it looks at the answers to the card itself, beside the learner's form.
  package var readsCards: Bool {
    weights[0] != 0 || weights[1] != 0
      || Reading.allCases.contains {
        $0 != .form && weights[2 + $0.rawValue] != 0 && spreads[$0.rawValue] > 0
      }
  }
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
  ///   - form: The learner's form; `nil` for a time at which it is not known.
  /// - Returns: The probability; above 0 and below 1, and higher for a higher `recall`.
  package func adjusted(
    _ recall: Double, after history: SignalHistory, form: RecentForm? = nil
  ) -> Double {
    let logit = Self.logit(recall)
    return Self.logistic(logit + shift(history, form) + weights[1] * Self.tilt(logit))
  }

  /// Returns what the memory model would have to predict for a wanted probability of recall: the
  /// inverse of ``adjusted(_:after:form:)``, by which intervals are found.
  ///
  /// The form on a day that is still to come is not known, so dates do not depend on that of today.
  ///
  /// - Parameters:
  ///   - wanted: The corrected probability, as a fraction; clamped to 0.00001…0.99999.
  ///   - history: The answers of the card before.
  /// - Returns: The prediction that is corrected to `wanted`; above 0 and below 1.
  package func unadjusted(_ wanted: Double, after history: SignalHistory) -> Double {
    // Between the ends of the tilt the correction is steeper or flatter, beyond them it is level.
    let from = Self.logit(wanted) - shift(history, nil) - Self.tiltCentre
    let tilt = (from / (1 + weights[1])).clamped(to: Self.tilts)
    return Self.logistic(from - weights[1] * tilt + Self.tiltCentre)
  }

  private func shift(_ history: SignalHistory, _ form: RecentForm?) -> Double {
    var sum = weights[0]
    for (place, reading) in history.readings(form).enumerated() {
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
  func readings(_ form: RecentForm?) -> [Double?] {
    let isTimed = meanTime > 0
    return [
      isTimed && lastTime > 0 ? lastTime - meanTime : nil,
      isTimed ? meanTime : nil,
      isTimed && firstTime > 0 ? firstTime - meanTime : nil,
      (Double(agains) + 0.6) / Double(answers + 2),
      logarithm(1 + Double(streak)),
      confidence,
      hints,
      form?.advantage,
    ]
  }
}
