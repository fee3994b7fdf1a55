package import Curriculum

// What a learner decides about their study, as facts of the record.
extension Fact {
  /// A date by which a unit is to be remembered.
  package struct GoalSet: Codable, Equatable, Sendable {
    /// The code of the unit; a goal set before for the same unit is replaced.
    package var unit: String
    /// The day, as `yyyy-mm-dd`.
    package var by: String
    /// The recall wanted on that day: a fraction, 0…1.
    package var target: Double
    /// How long somebody can study a day, in minutes; `nil` if not said.
    package var minutesPerDay: Double?

    /// Creates the fact.
    package init(unit: String, by: String, target: Double, minutesPerDay: Double?) {
      self.unit = unit
      self.by = by
      self.target = target
      self.minutesPerDay = minutesPerDay
    }
  }

  /// The end of a goal before its day.
  package struct GoalDropped: Codable, Equatable, Sendable {
    /// The code of the unit whose goal ends.
    package var unit: String

    /// Creates the fact.
    package init(unit: String) {
      self.unit = unit
    }
  }

  /// Weights of a memory model, fitted to a learner.
  package struct Fitted: Codable, Equatable, Sendable {
    /// How well predictions fitted reviews that no weight was fitted to.
    package struct Score: Codable, Equatable, Sendable {
      /// The log loss: 0 or more, the less the better.
      package var logLoss: Double
      /// The root mean square error over bins, a fraction.
      package var rmse: Double

      /// Creates a score.
      package init(logLoss: Double, rmse: Double) {
        self.logLoss = logLoss
        self.rmse = rmse
      }
    }

    /// The model: `fsrs7` or `fsrs6`.
    package var model: String
    /// The weights, as other programs write them: 34 or 21 numbers.
    package var weights: [Double]
    /// The coefficients of the signals beside the ratings, where they help; `nil` without.
    package var signals: [Double]?
    /// How many reviews the weights were fitted to.
    package var reviews: Int
    /// How well the weights before did.
    package var before: Score
    /// How well these weights do.
    package var after: Score
    /// Whether nobody asked for the fit; `nil` where somebody did.
    package var isByItself: Bool?

    private enum CodingKeys: String, CodingKey {
      case model, weights, signals, reviews, before, after
      case isByItself = "byItself"
    }

    /// Creates the fact.
    package init(
      model: String, weights: [Double], signals: [Double]?, reviews: Int, before: Score,
      after: Score, isByItself: Bool? = nil
    ) {
      self.model = model
      self.weights = weights
      self.signals = signals
      self.reviews = reviews
      self.before = before
      self.after = after
      self.isByItself = isByItself
    }
  }

  /// Questions that are not to be asked until further notice.
  package struct Suspended: Codable, Equatable, Sendable {
    /// The questions; at least one.
    package var questions: [Question.ID]

    /// Creates the fact.
    package init(questions: [Question.ID]) {
      self.questions = questions
    }
  }

  /// How much is asked on which day.
  package struct Limited: Codable, Equatable, Sendable {
    /// How many new questions a day; `nil` for no limit.
    package var newPerDay: Int?
    /// How many other questions a day; `nil` for no limit.
    package var reviewsPerDay: Int?
    /// The recall to keep: a fraction, 0…1; `nil` for the program's.
    package var retention: Double?
    /// How much each day of the week can carry, beside a full day: seven fractions from Monday,
    /// 0…1; `nil` where all days are alike.
    package var week: [Double]?

    /// Creates the fact.
    package init(
      newPerDay: Int? = nil, reviewsPerDay: Int? = nil, retention: Double? = nil,
      week: [Double]? = nil
    ) {
      self.newPerDay = newPerDay
      self.reviewsPerDay = reviewsPerDay
      self.retention = retention
      self.week = week
    }
  }
}
