/// What is worth asking on one day for one goal, where the days until then are divided as planned.
struct GoalDay<Model: MemoryModel> {
  /// The model that the states of the cards belong to.
  let model: Model
  /// How the learner rates, and how long answers take.
  let profile: LearnerProfile
  /// The goal.
  let goal: StudyGoal
  /// How many days there are before that of the goal, today included; 1 or more.
  let daysLeft: Int
  /// How they are divided.
  let phases: GoalPhases
  /// Whether a day is so many questions long, however long each takes, and not so many minutes.
  var countsQuestions = false

  /// Returns the questions of the day, the most urgent first.
  ///
  /// Topics that would stay below their floor come before others. Of what was never asked a day has
  /// its share, two of them for each question that was asked before: one that isn't known at all
  /// gains more than any other.
  ///
  /// - Parameters:
  ///   - cards: The questions of the goal, as they are at the moment of asking.
  ///   - newDone: How many of them were asked for the first time on this day already.
  ///   - mostAgain: How many that were asked before the day has time for: what comes after them may
  ///     be left out.
  /// - Returns: Places in `cards`, each at most once.
  func order(
    of cards: [GoalMemory<Model>], newDone: Int = 0, mostAgain: Int = .max
  ) -> [Int] {
    let needs = topicsInNeed(cards)
    func neediest(_ places: [Int]) -> [Int] {
      guard !needs.isEmpty else { return places }
      let isNeedy = places.map { cards[$0].topics.contains { needs[$0] } }
      return zip(places, isNeedy).filter(\.1).map(\.0)
        + zip(places, isNeedy).filter { !$1 }.map(\.0)
    }
    let unseen = cards.indices.filter { cards[$0].state == nil }
    let share = Double(unseen.count + newDone) / max(1, phases.newShare * Double(daysLeft))
    let quota = max(0, Int(share.rounded(.up)) - newDone)
    let unasked = neediest(spreadOverTopics(unseen, cards))
    let seen = cards.indices.filter { cards[$0].state != nil && cards[$0].sinceLast >= 0.5 }
    let most = needs.isEmpty ? mostAgain : .max
    let again = daysLeft <= phases.finalDays ? byGain(seen, cards, most) : faded(seen, cards)
    let early = phases.fillsDays ? unasked.dropFirst(quota) : []
    return merged(Array(unasked.prefix(quota)), neediest(again)) + early
  }

  /// Returns the questions whose recall is below the threshold, the lowest first.
  private func faded(_ places: [Int], _ cards: [GoalMemory<Model>]) -> [Int] {
    places.map { (place: $0, recall: cards[$0].recall) }
      .filter { $0.recall < phases.threshold }
      .sorted { ($0.recall, $0.place) < ($1.recall, $1.place) }
      .map(\.place)
  }

  /// Returns the questions that gain something by being asked, the most for its time first.
  ///
  /// Where only the first are wanted, those come first in the search that could gain most: what is
  /// lacking on the day. It ends when none of the rest can come before those that were found.
  private func byGain(_ places: [Int], _ cards: [GoalMemory<Model>], _ most: Int) -> [Int] {
    guard most > 0 else { return [] }
    var rest = places.map { Gain(place: $0, cards[$0], in: self) }[...]
    if most < rest.count { rest.sort { $0.bound > $1.bound } }
    let step = most < rest.count ? max(8, most / 4) : rest.count
    var best: [(place: Int, worth: Double)] = []
    while let next = rest.first, best.count < most || next.bound >= best[most - 1].worth {
      best += rest.prefix(step).map { ($0.place, worth(cards[$0.place], $0)) }
        .filter { $0.worth > 0 }
      best.sort { ($1.worth, $0.place) < ($0.worth, $1.place) }
      rest = rest.dropFirst(step)
    }
    return best.prefix(most).map(\.place)
  }

  /// What can be said of the gain of a question before the ratings are gone through.
  private struct Gain {
    /// The place of the question.
    let place: Int
    /// Its recall today, as a fraction.
    let recall: Double
    /// How long it takes, in seconds; 1 for each where questions are counted.
    let seconds: Double
    /// What it can gain in a second at most: nothing is recalled more than surely, rounding aside.
    let bound: Double

    init(place: Int, _ card: GoalMemory<Model>, in day: GoalDay) {
      self.place = place
      recall = card.recall
      seconds = day.countsQuestions ? 1 : day.profile.seconds(recall: recall)
      bound = (1.000_001 - card.untouched) / seconds
    }
  }

  /// Returns by how much the recall of a question on the day of the goal is expected to rise when it
  /// is asked today, for each second that it takes, or for each question.
  private func worth(_ card: GoalMemory<Model>, _ known: Gain) -> Double {
    guard let next = card.nextStates(model) else { return 0 }
    func after(_ rating: Rating) -> Double {
      model.retrievability(next[rating], elapsedDays: Double(daysLeft))
    }
    // What is missed is learnt again before the day is over.
    let relearned = model.relearned(next.again)
    var gain =
      (1 - known.recall) * model.retrievability(relearned, elapsedDays: Double(daysLeft))
      - card.untouched
    for (rating, share) in zip([Rating.hard, .good, .easy], profile.recalledRatings) where share > 0
    {
      gain += known.recall * share * after(rating)
    }
    return gain / known.seconds
  }

  /// Returns two new questions, one asked before, and so on, then the rest.
  private func merged(_ new: [Int], _ again: [Int]) -> [Int] {
    var merged: [Int] = []
    var (new, again) = (new[...], again[...])
    while !new.isEmpty, !again.isEmpty {
      merged += new.prefix(2)
      merged.append(again.removeFirst())
      new = new.dropFirst(2)
    }
    return merged + new + again
  }
}

// Topics.
extension GoalDay {
  /// Returns for each topic whether its recall on the day of the goal will be below the floor if
  /// nothing is asked until then; empty where that is so of none, or of all.
  private func topicsInNeed(_ cards: [GoalMemory<Model>]) -> [Bool] {
    var sums = [(recall: Double, count: Double)](repeating: (0, 0), count: topicCount(cards))
    for card in cards {
      for topic in card.topics {
        sums[topic].recall += card.untouched
        sums[topic].count += 1
      }
    }
    let needs = sums.map { $0.recall < goal.floor * $0.count }
    let areAll = zip(needs, sums).allSatisfy { $0 || $1.count == 0 }
    return areAll || !needs.contains(true) ? [] : needs
  }

  /// Returns questions that were never asked in such an order that all topics begin early: those of
  /// the topics first of which least was asked or comes before.
  private func spreadOverTopics(_ places: [Int], _ cards: [GoalMemory<Model>]) -> [Int] {
    var counts = [Int](repeating: 0, count: topicCount(cards))
    for card in cards where card.state != nil {
      for topic in card.topics { counts[topic] += 1 }
    }
    let rounds = places.map { place -> Int in
      let topics = cards[place].topics
      defer { for topic in topics { counts[topic] += 1 } }
      return topics.reduce(.max) { min($0, counts[$1]) }
    }
    return zip(rounds, places).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }

  /// One more than the greatest number of a topic.
  private func topicCount(_ cards: [GoalMemory<Model>]) -> Int {
    cards.reduce(0) { $1.topics.reduce($0) { max($0, $1 + 1) } }
  }
}

extension MemoryModel {
  /// Returns the recall of a card after some more days without review, as a fraction; 0 where it was
  /// never asked.
  func recall(_ card: GoalCard, after days: Double = 0) -> Double {
    guard let state = card.state else { return 0 }
    return retrievability(state, elapsedDays: card.sinceLast + days)
  }
}

/// What was studied on a day already, which is taken off what is planned for it.
package struct GoalDone: Equatable, Sendable {
  /// The time, in minutes; 0 or more.
  package var minutes: Double
  /// How many questions of earlier days were answered; 0 or more.
  package var reviews: Int
  /// How many questions were asked for the first time; 0 or more.
  package var new: Int

  /// Creates what was done; without arguments, nothing.
  ///
  /// - Parameters:
  ///   - minutes: The time, in minutes.
  ///   - reviews: How many questions of earlier days were answered.
  ///   - new: How many questions were asked for the first time.
  package init(minutes: Double = 0, reviews: Int = 0, new: Int = 0) {
    self.minutes = minutes
    self.reviews = reviews
    self.new = new
  }
}

extension StudyLimit {
  /// Returns what is left after something was done.
  func less(_ done: GoalDone) -> StudyLimit {
    StudyLimit(
      minutes: minutes.map { max(0, $0 - done.minutes) },
      reviews: reviews.map { max(0, $0 - done.reviews) }, new: new.map { max(0, $0 - done.new) },
      questions: questions.map { max(0, $0 - done.reviews - done.new) })
  }
}
