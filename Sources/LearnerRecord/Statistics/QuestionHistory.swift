package import Curriculum
package import Scheduling

/// All that happened to one question, and how it is being forgotten since.
package struct QuestionHistory: Sendable {
  /// The question that was answered.
  package let question: Question.ID
  /// The answers that stand, in order; never empty.
  package let answers: [ReplayedAnswer]
  private let last: ReplayedAnswer
  private let model: any MemoryModel
  private let corrected: (@Sendable (Double) -> Double)?

  /// Finds the history of a question; `nil` where no answer but in cramming stands.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - facts: What of each entry of the whole record changes the state, in order.
  ///   - model: The memory model to predict with.
  ///   - policy: How intervals and study days are made.
  ///   - corrected: The recall that the learner's state expects so many days after the last answer, by recent
  ///     form; `nil` for the model's own prediction.
  package init?(
    of question: Question.ID, in facts: some Collection<ReplayFact>, model: any MemoryModel,
    policy: SchedulingPolicy, corrected: (@Sendable (Double) -> Double)? = nil
  ) {
    var replay = AnswerReplay(of: facts, model: model, policy: policy)
    let answers = facts.compactMap { replay.take($0) }.filter { $0.question == question }
    guard let last = answers.last(where: { !$0.isCram }) else { return nil }
    self.question = question
    self.answers = answers
    self.last = last
    self.model = model
    self.corrected = corrected
  }

  /// Returns the predicted recall at a time after the last answer that was scheduled.
  ///
  /// - Parameter days: The time since that answer, in days, fractions included; 0 or more.
  /// - Returns: The probability: a fraction, 0…1.
  package func recall(afterDays days: Double) -> Double {
    corrected?(days) ?? model.retrievability(last.memory, elapsedDays: days)
  }

  /// Returns the time in which recall falls to a retention, in days, fractions included; 0 where it is below that
  /// from the beginning, at most a century.
  package func days(until retention: Retention) -> Double {
    guard corrected != nil else { return model.interval(last.memory, retention: retention) }
    var (early, late) = (0.0, 36_500.0)
    // Sixty halvings leave less than a microsecond.
    for _ in 0..<60 {
      let middle = (early + late) / 2
      if recall(afterDays: middle) > retention.rawValue { early = middle } else { late = middle }
    }
    return late
  }

  /// The moment of the last answer that was scheduled: where the forgetting curve begins.
  package var curveStart: Moment { last.at }
}

extension QuestionHistory {
  /// Returns the date, by the clock of the last answer, that is so many days after it.
  package func day(afterDays days: Double) -> StudyDay {
    var moment = curveStart
    moment.milliseconds += Int64(min(days, 36_500) * 86_400_000)
    return moment.studyDay(rolloverHour: 0)
  }
}
