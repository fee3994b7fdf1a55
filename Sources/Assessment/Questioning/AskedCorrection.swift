package import Curriculum
package import LearnerRecord

/// A correction of what is on record about one question: only what is wrong is entered again.
///
/// Response, its time, probes, points and decision stay as they are unless they are named.
package struct AskedCorrection {
  /// The question as it was asked.
  package let question: Question
  /// What will stand on record.
  package var fact: Fact.Asked
  /// What is on record.
  private let before: Fact.Asked

  /// Begins with what is on record.
  package init(_ fact: Fact.Asked, on question: Question) {
    self.question = question
    self.fact = fact
    before = fact
  }

  /// Whether there was a decision before.
  package var isDecided: Bool { before.decision != .notAsked }
  /// Where the decision departs from the key.
  package var departures: [QuestioningDeparture] { departures(of: fact) }

  /// Whether the decision needs a reason.
  package var needsReason: Bool {
    fact.decision == .notYetSatisfactory || !departures.isEmpty
  }

  /// Whether a reason has to be asked for: one is needed and missing, or the one on record was given for another
  /// decision.
  package var isReasonOpen: Bool {
    let isOther = fact.decision != before.decision || departures != departures(of: before)
    return fact.reason.isEmpty ? needsReason : isOther
  }

  private func departures(of fact: Fact.Asked) -> [QuestioningDeparture] {
    QuestioningDeparture.of(fact.decision, credited: fact.credited, on: question)
  }

  /// Takes the words of a response; a question that had not been asked gets its response now.
  ///
  /// - Parameters:
  ///   - words: The candidate's words.
  ///   - now: When they were entered.
  ///   - takenBy: Who takes them down.
  package mutating func takeResponse(_ words: String, at now: Moment, by takenBy: String) {
    let isNew = fact.response == nil
    fact.response = words
    guard isNew else { return }
    fact.respondedAt = now.description
    fact.takenBy = takenBy
  }

  /// Returns what the correction changes.
  package var changes: [FormCorrection.Change] { Questioning.changes(from: before, to: fact) }

  /// Returns the fact that puts it on record, with the entry that is corrected, why, and who corrects it.
  ///
  /// - Parameters:
  ///   - entry: The entry that is corrected.
  ///   - why: The reason.
  ///   - name: Who corrects it: a decision, and points, that are changed are theirs; `nil` for whoever decided.
  ///   - isOther: Whether that is somebody else than the questioning's heading names.
  /// - Returns: The fact.
  package func fact(
    correcting entry: Int, because why: String, by name: String? = nil, isOther: Bool = false
  ) -> Fact.Asked {
    var fact = fact
    (fact.supersedes, fact.correction) = (entry, why)
    fact.correctedBy = isOther ? name : nil
    let isDecidedAnew = fact.decision != before.decision || fact.credited != before.credited
    if isDecidedAnew, let name { fact.creditedBy = name }
    return fact
  }
}
