package import Assessment
internal import LearnerRecord
internal import Text

extension PracticeAnswers {
  /// Says whose record it is, compared with the candidate.
  ///
  /// - Parameter candidate: The candidate's name, as the heading has it; `nil` for none.
  /// - Returns: One or two sentences.
  package func inWords(for candidate: String?) -> String {
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
