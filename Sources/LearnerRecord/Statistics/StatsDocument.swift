internal import Scheduling
internal import Text

/// The statistics as JSON.
///
/// Shares are fractions from 0 to 1, rounded to four places, and left out where nothing is counted.
/// Days are study days, as `yyyy-mm-dd`. “Right” is an answer with full credit; “recalled” is one
/// rated hard, good or easy on a later day than the question's previous answer.
package struct StatsDocument: Encodable {
  /// The study day that it is.
  var today: String
  /// The first study day whose answers are counted, if not all are.
  var since: String?
  /// How much was answered today, in the last 7 and 30 days, and in all.
  var periods: [Amount]
  /// How many questions were answered, in all and today.
  var questions: Int
  var questionsToday: Int
  /// How many questions' first answers are counted, and how many of them were right.
  var firstTries: Int
  var firstTriesRight: Int
  /// How many questions were right at the first answer of the latest day on which they were answered.
  var latestDayRight: Int
  /// How many answers in own words nobody marked yet; they are not among the answers.
  var notMarked: Int
  /// Cases, and questions that are no longer scheduled; no other figure counts cases.
  var beside: BesideSchedule
  /// How many days have an answer; how many in a row do, up to today or yesterday and at most.
  var daysStudied: Int
  var currentStreak: Int
  var longestStreak: Int
  /// Recall against prediction over all answers.
  var recall: Recall
  /// The root mean square difference between recall and prediction over `predictionBins`.
  var recallError: Double?
  /// Recall against prediction, by prediction.
  var predictionBins: [Bin]
  /// Recall against prediction, by period and age of the question.
  var retention: [Retention]
  /// Recall against prediction, by week.
  var weeks: [Week]
  /// How often answers were right, by how sure the learner was.
  var confidence: [Confidence]
  /// The days with an answer.
  var days: [Amount]
  /// The hours of the day with an answer: 0 to 23.
  var hours: [Hour]
  /// What comes due, as long as nothing is answered.
  var forecast: Forecast
  /// By when everything will have been asked; left out where all was asked, or nothing yet.
  var pace: AskingPace?
  /// The latest fit of the memory model; left out where the published weights predict.
  var fit: Fit?

  /// A fit of the memory model.
  package struct Fit: Encodable, Sendable {
    /// The model: `fsrs6` or `fsrs7`.
    package var model: String
    /// How many answers it was fitted to: those on a later day than the question's previous one.
    package var answers: Int
    /// The study day.
    package var day: String
    /// Whether nobody asked for it.
    package var isByItself: Bool

    /// Tells of a fit.
    ///
    /// - Parameters:
    ///   - fit: The fit.
    ///   - offsetMinutes: How far the learner's clock is ahead of UTC.
    package init(_ fit: LearnerSettings.Fit, offsetMinutes: Int) {
      let moment = Moment(milliseconds: fit.at, offsetMinutes: offsetMinutes)
      model = fit.fitted.model
      answers = fit.fitted.reviews
      day = moment.studyDay(rolloverHour: SchedulingPolicy().rolloverHour).description
      isByItself = fit.fitted.isByItself ?? false
    }
  }

  /// How much was answered in a period or on a day.
  struct Amount: Encodable {
    /// `today`, `week`, `month` or `all`; or a day.
    var period: String?
    var day: String?
    var answers: Int
    var right: Int
    /// Those of the right ones that were marked otherwise and that the learner counted as right.
    var countedRight: Int
    /// Answers that were the first to their question.
    var new: Int
    /// The time, in minutes; an answer counts for five at most.
    var minutes: Double
  }

  /// How much was recalled, and how much of it was predicted.
  struct Recall: Encodable {
    var answers: Int
    var recalled: Int
    var share: Double?
    var predicted: Double?
    /// How many standard deviations the recall is above the prediction.
    var surprise: Double?
  }

  /// The answers whose prediction was from `from` on and below `to` (1 included).
  struct Bin: Encodable {
    var from: Double
    var to: Double
    var recall: Recall
  }

  /// The recall of a period: of all questions, and of those with an interval below 21 days (young)
  /// and from 21 days on (mature).
  struct Retention: Encodable {
    /// `today`, `week` (7 days), `month` (30 days) or `all`.
    var period: String
    var all: Recall
    var young: Recall
    var mature: Recall
  }

  /// The recall of a week that begins on a Monday.
  struct Week: Encodable {
    var monday: String
    var recall: Recall
  }

  /// The answers given with a confidence.
  struct Confidence: Encodable {
    /// 1 a guess, 2 fairly sure, 3 certain.
    var confidence: Int
    var answers: Int
    var right: Int
    var share: Double?
    /// Those among them that were on a later day than the question's previous answer.
    var recall: Recall
  }

  /// The answers of an hour of the local clock.
  struct Hour: Encodable {
    var hour: Int
    var answers: Int
    var right: Int
  }

  /// How many questions are due when.
  struct Forecast: Encodable {
    /// Questions whose day is past.
    var overdue: Int
    /// Today and the 29 days after it, as far as something comes due on them.
    var days: [Day]
    /// Questions that come due after that.
    var later: Int

    struct Day: Encodable {
      var day: String
      var questions: Int
    }
  }
}

extension StatsDocument {
  /// Writes statistics down.
  package init(
    _ statistics: Statistics, _ forecast: DueForecast, notMarked: Int, beside: BesideSchedule,
    pace: AskingPace? = nil, fit: Fit? = nil
  ) {
    (self.notMarked, self.beside, self.pace, self.fit) = (notMarked, beside, pace, fit)
    today = statistics.today.description
    since = statistics.since?.description
    periods = RetentionTable.Period.allCases.map { period in
      Amount(period.rawValue, statistics.tally(of: period))
    }
    questions = statistics.questions
    questionsToday = statistics.questionsToday
    firstTries = statistics.firstTries.answers
    firstTriesRight = statistics.firstTries.right
    latestDayRight = statistics.latestDays.right
    daysStudied = statistics.days.count
    currentStreak = statistics.streak.current
    longestStreak = statistics.streak.longest
    recall = Recall(statistics.calibration.all)
    recallError = statistics.calibration.rootMeanSquareError.map(rounded)
    predictionBins = statistics.calibration.bins.filter { $0.tally.answers > 0 }.map {
      Bin(from: $0.bounds.lowerBound, to: $0.bounds.upperBound, recall: Recall($0.tally))
    }
    retention =
      statistics.calibration.all.answers == 0
      ? [] : statistics.retention.rows.map(Retention.init)
    weeks = statistics.weeks.map {
      Week(monday: $0.monday.description, recall: Recall($0.recall))
    }
    confidence = statistics.confidence.filter { $0.answers.answers > 0 }.map(Confidence.init)
    days = statistics.days.map { Amount(day: $0.day.description, $0.tally) }
    hours = statistics.hours.enumerated().filter { $0.element.answers > 0 }.map {
      Hour(hour: $0, answers: $1.answers, right: $1.right)
    }
    self.forecast = Forecast(forecast)
  }
}

extension StatsDocument.Amount {
  fileprivate init(_ period: String? = nil, day: String? = nil, _ tally: AnswerTally) {
    self.init(
      period: period, day: day, answers: tally.answers, right: tally.right,
      countedRight: tally.countedRight, new: tally.new, minutes: rounded(tally.minutes))
  }
}

extension StatsDocument.Recall {
  /// Writes a tally down.
  init(_ tally: RecallTally) {
    self.init(
      answers: tally.answers, recalled: tally.recalled, share: tally.recalledShare.map(rounded),
      predicted: tally.predictedShare.map(rounded), surprise: tally.surprise.map(rounded))
  }
}

extension StatsDocument.Retention {
  fileprivate init(_ row: RetentionTable.Row) {
    self.init(
      period: row.period.rawValue, all: .init(row.all), young: .init(row.young),
      mature: .init(row.mature))
  }
}

extension StatsDocument.Confidence {
  fileprivate init(_ tally: ConfidenceTally) {
    self.init(
      confidence: tally.level.rawValue, answers: tally.answers.answers, right: tally.answers.right,
      share: tally.answers.rightShare.map(rounded), recall: .init(tally.recall))
  }
}

extension StatsDocument.Forecast {
  fileprivate init(_ forecast: DueForecast) {
    self.init(
      overdue: forecast.overdue,
      days: forecast.days.filter { $0.questions > 0 }.map {
        Day(day: $0.day.description, questions: $0.questions)
      }, later: forecast.later)
  }
}
