import LearnerRecord
import Testing

struct HintRuleTests {
  @Test(arguments: [(1, 0, 1), (1, 1, 0.75), (1, 2, 0.5), (1, 9, 0.5), (0.5, 1, 0.375), (0, 3, 0)])
  func `Each hint takes a quarter, and all of them half at most`(
    credit: Double, hints: Int, earned: Double
  ) {
    #expect(HintRule.earned(credit, hints: hints) == earned)
  }

  @Test func `A count that can't be costs nothing`() {
    #expect(HintRule.earned(1, hints: -1) == 1)
  }
}
