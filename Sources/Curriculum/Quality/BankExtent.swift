internal import Text

/// How far the questions of some banks reach over a unit's criteria.
package struct BankExtent: Equatable, Sendable {
  /// What is wanted of the questions on one criterion.
  package struct Target: Equatable, Sendable {
    /// How many knowledge questions there are to be; 0 or more.
    package var questions = 0
    /// How many of them are typed as words or a number, without options.
    package var recall = 0
    /// How many of them are lists.
    package var lists = 0
    /// How many of them are answered in own words, as when an assessor asks.
    package var oral = 0
    /// How many of them have options.
    package var options = 0
    /// How many cases, beside the knowledge questions.
    package var cases = 0
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
      let parts: [(found: Int, target: Int, name: String, plural: String?)] = [
        (found.questions, target.questions, "knowledge question", nil),
        (found.recall, target.recall, "recall question", nil),
        (found.lists, target.lists, "list", nil),
        (found.oral, target.oral, "oral question", nil),
        (found.options, target.options, "question with options", "questions with options"),
        (found.cases, target.cases, "case", nil),
      ]
      return parts.filter { $0.found < $0.target }.map { part in
        counted(part.target - part.found, part.name, part.plural)
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
    let knowledge = outlines.filter { $0.kind == .knowledge }
    func count(_ types: QuestionType...) -> Int { knowledge.count { types.contains($0.type) } }
    questions = knowledge.count
    recall = count(.shortAnswer, .list, .cloze, .numeric)
    lists = count(.list)
    oral = count(.explain)
    options = count(.singleChoice, .multipleChoice, .matching)
    cases = outlines.count - knowledge.count
  }

  /// What is wanted for a kind of criterion; `nil` where questions are not what meets it.
  ///
  /// What has to be known is recalled from several sides, with and without options, and said in own words; what
  /// has to be done is applied in cases, and so is a criterion that must be observed.
  fileprivate init?(for kind: Criterion.Kind, isObserved: Bool) {
    switch kind {
    case .performanceCriterion: self.init(cases: 3)
    case .assessmentCriterion where isObserved: self.init(cases: 3)
    case .guidance where isObserved: return nil
    case .knowledgeEvidence, .assessmentCriterion, .guidance:
      self.init(questions: 8, recall: 4, lists: 1, oral: 2, options: 2)
    case .performanceEvidence, .assessmentCondition: return nil
    }
  }
}
