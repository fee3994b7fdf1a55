/// A way of choosing what a simulated learner is asked.
package protocol SimulatedSchedule: Sendable {
  /// The model by which the schedule believes that memory works; the learner's may be another.
  var model: any MemoryModel { get }

  /// Returns what is asked on a day, in order.
  ///
  /// - Parameters:
  ///   - cards: All cards, with states of ``model``.
  ///   - day: The day.
  /// - Returns: Places in `cards`, each at most once.
  mutating func questions(among cards: [GoalCard], on day: StudyDay) -> [Int]
}

/// A learner with a memory, who studies what a schedule asks.
///
/// The learner answers by the true model; the schedule sees only the ratings, and reckons with its
/// own model. Each card is asked at most once a day, always at the same hour, and what was missed is
/// asked again on the same day and answered right (``MemoryModel/relearned(_:)``), which counts as part of the same answer. Nothing here knows how a plan is made: a schedule's promises
/// are tested, not repeated.
package struct Simulator: Sendable {
  /// How the learner's memory works.
  package var truth: any MemoryModel
  /// How the learner rates, and how long answers take.
  package var profile: LearnerProfile

  /// Creates a simulator.
  ///
  /// - Parameters:
  ///   - truth: How the learner's memory works.
  ///   - profile: How the learner rates, and how long answers take.
  package init(truth: any MemoryModel, profile: LearnerProfile = LearnerProfile()) {
    self.truth = truth
    self.profile = profile
  }

  /// What happened on a day.
  package struct Day: Equatable, Sendable {
    /// The day.
    package var day: StudyDay
    /// How many answers to what was asked before.
    package var reviews = 0
    /// How many of those were recalled.
    package var recalled = 0
    /// How many questions were asked for the first time.
    package var new = 0
    /// How long it took, in minutes.
    package var minutes = 0.0
    /// The true recall at the beginning of the day over all cards, as a fraction; what was never
    /// asked counts as 0.
    package var recall = 0.0
  }

  /// What happened.
  package struct Outcome: Equatable, Sendable {
    /// The days of study, in order.
    package var days: [Day] = []
    /// The true recall of each card at the beginning of the day after the last, as a fraction; 0
    /// where it was never asked.
    package var finalRecall: [Double] = []

    /// The mean of ``finalRecall``; 0 without cards.
    package var recall: Double { finalRecall.reduce(0, +) / Double(max(1, finalRecall.count)) }
    /// How many answers there were, first ones included.
    package var answers: Int { days.reduce(0) { $0 + $1.reviews + $1.new } }
    /// How long they took, in minutes.
    package var minutes: Double { days.reduce(0) { $0 + $1.minutes } }
  }

  /// Returns what happens, drawn by a seed; the same seed gives the same.
  ///
  /// - Parameters:
  ///   - schedule: What chooses the questions.
  ///   - cards: The cards as they are at the beginning, with states of the schedule's model. The
  ///     true memory of what was asked before begins at the same state.
  ///   - today: The first day.
  ///   - count: How many days there are; 0 or more.
  ///   - seed: What chance is drawn from.
  ///   - afterDay: Called with the number of each day that is over, from 1.
  /// - Returns: What happened.
  /// - Throws: What `afterDay` throws, which ends the play.
  package func run(
    _ schedule: some SimulatedSchedule, cards: [GoalCard], from today: StudyDay, days count: Int,
    seed: UInt64, afterDay: (Int) throws -> Void
  ) rethrows -> Outcome {
    var learner = SimulatedLearner(truth: truth, profile: profile, cards: cards, seed: seed)
    var (schedule, outcome) = (schedule, Outcome())
    for number in 0..<max(0, count) {
      let day = today.advanced(by: number)
      var report = Day(day: day, recall: learner.recall.mean)
      for place in schedule.questions(among: learner.cards, on: day) {
        learner.answer(place, schedule.model, &report)
      }
      outcome.days.append(report)
      learner.sleep()
      try afterDay(number + 1)
    }
    outcome.finalRecall = learner.recall
    return outcome
  }

  /// Returns what happens; nobody listens.
  package func run(
    _ schedule: some SimulatedSchedule, cards: [GoalCard], from today: StudyDay, days count: Int,
    seed: UInt64
  ) -> Outcome {
    run(schedule, cards: cards, from: today, days: count, seed: seed) { _ in }
  }
}

extension [Double] {
  /// The mean; 0 where there is none.
  fileprivate var mean: Double { reduce(0, +) / Double(Swift.max(1, count)) }
}
