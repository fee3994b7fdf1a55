package import Curriculum
package import Scheduling

/// What is known of a learner: the fold of all entries of a record.
///
/// It is never stored as truth, only as a snapshot that can be dropped: replaying the entries gives
/// the same state again.
package struct LearnerState: Sendable {
  /// One card per question that was answered.
  package internal(set) var cards: [Question.ID: Card] = [:]
  /// The study day on which a question was last answered off the schedule: a case, or when cramming.
  package private(set) var offSchedule: [Question.ID: StudyDay] = [:]
  /// How many entries the state takes in.
  package private(set) var entryCount = 0
  /// What the learner decided about their study.
  package private(set) var settings = LearnerSettings()
  /// What was done on the day of the latest answer.
  package private(set) var tally = Tally()
  /// How the latest answers went against what was predicted; empty where no correction needs it.
  package private(set) var form = RecentForm()

  /// The memory model that cards belong to.
  package let model: any MemoryModel
  /// The correction of its predictions, if any.
  package let signals: RecallSignals?
  /// How dates are made of intervals.
  package let policy: SchedulingPolicy
  /// The settings that model and policy come from; `nil` where they were given.
  private let basis: LearnerSettings?
  private var isStale = false
  private var recent: [Step] = []
  private var undoable = 0
  private var unscheduled: [Question.ID] = []
  private var snapshotCount = 0
  private var settledCount = 0
  /// How many questions are due on which day, once somebody has asked.
  var loads: [StudyDay: Int]?

  /// Creates the state of an empty record under a given model, whatever its settings will say.
  ///
  /// - Parameters:
  ///   - model: The memory model, with its weights.
  ///   - policy: How dates are made of intervals.
  package init(model: any MemoryModel, policy: SchedulingPolicy) {
    self.model = model
    self.policy = policy
    signals = nil
    basis = nil
  }

  /// Creates the state of an empty record under the model and policy that settings ask for.
  ///
  /// - Parameter settings: The settings that the record ends with; where they are not known yet,
  ///   those without any decision, and `needsReplay` tells whether they were right.
  package init(following settings: LearnerSettings = LearnerSettings()) {
    model = settings.model
    policy = settings.policy
    signals = settings.signals
    basis = settings
  }

  /// Creates a state as a snapshot kept it.
  ///
  /// - Parameters:
  ///   - settings: The settings, which model and policy follow.
  ///   - tally: What was done on the day of the latest answer.
  ///   - form: How the latest answers went against what was predicted.
  ///   - cards: The cards.
  ///   - offSchedule: The study days on which questions were last answered off the schedule.
  ///   - entryCount: How many entries the snapshot takes in.
  package init(
    settings: LearnerSettings, tally: Tally, form: RecentForm = RecentForm(),
    cards: [Question.ID: Card],
    offSchedule: [Question.ID: StudyDay] = [:], entryCount: Int
  ) {
    self.init(following: settings)
    self.settings = settings
    self.tally = tally
    self.form = form
    self.cards = cards
    self.offSchedule = offSchedule
    self.entryCount = entryCount
    snapshotCount = entryCount
    settledCount = entryCount
  }

  /// Whether the state is not that of the record, and only replaying all of it helps: an entry
  /// changed an answer from before the snapshot that the state began with, entries that the state had
  /// taken in were erased, or the learner's settings ask for another model or policy than it was made
  /// with.
  package var needsReplay: Bool {
    guard !isStale, let basis else { return isStale }
    return basis.fits.last != settings.fits.last || policy != settings.policy
  }

  /// The number of answers in a row that can be taken back: exactly so many, so that every way of
  /// replaying a record gives the same state.
  package static let undoDepth = 100
}

/// An answer that can still be changed, with the card and the tally as they were before.
private struct Step: Sendable {
  var entry: Int
  var at: Moment
  var answer: ReplayFact.Answer
  var before: LearnerState.Card?
  var offScheduleBefore: StudyDay?
  var tally: LearnerState.Tally
  var form: RecentForm

  var question: Question.ID { Question.ID(rawValue: answer.question) }
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

  /// Returns whether an answer is current and can still be changed or withdrawn, although another
  /// program may have added answers since.
  ///
  /// - Parameter entry: The answer's entry number.
  /// - Returns: Whether it can.
  package func canChange(_ entry: Int) -> Bool { place(of: entry) != nil }

  private func place(of entry: Int) -> Int? {
    recent.suffix(undoable).lastIndex { $0.entry == entry }
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
    case .answered(let answer): take(answer, at: fact.at, entry: entryCount)
    case .rated(let entry, let rating): change(entry) { $0.rating = rating }
    case .countedRight(let entry, let rating):
      change(entry) { ($0.rating, $0.credit) = (rating, 1) }
    case .undone(let entry): if !settings.takeBackFit(entry: entry) { change(entry, nil) }
    case .setting(let setting): settings.take(setting, entry: entryCount, at: fact.at)
    case .practised(let fact): take(fact)
    case .forgotten(let first): if 0 < first, first <= settledCount { isStale = true }
    case .none: break
    }
  }

  /// Passes over entries that were erased before the state could take them in.
  ///
  /// - Parameter number: The number of the next entry that there is.
  package mutating func passErased(before number: Int) {
    entryCount = max(entryCount, number - 1)
  }

  /// Finds out when the questions of the folded entries are due.
  package mutating func schedule() {
    for question in unscheduled {
      guard var card = cards[question], card.awaitsDate else { continue }
      card.awaitsDate = false
      card.due = dueDay(of: question, card)
      put(card, for: question)
    }
    unscheduled.removeAll(keepingCapacity: true)
    settledCount = entryCount
  }

  private mutating func take(_ answer: ReplayFact.Answer, at moment: Moment, entry: Int) {
    let question = Question.ID(rawValue: answer.question)
    let before = cards[question]
    let day = moment.studyDay(rolloverHour: policy.rolloverHour)
    if recent.count >= 2 * Self.undoDepth { recent.removeFirst(Self.undoDepth) }
    recent.append(
      Step(
        entry: entry, at: moment, answer: answer, before: before,
        offScheduleBefore: answer.isCram ? offSchedule[question] : nil, tally: tally,
        form: form))
    undoable = min(undoable + 1, Self.undoDepth)
    tally.count(answer, at: moment, on: day, before: before)
    if answer.isCram {
      offSchedule[question] = day
      return
    }
    if let before, day > before.lastDay { form = form(after: answer, to: before, at: moment) }
    put(card(after: before, answer, at: moment, on: day), for: question)
    if before?.awaitsDate != true { unscheduled.append(question) }
  }

  /// Begins the schedule of a question with its reviews in another program; one that was answered here keeps what it
  /// has.
  ///
  /// They are no answers of a day, of the latest form, or to be taken back.
  private mutating func take(_ practised: Fact.Practised) {
    let question = practised.question
    guard cards[question] == nil else { return }
    var card: Card?
    for review in practised.reviews {
      guard let answer = ReplayFact.Answer(review, of: question) else { continue }
      let day = review.moment.studyDay(rolloverHour: policy.rolloverHour)
      card = self.card(after: card, answer, at: review.moment, on: day)
    }
    guard let card else { return }
    put(card, for: question)
    unscheduled.append(question)
  }

  /// Changes an answer that stands, or takes it back, and plays those after it again: another program may
  /// have added answers meanwhile, and what was said to be changed is changed all the same.
  ///
  /// - Parameters:
  ///   - entry: The answer's entry number.
  ///   - change: What becomes of it; `nil` where it is taken back.
  private mutating func change(_ entry: Int, _ change: ((inout ReplayFact.Answer) -> Void)?) {
    guard let place = place(of: entry) else {
      // A replay of all of the record may still know it.
      if undoable < Self.undoDepth, 0 < entry, entry <= snapshotCount { isStale = true }
      return
    }
    var steps = Array(recent[place...])
    for _ in steps { takeBackLatest() }
    if let change { change(&steps[0].answer) } else { steps.removeFirst() }
    for step in steps { take(step.answer, at: step.at, entry: step.entry) }
  }

  /// Restores the card and the tally from before the latest answer.
  private mutating func takeBackLatest() {
    guard let step = recent.popLast() else { return }
    undoable -= 1
    (tally, form) = (step.tally, step.form)
    if step.answer.isCram {
      offSchedule[step.question] = step.offScheduleBefore
      return
    }
    put(step.before, for: step.question)
    if step.before?.awaitsDate == true { unscheduled.append(step.question) }
  }
}

extension LearnerState {
  /// Whether a question is due on a study day; one that was never answered is not.
  package func isDue(_ question: Question.ID, on day: StudyDay) -> Bool {
    cards[question].map { $0.due <= day } ?? false
  }

  /// Whether a question was answered rightly at least once, on the schedule.
  package func wasRight(_ question: Question.ID) -> Bool {
    cards[question]?.wasRight ?? false
  }

  /// Returns the latest study day on which a question was answered, on or off the schedule; `nil` if it never
  /// was.
  package func lastDay(of question: Question.ID) -> StudyDay? {
    [cards[question]?.lastDay, offSchedule[question]].compactMap { $0 }.max()
  }

  /// Returns the probability that a question is recalled at a moment: 0…1, or `nil` if it was never
  /// answered.
  package func retrievability(of question: Question.ID, at moment: Moment) -> Double? {
    cards[question].map {
      recall(of: $0, elapsedDays: elapsedDays(since: $0, at: moment))
    }
  }

  /// Returns the study day of a moment under the state's policy.
  package func studyDay(_ moment: Moment) -> StudyDay {
    moment.studyDay(rolloverHour: policy.rolloverHour)
  }
}
