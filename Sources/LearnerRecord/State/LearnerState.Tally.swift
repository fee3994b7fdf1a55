package import Scheduling

extension LearnerState {
  /// What was done on the study day of the latest answer.
  package struct Tally: Codable, Equatable, Sendable {
    /// The day, in days since 1970-01-01.
    package var day = Int.min
    /// How many questions were answered for the first time.
    package var new = 0
    /// How many answers there were to questions of earlier days.
    package var reviews = 0
    /// The time that all answers took, in milliseconds, with what was read and answered between them.
    package var took = 0
    /// When the latest answer was given, in milliseconds since 1970-01-01 00:00 UTC.
    package var latest: Int64?

    /// Creates the tally of a day without answers.
    package init() {}

    /// Counts an answer in.
    ///
    /// - Parameters:
    ///   - answer: The answer; when cramming, only its time counts.
    ///   - moment: When it was given.
    ///   - day: Its study day.
    ///   - before: The card before it.
    mutating func count(
      _ answer: ReplayFact.Answer, at moment: Moment, on day: StudyDay, before: Card?
    ) {
      if day.number != self.day {
        self = Tally()
        self.day = day.number
      }
      took += ReplayedAnswer.deskTime(of: answer, at: moment, after: latest)
      latest = moment.milliseconds
      if answer.isCram { return }
      if before == nil { new += 1 } else if before?.lastDay != day { reviews += 1 }
    }
  }

  /// Returns what was done on a study day: nothing, unless it is the day of the latest answer.
  package func tally(on day: StudyDay) -> Tally {
    tally.day == day.number ? tally : Tally()
  }
}
