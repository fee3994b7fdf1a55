import Curriculum
import LearnerRecord
import Scheduling
import Testing

@testable import Practice

struct CaseChoiceTests {
  private func chosen(
    _ questions: [Question], _ state: LearnerState = state(), seed: UInt64 = 1
  ) -> [String] {
    let curriculum = curriculum(questions)
    let cases = curriculum.outlines.indices.filter { curriculum.outlines[$0].kind == .application }
    var generator = SplitMix64(seed: seed)
    return CaseChoice(curriculum, state, today: state.studyDay(noon))
      .cases(among: cases, using: &generator).map { curriculum.outlines[$0].id.rawValue }
  }

  private func application(_ id: String, _ criteria: [String], after: [String] = []) -> Question {
    question(id, criteria, kind: .application, after: after)
  }

  @Test func `A case waits until a knowledge question on one of its criteria was right`() {
    let questions = [
      question("k", ["U.KE1"]), application("c", ["U.PC1", "U.KE1"]), application("d", ["U.KE2"]),
      question("k2", ["U.KE2"]),
    ]
    #expect(chosen(questions) == [])
    #expect(chosen(questions, state([("k", 1)], rated: .again)) == [])
    #expect(chosen(questions, state([("k", 1)], rated: .hard)) == ["c"])
    #expect(chosen(questions, state([("k", 1), ("k2", 1)], rated: .good)).sorted() == ["c", "d"])
  }

  @Test func `A case on criteria without knowledge questions waits for nothing`() {
    #expect(chosen([application("c", ["U.PC1"]), question("k", ["U.KE1"])]) == ["c"])
  }

  @Test func `A case that names questions waits for these, and for no other`() {
    let questions = [
      question("k"), question("l"), application("c", ["U.KE1"], after: ["k", "l", "gone"]),
    ]
    #expect(chosen(questions, state([("k", 3)], rated: .good)) == [])
    #expect(chosen(questions, state([("k", 3), ("l", 2)], rated: .good)) == ["c"])
  }

  @Test(arguments: [(27, []), (28, ["c"])] as [(Int, [String])])
  func `A case is asked at most once in four weeks`(days: Int, expected: [String]) {
    for isCram in [true, false] {
      let answered = state([("c", days)], rated: .good, isCram: isCram)
      #expect(chosen([application("c", ["U.PC1"])], answered) == expected)
    }
  }

  @Test func `What was never asked comes first, then what was asked longest ago`() {
    let questions = ["a", "b", "c", "d"].map { application($0, ["U.PC1"]) }
    for seed in 0..<20 as Range<UInt64> {
      let order = chosen(
        questions, state([("a", 30), ("c", 90)], rated: .good, isCram: true), seed: seed)
      #expect(order.prefix(2).sorted() == ["b", "d"] && order.suffix(2) == ["c", "a"])
    }
  }
}
