internal import Curriculum

/// Chooses what is asked again: another question on the same criteria, so that nobody is asked what they have heard.
struct AskingAgain {
  private let unit: Unit
  private let outlines: [QuestionOutline]
  private var taken: Set<Question.ID>
  private var others: [CriterionID] = []
  private var same: [CriterionID] = []

  /// - Parameters:
  ///   - lacks: What is to be asked again.
  ///   - asked: The questions that were put to the candidate, or planned.
  ///   - unit: The unit.
  ///   - outlines: What can be asked.
  init(
    _ lacks: [UnitStanding.Lack], asked: Set<Question.ID>, of unit: Unit,
    from outlines: [QuestionOutline]
  ) {
    self.unit = unit
    // A question that comes straight after another can't be asked without it.
    self.outlines = outlines.filter { $0.follows == nil }
      .sorted { $0.id.rawValue < $1.id.rawValue }
    taken = asked.union(lacks.map(\.question))
  }

  /// Returns the question to ask: the same where it was not asked, and where there is no other on all of its
  /// criteria.
  mutating func question(for lack: UnitStanding.Lack) -> Question.ID {
    guard lack.wasAsked, !lack.criteria.isEmpty else { return lack.question }
    let before = outlines.first { $0.id == lack.question }
    let fitting = outlines.filter { outline in
      !taken.contains(outline.id) && Set(outline.criteria).isSuperset(of: lack.criteria)
    }
    let alike = fitting.filter { $0.type == before?.type }
    let other = alike.first { $0.kind == before?.kind } ?? alike.first ?? fitting.first
    guard let other else {
      same += lack.criteria
      return lack.question
    }
    taken.insert(other.id)
    others += lack.criteria
    return other.id
  }

  /// What was chosen, in sentences.
  var remarks: [String] {
    (others.isEmpty ? [] : ["Another question than before on \(unit.inRanges(others))."])
      + (same.isEmpty
        ? []
        : [
          "The same question as before on \(unit.inRanges(same)): the banks have no other on it. /ask asks one "
            + "of your own."
        ])
  }
}
