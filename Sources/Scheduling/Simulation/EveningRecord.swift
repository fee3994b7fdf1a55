/// The record of a simulated learner over the first evenings, with what is true behind it: what fits
/// to few answers are tried on.
///
/// Each evening brings a few new questions, and those that are due by the published FSRS-7; what is
/// missed is asked again the same evening until it is recalled. The learner answers by a memory of
/// their own, which the schedule does not know.
package struct EveningRecord: Sendable {
  /// The answers.
  package let log: ReviewLog
  /// The true memory of each card after its last answer, in the order of the log.
  private let memories: [MemoryState]
  /// How the learner's memory works.
  package let truth: any MemoryModel

  /// Creates the record of a learner.
  ///
  /// - Parameters:
  ///   - family: How the learner's memory works; its weights are drawn about the published ones:
  ///     about half as far as learners differ.
  ///   - answers: How many answers there are, first ones and repeats included; 1 or more.
  ///   - newPerEvening: How many new questions an evening has.
  ///   - seed: What chance is drawn from.
  package init(_ family: ModelFamily, answers: Int, newPerEvening: Int = 5, seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let truth = family.drawn(by: &chance)
    var study = Study(truth: truth, chance: chance)
    while study.reviews.count < answers {
      study.live(throughEveningOf: answers, newPerEvening: newPerEvening)
    }
    self.truth = truth
    log = ReviewLog(study.reviews)
    memories = log.cards.map { study.memories[Int($0)] }
  }

  /// Returns the true recall on the days that a model asks for next.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - policy: How dates are made.
  /// - Returns: The mean over the cards whose interval is a day or longer, a fraction; `nil` where
  ///   there is none.
  package func recallWhenDue(by model: any MemoryModel, _ policy: SchedulingPolicy) -> Double? {
    let recalls = zip(model.states(after: log), memories).compactMap { state, memory -> Double? in
      let interval = model.interval(state, retention: policy.retention)
      guard interval >= 1 else { return nil }
      let days = min(interval.rounded(), Double(policy.cap))
      return truth.retrievability(memory, elapsedDays: days)
    }
    return recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
  }
}

/// The evenings as they go by.
private struct Study {
  let truth: any MemoryModel
  let schedule = FSRS7()
  var chance: SplitMix64
  var reviews: [ReviewLog.Review] = []
  var memories: [MemoryState] = []
  private var states: [MemoryState] = []
  private var times: [Int64] = []
  private var dueEvenings: [Int] = []
  private var evening = 0

  init(truth: any MemoryModel, chance: SplitMix64) {
    (self.truth, self.chance) = (truth, chance)
  }

  mutating func live(throughEveningOf answers: Int, newPerEvening: Int) {
    var time = 1_700_000_000_000 + Int64(evening) * 86_400_000
    var queue = dueEvenings.indices.filter { dueEvenings[$0] <= evening }
    queue += states.count..<states.count + newPerEvening
    var place = 0
    while place < queue.count, reviews.count < answers {
      time += 20_000
      if answer(queue[place], at: time) == .again { queue.append(queue[place]) }
      place += 1
    }
    evening += 1
  }

  private mutating func answer(_ card: Int, at time: Int64) -> Rating {
    let rating: Rating
    if card < states.count {
      let elapsed = Double(time - times[card]) / 86_400_000
      let felt = truth.countsStudyDays ? elapsed.rounded() : elapsed
      let isRecalled = chance.fraction() < truth.retrievability(memories[card], elapsedDays: felt)
      rating = isRecalled ? chance.rating([0, 0.08, 0.85, 0.07]) : .again
      states[card] = schedule.nextState(states[card], elapsedDays: elapsed, rating: rating)
      memories[card] = truth.nextState(memories[card], elapsedDays: felt, rating: rating)
      times[card] = time
    } else {
      rating = chance.rating([0.35, 0.07, 0.48, 0.1])
      states.append(schedule.initialState(rating))
      memories.append(truth.initialState(rating))
      times.append(time)
      dueEvenings.append(0)
    }
    let interval = schedule.interval(states[card], retention: .standard).rounded()
    dueEvenings[card] = evening + Int(interval.clamped(to: 1...180))
    reviews.append(.init(card: Int64(card), time: time, rating: rating.rawValue, duration: 5_000))
    return rating
  }
}

extension SplitMix64 {
  /// Returns a number of mean 0 and variance 1, nearly normal: the sum of twelve fractions, less 6.
  fileprivate mutating func normal() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + fraction() }
  }

  /// Returns a rating, given how likely each is.
  fileprivate mutating func rating(_ probabilities: [Double]) -> Rating {
    Rating.allCases[place(by: probabilities)]
  }
}

extension ModelFamily {
  /// A learner: the model, with weights drawn about the published ones.
  fileprivate func drawn(by chance: inout SplitMix64) -> any MemoryModel {
    switch self {
    case .fsrs6:
      var weights = FSRS6.Weights.default
      let common = 0.4 * chance.normal()
      weights.initialAgain *= exponential(common + 0.24 * chance.normal())
      weights.initialHard *= exponential(common + 0.16 * chance.normal())
      weights.initialGood *= exponential(common + 0.16 * chance.normal())
      weights.initialEasy *= exponential(common + 0.16 * chance.normal())
      weights.growth += 0.2 * chance.normal()
      weights.growthSaturation += 0.04 * chance.normal()
      weights.growthFromForgetting += 0.12 * chance.normal()
      weights.decay *= exponential(0.24 * chance.normal())
      return FSRS6(weights: weights)
    case .fsrs7:
      let way = FSRS7Kernel.coordinates.origin.map { _ in 0.5 * chance.normal() }
      let weights = FSRS7.Weights(vector: FSRS7Kernel.coordinates.weights(at: way))
      return FSRS7(weights: weights ?? .default)
    }
  }
}
