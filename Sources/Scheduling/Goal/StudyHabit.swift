internal import Text

/// How much somebody studies: how many questions on a day of study, and on how many of the days.
///
/// A plan that reckons with more than that comes true for nobody.
package struct StudyHabit: Equatable, Sendable {
  /// The questions of a day of study, each counted once however often it is missed; 1 or more.
  package let questions: Int
  /// How many of the days looked at had any study; 0 or more.
  package let studied: Int
  /// How many had none; 0 or more.
  package let skipped: Int

  /// Creates a habit.
  ///
  /// - Parameters:
  ///   - questions: The questions of a day of study; used as 1 or more.
  ///   - studied: How many of the days looked at had any study.
  ///   - skipped: How many had none.
  package init(questions: Int, studied: Int = 0, skipped: Int = 0) {
    self.questions = max(1, questions)
    self.studied = max(0, studied)
    self.skipped = max(0, skipped)
  }

  /// The share of the days on which there will be study, as a fraction; above 0, below 1.
  ///
  /// The mean of a beta distribution that begins as if four of five days had been seen to have study.
  package var share: Double { (Double(studied) + 4) / (days + 5) }

  private var days: Double { Double(studied + skipped) }

  /// Returns the share of the days that lies so many standard deviations from what is expected: a
  /// fraction, 0.1…1.
  func share(deviate: Double) -> Double {
    let variance = share * (1 - share) / (days + 6)
    return (share + deviate * variance.squareRoot()).clamped(to: 0.1...1)
  }

  /// Returns whether there is study on a day, where days without it are spread evenly.
  ///
  /// - Parameters:
  ///   - number: The number of the day, from 0, on which there is.
  ///   - share: The share of the days that have study; above 0, up to 1.
  /// - Returns: Whether there is.
  static func studies(onDay number: Int, share: Double) -> Bool {
    func upTo(_ days: Int) -> Double { (Double(days) * share - 1e-9).rounded(.up) }
    return upTo(number + 1) > upTo(number)
  }
}

extension StudyHabit {
  /// Creates the habit of whoever wrote a log, from the last two weeks.
  ///
  /// Days count from the first of them that has any answer, and today does not, for it is not over.
  /// Of the questions that the days of study had, the upper quartile is taken: a day may be short
  /// because little was to be asked.
  ///
  /// - Parameters:
  ///   - log: The answers, all of which count.
  ///   - today: The study day.
  ///   - sessionLength: How many questions a session has, which stands for a day until there are
  ///     three days to look at.
  package init(_ log: ReviewLog, before today: StudyDay, sessionLength: Int) {
    var counts: [Int32: Int] = [:]
    let window = Int32(today.number - Self.window)..<Int32(today.number)
    for card in 0..<log.cardCount {
      let days = Set(log.reviews(ofCard: card).map { log.days[$0] })
      for day in days where window.contains(day) { counts[day, default: 0] += 1 }
    }
    let studied = counts.count
    let days = counts.keys.min().map { today.number - Int($0) } ?? 0
    let sorted = counts.values.sorted()
    self.init(
      questions: studied < Self.fewest ? sessionLength : sorted[(3 * studied - 1) / 4],
      studied: studied, skipped: days - studied)
  }

  /// How many days are looked at.
  private static let window = 14
  /// How many days of study it takes to know how long one is.
  private static let fewest = 3
}
