import Curriculum
import Scheduling
import Testing

@testable import LearnerRecord

struct AnswerTallyTests {
  static func answer(
    credit: Double = 1, rating: Rating = .good, confidence: Int? = nil, took: Int = 60_000,
    isCram: Bool = false, isCountedRight: Bool = false, question: String = "a", day: Int = 0,
    before: ReplayedAnswer.Before? = nil
  ) -> ReplayedAnswer {
    var answer = ReplayedAnswer(
      entry: 1, question: .init(rawValue: question), at: Moment(milliseconds: 0),
      day: StudyDay(number: day), rating: rating, credit: credit, confidence: confidence,
      took: took, isCram: isCram, before: before,
      memory: MemoryState(slow: 1, fast: 1, difficulty: 5), interval: 1)
    answer.isCountedRight = isCountedRight
    return answer
  }

  private static let earlier = ReplayedAnswer.Before(dayGap: 1, interval: 1, predicted: 0.9)

  @Test(
    arguments: [
      (answer(), [1, 1, 0, 1, 60_000]), (answer(credit: 0.99), [1, 0, 0, 1, 60_000]),
      (answer(credit: 0), [1, 0, 0, 1, 60_000]),
      (answer(isCountedRight: true), [1, 1, 1, 1, 60_000]),
      (answer(isCram: true), [1, 1, 0, 0, 60_000]),
      (answer(took: 0, before: earlier), [1, 1, 0, 0, 0]),
    ] as [(ReplayedAnswer, [Int])])
  func `An answer is right with full credit, and new with none before it`(
    answer: ReplayedAnswer, counts: [Int]
  ) {
    var tally = AnswerTally()
    tally.count(answer)
    #expect(
      [tally.answers, tally.right, tally.countedRight, tally.new, tally.took] == counts)
  }

  @Test func `Counting in parts is counting the whole, in any order`() {
    let answers = (0..<24).map { number in
      Self.answer(
        credit: number.isMultiple(of: 3) ? 1 : 0.5, took: number * 1_000,
        isCram: number.isMultiple(of: 5), isCountedRight: number.isMultiple(of: 7))
    }
    func tally(_ answers: some Sequence<ReplayedAnswer>) -> AnswerTally {
      answers.reduce(into: AnswerTally()) { $0.count($1) }
    }
    let whole = tally(answers)
    for cut in 0...24 {
      #expect(tally(answers.prefix(cut)) + tally(answers.dropFirst(cut)) == whole)
      #expect(tally(answers.dropFirst(cut)) + tally(answers.prefix(cut)) == whole)
    }
    #expect(whole + AnswerTally() == whole && AnswerTally() + whole == whole)
    #expect(whole.rightShare == 8.0 / 24 && whole.minutes == 276.0 / 60)
  }

  @Test func `Of nothing there is no share`() {
    #expect(AnswerTally().rightShare == nil && AnswerTally().minutes == 0)
  }
}
