import Scheduling
import Testing

@testable import LearnerRecord

struct ConfidenceTallyTests {
  private static let later = ReplayedAnswer.Before(dayGap: 2, interval: 3, predicted: 0.75)

  @Test func `Levels are numbers on record and words on paper`() {
    #expect(ConfidenceTally.Level.allCases.map(\.rawValue) == [1, 2, 3])
    #expect(ConfidenceTally.Level.allCases.map(\.words) == ["guess", "fairly sure", "certain"])
  }

  @Test(arguments: ConfidenceTally.Level.allCases, [nil, 0, 1, 2, 3, 4])
  func `Only answers of that confidence are counted`(
    level: ConfidenceTally.Level, confidence: Int?
  ) {
    var tally = ConfidenceTally(level)
    tally.count(AnswerTallyTests.answer(confidence: confidence, before: Self.later))
    let isCounted = confidence == level.rawValue
    #expect(tally.level == level && tally.answers.answers == (isCounted ? 1 : 0))
    #expect(tally.recall.answers == (isCounted ? 1 : 0))
    #expect(tally.recall.predictedShare == (isCounted ? 0.75 : nil))
  }

  @Test(
    arguments: [
      (nil, false, false), (1, false, true), (30, false, true), (0, false, false),
      (-3, false, false), (1, true, false),
    ] as [(Int?, Bool, Bool)])
  func `Only an answer on a later day tells of forgetting, and none of cramming`(
    gap: Int?, isCram: Bool, tells: Bool
  ) {
    let before = gap.map { ReplayedAnswer.Before(dayGap: $0, interval: 1, predicted: 0.5) }
    let answer = AnswerTallyTests.answer(confidence: 3, isCram: isCram, before: before)
    #expect((answer.later != nil) == tells)
    var tally = ConfidenceTally(.certain)
    tally.count(answer)
    #expect(tally.answers.answers == 1 && tally.recall.answers == (tells ? 1 : 0))
  }

  @Test(arguments: Rating.allCases)
  func `What is rated again was not recalled, whatever its credit`(rating: Rating) {
    var tally = ConfidenceTally(.guess)
    tally.count(
      AnswerTallyTests.answer(credit: 1, rating: rating, confidence: 1, before: Self.later))
    #expect(tally.recall.recalled == (rating == .again ? 0 : 1) && tally.answers.right == 1)
  }
}
