package import Curriculum
package import LearnerRecord

/// A record of practice from which an assessor can accept answers, and whose it is said to be.
package struct PracticeAnswers {
  /// An answer that can be accepted.
  package struct Answer {
    /// The entry that holds it.
    package let entry: Entry
    /// What was answered.
    package let fact: Fact.Answered
    /// The question as it was worded then.
    package let wording: Wording
  }

  /// Whose record it is said to be.
  package let owner: RecordOwner
  /// The entries of the record; of a sealed file, those that it shows.
  package let entries: [Entry]

  /// Takes a record of practice.
  ///
  /// - Parameter entries: Its entries; of a sealed file, those that it shows.
  package init(_ entries: [Entry]) {
    self.entries = entries
    owner = RecordOwner(entries)
  }

  /// Returns the current answers to a question, in the record's order; those that were withdrawn, not
  /// marked yet, or given after the learner asked to see the answer are left out.
  package func answers(to question: Question.ID) -> [Answer] {
    let takenBack = StandingAnswers(entries).takenBack
    let wordings = entries.wordings
    return entries.compactMap { entry in
      guard case .answered(let fact) = entry.fact, fact.question == question,
        fact.revealed != true, !fact.isUnmarked, !takenBack.contains(entry.number),
        let wording = wordings[fact.wording].flatMap({ try? Wording($0) })
      else { return nil }
      return Answer(entry: entry, fact: fact, wording: wording)
    }
  }
}
