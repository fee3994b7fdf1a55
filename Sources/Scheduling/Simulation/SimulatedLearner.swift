/// The true memory of a simulated learner beside what a schedule believes of it.
struct SimulatedLearner {
  /// The cards as the schedule sees them.
  private(set) var cards: [GoalCard]
  private var memories: [MemoryState?]
  private let truth: any MemoryModel
  private let profile: LearnerProfile
  private var chance: SplitMix64

  init(truth: any MemoryModel, profile: LearnerProfile, cards: [GoalCard], seed: UInt64) {
    self.truth = truth
    self.profile = profile
    self.cards = cards
    memories = cards.map(\.state)
    chance = SplitMix64(seed: seed)
  }

  /// The true recall of each card now, as a fraction; 0 where it was never asked.
  var recall: [Double] {
    zip(memories, cards).map { memory, card in
      memory.map { truth.retrievability($0, elapsedDays: card.sinceLast) } ?? 0
    }
  }

  /// Lets a night pass.
  mutating func sleep() {
    for place in cards.indices where cards[place].state != nil {
      cards[place].sinceLast += 1
    }
  }

  /// Answers a question, and writes it down in the report of the day.
  ///
  /// - Parameters:
  ///   - place: The card.
  ///   - model: What the schedule reckons with.
  ///   - day: The report of the day.
  mutating func answer(_ place: Int, _ model: any MemoryModel, _ day: inout Simulator.Day) {
    let elapsed = cards[place].sinceLast
    let rating: Rating
    if let memory = memories[place], let state = cards[place].state {
      let recall = truth.retrievability(memory, elapsedDays: elapsed)
      rating = chance.fraction() < recall ? profile.recalledRating(by: &chance) : .again
      memories[place] = truth.state(
        after: rating, truth.nextState(memory, elapsedDays: elapsed, rating: rating))
      cards[place].state = model.state(
        after: rating, model.nextState(state, elapsedDays: elapsed, rating: rating))
      day.reviews += 1
      day.recalled += rating == .again ? 0 : 1
      day.minutes += (rating == .again ? profile.forgottenSeconds : profile.recalledSeconds) / 60
    } else {
      rating = profile.firstRating(by: &chance)
      memories[place] = truth.state(after: rating, truth.initialState(rating))
      cards[place].state = model.state(after: rating, model.initialState(rating))
      day.new += 1
      day.minutes += profile.newSeconds / 60
    }
    cards[place].sinceLast = 0
  }
}
