package import Curriculum
internal import LearnerRecord
internal import Text

/// How much of a unit was asked about: a questioning that is complete need not be one of the whole unit.
package struct QuestioningShare: Equatable, Sendable {
  /// How many criteria were asked about; 0 or more.
  package let asked: Int
  /// How many the unit has that questions can be about; 0 or more.
  package let count: Int
  private let unit: Unit
  private let found: [CriterionID]

  /// Counts the criteria of a questioning.
  ///
  /// - Parameters:
  ///   - questioning: The questioning; what was not asked does not count.
  ///   - unit: The unit.
  ///   - wordings: The wordings on record, by fingerprint.
  package init(_ questioning: Questioning, of unit: Unit, wordings: [String: Question]) {
    let turns = questioning.turns.values.filter { $0.fact.decision != .notAsked }
    self.init(
      turns.flatMap { wordings[$0.fact.wording]?.criteria ?? [] }, of: CriterionTree(unit))
  }

  /// Counts criteria.
  ///
  /// - Parameters:
  ///   - asked: What was asked about, whatever unit it is of.
  ///   - tree: The unit.
  init(_ asked: [CriterionID], of tree: CriterionTree) {
    let all = tree.criteria.filter { $0.kind != .performanceEvidence }.map(\.id)
    let wanted = tree.lines(within: asked)
    found = all.filter(wanted.contains)
    (self.asked, count, unit) = (found.count, all.count, tree.unit)
  }

  /// Whether every criterion was asked about.
  package var isWhole: Bool { asked == count }

  /// The share as a sentence.
  package var sentence: String {
    guard count > 0 else { return "\(unit.code) has no criteria that questions can be about." }
    guard !isWhole else {
      return
        "Questions were asked about all \(counted(count, "criterion", "criteria")) of \(unit.code)."
    }
    return
      "Questions were asked about \(asked) of the \(counted(count, "criterion", "criteria")) of \(unit.code)"
      + (asked == 0 ? "." : ": \(unit.inRanges(found)).")
  }
}
