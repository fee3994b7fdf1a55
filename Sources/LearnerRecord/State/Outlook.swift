package import Scheduling

/// What a learner is greeted with beside what is due: reckoned when the record was last used, and kept
/// with the snapshot, so that a greeting needs neither banks nor the whole record.
package struct Outlook: Codable, Equatable, Sendable {
  /// What a goal was expected to come to.
  package struct Goal: Codable, Equatable, Sendable {
    /// The code of the unit.
    package var unit: String
    /// The day of the assessment, as `yyyy-mm-dd`.
    package var by: String
    /// The recall wanted: a fraction, 0…1.
    package var target: Double
    /// How many minutes a day the learner can study; `nil` if not said.
    package var minutesPerDay: Double?
    /// The recall expected on the day if all goes as planned: a fraction, 0…1.
    package var expected: Double
    /// Where the range begins that holds it in eight cases of ten.
    package var low: Double
    /// Where that range ends.
    package var high: Double

    /// Creates a goal with what it was expected to come to.
    package init(
      unit: String, by: String, target: Double, minutesPerDay: Double? = nil, expected: Double,
      low: Double, high: Double
    ) {
      (self.unit, self.by, self.target) = (unit, by, target)
      self.minutesPerDay = minutesPerDay
      (self.expected, self.low, self.high) = (expected, low, high)
    }

    /// The goal as it is set.
    package var terms: Fact.GoalSet {
      Fact.GoalSet(unit: unit, by: by, target: target, minutesPerDay: minutesPerDay)
    }
  }

  /// What a day asks for the goals.
  package struct Share: Codable, Equatable, Sendable {
    /// How many questions, those answered before the reckoning among them; 0 or more.
    package var questions: Int
    /// How long one takes, in seconds.
    package var seconds: Double

    /// Creates a share.
    package init(questions: Int, seconds: Double) {
      (self.questions, self.seconds) = (questions, seconds)
    }
  }

  /// What goals are planned within, beside their own terms.
  package struct Limits: Codable, Equatable, Sendable {
    /// How many new questions the learner allows a day; `nil` for no limit.
    package var newPerDay: Int?
    /// How many questions of earlier days the learner allows a day; `nil` for no limit.
    package var reviewsPerDay: Int?
    /// How much each day of the week can carry, from Monday: fractions, 0…1; `nil` for all alike.
    package var week: [Double]?
    /// How many questions a session has.
    package var sessionLength: Int

    /// Takes the limits that a learner has set.
    ///
    /// - Parameters:
    ///   - settings: What is set.
    ///   - sessionLength: How many questions a session has.
    package init(_ settings: LearnerSettings = LearnerSettings(), sessionLength: Int) {
      newPerDay = settings.limits.newPerDay
      reviewsPerDay = settings.limits.reviewsPerDay
      week = settings.limits.week
      self.sessionLength = sessionLength
    }
  }

  /// A criterion of which something was not known when it came back.
  package struct Weakness: Codable, Equatable, Sendable {
    /// The id of the criterion.
    package var criterion: String
    /// The criterion in the unit's words.
    package var words: String
    /// Questions that were right at the first answer of the latest day on which they were answered.
    package var right: Int
    /// Questions that were answered.
    package var asked: Int

    /// Creates a weakness.
    package init(criterion: String, words: String, right: Int, asked: Int) {
      (self.criterion, self.words, self.right, self.asked) = (criterion, words, right, asked)
    }
  }

  /// The number of the study day on which all this was reckoned.
  package var day = 0
  /// The units that the learner had set, as they were written.
  package var unitsSet: [String] = []
  /// The codes of the units that are meant where none is named; empty for every unit.
  package var units: [String] = []
  /// Their knowledge questions that were never answered, and that no goal asks for.
  package var new = 0
  /// What goals were planned within.
  package var limits = Limits(sessionLength: 0)
  /// How long it takes to answer what is due, in seconds a question.
  package var dueSeconds = 0.0
  /// How long it takes to answer something new, in seconds a question.
  package var newSeconds = 0.0
  /// The numbers of the study days of the last two weeks with an answer, in order.
  package var daysStudied: [Int] = []
  /// The goals to come that are meant, the nearest first.
  package var goals: [Goal] = []
  /// All goals that are meant, those to come and those whose day has come: codes of units by day, as
  /// `yyyy-mm-dd`.
  package var assessments: [String: [String]] = [:]
  /// What the day asks for them; `nil` without such a goal.
  package var share: Share?
  /// What the next day asks for them as things were, all of it not answered; `nil` unless the day's share was done.
  package var tomorrow: Share?
  /// How many questions were answered on the day of the reckoning, each counted once.
  package var answered = 0
  /// The criteria that were least known, the least first.
  package var weakest: [Weakness] = []

  /// Creates an outlook on nothing.
  package init() {}

  /// How many days the calendar has.
  package static let window = 14

  /// Returns what a goal was expected to come to.
  ///
  /// - Parameters:
  ///   - goal: The goal, as it is set.
  ///   - day: The study day.
  ///   - limits: What it is planned within.
  /// - Returns: What was reckoned on that day for just this; `nil` where nothing was.
  package func known(_ goal: Fact.GoalSet, on day: StudyDay, within limits: Limits) -> Goal? {
    guard self.day == day.number, self.limits == limits else { return nil }
    return goals.first { $0.terms == goal }
  }

  /// Whether a time limits the day's share, so that its questions change with how long they take.
  package var isTimed: Bool { goals.contains { $0.minutesPerDay != nil } }

  /// How many questions of the day's share for the goals are left; 0 or more.
  package var shareLeft: Int { max(0, (share?.questions ?? 0) - answered) }

  /// Returns, of the two weeks up to a day, whether something was answered on each.
  ///
  /// - Parameter today: The study day; not before that of the reckoning.
  /// - Returns: The oldest day first, today last.
  package func fortnight(on today: StudyDay) -> [Bool] {
    let days = Set(daysStudied)
    return (0..<Self.window).reversed().map { days.contains(today.number - $0) }
  }
}
