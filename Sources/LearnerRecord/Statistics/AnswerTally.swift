/// How many answers there were, how many of them right, and how long they took.
package struct AnswerTally: Equatable, Sendable {
  /// How many answers are counted.
  package private(set) var answers = 0
  /// How many of them were wholly right.
  package private(set) var right = 0
  /// How many of those were marked otherwise and counted as right by the learner.
  package private(set) var countedRight = 0
  /// How many of them were the first to their question.
  package private(set) var new = 0
  /// The time that they took, in milliseconds.
  package private(set) var took = 0

  /// Creates a tally of nothing.
  package init() {}

  /// The share of right answers: a fraction, 0…1; `nil` without answers.
  package var rightShare: Double? {
    answers > 0 ? Double(right) / Double(answers) : nil
  }

  /// The share of answers that were marked right, without those that the learner counted as right: a fraction, 0…1;
  /// `nil` without answers.
  package var markedRightShare: Double? {
    answers > 0 ? Double(right - countedRight) / Double(answers) : nil
  }

  /// The time in minutes, fractions included.
  package var minutes: Double { Double(took) / 60_000 }

  /// Counts an answer.
  package mutating func count(_ answer: ReplayedAnswer) {
    answers += 1
    right += answer.isRight ? 1 : 0
    countedRight += answer.isCountedRight ? 1 : 0
    new += answer.before == nil && !answer.isCram ? 1 : 0
    took += answer.took
  }

  /// Returns the tally of what either tally counts.
  package static func + (lhs: AnswerTally, rhs: AnswerTally) -> AnswerTally {
    var sum = lhs
    sum.answers += rhs.answers
    sum.right += rhs.right
    sum.countedRight += rhs.countedRight
    sum.new += rhs.new
    sum.took += rhs.took
    return sum
  }
}
