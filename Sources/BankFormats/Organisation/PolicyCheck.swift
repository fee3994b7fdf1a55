internal import Curriculum
internal import Text

/// Whether questions still say what an organisation's policies say.
struct PolicyCheck {
  /// The organisation whose policies are in force.
  let current: Organisation
  /// The one that came with the banks, which says how a clause was worded when questions were
  /// written for it.
  let shipped: Organisation?

  /// Returns what is to be said of a question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - topic: The topic of its bank, which says whom it was written for.
  /// - Returns: At most one problem for each clause that the question refers to.
  func problems(of question: Question, in topic: Topic) -> [Problem] {
    guard let written = topic.organisation, !question.policies.isEmpty else { return [] }
    let original = shipped?.name == written ? shipped : nil
    let found = question.policies.compactMap {
      problem(of: $0, question.id.rawValue, written, original)
    }
    guard found.isEmpty, original == nil, current.name != written else { return found }
    return [
      .otherOrganisation(
        question: question.id.rawValue, written: written, organisation: current.name)
    ]
  }

  private func problem(
    of clause: PolicyClause.ID, _ question: String, _ written: String, _ original: Organisation?
  ) -> Problem? {
    let name = clause.rawValue
    guard let wording = current.clause(clause)?.text else {
      guard current.name == written else {
        return .clauseMissing(name, question: question, organisation: current.name)
      }
      let names = current.policies.flatMap(\.clauses).map(\.id.rawValue)
      return .unknownClause(
        name, organisation: written, suggestion: nearestName(to: name, among: names))
    }
    guard let before = original?.clause(clause)?.text, before != wording else { return nil }
    return .clauseDiffers(name, question: question, organisation: current.name)
  }
}
