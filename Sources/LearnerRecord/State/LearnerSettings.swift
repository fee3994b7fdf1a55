package import Curriculum
package import Scheduling

/// What a learner decided about their study: the fold of the facts that say so.
package struct LearnerSettings: Codable, Equatable, Sendable {
  /// Weights that stand.
  package struct Fit: Codable, Equatable, Sendable {
    /// The number of the entry that holds them.
    package var entry: Int
    /// When they were fitted, in milliseconds since 1970-01-01 00:00 UTC.
    package var at: Int64
    /// The weights, and the scores that they were accepted for.
    package var fitted: Fact.Fitted
  }

  /// The goals, in the order in which they were set; at most one per unit.
  package private(set) var goals: [Fact.GoalSet] = []
  /// The fits that were not undone, the latest last.
  package private(set) var fits: [Fit] = []
  /// The questions that are not to be asked.
  package private(set) var suspended: Set<Question.ID> = []
  /// How much is asked on which day.
  package private(set) var limits = Fact.Limited()

  /// Creates the settings of a learner who decided nothing yet.
  package init() {}

  /// Takes in a fact; one that decides nothing changes nothing.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - entry: The number of its entry.
  ///   - moment: When it happened.
  mutating func take(_ fact: Fact, entry: Int, at moment: Moment) {
    switch fact {
    case .goalSet(let goal):
      goals.removeAll { $0.unit == goal.unit }
      goals.append(goal)
    case .goalDropped(let goal): goals.removeAll { $0.unit == goal.unit }
    case .fitted(let fitted):
      fits.append(Fit(entry: entry, at: moment.milliseconds, fitted: fitted))
    case .suspended(let fact): suspended.formUnion(fact.questions)
    case .unsuspended(let fact): suspended.subtract(fact.questions)
    case .limited(let fact): limits = fact
    default: break
    }
  }

  /// Takes the latest fit back, if an undo means it.
  ///
  /// - Parameter entry: The number of the entry that the undo names.
  /// - Returns: Whether it was the latest fit.
  mutating func takeBackFit(entry: Int) -> Bool {
    guard fits.last?.entry == entry else { return false }
    fits.removeLast()
    return true
  }
}

extension LearnerSettings {
  /// The memory model that the latest fit asks for: FSRS-7 with its published weights without one.
  package var model: any MemoryModel {
    guard let fitted = fits.last?.fitted else { return FSRS7() }
    let family = ModelFamily(rawValue: fitted.model) ?? .fsrs7
    return family.model(weights: fitted.weights) ?? family.standard
  }

  /// What the latest fit found response times and the like to be worth, `nil` where it found nothing;
  /// that of a newcomer without a fit.
  package var signals: RecallSignals? {
    guard let fitted = fits.last?.fitted else { return .newcomer }
    return fitted.signals.flatMap(RecallSignals.init(vector:))
  }

  /// What predicts recall by the latest fit.
  package var predictor: Predictor { Predictor(model, signals: signals) }

  /// How dates are made: the program's policy, with what the learner chose.
  package var policy: SchedulingPolicy {
    var policy = SchedulingPolicy()
    if let retention = limits.retention { policy.retention = Retention(rawValue: retention) }
    return policy
  }

  /// The goals whose day is not over yet.
  ///
  /// - Parameter today: The study day.
  /// - Returns: The goals with their days, the nearest day first.
  package func goals(on today: StudyDay) -> [(goal: Fact.GoalSet, day: StudyDay)] {
    goals.compactMap { goal in StudyDay(isoDate: goal.by).map { (goal, $0) } }
      .filter { $0.day >= today }
      .sorted { ($0.day, $0.goal.unit) < ($1.day, $1.goal.unit) }
  }

  /// The goals that there is still a day to study for.
  ///
  /// - Parameter today: The study day.
  /// - Returns: The goals after today with their days, the nearest day first.
  package func goalsToCome(on today: StudyDay) -> [(goal: Fact.GoalSet, day: StudyDay)] {
    goals(on: today).filter { $0.day > today }
  }
}
