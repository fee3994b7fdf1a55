import Testing

@testable import Scheduling

struct SimulatedLearnerTests {
  private let profile = LearnerProfile(newSeconds: 60, recalledSeconds: 30, forgottenSeconds: 90)

  private func learner(seed: UInt64 = 1) -> SimulatedLearner {
    SimulatedLearner(
      truth: FSRS7(), profile: profile, cards: [GoalCard](repeating: GoalCard(), count: 3),
      seed: seed)
  }

  @Test func `What was never asked is not known, and does not age`() {
    var learner = learner()
    learner.sleep()
    #expect(learner.recall == [0, 0, 0] && learner.cards.map(\.sinceLast) == [0, 0, 0])
    var day = Simulator.Day(day: goalToday)
    learner.answer(1, FSRS6(), &day)
    learner.sleep()
    learner.sleep()
    #expect(learner.cards.map(\.sinceLast) == [0, 2, 0])
    #expect(learner.recall[0] == 0 && (0..<1).contains(learner.recall[1]))
    #expect(day.new == 1 && day.reviews == 0 && day.minutes == 1)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `Answers are counted, timed, and seen by the schedule through its own model`(seed: UInt64) {
    var learner = learner(seed: seed)
    var (first, second) = (Simulator.Day(day: goalToday), Simulator.Day(day: goalToday))
    learner.answer(0, FSRS6(), &first)
    let before = learner.cards[0].state
    let firsts = Rating.allCases.map { FSRS6().state(after: $0, FSRS6().initialState($0)) }
    #expect(firsts.contains { $0 == before })
    for _ in 0..<4 { learner.sleep() }
    learner.answer(0, FSRS6(), &second)
    #expect(second.reviews == 1 && second.new == 0)
    #expect(second.minutes == (second.recalled == 1 ? 0.5 : 1.5))
    let ratings: [Rating] = second.recalled == 1 ? [.hard, .good, .easy] : [.again]
    let after = ratings.compactMap { rating in
      before.map {
        FSRS6().state(after: rating, FSRS6().nextState($0, elapsedDays: 4, rating: rating))
      }
    }
    #expect(after.contains { $0 == learner.cards[0].state } && learner.cards[0].sinceLast == 0)
  }

  @Test func `The same seed gives the same answers`() {
    func play(_ seed: UInt64) -> [GoalCard] {
      var (learner, day) = (learner(seed: seed), Simulator.Day(day: goalToday))
      for place in [0, 1, 2, 0, 1, 2] {
        learner.answer(place, FSRS6(), &day)
        learner.sleep()
      }
      return learner.cards
    }
    #expect(play(4) == play(4))
    #expect(Set((0..<20 as Range<UInt64>).map { "\(play($0))" }).count > 5)
  }
}
