internal import Curriculum

extension Unit {
  /// The remark that some outcomes need observation; none for a unit without such outcomes.
  ///
  /// Unit CG219 has two, outcomes 2 and 3, and adds that the candidate is to be observed over time.
  var observationRemarks: [Transcript.Remark] {
    guard let need = observedInWords else { return [] }
    let observed = observedOutcomes
    let isOne = observed.count == 1
    return [
      Transcript.Remark(
        unit: code,
        criteria: askableCriteria.map(\.id).filter { id in
          observed.contains { $0.holds(id) }
        },
        text: """
          \(need) and can't be met by questioning. Answers on \
          \(isOne ? "its" : "their") criteria show knowledge only.
          """)
    ]
  }

  /// The sentence that some outcomes need observation, and no more; `nil` for a unit without such
  /// outcomes.
  var observationNeed: String? { observedInWords.map { $0 + "." } }

  private var observedInWords: String? {
    let observed = observedOutcomes
    guard !observed.isEmpty else { return nil }
    let numbers = observed.map { $0.node.number ?? $0.node.id.local }.joined(separator: " and ")
    let isOne = observed.count == 1
    return "Outcome\(isOne ? "" : "s") \(numbers) of unit \(code) need\(isOne ? "s" : "") "
      + "observation of the candidate at work"
  }
}

extension Unit.LearningOutcome {
  /// Whether a criterion stands below the outcome or its guidance.
  func holds(_ id: CriterionID) -> Bool {
    ([node] + guidance).contains { $0.holds(id) }
  }
}

extension CriterionNode {
  fileprivate func holds(_ id: CriterionID) -> Bool {
    self.id == id || children.contains { $0.holds(id) }
  }
}
