internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Text

/// What a goal comes to, as JSON.
///
/// Shares are fractions from 0 to 1, rounded to four places; days are study days, as `yyyy-mm-dd`.
package struct PlanDocument: Encodable {
  /// An expected share, and the range that holds it in eight cases of ten.
  package struct Share: Encodable {
    /// The mean.
    package var expected: Double
    /// Where the range begins.
    package var low: Double
    /// Where the range ends.
    package var high: Double
  }

  /// What is planned for a day.
  package struct Day: Encodable {
    /// The study day.
    package var day: String
    /// Answers to what was asked before.
    package var reviews: Double
    /// Questions asked for the first time.
    package var new: Double
    /// How long it takes.
    package var minutes: Double
    /// The recall before it begins.
    package var recall: Share
  }

  /// What can be expected of a criterion.
  package struct Criterion: Encodable {
    /// The id of the criterion.
    package var criterion: String
    /// Questions in the banks.
    package var questions: Int
    /// The expected recall on the day; left out without questions.
    package var recall: Double?
    /// Whether it stays below its floor.
    package var atRisk: Bool
  }

  /// What would reach the target: more on one day, or on every day where none is named.
  package struct Remedy: Encodable {
    /// The day; `nil` for every day.
    package var day: String?
    /// How many minutes more; `nil` where questions are counted, and where days are as long as they are.
    package var minutes: Double?
    /// How many questions more; `nil` where minutes are counted, and where days are as long as they are.
    package var questions: Int?
    /// Whether no day may be without study.
    package var everyDay: Bool
  }

  /// The code of the unit.
  package var unit: String
  /// The day of the assessment.
  package var by: String
  /// How many days are left until then.
  package var daysLeft: Int
  /// The recall wanted.
  package var target: Double
  /// How much time the goal gives a day; `nil` where it says none.
  package var minutesPerDay: Double?
  /// How many questions a day of study has: those of a session until there are three days to look at, then
  /// what the learner answers; `nil` where the goal gives minutes.
  package var questionsPerDay: Int?
  /// The share of the days on which there will be study, as far as the last two weeks show.
  package var daysStudied: Double
  /// How many days of study that was reckoned from.
  package var daysSeen: Int
  /// How many new questions “limits” allows a day; left out without a limit.
  package var newPerDay: Int?
  /// The same for other questions.
  package var reviewsPerDay: Int?
  /// Questions that the goal asks for.
  package var questions: Int
  /// Those of them that were never asked.
  package var neverAsked: Int
  /// The recall on the day if nothing more is asked.
  package var untouched: Double
  /// The recall on the day if all goes as planned.
  package var planned: Share
  /// Whether that is the recall wanted, or more.
  package var meetsTarget: Bool
  /// What would reach the target, where it is not met.
  package var remedies: [Remedy]
  /// The recall that can be expected at best, with four times the minutes.
  package var best: Double
  /// Whether something was studied today, and nothing is left of what is planned for today.
  package var todayIsDone: Bool
  /// What is planned for each day from today on; of today, what is left.
  package var days: [Day]
  /// What can be expected of each criterion of the unit.
  package var criteria: [Criterion]

  /// Creates the document of a goal.
  ///
  /// - Parameters:
  ///   - study: The goals of the learner.
  ///   - number: Which of them.
  ///   - seeksRemedies: Whether what would reach the target is looked for, which takes long.
  package init(_ study: GoalStudy, goal number: Int, seeksRemedies: Bool = true) {
    let forecast = study.forecast(ofGoal: number, seeksRemedies: seeksRemedies)
    let (goal, demand) = (study.goals[number], study.demands[number])
    (unit, by, target) = (goal.unit, goal.by, goal.target)
    daysLeft = demand.goal.day - study.today
    minutesPerDay = goal.minutesPerDay
    questionsPerDay = goal.minutesPerDay == nil ? study.habit.questions : nil
    (daysStudied, daysSeen) = (rounded(study.habit.share), study.habit.studied)
    (newPerDay, reviewsPerDay) = (study.fullDay.new, study.fullDay.reviews)
    questions = demand.cards.count
    neverAsked = demand.cards.count { study.cards[$0].state == nil }
    untouched = rounded(forecast.untouched.all.mean)
    planned = Share(forecast.planned.all)
    meetsTarget = forecast.meetsTarget
    best = rounded(forecast.best)
    remedies = forecast.remedies.map(Remedy.init)
    days = forecast.days.map {
      Day(
        day: $0.day.description, reviews: rounded($0.reviews), new: rounded($0.new),
        minutes: rounded($0.minutes), recall: Share($0.recall))
    }
    let left = forecast.days.first.map { $0.reviews + $0.new } ?? 0
    todayIsDone = left == 0 && study.done.new + study.done.reviews > 0
    criteria = Self.criteria(study, demand, forecast, unit: goal.unit)
  }

  private static func criteria(
    _ study: GoalStudy, _ demand: GoalDemand, _ forecast: GoalForecast, unit: String
  ) -> [Criterion] {
    var counts = [Int](repeating: 0, count: study.topics.count)
    for topic in demand.cards.flatMap({ study.cards[$0].topics }) { counts[topic] += 1 }
    return study.topics.indices.filter { study.topics[$0].unitCode == unit }.map { topic in
      Criterion(
        criterion: study.topics[topic].rawValue, questions: counts[topic],
        recall: counts[topic] > 0 ? rounded(forecast.planned.topics[topic]) : nil,
        atRisk: forecast.topicsAtRisk.contains(topic))
    }
  }
}

extension PlanDocument.Share {
  fileprivate init(_ share: GoalForecast.Share) {
    self.init(expected: rounded(share.mean), low: rounded(share.low), high: rounded(share.high))
  }
}

extension PlanDocument.Remedy {
  fileprivate init(_ remedy: GoalForecast.Remedy) {
    switch remedy {
    case .noDayOff: self.init(everyDay: true)
    case .once(let day, let amount): self.init(amount, day: day.description, everyDay: false)
    case .everyDay(let amount): self.init(amount, everyDay: false)
    case .everyDayWithoutFail(let amount): self.init(amount, everyDay: true)
    }
  }

  private init(_ amount: GoalForecast.Amount, day: String? = nil, everyDay: Bool) {
    self.init(day: day, everyDay: everyDay)
    switch amount {
    case .minutes(let more): minutes = more
    case .questions(let more): questions = more
    }
  }
}
