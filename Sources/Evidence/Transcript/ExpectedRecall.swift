internal import Curriculum
package import LearnerRecord
internal import Scheduling

/// What the memory model in use expects of a record: what is still known, and what it predicted of
/// each answer.
package struct ExpectedRecall: Equatable, Sendable {
  /// The probability that a question is recalled at the moment: 0…0.999.
  ///
  /// Questions off the schedule have none.
  let questions: [Question.ID: Double]
  /// The probability that was predicted of answers on a later day than the question's previous one,
  /// by their entries: 0…1.
  let predictions: [Int: Double]

  /// Works out what is expected.
  ///
  /// - Parameters:
  ///   - facts: What of each entry of the whole record changes the state, in order.
  ///   - state: What is known of the learner at its end, with the memory model.
  ///   - moment: When recall is wanted.
  package init(of facts: some Collection<ReplayFact>, _ state: LearnerState, at moment: Moment) {
    questions = state.cards.mapValues { card in
      // To three places nothing is certain to be recalled, not even what was answered just now.
      min(
        0.999,
        state.recall(of: card, elapsedDays: max(0, state.elapsedDays(since: card, at: moment))))
    }
    var replay = AnswerReplay(of: facts, model: state.model, policy: state.policy)
    predictions = facts.reduce(into: [:]) { predictions, fact in
      guard let answer = replay.take(fact) else { return }
      predictions[answer.entry] = answer.later?.predicted
    }
  }
}
