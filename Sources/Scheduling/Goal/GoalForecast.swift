/// What a goal comes to: what will be recalled on its day, what that takes, and what is in danger.
package struct GoalForecast: Equatable, Sendable {
  /// The share of the questions recalled on the day, what was never asked counting as not recalled;
  /// fractions, 0…1.
  package struct Share: Equatable, Sendable {
    /// What is expected.
    package var mean: Double
    /// The end below which it falls in one case of ten.
    package var low: Double
    /// The end above which it rises in one case of ten.
    package var high: Double
  }

  /// What is recalled on the day.
  package struct Recall: Equatable, Sendable {
    /// The share of all questions of the goal.
    package var all: Share
    /// The expected share of the questions of each topic, as a fraction; 0…1, and 1 for a topic
    /// without questions.
    package var topics: [Double]
  }

  /// What is expected of a day of study.
  package struct Day: Equatable, Sendable {
    /// The day.
    package var day: StudyDay
    /// How many answers to what was asked before; 0 or more.
    package var reviews: Double
    /// How many questions are asked for the first time; 0 or more.
    package var new: Double
    /// How long it takes, in minutes; 0 or more.
    package var minutes: Double
    /// The share of the questions recalled before it begins.
    package var recall: Share
  }

  /// How much study.
  package enum Amount: Equatable, Sendable {
    /// A time, in minutes; positive.
    case minutes(Double)
    /// A number of questions; positive.
    case questions(Int)
  }

  /// The least that would reach the target, beside what is planned.
  package enum Remedy: Equatable, Sendable {
    /// No day without study, each as long as it is now.
    case noDayOff
    /// More on one day only.
    case once(StudyDay, Amount)
    /// More on each day of study until then.
    case everyDay(Amount)
    /// More on each day until then, of which none is without study.
    case everyDayWithoutFail(Amount)
  }

  /// What is recalled on the day if nothing more is asked.
  package var untouched: Recall
  /// What is recalled on the day if all goes as planned.
  package var planned: Recall
  /// The days from today to the one before the goal's, in order; empty where the day has come.
  package var days: [Day]
  /// The topics that stay below their floor on the day although all goes as planned, in order.
  package var topicsAtRisk: [Int]
  /// Whether the expected recall reaches the target.
  package var meetsTarget: Bool
  /// What would reach the target, the smallest first; empty where it is met, where no limit stands
  /// in its way, and where four times the time would not do.
  package var remedies: [Remedy]
  /// The most that can be expected with four times the time, or without any limit where none is set,
  /// as a fraction; 0…1.
  package var best: Double
}
