import Curriculum
import LearnerRecord
import Marking
import Scheduling
import Testing

@testable import Practice

struct MockTestFactsTests {
  /// Returns the right response to a question of a test, by the letters shown.
  private func right(_ desk: ExamDesk, _ number: Int) -> [String] {
    let asking = PresentedQuestion(
      question: examQuestions[number - 1],
      shown: OptionOrder(orders: desk.test.sitting.begun.shown[number - 1]), reason: .new,
      number: 1, total: 1, hintsShown: 0)
    return rightResponse(to: asking)
  }

  private func marks(_ desk: ExamDesk) -> [Fact.Answered] {
    desk.entries.compactMap {
      if case .answered(let answer) = $0.fact { answer } else { nil }
    }
  }

  @Test func `Nothing is marked before the end`() throws {
    var desk = try ExamDesk(examQuestions)
    for number in 1...9 { desk.answer(number, right(desk, number)) }
    #expect(marks(desk).isEmpty && desk.test.sitting.marks.isEmpty)
    #expect(desk.test.ticking(9, [0, 1], state(), at: desk.now).isEmpty)
  }

  @Test func `The end marks all but what is explained, as practice`() throws {
    var desk = try ExamDesk(examQuestions)
    for number in 1...9 { desk.answer(number, right(desk, number)) }
    desk.close()
    #expect(marks(desk).map(\.question.rawValue) == (1...8).map { "q\($0)" })
    #expect(
      marks(desk).allSatisfy {
        $0.credit == 1 && $0.rating == 3 && $0.mock == true && $0.cram == nil
          && $0.confidence == nil
          && $0.session == desk.test.sitting.entry
      })
    #expect(desk.test.sitting.unmarked == [9])
    desk.record(desk.test.ticking(9, [0], state(), at: desk.now))
    let last = try #require(marks(desk).last)
    #expect(last.ticked == [0] && last.tickedBy == "learner" && last.credit == 0.5)
    #expect(desk.test.sitting.unmarked.isEmpty)
    // What has a mark gets no other.
    #expect(desk.test.ticking(9, [0, 1], state(), at: desk.now).isEmpty)
  }

  @Test func `What was not answered has no mark and moves nothing`() throws {
    var desk = try ExamDesk(examQuestions)
    desk.answer(3, ["true"])
    desk.close(.left)
    #expect(marks(desk).map(\.question.rawValue) == ["q3"])
    #expect(desk.test.sitting.closed?.ending == .left)
  }

  @Test func `The response that stands is the one that is marked`() throws {
    var desk = try ExamDesk(examQuestions)
    for text in ["false", "true", "false"] { desk.answer(3, [text]) }
    desk.close()
    #expect(marks(desk).map(\.credit) == [1] && marks(desk)[0].response == ["false"])
    #expect(marks(desk)[0].took == 3000)
  }

  @Test func `What the clock cut off is marked and leaves the schedule as it was`() throws {
    var desk = try ExamDesk(examQuestions)
    desk.answer(3, ["f"], isCutOff: true)
    desk.close(.timeUp)
    let answer = try #require(marks(desk).first)
    #expect(answer.credit == 1 && answer.cram == true && answer.place == nil)
    var after = state()
    for entry in desk.entries { after.apply(ReplayFact(entry)) }
    #expect(after.cards.isEmpty)
  }

  @Test func `What was cut off before it can be read is kept and earns nothing`() throws {
    var desk = try ExamDesk(examQuestions)
    desk.answer(7, ["1"], isCutOff: true)
    desk.answer(5, ["ope", ""], isCutOff: true)
    desk.close(.timeUp)
    #expect(marks(desk).count == 2)
    let answer = try #require(marks(desk).first { $0.question.rawValue == "q7" })
    #expect(answer.credit == 0 && answer.response == ["1"])
    #expect(!answer.parts.isEmpty && answer.parts[0].expected.contains("odd"))
  }

  @Test func `Reviews are rated by their marks`() throws {
    var desk = try ExamDesk(examQuestions)
    desk.answer(1, ["a"])
    desk.answer(2, right(desk, 2))
    desk.answer(5, ["open", "leading"])
    desk.close()
    for answer in marks(desk) {
      #expect(
        answer.rating
          == suggestedRating(
            credit: answer.credit, confidence: nil, hints: 0, isReturning: false
          ).rawValue)
    }
    var after = state()
    for entry in desk.entries { after.apply(ReplayFact(entry)) }
    #expect(after.cards.count == 3)
  }

  @Test func `Dates of one test are put with each other in mind`() throws {
    let questions = (1...30).map { question("q\($0)", key: .trueFalse(.init(key: true))) }
    var desk = try ExamDesk(questions)
    for number in 1...30 { desk.answer(number, ["true"]) }
    desk.record(desk.test.closing(.submitted, LearnerState(), at: desk.now))
    var after = LearnerState()
    for entry in desk.entries { after.apply(ReplayFact(entry)) }
    let days = Dictionary(grouping: after.cards.values, by: \.due).mapValues(\.count)
    #expect(days.count > 1, "\(days)")
  }
}
