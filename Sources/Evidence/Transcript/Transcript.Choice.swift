internal import Curriculum

extension Transcript {
  /// Which answers a document lists, and in which order.
  ///
  /// Its summary counts all of its period.
  package struct Choice: Codable, Equatable, Sendable {
    /// Whether every answer is listed; otherwise, of each question, the first answer of the latest
    /// day, and in brief.
    package var everyAnswer: Bool
    /// Whether only answers in the learner's own words are listed.
    package var openOnly: Bool
    /// Whether only answers that are not right are listed.
    package var missedOnly: Bool
    /// Whether they are listed under the first criterion of the document that each draws on.
    package var byCriterion: Bool

    /// Creates a choice: of every answer, unless told otherwise.
    package init(
      everyAnswer: Bool = true, openOnly: Bool = false, missedOnly: Bool = false,
      byCriterion: Bool = false
    ) {
      self.everyAnswer = everyAnswer
      self.openOnly = openOnly
      self.missedOnly = missedOnly
      self.byCriterion = byCriterion
    }
  }
}

extension Transcript.Choice {
  /// Chooses the answers to list.
  ///
  /// - Parameters:
  ///   - answers: All answers that stand, in the order of the record.
  ///   - criteria: The criteria of the document, in its order.
  /// - Returns: The answers, numbered from 1.
  func answers(among answers: [DatedAnswer], criteria: [CriterionID]) -> [Transcript.Answer] {
    var chosen = (everyAnswer ? answers : answers.firstsOfLatestDays).map(\.answer).filter {
      (!openOnly || $0.type == .explain) && (!missedOnly || !$0.right)
    }
    if byCriterion {
      let places = Dictionary(zip(criteria, criteria.indices)) { first, _ in first }
      func place(_ answer: Transcript.Answer) -> Int {
        answer.criteria.compactMap { places[$0.id] }.min() ?? .max
      }
      chosen = chosen.enumerated().sorted {
        (place($0.element), $0.offset) < (place($1.element), $1.offset)
      }.map(\.element)
    }
    for index in chosen.indices { chosen[index].number = index + 1 }
    return chosen
  }
}
