import Curriculum
import TestSupport
import Testing

@testable import Evidence

struct PlainWordsTests {
  @Test func `Every type of question has words of its own`() {
    let words = QuestionType.allCases.map(\.inWords)
    #expect(Set(words).count == QuestionType.allCases.count)
    #expect(words.allSatisfy { $0.first?.isUppercase == true && !$0.contains("-") })
  }

  @Test(arguments: [
    (1.0, false, false, false, "right", "Right"), (0, false, false, false, "wrong", "Not right"),
    (0.5, false, false, false, "partly", "Partly right (50%)"),
    (0.001, false, false, false, "partly", "Partly right (1%)"),
    (0.999, false, false, false, "partly", "Partly right (99%)"),
    (0, true, false, false, "wrong", "Not answered: the answer was shown"),
    (0, false, true, false, "wrong", "Not right, time was up"),
    (0, false, false, true, "wrong", "Not right – counted right by the learner"),
    (
      0.25, false, true, true, "partly",
      "Partly right (25%), time was up – counted right by the learner"
    ),
    (1, true, true, false, "right", "Right, time was up"),
  ])
  func `How right an answer was is told without colour`(
    credit: Double, revealed: Bool, timedOut: Bool, countedRight: Bool, style: String,
    words: String
  ) throws {
    let answer = try Fixture.answer(Fixture.sign, ["t"]) {
      ($0.credit, $0.right) = (credit, credit >= 1)
      ($0.revealed, $0.timedOut, $0.countedRight) = (revealed, timedOut, countedRight)
    }
    let mark = MarkWord(answer)
    #expect(mark.rawValue == style && mark.words(for: answer) == words)
  }
}
