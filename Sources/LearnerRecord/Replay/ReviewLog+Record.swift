internal import Curriculum
package import Scheduling

extension ReviewLog {
  /// Creates the log of a record: the answers that stand, with the ratings that stand.
  ///
  /// What was answered when cramming is left out, for the schedule leaves it out too; what was practised in another
  /// program before a question was answered here is there, for the schedule starts from it. A card is numbered by the
  /// stable hash of its question's id.
  ///
  /// - Parameters:
  ///   - facts: What of each entry changes the state, from the first entry on.
  ///   - rolloverHour: The hour of the local clock at which a study day begins; 0…23.
  package init(_ facts: [ReplayFact], rolloverHour: Int = 4) {
    let standing = StandingAnswers(facts)
    var (reviews, known): ([Review], Set<String>) = ([], [])
    for (number, fact) in zip(1..., facts) {
      switch fact.change {
      case .answered(let answer) where !answer.isCram && !standing.takenBack.contains(number):
        let rating = standing.rating(ofEntry: number) ?? answer.rating
        known.insert(answer.question)
        reviews.append(Self.review(answer, rating, at: fact.at))
      case .practised(let fact) where known.insert(fact.question.rawValue).inserted:
        reviews += fact.reviews.compactMap { review in
          ReplayFact.Answer(review, of: fact.question).map {
            Self.review($0, $0.rating, at: review.moment)
          }
        }
      default: break
      }
    }
    self.init(reviews, rolloverHour: rolloverHour)
  }

  private static func review(
    _ answer: ReplayFact.Answer, _ rating: Rating, at moment: Moment
  ) -> Review {
    Review(
      card: card(answer.question), time: moment.milliseconds, offsetMinutes: moment.offsetMinutes,
      rating: rating.rawValue, duration: answer.took, confidence: answer.confidence,
      hints: answer.hints)
  }

  /// Returns the number of a question's card.
  ///
  /// - Parameter question: The id of the question.
  /// - Returns: Any number, always the same.
  package static func card(_ question: String) -> Int64 {
    Int64(bitPattern: stableHash(question))
  }
}
