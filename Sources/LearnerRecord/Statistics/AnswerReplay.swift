internal import Curriculum
package import Scheduling

/// Goes through a record again and finds, for each answer that stands, what a model expected of it.
///
/// It follows the rules of `LearnerState`, but keeps what the state forgets: every answer rather
/// than the last one of each question.
package struct AnswerReplay: Sendable {
  private struct Card: Sendable {
    var memory: MemoryState
    var at: Int64
    var day: StudyDay
    var interval: Int
  }

  private let model: any MemoryModel
  private let policy: SchedulingPolicy
  private let standing: StandingAnswers
  private var cards: [Question.ID: Card] = [:]
  private var count = 0
  /// When the answer before was given, in milliseconds since 1970-01-01 00:00 UTC.
  private var latest: Int64?

  /// Prepares to go through a record.
  ///
  /// - Parameters:
  ///   - facts: What of each entry of the whole record changes the state, in order.
  ///   - model: The memory model to predict with.
  ///   - policy: How intervals and study days are made.
  package init(
    of facts: some Sequence<ReplayFact>, model: any MemoryModel, policy: SchedulingPolicy
  ) {
    self.model = model
    self.policy = policy
    standing = StandingAnswers(facts)
  }

  /// Takes in the next entry.
  ///
  /// - Parameter fact: What of the entry after the one taken before changes the state.
  /// - Returns: The answer in it; `nil` where it has none, or one that was taken back.
  package mutating func take(_ fact: ReplayFact) -> ReplayedAnswer? {
    count += 1
    if case .practised(let practised) = fact.change { begin(practised) }
    guard case .answered(let answer) = fact.change, !standing.takenBack.contains(count) else {
      return nil
    }
    let isCountedRight = standing.countedRight[count] != nil
    var counted = answer
    if isCountedRight { counted.credit = 1 }
    var replayed = take(
      counted, rated: standing.rating(ofEntry: count) ?? answer.rating, at: fact.at)
    replayed.isCountedRight = isCountedRight
    return replayed
  }

  /// Begins with what was practised in another program, which is no answer here.
  private mutating func begin(_ practised: Fact.Practised) {
    guard cards[practised.question] == nil else { return }
    var card: Card?
    for review in practised.reviews {
      guard let answer = ReplayFact.Answer(review, of: practised.question) else { continue }
      let day = review.moment.studyDay(rolloverHour: policy.rolloverHour)
      card = next(card, answer.rating, at: review.moment, on: day)
    }
    cards[practised.question] = card
  }

  private mutating func take(
    _ answer: ReplayFact.Answer, rated rating: Rating, at moment: Moment
  ) -> ReplayedAnswer {
    let question = Question.ID(rawValue: answer.question)
    let day = moment.studyDay(rolloverHour: policy.rolloverHour)
    let card = cards[question]
    let after = answer.isCram ? card : next(card, rating, at: moment, on: day)
    if !answer.isCram { cards[question] = after }
    let took = ReplayedAnswer.deskTime(of: answer, at: moment, after: latest)
    latest = moment.milliseconds
    return ReplayedAnswer(
      entry: count, question: question, at: moment, day: day, rating: rating,
      credit: answer.credit, confidence: answer.confidence > 0 ? answer.confidence : nil,
      took: took, isCram: answer.isCram,
      before: card.map { before($0, at: moment, on: day) },
      memory: after?.memory ?? model.initialState(rating), interval: after?.interval ?? 1)
  }

  private func before(_ card: Card, at moment: Moment, on day: StudyDay) -> ReplayedAnswer.Before {
    let elapsed = elapsedDays(since: card, at: moment, on: day)
    return ReplayedAnswer.Before(
      dayGap: day - card.day, interval: card.interval,
      predicted: model.retrievability(card.memory, elapsedDays: elapsed))
  }

  private func next(
    _ card: Card?, _ rating: Rating, at moment: Moment, on day: StudyDay
  ) -> Card {
    let memory =
      card.map {
        model.nextState(
          $0.memory, elapsedDays: elapsedDays(since: $0, at: moment, on: day), rating: rating)
      } ?? model.initialState(rating)
    return Card(memory: memory, at: moment.milliseconds, day: day, interval: interval(memory))
  }

  private func elapsedDays(since card: Card, at moment: Moment, on day: StudyDay) -> Double {
    model.countsStudyDays ? Double(day - card.day) : moment.days(since: card.at)
  }

  /// Returns an interval within the policy's bounds, in whole days.
  private func interval(_ memory: MemoryState) -> Int {
    let days = model.interval(memory, retention: policy.retention)
    let longest = Double(max(1, policy.cap))
    let shortest = min(Double(max(1, policy.floor)), longest)
    return Int(min(max(shortest, days), longest).rounded())
  }
}
