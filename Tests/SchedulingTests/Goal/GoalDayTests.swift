import Testing

@testable import Scheduling

struct GoalDayTests {
  private func day(_ daysLeft: Int, finalDays: Int = 3, floor: Double = 0.85) -> GoalDay<FSRS6> {
    GoalDay(
      model: FSRS6(), profile: LearnerProfile(),
      goal: StudyGoal(day: goalToday.advanced(by: daysLeft), floor: floor), daysLeft: daysLeft,
      phases: GoalPhases(threshold: 0.8, finalDays: finalDays))
  }

  @Test
  func `Before the last days only what has faded is asked, the weakest first`() {
    let cards = askedCards(60)
    let order = day(30).order(of: cards, among: Array(cards.indices))
    let recalls = order.map { FSRS6().recall(cards[$0]) }
    #expect(!order.isEmpty && order.count < cards.count)
    #expect(recalls.allSatisfy { $0 < 0.8 } && recalls == recalls.sorted())
  }

  @Test
  func `In the last days everything that gains is worth asking`() {
    let cards = askedCards(60)
    #expect(day(3).order(of: cards, among: Array(cards.indices)).count > 50)
  }

  @Test
  func `New questions are spread over the first third of the days, over all topics`() {
    let cards = (0..<66).map { GoalCard(topics: [$0 / 11]) }
    let order = day(20).order(of: cards, among: Array(cards.indices))
    #expect(order.count == 10)
    #expect(Set(order.prefix(6).map { cards[$0].topics[0] }).count == 6)
    #expect(day(1).order(of: cards, among: Array(cards.indices)).count == 66)
  }

  @Test
  func `A topic below its floor comes before all others`() {
    let strong = GoalCard(
      state: MemoryState(slow: 90, fast: 90, difficulty: 5), sinceLast: 1, topics: [0])
    let weak = GoalCard(
      state: MemoryState(slow: 2, fast: 2, difficulty: 5), sinceLast: 1, topics: [1])
    let cards = [strong, strong, weak, strong, weak]
    #expect(day(2).order(of: cards, among: Array(cards.indices)).prefix(2).sorted() == [2, 4])
  }
}
