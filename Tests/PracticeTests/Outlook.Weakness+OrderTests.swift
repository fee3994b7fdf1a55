import Curriculum
import LearnerRecord
import Scheduling
import Testing

@testable import Practice

/// Which criteria are named as the weakest, and in which order.
struct OutlookWeaknessOrderTests {
  private let banks = curriculum(
    (0..<3).map { question("a\($0)", ["U.KE1"]) } + (0..<4).map { question("b\($0)", ["U.KE2"]) }
      + [question("c", ["U.KE3"]), question("d", ["U.KE4"])])

  /// Returns what is weak after right (+) and wrong (-) answers to questions.
  private func weaknesses(_ answers: [String]) -> [Outlook.Weakness] {
    let facts = answers.map { answer in
      let isRight = answer.hasSuffix("+")
      return ReplayFact(
        at: noon,
        change: .answered(
          .init(
            question: String(answer.dropLast()), rating: isRight ? .good : .again,
            credit: isRight ? 1 : 0, wording: 0)))
    }
    let latest = LatestDays(of: facts, model: FSRS7(), policy: SchedulingPolicy())
    return Outlook.Weakness.all(of: banks.outlines, latest, banks) { $0.local != "KE4" }
  }

  @Test(arguments: [
    ([], []), (["a0+", "a1+"], []), (["d-"], []),
    // Of one question little can be said, however wrong it was: what had three comes first.
    (["c-", "a0+", "a1+", "a2-"], ["U.KE1", "U.KE3"]),
    (["a0+", "a1+", "a2-", "b0+", "b1-", "b2-", "b3+"], ["U.KE2", "U.KE1"]),
    // Two of four and one of three: the lower share.
    (["a0+", "a1-", "a2-", "b0+", "b1-", "b2-", "b3+"], ["U.KE1", "U.KE2"]),
    (["c-", "a0-"], ["U.KE1", "U.KE3"]),
  ])
  func `Enough asked comes first, then the lowest share`(answers: [String], criteria: [String]) {
    #expect(weaknesses(answers).map(\.criterion) == criteria)
  }

  @Test func `Three questions are enough to name it alone`() {
    #expect(weaknesses(["a0-", "a1+"]).first?.isSure == false)
    #expect(weaknesses(["a0-", "a1+", "a2+"]).first?.isSure == true)
  }
}
