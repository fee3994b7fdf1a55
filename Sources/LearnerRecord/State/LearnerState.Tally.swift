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
    package var latest: Int64 = .min

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
      took += deskTime(took: answer.took, at: moment, after: latest)
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

/// Returns how long an answer kept somebody at the desk, in milliseconds: since the answer before it, so that what
/// was read in between counts.
///
/// An answer left open while somebody was at lunch is no study, nor is a pause; Anki caps at a minute too.
///
/// - Parameters:
///   - took: How long the answer itself took, in milliseconds.
///   - moment: When it was given.
///   - latest: When the answer before it was given, in milliseconds since 1970-01-01 00:00 UTC; `Int64.min` for none.
/// - Returns: 0…``ReplayedAnswer/longestTime``; how long the answer itself took where the one before was longer ago.
func deskTime(took: Int, at moment: Moment, after latest: Int64) -> Int {
  let (gap, isLate) = moment.milliseconds.subtractingReportingOverflow(latest)
  let read = isLate || gap > ReplayedAnswer.longestTime ? 0 : Int(gap)
  return max(0, min(took, ReplayedAnswer.longestTime), read)
}
