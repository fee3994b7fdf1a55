package import Curriculum
package import Scheduling

/// What is known of a learner: the fold of all entries of a record.
///
/// It is never stored as truth, only as a snapshot that can be dropped: replaying the entries gives
/// the same state again.
package struct LearnerState: Sendable {
  /// One card per question that was answered.
  package private(set) var cards: [Question.ID: Card] = [:]
  /// How many entries the state takes in.
  package private(set) var entryCount = 0

  /// Whether an entry changed an answer from before the snapshot that the state began with, so that
  /// only replaying the whole record gives the right state.
  package private(set) var needsReplay = false

  let model: any MemoryModel
  let policy: SchedulingPolicy
  private var recent: [Step] = []
  private var undoable = 0
  private var unscheduled: Set<Question.ID> = []
  private var snapshotCount = 0

  /// Creates the state of an empty record.
  ///
  /// - Parameters:
  ///   - model: The memory model, with its weights.
  ///   - policy: How dates are made of intervals.
  package init(model: any MemoryModel, policy: SchedulingPolicy) {
    self.model = model
    self.policy = policy
  }

  /// Creates a state as a snapshot kept it.
  package init(
    model: any MemoryModel, policy: SchedulingPolicy, cards: [Question.ID: Card], entryCount: Int
  ) {
    self.init(model: model, policy: policy)
    self.cards = cards
    self.entryCount = entryCount
    snapshotCount = entryCount
  }

  /// The number of answers in a row that can be taken back: exactly so many, so that every way of
  /// replaying a record gives the same state.
  package static let undoDepth = 100
}

/// An answer that can still be changed, with the card as it was before.
private struct Step: Sendable {
  var entry: Int
  var at: Moment
  var question: Question.ID
  var credit: Double
  var wording: UInt64
  var before: LearnerState.Card?
}

extension LearnerState {
  /// The entry number of the latest answer that stands and can be taken back.
  ///
  /// It is `nil` after a snapshot until something is answered; replaying the record finds it.
  package var latestAnswer: (entry: Int, question: Question.ID)? {
    latestStep.map { ($0.entry, $0.question) }
  }

  private var latestStep: Step? {
    undoable > 0 ? recent.last : nil
  }

  /// Takes in the next entry and schedules the question that it is about.
  package mutating func apply(_ fact: ReplayFact) {
    fold(fact)
    schedule()
  }

  /// Takes in the next entry without finding out when its question is due; `schedule()` does.
  ///
  /// Replay folds a million entries and schedules each question once.
  package mutating func fold(_ fact: ReplayFact) {
    entryCount += 1
    switch fact.change {
    case .answered(let question, let rating, let credit, let wording):
      let step = Step(
        entry: entryCount, at: fact.at, question: Question.ID(rawValue: question), credit: credit,
        wording: wording)
      answer(step, rating)
    case .rated(let entry, let rating):
      if let step = takeBack(entry) { answer(step, rating) }
    case .undone(let entry): _ = takeBack(entry)
    case .none: break
    }
  }

  /// Finds out when the questions of the folded entries are due.
  package mutating func schedule() {
    for question in unscheduled {
      guard var card = cards[question] else { continue }
      let seed = stableHash(question.rawValue) &+ UInt64(card.reviews)
      card.due = policy.dueDay(after: card.memory, on: card.lastDay, model: model, seed: seed)
      cards[question] = card
    }
    unscheduled.removeAll(keepingCapacity: true)
  }

  private mutating func answer(_ step: Step, _ rating: Rating) {
    let before = cards[step.question]
    let day = step.at.studyDay(rolloverHour: policy.rolloverHour)
    cards[step.question] = Card(
      memory: memory(after: before, rating, at: step.at),
      lastAnswered: step.at.milliseconds, lastDay: day, due: day,
      reviews: (before?.reviews ?? 0) + 1,
      lapses: (before?.lapses ?? 0) + (rating == .again && before != nil ? 1 : 0),
      credit: step.credit, wording: step.wording)
    unscheduled.insert(step.question)
    if recent.count >= 2 * Self.undoDepth { recent.removeFirst(Self.undoDepth) }
    recent.append(step)
    recent[recent.count - 1].before = before
    undoable = min(undoable + 1, Self.undoDepth)
  }

  private func memory(after card: Card?, _ rating: Rating, at moment: Moment) -> MemoryState {
    guard let card else { return model.initialState(rating) }
    let elapsed = moment.days(since: card.lastAnswered)
    return model.nextState(card.memory, elapsedDays: elapsed, rating: rating)
  }

  /// Restores the card from before the latest answer, if that is the answer meant.
  private mutating func takeBack(_ entry: Int) -> Step? {
    guard let step = latestStep, step.entry == entry else {
      if undoable == 0, 0 < entry, entry <= snapshotCount { needsReplay = true }
      return nil
    }
    recent.removeLast()
    undoable -= 1
    cards[step.question] = step.before
    if step.before == nil {
      unscheduled.remove(step.question)
    } else {
      unscheduled.insert(step.question)
    }
    return step
  }
}
