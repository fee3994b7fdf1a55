import Scheduling
import TestSupport
import Testing

struct GoalPolicyTests {
  private let policy = GoalPolicy(model: FSRS6())

  @Test(.slow, arguments: [1, 5, 30], [nil, 3.0])
  func `A choice has known places, each once, and none that was asked today`(
    days: Int, minutes: Double?
  ) {
    var cards = askedCards(40, topics: 4) + [GoalCard](repeating: GoalCard(topics: [1]), count: 20)
    cards[7].sinceLast = 0.2
    let chosen = policy.choose(
      among: cards, for: [demand(60, in: days, minutes: minutes)], on: goalToday)
    #expect(!chosen.isEmpty)
    #expect(Set(chosen).count == chosen.count && chosen.allSatisfy(cards.indices.contains))
    #expect(!chosen.contains(7))
  }

  @Test
  func `A goal whose day has come asks for nothing, nor does a question of no goal`() {
    let cards = askedCards(10)
    #expect(policy.choose(among: cards, for: [demand(10, in: 0)], on: goalToday).isEmpty)
    #expect(policy.choose(among: cards, for: [demand(10, in: -3)], on: goalToday).isEmpty)
    #expect(policy.choose(among: cards, for: [], on: goalToday).isEmpty)
    let chosen = policy.choose(among: cards, for: [demand(4, in: 1)], on: goalToday)
    #expect(!chosen.isEmpty && chosen.allSatisfy { $0 < 4 })
  }

  @Test
  func `Minutes are kept to within one answer, and those spent count`() {
    let cards = askedCards(200)
    let profile = LearnerProfile()
    let all = [demand(200, in: 2, minutes: 5)]
    func seconds(_ chosen: [Int]) -> Double {
      chosen.reduce(0) {
        guard let state = cards[$1].state else { return $0 }
        let recall = FSRS6().retrievability(state, elapsedDays: cards[$1].sinceLast)
        return $0 + recall * profile.recalledSeconds + (1 - recall) * profile.forgottenSeconds
      }
    }
    let chosen = policy.choose(among: cards, for: all, on: goalToday)
    #expect((300...330).contains(seconds(chosen)))
    let rest = policy.choose(among: cards, for: all, on: goalToday, done: GoalDone(minutes: 4))
    #expect((60...90).contains(seconds(rest)))
    #expect(
      policy.choose(among: cards, for: all, on: goalToday, done: GoalDone(minutes: 5)).isEmpty)
  }

  @Test
  func `An easy day has less, and a day off nothing`() {
    let cards = askedCards(200)
    let all = [demand(200, in: 3, minutes: 10)]
    func count(_ monday: Double) -> Int {
      GoalPolicy(model: FSRS6(), week: [monday, 1, 1, 1, 1, 1, 1])
        .choose(among: cards, for: all, on: goalToday).count
    }
    #expect(count(0) == 0)
    #expect(count(0.5) < count(1))
  }

  @Test
  func `Two goals take turns, the nearer first`() {
    let cards = askedCards(20)
    let far = GoalDemand(
      goal: StudyGoal(day: goalToday.advanced(by: 2)), cards: Array(10..<20))
    let near = GoalDemand(
      goal: StudyGoal(day: goalToday.advanced(by: 1)), cards: Array(0..<10))
    let chosen = policy.choose(among: cards, for: [far, near], on: goalToday)
    #expect(chosen.prefix(4).map { $0 < 10 } == [true, false, true, false])
  }

  @Test
  func `On the last day what gains most comes first`() {
    let weak = GoalCard(state: FSRS6().initialState(.again), sinceLast: 3)
    let strong = GoalCard(state: MemoryState(slow: 400, fast: 400, difficulty: 5), sinceLast: 3)
    let chosen = policy.choose(
      among: [strong, weak, strong], for: [demand(3, in: 1, target: 0.99)], on: goalToday)
    #expect(chosen.first == 1)
  }

  @Test
  func `Limits of a day hold for new questions and others apart`() {
    let cards = askedCards(30) + [GoalCard](repeating: GoalCard(), count: 30)
    let chosen = policy.choose(
      among: cards, for: [demand(60, in: 2)], on: goalToday,
      within: StudyLimit(reviews: 4, new: 3))
    #expect(chosen.count { $0 < 30 } == 4)
    #expect(chosen.count { $0 >= 30 } == 3)
  }
}
