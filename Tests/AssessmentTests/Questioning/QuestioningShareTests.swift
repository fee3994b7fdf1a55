import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// A questioning says how much of the unit it asked about.
struct QuestioningShareTests {
  private func share(_ decisions: [(Fact.Asked.Decision, Question)]) throws -> QuestioningShare {
    var record = RecordMaker()
    let begun = try record.begin(decisions.map(\.1))
    for (number, (decision, question)) in zip(1..., decisions) {
      try record.decide(decision, on: question, number, of: begun)
    }
    let questioning = try #require(Questioning.all(in: record.entries).first)
    return QuestioningShare(
      questioning, of: Fixture.supportUnit, wordings: record.entries.wordings)
  }

  @Test func `What was asked counts, whatever was decided, and what was not asked does not`() throws
  {
    let one = try share([(.notYetSatisfactory, Fixture.tone), (.notAsked, Fixture.open)])
    #expect(one.asked == 2 && !one.isWhole && one.count > 2)
    #expect(
      one.sentence
        == "Questions were asked about 2 of the \(one.count) criteria of CG219: AC2.2, AC3.2.")
    let none = try share([(.notAsked, Fixture.tone)])
    #expect(none.sentence == "Questions were asked about 0 of the \(none.count) criteria of CG219.")
  }

  @Test func `All of a unit is said to be all`() {
    let tree = CriterionTree(Fixture.supportUnit)
    let whole = QuestioningShare(tree.criteria.map(\.id), of: tree)
    #expect(whole.isWhole && whole.sentence.hasPrefix("Questions were asked about all "))
  }
}
