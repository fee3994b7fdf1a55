import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct AnswerReplayTests {
  private static let policy = SchedulingPolicy()

  private func replay(_ facts: [ReplayFact], model: any MemoryModel) -> [ReplayedAnswer] {
    var replay = AnswerReplay(of: facts, model: model, policy: Self.policy)
    return facts.compactMap { replay.take($0) }
  }

  @Test func `The last answers leave the memories of the state`() {
    var generator = SplitMix64(seed: 32)
    for _ in 0..<50 {
      let facts = generator.diary(count: 40)
      var state = LearnerState(model: FSRS7(), policy: Self.policy)
      for fact in facts { state.apply(fact) }
      let answers = replay(facts, model: FSRS7()).filter { !$0.isCram }
      let last = Dictionary(answers.map { ($0.question, $0) }) { $1 }
      #expect(last.mapValues(\.memory) == state.cards.mapValues(\.memory))
      #expect(last.mapValues(\.rating).count == state.cards.count)
    }
  }

  @Test func `A prediction is what the state said just before`() throws {
    var generator = SplitMix64(seed: 33)
    let facts = generator.diary(count: 200).filter {
      if case .answered = $0.change { true } else { false }
    }
    let answers = replay(facts, model: FSRS7())
    var state = LearnerState(model: FSRS7(), policy: Self.policy)
    for (fact, answer) in zip(facts, answers) {
      #expect(
        answer.before?.predicted == state.retrievability(of: answer.question, at: fact.at))
      state.apply(fact)
    }
  }

  @Test func `Intervals, days and predictions are those of the model`() {
    // Stability 10, then 20; the interval at 90% is a tenth of it.
    let answers = replay(diary("a3 +5d a3 +4d a1 +1h a3"), model: PlainModel())
    #expect(answers.map(\.interval) == [1, 2, 1, 2])
    #expect(answers.map { $0.before?.dayGap } == [nil, 5, 4, 0])
    #expect(answers.map { $0.before?.interval } == [nil, 1, 2, 1])
    #expect(answers[1].before?.predicted == 0.5 && answers[2].before?.predicted == 0.8)
  }

  @Test func `Cramming changes no memory`() {
    let answers = replay(diary("a3 +1d a1x +4d a3 b3x"), model: PlainModel())
    #expect(answers.map(\.isCram) == [false, true, false, true])
    #expect(answers[2].before == .init(dayGap: 5, interval: 1, predicted: 0.5))
    #expect(answers[1].memory == answers[0].memory)
    #expect(answers[3].before == nil)
  }

  @Test(arguments: [(40_000, 40_000), (1_000, 2_000), (300_001, 2_000)])
  func `What is read since the answer before counts, and a pause does not`(gap: Int, took: Int) {
    var facts = diary("a3 b3")
    for place in facts.indices {
      guard case .answered(var answer) = facts[place].change else { continue }
      answer.took = 2_000
      facts[place].change = .answered(answer)
    }
    let answered = facts.indices.filter {
      if case .answered = facts[$0].change { true } else { false }
    }
    facts[answered[1]].at.milliseconds = facts[answered[0]].at.milliseconds + Int64(gap)
    #expect(replay(facts, model: PlainModel()).map(\.took) == [2_000, took])
  }

  @Test func `Who is away from the keyboard does not study`() {
    var facts = diary("a3 a3")
    for (place, took) in [(0, 86_400_000), (1, -5)] {
      guard case .answered(var answer) = facts[place].change else { continue }
      answer.took = took
      facts[place].change = .answered(answer)
    }
    #expect(replay(facts, model: PlainModel()).map(\.took) == [ReplayedAnswer.longestTime, 0])
  }
}
