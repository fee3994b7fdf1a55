package import Curriculum
package import Scheduling

// What answers do to cards.
extension LearnerState {
  /// Returns a card after one more answer; it is due at once until it is scheduled.
  func card(
    after before: Card?, _ answer: ReplayFact.Answer, at moment: Moment, on day: StudyDay
  ) -> Card {
    Card(
      memory: memory(after: before, answer.rating, at: moment),
      lastAnswered: moment.milliseconds, lastDay: day, due: day,
      reviews: (before?.reviews ?? 0) + 1,
      lapses: lapses(after: before, answer.rating, on: day),
      credit: answer.credit, wording: answer.wording,
      wasRight: answer.rating != .again || before?.wasRight == true, place: answer.place,
      signals: history(after: before, answer), awaitsDate: true)
  }

  /// Counts a lapse: a miss at the first answer of a day, of a question that was right before.
  ///
  /// What is missed again and again until it is right on one evening was forgotten once, and what was never right
  /// was not forgotten.
  private func lapses(after card: Card?, _ rating: Rating, on day: StudyDay) -> Int {
    guard let card else { return 0 }
    return card.lapses + (rating == .again && card.wasRight && day > card.lastDay ? 1 : 0)
  }

  /// Returns what the answers told besides their ratings, if a correction needs it.
  private func history(after card: Card?, _ answer: ReplayFact.Answer) -> SignalHistory? {
    guard signals?.readsCards == true else { return nil }
    var history = card?.signals ?? SignalHistory()
    history.update(
      rating: answer.rating, duration: answer.took, confidence: answer.confidence,
      hints: answer.hints)
    return history
  }

  /// Returns the learner's form after an answer on a later study day than the one before, if a
  /// correction needs it.
  func form(
    after answer: ReplayFact.Answer, to card: Card, at moment: Moment
  ) -> RecentForm {
    guard signals != nil else { return form }
    var form = form
    form.update(
      recalled: answer.rating != .again,
      predicted: model.retrievability(
        card.memory, elapsedDays: elapsedDays(since: card, at: moment)))
    return form
  }

  /// Returns the probability that a card is recalled after a time without review, by today's form:
  /// 0…1.
  ///
  /// - Parameters:
  ///   - card: The card.
  ///   - elapsedDays: The time, in days, as the model counts it.
  /// - Returns: The model's prediction, corrected where there is a correction.
  package func recall(of card: Card, elapsedDays: Double) -> Double {
    let recall = model.retrievability(card.memory, elapsedDays: elapsedDays)
    guard let signals else { return recall }
    return signals.adjusted(recall, after: card.signals ?? SignalHistory(), form: form)
  }

  /// Returns the policy for a card, whose model has to predict another recall than the one wanted
  /// where its predictions are corrected.
  private func policy(for history: SignalHistory?) -> SchedulingPolicy {
    guard let signals, let history else { return policy }
    var policy = policy
    policy.retention = Retention(
      rawValue: signals.unadjusted(policy.retention.rawValue, after: history))
    return policy
  }

  /// Returns the memory after an answer.
  func memory(after card: Card?, _ rating: Rating, at moment: Moment) -> MemoryState {
    guard let card else { return model.initialState(rating) }
    let elapsed = elapsedDays(since: card, at: moment)
    return model.nextState(card.memory, elapsedDays: elapsed, rating: rating)
  }

  /// Returns the time since a card was answered as the model counts it, in days.
  package func elapsedDays(since card: Card, at moment: Moment) -> Double {
    model.countsStudyDays
      ? Double(studyDay(moment) - card.lastDay) : moment.days(since: card.lastAnswered)
  }

  /// Returns the day on which a card is due.
  func dueDay(of question: Question.ID, _ card: Card) -> StudyDay {
    let seed = stableHash(question.rawValue) &+ UInt64(card.reviews)
    return policy(for: card.signals).dueDay(
      after: card.memory, on: card.lastDay, model: model, seed: seed, place: card.place)
  }

  /// Puts a card in the place of the one before, or takes it away.
  mutating func put(_ card: Card?, for question: Question.ID) {
    if loads != nil {
      if let due = cards[question]?.due { loads?[due, default: 0] -= 1 }
      if let due = card?.due { loads?[due, default: 0] += 1 }
    }
    cards[question] = card
  }
}

// Where dates are put.
extension LearnerState {
  /// Counts how many questions are due on each day, which `place` needs; from then on the counts
  /// are kept.
  package mutating func countLoads() {
    loads = cards.values.reduce(into: [:]) { $0[$1.due, default: 0] += 1 }
  }

  /// Returns where among the days that its interval allows a question's next date is best put:
  /// where less is due, and where the learner wants more of it.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - rating: The rating of the answer that is about to be recorded.
  ///   - moment: The time.
  /// - Returns: 0 (the first of those days)…1 (the last), or `nil` where loads are not counted.
  package func place(
    for question: Question.ID, rated rating: Rating, at moment: Moment
  ) -> Double? {
    guard let loads else { return nil }
    let card = cards[question]
    let seed = stableHash(question.rawValue) &+ UInt64((card?.reviews ?? 0) + 1)
    return policy(for: card?.signals).place(
      after: memory(after: card, rating, at: moment), on: studyDay(moment), model: model,
      seed: seed, week: settings.limits.week ?? [],
      load: { loads[$0, default: 0] - (card?.due == $0 ? 1 : 0) })
  }
}
