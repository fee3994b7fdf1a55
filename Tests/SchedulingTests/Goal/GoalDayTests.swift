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
    let order = day(30).order(of: cards)
    let recalls = order.map { FSRS6().recall(cards[$0]) }
    #expect(!order.isEmpty && order.count < cards.count)
    #expect(recalls.allSatisfy { $0 < 0.8 } && recalls == recalls.sorted())
  }

  @Test
  func `In the last days everything that gains is worth asking`() {
    let cards = askedCards(60)
    #expect(day(3).order(of: cards).count > 50)
  }

  @Test
  func `New questions are spread over nearly half of the days, over all topics`() {
    let cards = (0..<66).map { GoalCard(topics: [$0 / 11]) }
    let order = day(20).order(of: cards)
    #expect(order.count == 8)
    #expect(Set(order.prefix(6).map { cards[$0].topics[0] }).count == 6)
    #expect(day(1).order(of: cards).count == 66)
  }

  @Test
  func `A topic of which least was asked has its new questions first`() {
    let asked = askedCards(3).map { card in
      var card = card
      card.topics = [0]
      return card
    }
    let unseen = [0, 0, 1, 0, 2, 1].map { GoalCard(topics: [$0]) } + [GoalCard(topics: [0, 2])]
    let order = day(2).order(of: asked + unseen).filter { $0 >= 3 }
    #expect(order == [5, 7, 8, 9, 3, 4, 6])
  }

  @Test
  func `Where every day is filled, new questions come early rather than leave time to spare`() {
    let cards = [GoalCard](repeating: GoalCard(), count: 40) + askedCards(20)
    let day = GoalDay(
      model: FSRS6(), profile: LearnerProfile(), goal: StudyGoal(day: goalToday.advanced(by: 20)),
      daysLeft: 20, phases: GoalPhases(threshold: 1, finalDays: 3))
    #expect(Set(day.order(of: cards)) == Set(cards.indices))
  }

  @Test
  func `A topic below its floor comes before all others`() {
    let strong = GoalCard(
      state: MemoryState(slow: 90, fast: 90, difficulty: 5), sinceLast: 1, topics: [0])
    let weak = GoalCard(
      state: MemoryState(slow: 2, fast: 2, difficulty: 5), sinceLast: 1, topics: [1])
    let cards = [strong, strong, weak, strong, weak]
    #expect(day(2).order(of: cards).prefix(2).sorted() == [2, 4])
  }

  @Test(arguments: [2, 12, 40])
  func `Looking only for what a day has time for finds the same`(daysLeft: Int) {
    var chance = SplitMix64(seed: UInt64(daysLeft))
    let cards = (0..<200).map { number in
      let state = MemoryState(
        slow: 0.5 + 20 * chance.fraction(), fast: 3, difficulty: 1 + 9 * chance.fraction())
      return number % 4 == 0
        ? GoalCard() : GoalCard(state: state, sinceLast: (20 * chance.fraction()).rounded(.up))
    }
    let profile = LearnerProfile()
    let day = day(daysLeft, finalDays: 14)
    for limit in [
      StudyLimit(), StudyLimit(reviews: 0), StudyLimit(reviews: 3), StudyLimit(reviews: 45),
      StudyLimit(minutes: 0), StudyLimit(minutes: 6), StudyLimit(minutes: 15, reviews: 30, new: 4),
    ] {
      func chosen(_ mostAgain: Int) -> [Int] {
        limit.cut(
          day.order(of: cards, mostAgain: mostAgain), isNew: { cards[$0].state == nil }
        ) {
          profile.seconds(recall: cards[$0].state == nil ? nil : FSRS6().recall(cards[$0]))
        }
      }
      #expect(chosen(limit.mostReviews(profile)) == chosen(.max))
    }
  }
}

extension GoalDay {
  /// Returns the questions of the day among cards.
  fileprivate func order(of cards: [GoalCard], mostAgain: Int = .max) -> [Int] {
    order(
      of: cards.map { GoalMemory($0, model, daysLeft: daysLeft) }, mostAgain: mostAgain)
  }
}
