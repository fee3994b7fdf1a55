import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct LearnerStateTallyTests {
  private static func fact(
    _ question: String, day: Int, took: Int = 1000, cram: Bool = false
  ) -> ReplayFact {
    var answer = ReplayFact.Answer(question: question, rating: .good, credit: 1, wording: 1)
    answer.took = took
    answer.isCram = cram
    return ReplayFact(
      at: Moment(milliseconds: Int64(day) * 86_400_000 + 43_200_000), change: .answered(answer))
  }

  private static func tally(_ facts: [ReplayFact], day: Int) -> [Int] {
    var state = LearnerState()
    for fact in facts { state.apply(fact) }
    let tally = state.tally(on: StudyDay(number: day))
    return [tally.new, tally.reviews, tally.took]
  }

  @Test
  func `A day counts new questions, those of earlier days, and the time`() {
    let facts = [
      Self.fact("a", day: 1), Self.fact("b", day: 1), Self.fact("a", day: 1),
      Self.fact("a", day: 2), Self.fact("a", day: 2), Self.fact("c", day: 2, took: 500),
    ]
    #expect(Self.tally(Array(facts.prefix(3)), day: 1) == [2, 0, 3000])
    #expect(Self.tally(facts, day: 2) == [1, 1, 2500])
    #expect(Self.tally(facts, day: 3) == [0, 0, 0])
  }

  @Test
  func `Cramming counts its time only`() {
    let facts = [Self.fact("a", day: 1, cram: true), Self.fact("a", day: 1)]
    #expect(Self.tally(facts, day: 1) == [1, 0, 2000])
  }

  @Test
  func `What is read between two answers counts, and a pause does not`() {
    var facts = (0..<3).map { _ in Self.fact("a", day: 1) }
    facts[1].at.milliseconds += 40_000
    facts[2].at.milliseconds += 40_000 + 300_001
    #expect(Self.tally(facts, day: 1) == [1, 0, 1_000 + 40_000 + 1_000])
  }

  @Test
  func `An answer left open for hours counts five minutes`() {
    #expect(Self.tally([Self.fact("a", day: 1, took: 9_000_000)], day: 1) == [1, 0, 300_000])
  }

  @Test
  func `Taking an answer back takes its count back`() {
    let undo = ReplayFact(at: .init(milliseconds: 0), change: .undone(entry: 2))
    #expect(
      Self.tally([Self.fact("a", day: 1), Self.fact("b", day: 1), undo], day: 1) == [1, 0, 1000])
  }
}
