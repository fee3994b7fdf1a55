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
    guard questionings.contains(where: { $0.agreedDay != nil }) else { return [] }
    let askings = questionings.map { Asking($0, criteria) }
    return questionings.indices.compactMap { place in
      let questioning = questionings[place]
      guard let day = questioning.agreedDay else { return nil }
      let later = askings[(place + 1)...]
      let lacks = questioning.turns.values.map(\.fact).filter { $0.decision != .satisfactory }
      let isTaken =
        lacks.isEmpty
        ? !later.isEmpty
        : lacks.allSatisfy { lack in
          later.contains { $0.takesUp(lack.question, criteria[lack.wording, default: []]) }
        }
      return isTaken
        ? nil
        : AgreedReassessment(
          dated: .init(entry: questioning.entry, day: day), questions: Set(lacks.map(\.question)))
    }
  }
}

/// What a questioning asked, or is about to ask.
private struct Asking {
  /// Whether it is open and asks again what was left.
  private let isAgain: Bool
  private let questions: Set<Question.ID>
  private let criteria: Set<CriterionID>

  init(_ questioning: Questioning, _ criteria: [String: [CriterionID]]) {
    let asked = questioning.turns.values.map(\.fact).filter { $0.decision != .notAsked }
    let isOpen = questioning.closed == nil
    isAgain = isOpen && questioning.begun.again != nil
    questions = Set(asked.map(\.question)).union(isOpen ? questioning.questions : [])
    self.criteria = Set(asked.flatMap { criteria[$0.wording, default: []] })
  }

  /// Whether it takes up what a question of an earlier questioning left.
  func takesUp(_ question: Question.ID, _ wanted: [CriterionID]) -> Bool {
    isAgain || questions.contains(question)
      || !wanted.isEmpty && criteria.isSuperset(of: wanted)
  }
}

extension Questioning {
  /// The day for which a reassessment was agreed at its end; `nil` for none.
  fileprivate var agreedDay: String? { closed == nil ? nil : fields["reassessment"] }
}
