internal import Curriculum
package import Scheduling

extension ReviewLog {
  /// Creates the log of a record: the answers that stand, with the ratings that stand.
  ///
  /// What was answered when cramming is left out, for the schedule leaves it out too. A card is
  /// numbered by the stable hash of its question's id.
  ///
  /// - Parameters:
  ///   - entries: The whole record, in order.
  ///   - rolloverHour: The hour of the local clock at which a study day begins; 0…23.
  package init(_ entries: [Entry], rolloverHour: Int = 4) {
    let standing = StandingAnswers(entries)
    let reviews = entries.lazy.compactMap { entry -> Review? in
      guard case .answered(let answer) = entry.fact, answer.cram != true,
        !standing.takenBack.contains(entry.number)
      else { return nil }
      return Review(
        card: Self.card(answer.question.rawValue), time: entry.at.milliseconds,
        offsetMinutes: entry.at.offsetMinutes,
        rating: standing.ratings[entry.number]?.rawValue ?? answer.rating, duration: answer.took,
        confidence: answer.confidence ?? 0, hints: answer.hints)
    }
    self.init(reviews, rolloverHour: rolloverHour)
  }

  /// Returns the number of a question's card.
  ///
  /// - Parameter question: The id of the question.
  /// - Returns: Any number, always the same.
  package static func card(_ question: String) -> Int64 {
    Int64(bitPattern: stableHash(question))
  }
}
