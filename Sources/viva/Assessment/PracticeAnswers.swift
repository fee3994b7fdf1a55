internal import Files
internal import Curriculum
internal import Text
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs

/// A record of practice from which an assessor can accept answers, and whose it is said to be.
struct PracticeAnswers {
  /// An answer that can be accepted.
  struct Answer {
    let entry: Entry
    let fact: Fact.Answered
    /// The question as it was worded then.
    let wording: Wording
  }

  let owner: RecordOwner
  /// The entries of the record; of a sealed file, those that it shows.
  let entries: [Entry]

  /// Reads the record of practice.
  ///
  /// - Parameters:
  ///   - path: A record or a sealed file; `nil` for the candidate's own record.
  ///   - candidate: The entries of the candidate's own record.
  /// - Throws: `Problem` for a file that is neither, or for a sealed file that does not hold;
  ///   `StoreError`.
  init(path: String?, candidate: [Entry]) throws {
    guard let path else {
      entries = candidate
      owner = RecordOwner(candidate)
      return
    }
    guard File.exists(path) else {
      throw Problem("There is no record \(path.visible()).", exitCode: .noInput)
    }
    if let sealed = try? RecordBundle(file: try SealedFile.data(path)) {
      entries = try Self.entries(of: sealed, path)
    } else {
      entries = try LearnerRecordStore(path: path, access: .reading).entries()
    }
    owner = RecordOwner(entries)
  }

  private static func entries(of sealed: RecordBundle, _ path: String) throws -> [Entry] {
    guard BundleCheck(sealed).holds else {
      throw Problem(
        "\(path.visible()) does not hold. “verify” says what is wrong with it.",
        exitCode: .badData)
    }
    return try sealed.entries.map { try Entry(number: $0.number, payload: $0.payload) }
  }

  /// Returns the current answers to a question, in the record's order; those that were withdrawn, not
  /// marked yet, or given after the learner asked to see the answer are left out.
  func answers(to question: Question.ID) -> [Answer] {
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

  /// Says whose record it is, compared with the candidate.
  ///
  /// - Parameter candidate: The candidate's name, as the heading has it; `nil` for none.
  /// - Returns: One or two sentences.
  func inWords(for candidate: String?) -> String {
    let record = owner.record.visible()
    guard let name = owner.name?.visible() else {
      return "The practice record \(record) has no name on it."
    }
    switch RecordOwner.likeness(owner.name, candidate) {
    case .same: return "The practice record \(record) has the candidate's name: \(name)."
    case .different, .unnamed:
      return "The practice record \(record) has the name \(name). The candidate is "
        + "\((candidate ?? "not named").visible())."
    }
  }
}
