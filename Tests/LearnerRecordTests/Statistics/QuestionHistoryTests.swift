import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct QuestionHistoryTests {
  private func history(_ script: String) -> QuestionHistory? {
    QuestionHistory(
      of: Question.ID(rawValue: "a"), in: diary(script), model: PlainModel(),
      policy: SchedulingPolicy())
  }

  @Test(arguments: ["", "b3", "a3 u1", "a3x"])
  func `Without an answer that counts there is no history`(script: String) {
    #expect(history(script) == nil)
  }

  @Test func `With the learner's recent form, the curve is what the state expects`() throws {
    func corrected(_ recall: @escaping @Sendable (Double) -> Double) -> QuestionHistory? {
      QuestionHistory(
        of: Question.ID(rawValue: "a"), in: diary("a3"), model: PlainModel(),
        policy: SchedulingPolicy(), corrected: recall)
    }
    let (falling, low) = (corrected { 1 - $0 / 20 }, corrected { _ in 0.5 })
    #expect(try #require(falling).recall(afterDays: 10) == 0.5)
    #expect(abs(try #require(falling).days(until: .standard) - 2) < 1e-9)
    #expect(try #require(low).days(until: .standard) < 1e-9)
  }

  @Test func `The curve begins at the last answer`() throws {
    let found = try #require(history("a3 b1 +5d a3 b3 +1d a1x"))
    #expect(found.answers.map(\.rating) == [.good, .good, .again])
    #expect(found.curveStart.milliseconds == 43_200_000 + 5 * 86_400_000)
    #expect(found.recall(afterDays: 0) == 1 && found.recall(afterDays: 10) == 0.5)
    #expect(abs(found.days(until: .standard) - 2) < 1e-9)
  }
}
