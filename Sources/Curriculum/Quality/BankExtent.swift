/// How far the questions of some banks reach over a unit's criteria.
package struct BankExtent: Equatable, Sendable {
  /// What is wanted of the questions on one criterion.
  package struct Target: Equatable, Sendable {
    /// How many questions there are to be; 0 or more.
    package var questions = 0
    /// How many types of question.
    package var types = 0
    /// How many open questions, whose answer is held against key points.
    package var explain = 0
    /// How many questions at level apply or analyse.
    package var applied = 0
  }

  /// A criterion with the number of questions on it.
  package struct Row: Equatable, Sendable {
    /// The criterion that is counted.
    package let criterion: CriterionID
    /// What there is.
    package let found: Target
    /// What there should be.
    package let target: Target

    /// What is missing, in words: such as `3 questions`; empty where nothing is.
    package var missing: [String] {
      let parts: [(found: Int, target: Int, name: String)] = [
        (found.questions, target.questions, "question"),
        (found.types, target.types, "type"),
        (found.explain, target.explain, "open question"),
        (found.applied, target.applied, "applied question"),
      ]
      return parts.filter { $0.found < $0.target }.map { part in
        let count = part.target - part.found
        return "\(count) \(part.name)\(count == 1 ? "" : "s")"
      }
    }
  }

  /// The unit's code.
  package let unit: String
  /// One row for each criterion that has a target, in the unit's order.
  package let rows: [Row]

  /// Whether nothing is missing.
  package var isFull: Bool { rows.allSatisfy(\.missing.isEmpty) }

  /// Counts.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - outlines: The questions, of any units.
  package init(of unit: Unit, _ outlines: [QuestionOutline]) {
    var byCriterion: [CriterionID: [QuestionOutline]] = [:]
    for outline in outlines {
      for criterion in outline.criteria { byCriterion[criterion, default: []].append(outline) }
    }
    let observed = Set(
      unit.observedOutcomes.flatMap { Self.leaves($0.node.children + $0.guidance) })
    self.unit = unit.code
    rows = unit.askableCriteria.compactMap { criterion in
      let isObserved = observed.contains(criterion.id)
      guard let target = Target(for: criterion.kind, isObserved: isObserved) else { return nil }
      return Row(
        criterion: criterion.id, found: Target(byCriterion[criterion.id] ?? []), target: target)
    }
  }

  private static func leaves(_ nodes: [CriterionNode]) -> [CriterionID] {
    nodes.flatMap { $0.children.isEmpty ? [$0.id] : leaves($0.children) }
  }
}

extension BankExtent.Target {
  /// Counts what there is.
  fileprivate init(_ outlines: [QuestionOutline]) {
    questions = outlines.count
    types = Set(outlines.map(\.type)).count
    explain = outlines.count { $0.type == .explain }
    applied = outlines.count { $0.level == .apply || $0.level == .analyse }
  }

  /// What is wanted for a kind of criterion; `nil` where questions are not what meets it.
  ///
  /// Knowledge is asked from several sides; a performance criterion is asked as situations in which
  /// somebody has to decide; a criterion that must be observed can only be talked about.
  fileprivate init?(for kind: Criterion.Kind, isObserved: Bool) {
    switch kind {
    case .knowledgeEvidence: self.init(questions: 10, types: 4, explain: 2, applied: 2)
    case .performanceCriterion: self.init(applied: 3)
    case .assessmentCriterion where isObserved: self.init(questions: 6)
    case .guidance where isObserved: self.init(questions: 3)
    case .assessmentCriterion, .guidance: self.init(questions: 12, explain: 3)
    case .performanceEvidence, .assessmentCondition: return nil
    }
  }
}
