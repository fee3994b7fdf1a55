/// A model of remembering: how a memory changes at each review, and how it fades in between.
///
/// A model knows nothing of what is asked: only the time since the last review and the rating. It
/// accepts any number as input, NaN and infinities included, by clamping it to its own bounds.
package protocol MemoryModel: Sendable {
  /// How the recall of one memory fades.
  associatedtype Curve: ForgettingCurve = StateCurve<Self>

  /// The name of the model and of its weights, such as `fsrs7/default`.
  ///
  /// Two models with the same identifier give the same numbers.
  var identifier: String { get }

  /// Whether the model counts time in whole study days, so that an evening and the next morning are
  /// a day apart, rather than in hours and minutes.
  var countsStudyDays: Bool { get }

  /// Returns the state after the first review of something new.
  func initialState(_ rating: Rating) -> MemoryState

  /// Returns the state after a later review.
  ///
  /// - Parameters:
  ///   - state: The state after the review before.
  ///   - elapsedDays: The time since that review, in days, fractions included; below 0 counts as 0.
  ///   - rating: How well it was recalled.
  /// - Returns: The new state, within the bounds of the model.
  func nextState(_ state: MemoryState, elapsedDays: Double, rating: Rating) -> MemoryState

  /// Returns the states after a later review, one for each rating: those of
  /// ``nextState(_:elapsedDays:rating:)``, rounding aside, with what the ratings share done once.
  ///
  /// - Parameters:
  ///   - curve: The forgetting curve of the state after the review before.
  ///   - elapsedDays: The time since that review, in days.
  /// - Returns: The new states, within the bounds of the model.
  func nextStates(_ curve: Curve, elapsedDays: Double) -> NextStates

  /// Returns the probability of recall after a time without review, as a fraction; 0…1.
  ///
  /// - Parameters:
  ///   - state: The state after the last review.
  ///   - elapsedDays: The time since that review, in days, fractions included; below 0 counts as 0.
  /// - Returns: The probability, which never rises with time.
  func retrievability(_ state: MemoryState, elapsedDays: Double) -> Double

  /// Returns how recall fades after a review, made ready for being asked for many times: what
  /// ``retrievability(_:elapsedDays:)`` returns is taken from it.
  func curve(of state: MemoryState) -> Curve

  /// Returns the time in which retrievability falls to a wanted retention, in days; 0 or more.
  ///
  /// - Parameters:
  ///   - state: The state after the last review.
  ///   - retention: The probability of recall to fall to.
  /// - Returns: The time in days, fractions included: seconds or years, for no policy is applied.
  func interval(_ state: MemoryState, retention: Retention) -> Double
}

extension MemoryModel {
  /// Most models take time as it is, fractions of days included.
  package var countsStudyDays: Bool { false }
}

extension MemoryModel where Curve == StateCurve<Self> {
  /// A curve that asks the model each time.
  package func curve(of state: MemoryState) -> StateCurve<Self> {
    StateCurve(model: self, state: state)
  }

  /// Those of four calls of ``nextState(_:elapsedDays:rating:)``.
  package func nextStates(_ curve: StateCurve<Self>, elapsedDays: Double) -> NextStates {
    func next(_ rating: Rating) -> MemoryState {
      nextState(curve.state, elapsedDays: elapsedDays, rating: rating)
    }
    return NextStates(again: next(.again), hard: next(.hard), good: next(.good), easy: next(.easy))
  }
}

/// How the recall of one memory fades in the time without review.
package protocol ForgettingCurve: Sendable {
  /// Returns the probability of recall after a time without review, as a fraction; 0…1.
  ///
  /// - Parameter days: The time, in days; below 0 counts as 0.
  /// - Returns: The probability, which never rises with time.
  func retrievability(afterDays days: Double) -> Double
}

/// The forgetting curve of a state by a model that makes nothing ready.
package struct StateCurve<Model: MemoryModel>: ForgettingCurve {
  fileprivate let model: Model
  fileprivate let state: MemoryState

  /// Returns what the model says.
  package func retrievability(afterDays days: Double) -> Double {
    model.retrievability(state, elapsedDays: days)
  }
}

// Learning again.
extension MemoryModel {
  /// Returns the memory of a question that was missed once it was answered right a few questions
  /// later, as a session asks it again until it is.
  ///
  /// - Parameter missed: The memory after the miss.
  /// - Returns: The memory after "good" on the same study day, two minutes later.
  package func relearned(_ missed: MemoryState) -> MemoryState {
    nextState(missed, elapsedDays: countsStudyDays ? 0 : 2.0 / 1_440, rating: .good)
  }

  /// Returns the memory at the end of the session in which a question was rated.
  ///
  /// - Parameters:
  ///   - rating: The first rating of the day.
  ///   - state: The memory after it.
  /// - Returns: `state`, or what is learnt again after a miss.
  func state(after rating: Rating, _ state: MemoryState) -> MemoryState {
    rating == .again ? relearned(state) : state
  }
}
