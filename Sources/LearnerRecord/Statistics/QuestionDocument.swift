internal import Curriculum
package import Scheduling
internal import Text

/// The history of one question as JSON.
///
/// Probabilities and credits are fractions from 0 to 1; days are study days, as `yyyy-mm-dd`.
package struct QuestionDocument: Encodable {
  /// One answer.
  struct Answer: Encodable {
    /// When it was given, in ISO 8601.
    var at: String
    var day: String
    /// The study days since the previous answer; left out for the first.
    var daysSince: Int?
    /// The chance of recall just before; left out for the first answer.
    var predicted: Double?
    var credit: Double
    /// Whether the answer was marked otherwise and the learner counted it as right.
    var countedRight: Bool
    /// `again`, `hard`, `good` or `easy`.
    var rating: String
    /// 1 a guess, 2 fairly sure, 3 certain; left out if not said.
    var confidence: Int?
    /// The interval that followed, in days before any spread; left out when cramming.
    var interval: Int?
    /// Whether the answer left the schedule as it was.
    var cram: Bool
  }

  /// The chance of recall a number of days after the last answer.
  struct Point: Encodable {
    var days: Double
    var recall: Double
  }

  var question: String
  var answers: [Answer]
  /// The day on which the question is due, if it has one.
  var due: String?
  /// The days after the last answer in which the chance of recall falls to 90%; the date of that.
  var daysTo90: Double?
  var dateOf90: String?
  /// The forgetting curve from the last answer on.
  var curve: [Point]

  /// A question that was never answered.
  package init(unanswered question: String) {
    self.question = question
    (answers, curve) = ([], [])
  }

  /// Writes a history down.
  package init(_ history: QuestionHistory, due: StudyDay?) {
    question = history.question.rawValue
    answers = history.answers.map(Answer.init)
    self.due = due?.description
    let days = history.days(until: .standard)
    daysTo90 = rounded(days)
    dateOf90 = history.day(afterDays: days).description
    curve = [0, 0.25, 0.5, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 365].map {
      Point(days: $0, recall: rounded(history.recall(afterDays: $0)))
    }
  }
}

extension QuestionDocument.Answer {
  fileprivate init(_ answer: ReplayedAnswer) {
    self.init(
      at: answer.at.description, day: answer.day.description, daysSince: answer.before?.dayGap,
      predicted: (answer.before?.predicted).map(rounded), credit: rounded(answer.credit),
      countedRight: answer.isCountedRight,
      rating: answer.rating.word, confidence: answer.confidence,
      interval: answer.isCram ? nil : answer.interval, cram: answer.isCram)
  }
}
