package import Curriculum
package import Scheduling
internal import Text

/// What a record says in numbers: how much was answered when, and how well it was known.
///
/// All of it is a fold over the answers that stand (`StandingAnswers`), with the rating that the
/// learner gave where it was changed. Days and hours are those of the clock that each answer was
/// given by. Nothing is stored: another model gives other predictions for the same answers.
package struct Statistics: Equatable, Sendable {
  /// A study day with answers.
  package struct Day: Equatable, Sendable {
    /// The study day; it has at least one answer.
    package let day: StudyDay
    /// How many answers it had, and how they went.
    package let tally: AnswerTally
  }

  /// A week whose answers tell what was still known.
  package struct Week: Equatable, Sendable {
    /// The study day on which it begins, a Monday.
    package let monday: StudyDay
    /// Recall against prediction; at least one answer.
    package let recall: RecallTally
  }

  /// The study day that it is.
  package let today: StudyDay
  /// The first study day whose answers are counted; `nil` for the whole record.
  package let since: StudyDay?
  /// The study days with an answer, in order.
  package private(set) var days: [Day] = []
  /// All answers.
  package private(set) var all = AnswerTally()
  /// The answers of today.
  package private(set) var ofToday = AnswerTally()
  /// How many questions were answered, each counted once.
  package private(set) var questions = 0
  /// How many questions were answered today, each counted once.
  package private(set) var questionsToday = 0
  /// The first answer of the latest day of each question.
  ///
  /// A question that was missed is asked until it is right, so its last answer says nothing; the
  /// first of the day says whether it was still known.
  package private(set) var latestDays = LatestDays()
  /// The first answer of all to each question, crammed or not.
  package private(set) var firstTries = AnswerTally()
  /// The days in a row.
  package private(set) var streak = Streak(of: [], today: StudyDay(number: 0))
  /// The answers by the hour of the local clock: 24 tallies, from midnight on.
  package private(set) var hours = Array(repeating: AnswerTally(), count: 24)
  /// Recall against prediction, by prediction: answers on a later day than the question's previous
  /// one, crammed ones left out.
  package private(set) var calibration = Calibration()
  /// The same answers by period and age of the question.
  package private(set) var retention = RetentionTable()
  /// The same answers by week, in order.
  package private(set) var weeks: [Week] = []
  /// The answers by confidence, from guess to certain.
  package private(set) var confidence = ConfidenceTally.Level.allCases.map { ConfidenceTally($0) }

  /// Counts a record.
  ///
  /// - Parameters:
  ///   - facts: What of each entry of the whole record changes the state, in order.
  ///   - model: The memory model to predict with.
  ///   - policy: How intervals and study days are made.
  ///   - today: The study day that it is.
  ///   - since: The first study day to count; `nil` for the whole record. What came before is still
  ///     taken into account by the predictions.
  ///   - isSelected: Whether a question's answers are to be counted.
  package init(
    of facts: some Collection<ReplayFact>, model: any MemoryModel, policy: SchedulingPolicy,
    today: StudyDay, since: StudyDay? = nil, where isSelected: (Question.ID) -> Bool = { _ in true }
  ) {
    self.today = today
    self.since = since
    var replay = AnswerReplay(of: facts, model: model, policy: policy)
    var byDay: [StudyDay: AnswerTally] = [:]
    var byWeek: [StudyDay: RecallTally] = [:]
    var (seen, asked, askedToday): (Set<Question.ID>, Set<Question.ID>, Set<Question.ID>) =
      ([], [], [])
    for fact in facts {
      guard let answer = replay.take(fact) else { continue }
      let isFirst = seen.insert(answer.question).inserted
      guard since.map({ answer.day >= $0 }) ?? true,
        isSelected(answer.question)
      else { continue }
      byDay[answer.day, default: AnswerTally()].count(answer)
      asked.insert(answer.question)
      if answer.day == today { askedToday.insert(answer.question) }
      count(answer)
      if isFirst { firstTries.count(answer) }
      if let before = answer.later {
        let monday = answer.day.advanced(by: -answer.day.date.weekday)
        byWeek[monday, default: RecallTally()]
          .count(isRecalled: answer.isRecalled, predicted: before.predicted)
      }
    }
    weeks = byWeek.sorted { $0.key < $1.key }.map { Week(monday: $0.key, recall: $0.value) }
    (questions, questionsToday) = (asked.count, askedToday.count)
    days = byDay.keys.sorted().map { Day(day: $0, tally: byDay[$0, default: AnswerTally()]) }
    ofToday = byDay[today, default: AnswerTally()]
    streak = Streak(of: days.map(\.day), today: today)
  }

  private mutating func count(_ answer: ReplayedAnswer) {
    all.count(answer)
    hours[answer.at.hour].count(answer)
    latestDays.count(answer)
    for place in confidence.indices { confidence[place].count(answer) }
    guard let before = answer.later else { return }
    calibration.count(isRecalled: answer.isRecalled, predicted: before.predicted)
    retention.count(isRecalled: answer.isRecalled, before: before, age: today - answer.day)
  }
}

extension Statistics {
  /// Returns what was answered in the days up to today.
  ///
  /// - Parameter count: How many study days, today included; positive.
  /// - Returns: The tally of those days.
  package func tally(ofLast count: Int) -> AnswerTally {
    days.reversed().prefix { today - $0.day < count }.filter { $0.day <= today }
      .reduce(AnswerTally()) { $0 + $1.tally }
  }
}

extension Moment {
  /// The hour that the clock on the wall showed; 0…23.
  fileprivate var hour: Int {
    let hours = (milliseconds + Int64(offsetMinutes) * 60_000) / 3_600_000
    let isBefore = milliseconds + Int64(offsetMinutes) * 60_000 < hours * 3_600_000
    let hour = (hours - (isBefore ? 1 : 0)) % 24
    return Int(hour < 0 ? hour + 24 : hour)
  }
}

extension Statistics {
  /// Returns how much was answered in a period.
  package func tally(of period: RetentionTable.Period) -> AnswerTally {
    period.days.map(tally(ofLast:)) ?? all
  }
}
