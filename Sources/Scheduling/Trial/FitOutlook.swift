/// What a model makes of the future of a learner: the memory of each card after its last review, and
/// the interval that follows.
struct FitOutlook {
  private let model: any MemoryModel
  private let states: [MemoryState]
  /// The intervals that keep the wanted recall, in days, before any policy: one per card.
  let intervals: [Double]
  /// The longest time between two reviews of one card, in days; 0 or more.
  let longestObserved: Double

  /// Creates an outlook from the end of a log.
  init(_ model: any MemoryModel, _ log: ReviewLog, _ policy: SchedulingPolicy) {
    self.model = model
    states = model.states(after: log)
    intervals = states.map { model.interval($0, retention: policy.retention) }
    longestObserved = Double(log.dayGaps.max() ?? 0)
  }

  /// The median of ``intervals``, in days; 0 without cards.
  var medianInterval: Double {
    intervals.isEmpty ? 0 : intervals.sorted()[intervals.count / 2]
  }

  /// Returns the recall that another model expects on the days that this one asks for.
  ///
  /// - Parameters:
  ///   - judge: What the other model makes of the same log.
  ///   - policy: How dates are made.
  /// - Returns: The mean over the cards whose interval is a day or longer, a fraction; `nil` where
  ///   there is none.
  func recall(expectedBy judge: FitOutlook, _ policy: SchedulingPolicy) -> Double? {
    let recalls = intervals.indices.filter { intervals[$0] >= 1 }.map { card in
      let days = min(intervals[card].rounded(), Double(policy.cap))
      return judge.model.retrievability(judge.states[card], elapsedDays: days)
    }
    return recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
  }
}
