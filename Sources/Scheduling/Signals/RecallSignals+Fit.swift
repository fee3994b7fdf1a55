extension RecallSignals {
  /// What came of a fit: the correction, if any, and how it did where it was tried.
  package struct Trial: Equatable, Sendable {
    /// The correction to use; `nil` where none is better than no correction.
    package let signals: RecallSignals?
    /// How much of the fitted correction is used; 0 (none of it)…1.
    package let share: Double
    /// How many answers it was tried on; 0 where there are too few to fit to.
    package let answers: Int
    /// The mean loss over them without a correction, in nats.
    package let lossBefore: Double
    /// The mean loss over them with it, in nats; not above ``lossBefore``.
    package let lossAfter: Double
  }

  /// Fits a correction to a log, whether it is of use or not.
  ///
  /// It is fitted to the scored reviews (``ScoredReviews``), all counting the same, by
  /// ``RidgeRegression`` with a pull of 60: as if 240 answers of even chance had shown a reading
  /// to have no effect.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - predictions: The probability of recall before each review that the memory model gives,
  ///     in the order of the log; it may have been fitted to the same log.
  /// - Returns: The correction, or `nil` where there are fewer than 100 scored reviews.
  package static func fit(_ log: ReviewLog, predictions: [Double]) -> RecallSignals? {
    precondition(predictions.count == log.count, "One prediction per review")
    let rows = SignalRows(log, predictions: predictions)
    return rows.count < leastAnswers ? nil : RecallSignals(fittedTo: rows, 0..<rows.count)
  }

  /// Fits a correction, and keeps as much of it as is of use on answers that it was not fitted to.
  ///
  /// It is fitted to the first 40% of the scored reviews and tried on the next 20%, then fitted
  /// to 60% and to 80%, and tried on what follows each. The share of it that makes least the loss
  /// over all that it was tried on is kept of the correction that is fitted to all; where that is
  /// none, there is no correction.
  ///
  /// What it competes against, the memory model, may have been fitted to those answers too: that
  /// makes the trial the harder.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - predictions: The probability of recall before each review that the memory model gives,
  ///     in the order of the log; it may have been fitted to the same log.
  /// - Returns: The correction, if any, and how it did.
  package static func fitIfBetter(_ log: ReviewLog, predictions: [Double]) -> Trial {
    precondition(predictions.count == log.count, "One prediction per review")
    let rows = SignalRows(log, predictions: predictions)
    guard rows.count >= leastAnswers else {
      return Trial(signals: nil, share: 0, answers: 0, lossBefore: 0, lossAfter: 0)
    }
    let tried = [2, 3, 4].flatMap { fifths in
      let (start, end) = (rows.count * fifths / 5, rows.count * (fifths + 1) / 5)
      let signals = RecallSignals(fittedTo: rows, 0..<start)
      return (start..<end).map { (row: $0, correction: signals.correction(of: rows, $0)) }
    }
    let losses = (0...10).map { tenths in
      let share = Double(tenths) / 10
      let sum = tried.reduce(0) {
        $0 + crossEntropy(rows.logits[$1.row] + share * $1.correction, rows.recalled[$1.row])
      }
      return (share: share, loss: sum / Double(tried.count))
    }
    // Of equal losses the first is taken, which is the smallest share.
    let best = losses.min { $0.loss < $1.loss } ?? losses[0]
    return Trial(
      signals: best.share > 0
        ? RecallSignals(fittedTo: rows, 0..<rows.count).scaled(by: best.share) : nil,
      share: best.share, answers: tried.count, lossBefore: losses[0].loss, lossAfter: best.loss)
  }

  /// How many scored reviews a fit needs.
  private static let leastAnswers = 100
  /// How strongly weights are pulled to 0.
  private static let pull = 60.0
}

extension RecallSignals {
  /// Fits to some of the rows.
  fileprivate init(fittedTo rows: SignalRows, _ range: Range<Int>) {
    let moments = (0..<SignalRows.width).map { rows.moments(of: $0, in: range) }
    let unfitted = RecallSignals(
      weights: [Double](repeating: 0, count: Self.weightCount), centres: moments.map(\.centre),
      spreads: moments.map(\.spread))
    var inputs: [Float] = []
    inputs.reserveCapacity(range.count * Self.weightCount)
    for row in range { unfitted.appendInputs(of: rows, row, to: &inputs) }
    var weights = RidgeRegression(
      width: Self.weightCount, rows: inputs, offsets: Array(rows.logits[range]),
      outcomes: Array(rows.recalled[range]), pull: Self.pull
    ).weights()
    weights[1] = max(weights[1], Self.leastTilt)
    self.init(weights: weights, centres: unfitted.centres, spreads: unfitted.spreads)
  }

  /// Appends what the weights multiply.
  private func appendInputs(of rows: SignalRows, _ row: Int, to inputs: inout [Float]) {
    inputs.append(1)
    inputs.append(Float(Self.tilt(rows.logits[row])))
    for place in 0..<SignalRows.width {
      let reading = rows.readings[row * SignalRows.width + place]
      inputs.append(Float(scaled(reading.isNaN ? nil : Double(reading), at: place)))
    }
  }

  /// What is added to the logit of a row.
  fileprivate func correction(of rows: SignalRows, _ row: Int) -> Double {
    var inputs: [Float] = []
    appendInputs(of: rows, row, to: &inputs)
    return zip(weights, inputs).reduce(0) { $0 + $1.0 * Double($1.1) }
  }

  fileprivate func scaled(by share: Double) -> RecallSignals {
    RecallSignals(weights: weights.map { share * $0 }, centres: centres, spreads: spreads)
  }
}
