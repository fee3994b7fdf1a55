extension FSRS7.Curve {
  /// Returns the time in which R falls to `target`, in days; 0…36 500.
  ///
  /// R(t) = `target` has no closed form. As in fsrs-rs, Newton's method in ln t starts at the
  /// larger stability, with steps of at most ±4; here it also narrows a bracket, and what Newton
  /// leaves is halved. fsrs-rs takes seven steps and accepts |R − r| ≤ 0.001, which leaves a wrong
  /// interval where the curve is flat. We go on until ln t moves by less than 1e-10: then the
  /// intervals published for FSRS-7, computed in 32 bits, come out within 4e-5 of each, save one
  /// whose seventh step was still 0.3% away.
  ///
  /// - Parameter target: The recall to fall to, as a fraction; 0.0001…0.9999.
  /// - Returns: The time, or 36 500 where recall is still above the target by then.
  func days(untilRecall target: Double) -> Double {
    let longest = FSRS7.stabilityBounds.upperBound
    guard recall(afterDays: longest).mixed < target else { return longest }
    var bracket = Bracket(low: Self.shortestLogDays, high: logarithm(longest))
    var point = max(slow.logarithm, fast.logarithm)
    for _ in 0..<Self.newtonSteps {
      let (recall, slope) = recallAndSlope(atDays: exponential(point))
      bracket.narrow(at: point, rootIsLater: recall > target)
      let step = ((target - recall) / slope).clamped(to: -4...4)
      let next = bracket.holds(point + step) ? point + step : bracket.middle
      if abs(next - point) < Self.tolerance { return exponential(next) }
      point = next
    }
    return exponential(bisect(bracket, target: target))
  }

  /// Returns the ln t within `bracket` where R = `target`, by halving; t in days.
  private func bisect(_ bracket: Bracket, target: Double) -> Double {
    var bracket = bracket
    while bracket.width > Self.tolerance {
      let recall = recall(afterDays: exponential(bracket.middle)).mixed
      bracket.narrow(at: bracket.middle, rootIsLater: recall > target)
    }
    return bracket.middle
  }

  /// A range of ln t, t in days, that holds the root.
  private struct Bracket {
    var low: Double
    var high: Double

    var width: Double { high - low }
    var middle: Double { (low + high) / 2 }

    func holds(_ point: Double) -> Bool {
      low < point && point < high
    }

    mutating func narrow(at point: Double, rootIsLater: Bool) {
      if rootIsLater { low = point } else { high = point }
    }
  }

  /// An ln t, t in days, before which no weights let R fall to 0.9999: F_f reaches e^60.
  private static var shortestLogDays: Double { -100 }

  /// Newton's steps before halving takes over; five or six suffice for most states.
  private static var newtonSteps: Int { 16 }

  /// The change of ln t below which the root is found: a relative error of the interval.
  private static var tolerance: Double { 1e-10 }
}
