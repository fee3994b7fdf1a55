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
    /// The time that all answers took, in milliseconds.
    package var took = 0

    /// Creates the tally of a day without answers.
    package init() {}

    /// Counts an answer in.
    ///
    /// - Parameters:
    ///   - answer: The answer; when cramming, only its time counts.
    ///   - day: Its study day.
    ///   - before: The card before it.
    mutating func count(_ answer: ReplayFact.Answer, on day: StudyDay, before: Card?) {
      if day.number != self.day {
        self = Tally()
        self.day = day.number
      }
      // An answer left open while somebody was at lunch is no study; Anki caps at a minute too.
      took += min(answer.took, Self.longestAnswer)
      if answer.isCram { return }
      if before == nil { new += 1 } else if before?.lastDay != day { reviews += 1 }
    }

    /// The longest time that counts for one answer, in milliseconds: five minutes, for an
    /// explanation takes longer to type than a card to turn.
    private static let longestAnswer = 300_000
  }

  /// Returns what was done on a study day: nothing, unless it is the day of the latest answer.
  package func tally(on day: StudyDay) -> Tally {
    tally.day == day.number ? tally : Tally()
  }
}
