internal import Curriculum
internal import LearnerRecord

/// A reassessment that was agreed at the end of a questioning, with what it is for.
struct AgreedReassessment {
  /// The questioning and the day.
  let dated: UnitStanding.Dated
  /// The questions that it is for; none where the questioning left nothing to be shown.
  let questions: Set<Question.ID>

  /// Returns the reassessments that no later questioning took up, in the order of the record.
  ///
  /// - Parameters:
  ///   - questionings: All questionings of the unit, in the order of the record.
  ///   - criteria: The criteria of each wording, by its fingerprint.
  /// - Returns: The reassessments.
  static func all(
    in questionings: [Questioning], _ criteria: [String: [CriterionID]]
  ) -> [AgreedReassessment] {
    questionings.indices.compactMap { place in
      let questioning = questionings[place]
      guard questioning.closed != nil, let day = questioning.fields["reassessment"] else {
        return nil
      }
      let later = questionings[(place + 1)...]
      let lacks = questioning.turns.values.map(\.fact).filter { $0.decision != .satisfactory }
      let isTaken =
        lacks.isEmpty
        ? !later.isEmpty
        : lacks.allSatisfy { lack in later.contains { $0.takesUp(lack, criteria) } }
      return isTaken
        ? nil
        : AgreedReassessment(
          dated: .init(entry: questioning.entry, day: day), questions: Set(lacks.map(\.question)))
    }
  }
}

extension Questioning {
  /// Whether it asked, or is about to ask, what a question of an earlier one left.
  fileprivate func takesUp(_ lack: Fact.Asked, _ criteria: [String: [CriterionID]]) -> Bool {
    if closed == nil, begun.again != nil || questions.contains(lack.question) { return true }
    let asked = turns.values.map(\.fact).filter { $0.decision != .notAsked }
    let wanted = criteria[lack.wording, default: []]
    let found = Set(asked.flatMap { criteria[$0.wording, default: []] })
    return asked.contains { $0.question == lack.question }
      || !wanted.isEmpty && found.isSuperset(of: wanted)
  }
}
