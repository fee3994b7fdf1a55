import Testing

@testable import Scheduling

struct GoalMemoryTests {
  /// Whatever happens on the way, a memory says what the model says of a card.
  private func expectAgreement(_ model: some MemoryModel, seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    var card = GoalCard(topics: [3])
    var memory = GoalMemory(card, model, daysLeft: 40)
    #expect(memory.state == nil && memory.recall == 0 && memory.untouched == 0)
    #expect(memory.nextStates(model)?.good == nil)
    for day in 0..<40 {
      if chance.integer(in: 0...4) == 0 {
        let rating = chance.rating()
        let next =
          card.state.map { model.nextState($0, elapsedDays: card.sinceLast, rating: rating) }
          ?? model.initialState(rating)
        (card.state, card.sinceLast) = (next, 0)
        memory.answer(next, model, daysLeft: 40 - day)
      }
      #expect(memory.state == card.state && memory.sinceLast == card.sinceLast)
      #expect(memory.recall == model.recall(card) && memory.topics == [3])
      #expect(memory.untouched == model.recall(card, after: Double(40 - day)))
      #expect(
        memory.nextStates(model)?.hard
          == card.state.map {
            model.nextStates(model.curve(of: $0), elapsedDays: card.sinceLast).hard
          })
      memory.pass()
      if card.state != nil { card.sinceLast += 1 }
    }
  }

  @Test(arguments: 1...20)
  func `A memory on its way agrees with the model`(seed: Int) {
    expectAgreement(FSRS6(), seed: UInt64(seed))
    expectAgreement(FSRS7(), seed: UInt64(seed))
  }

  @Test
  func `A card begins as it is`() {
    let card = GoalCard(
      state: MemoryState(slow: 8, fast: 5, difficulty: 4), sinceLast: 2.5, topics: [1, 2])
    let memory = GoalMemory(card, FSRS7(), daysLeft: 7)
    #expect(memory.recall == FSRS7().recall(card) && memory.sinceLast == 2.5)
    #expect(memory.untouched == FSRS7().recall(card, after: 7) && memory.untouched < memory.recall)
  }
}
