package import Scheduling

extension ReviewLog {
  /// Creates the log of a record: the answers that stand, with the ratings that stand.
  ///
  /// What was answered when cramming is left out, for the schedule leaves it out too. A card is
  /// numbered by the stable hash of its question's id.
  ///
  /// - Parameters:
  ///   - facts: What of each entry changes the state, from the first entry on.
  ///   - rolloverHour: The hour of the local clock at which a study day begins; 0…23.
  package init(_ facts: [ReplayFact], rolloverHour: Int = 4) {
    let standing = StandingAnswers(facts)
    let reviews = zip(1..., facts).lazy.compactMap { number, fact -> Review? in
      guard case .answered(let answer) = fact.change, !answer.isCram,
        !standing.takenBack.contains(number)
      else { return nil }
      let rating = standing.rating(ofEntry: number) ?? answer.rating
      return Review(
        card: Self.card(answer.question), time: fact.at.milliseconds,
        offsetMinutes: fact.at.offsetMinutes, rating: rating.rawValue, duration: answer.took,
        confidence: answer.confidence, hints: answer.hints)
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
