package import Curriculum
package import Scheduling

/// Whether questions were right at the first answer of the latest day on which they were answered, as it was
/// marked: what the learner counted right all the same is not, here as in a transcript.
package struct LatestDays: Equatable, Sendable {
  /// The day and the first answer of it.
  private struct First: Equatable, Sendable {
    var day: StudyDay
    var isRight: Bool
  }

  private var firsts: [Question.ID: First] = [:]

  /// Creates a count of nothing.
  package init() {}

  /// Counts a record.
  ///
  /// - Parameters:
  ///   - facts: What of each entry of the whole record changes the state, in order.
  ///   - model: The memory model.
  ///   - policy: How intervals and study days are made.
  package init(
    of facts: some Collection<ReplayFact>, model: any MemoryModel, policy: SchedulingPolicy
  ) {
    var replay = AnswerReplay(of: facts, model: model, policy: policy)
    for fact in facts { if let answer = replay.take(fact) { count(answer) } }
  }

  /// Counts the next answer that stands.
  package mutating func count(_ answer: ReplayedAnswer) {
    if let first = firsts[answer.question], first.day >= answer.day { return }
    firsts[answer.question] = First(day: answer.day, isRight: answer.isMarkedRight)
  }

  /// How many questions were answered.
  package var questions: Int { firsts.count }

  /// How many of them were right at the first answer of their latest day.
  package var right: Int { firsts.values.count(where: \.isRight) }

  /// Returns whether a question was right at the first answer of its latest day; `nil` where it was
  /// not answered.
  package func isRight(_ question: Question.ID) -> Bool? { firsts[question]?.isRight }
}
