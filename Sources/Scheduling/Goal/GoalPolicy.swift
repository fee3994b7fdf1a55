/// What to ask today, so that as much as possible is remembered on the days that count.
package struct GoalPolicy: Sendable {
  /// The model that the states of the cards belong to.
  package let model: any MemoryModel
  /// How the learner rates, and how long answers take.
  package let profile: LearnerProfile
  /// How much each day of the week can carry: seven fractions from Monday, 0…1; none where all days
  /// are alike.
  package let week: [Double]

  /// Creates a policy.
  ///
  /// - Parameters:
  ///   - model: The model that the states of the cards belong to.
  ///   - profile: How the learner rates, and how long answers take.
  ///   - week: How much each day of the week can carry, seven fractions from Monday, 0…1.
  package init(
    model: any MemoryModel, profile: LearnerProfile = LearnerProfile(), week: [Double] = []
  ) {
    self.model = model
    self.profile = profile
    self.week = week
  }

  /// Returns the questions worth asking today, the most urgent first.
  ///
  /// - Parameters:
  ///   - cards: All questions, as they are at the moment of asking.
  ///   - demands: The goals. One whose day has come asks for nothing, and neither does a question
  ///     that belongs to no goal.
  ///   - today: The study day.
  ///   - limit: How much is studied today; the least of it and of what the goals say.
  /// - Returns: Places in `cards`, each at most once; empty where nothing is worth its time.
  package func choose(
    among cards: [GoalCard], for demands: [GoalDemand], on today: StudyDay,
    within limit: StudyLimit = StudyLimit()
  ) -> [Int] {
    choose(among: cards, for: demands, on: today, within: limit, model: model)
  }

  private func choose(
    among cards: [GoalCard], for demands: [GoalDemand], on today: StudyDay,
    within limit: StudyLimit, model: some MemoryModel
  ) -> [Int] {
    var worth = [Double](repeating: 0, count: cards.count)
    for demand in demands where today < demand.goal.day {
      let daysLeft = Double(demand.goal.day - today)
      var fresh = 0
      let unseen = demand.cards.count { cards[$0].state == nil }
      let mayBegin = Int((Double(unseen) / max(1, 0.4 * daysLeft)).rounded(.up))
      for place in demand.cards {
        let card = cards[place]
        if card.state == nil {
          fresh += 1
          if fresh > mayBegin { continue }
        } else if card.sinceLast < 0.5 {
          continue
        }
        let recall = card.state.map { model.retrievability($0, elapsedDays: card.sinceLast) }
        if let recall, recall > 0.8, daysLeft > 15 { continue }
        let gain = gain(card, recall: recall, daysLeft: daysLeft, model: model)
        worth[place] += max(0, gain) / profile.seconds(recall: recall)
      }
    }
    let order = worth.indices.filter { worth[$0] > 1e-6 }.sorted {
      (worth[$1], $0) < (worth[$0], $1)
    }
    return cut(order, cards: cards, limit: limit, model: model)
  }

  private func gain(
    _ card: GoalCard, recall: Double?, daysLeft: Double, model: some MemoryModel
  ) -> Double {
    guard let state = card.state, let recall else {
      return zip(Rating.allCases, profile.firstRatings).reduce(0) { sum, each in
        sum + each.1 * model.retrievability(model.initialState(each.0), elapsedDays: daysLeft)
      }
    }
    func after(_ rating: Rating) -> Double {
      model.retrievability(
        model.nextState(state, elapsedDays: card.sinceLast, rating: rating), elapsedDays: daysLeft)
    }
    let recalled = zip(Rating.allCases.dropFirst(), profile.recalledRatings).reduce(0) {
      $0 + $1.1 * after($1.0)
    }
    return recall * recalled + (1 - recall) * after(.again)
      - model.retrievability(state, elapsedDays: card.sinceLast + daysLeft)
  }

  private func cut(
    _ order: [Int], cards: [GoalCard], limit: StudyLimit, model: some MemoryModel
  ) -> [Int] {
    var rest = limit.minutes.map { 60 * $0 } ?? .infinity
    var chosen: [Int] = []
    for place in order where chosen.count < limit.answers ?? .max {
      let card = cards[place]
      let recall = card.state.map { model.retrievability($0, elapsedDays: card.sinceLast) }
      rest -= profile.seconds(recall: recall)
      guard rest >= 0 else { break }
      chosen.append(place)
    }
    return chosen
  }
}
