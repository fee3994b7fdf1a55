internal import Curriculum
internal import LearnerRecord
internal import Scheduling

/// Chooses what is asked next: what gains most for a goal, what is due, then what is new, and again
/// what was missed.
///
/// Until the day of a goal, the planner alone decides when its questions are asked (``GoalStudy``);
/// the others keep their ordinary spacing.
///
/// Due questions come with the lowest chance of recall first, which serves a learner with more due
/// than time best. No two questions in a row share a criterion while another can be asked. A missed
/// question comes again when three others have been asked, or when nothing else is left.
struct QuestionSelector: Sendable {
  /// How many other questions come before a missed one is asked again.
  static let missedGap = 3

  private var goal: InterleavedQueue
  private var due: InterleavedQueue
  private var new: InterleavedQueue
  private var missed: [(position: Int, after: Int)] = []
  private var urgent: [Choice] = []
  private var onceMore: [Int] = []
  private var asked = 0
  private var fresh = 0
  private var limits: (all: Int, new: Int, goalNew: Int, due: Int)
  private var lastCriteria: Set<CriterionID> = []
  private let outlines: [QuestionOutline]
  /// The questions, by place, that were never answered before the session.
  private let unanswered: Set<Int>

  init(_ curriculum: Curriculum, _ state: LearnerState, _ plan: SessionPlan, now: Moment) {
    outlines = curriculum.outlines
    let today = state.studyDay(now)
    let horizon = plan.isCram ? StudyDay(number: .max / 2) : today.advanced(by: plan.ahead)
    let positions = curriculum.positions(matching: plan.selection)
    var dueNow: [(position: Int, recall: Double)] = []
    var unseen: [Int] = []
    let (chosen, planned) = Self.forGoals(curriculum, state, plan, now)
    for position in positions where !planned.contains(position) {
      let id = curriculum.outlines[position].id
      if state.settings.suspended.contains(id) { continue }
      if let recall = state.retrievability(of: id, at: now) {
        if state.isDue(id, on: horizon) { dueNow.append((position, recall)) }
      } else {
        unseen.append(position)
      }
    }
    dueNow.sort { ($0.recall, $0.position) < ($1.recall, $1.position) }
    var generator = SplitMix64(seed: plan.seed)
    unseen.shuffle(stablyUsing: &generator)
    let selected = Set(positions)
    goal = InterleavedQueue(chosen.filter(selected.contains), of: outlines)
    self.planned = goal.count
    unanswered = Set(
      (unseen + chosen).filter { state.cards[curriculum.outlines[$0].id] == nil })
    due = InterleavedQueue(dueNow.map(\.position), of: outlines)
    new = InterleavedQueue(unseen, of: outlines)
    limits = (plan.limit, plan.newLimit, plan.goalNewLimit, plan.dueLimit)
  }

  /// How many questions the planner chose for today, whatever the session has room for.
  let planned: Int

  /// How many questions the session will ask, repeats of missed ones aside.
  var total: Int {
    let newLeft = min(new.count, max(0, limits.new))
    let dueLeft = min(due.count, max(0, limits.due))
    return asked + min(max(0, limits.all - asked), goal.count + dueLeft + newLeft)
  }

  /// Returns what the planner chose for goals, and all questions that it decides about.
  private static func forGoals(
    _ curriculum: Curriculum, _ state: LearnerState, _ plan: SessionPlan, _ now: Moment
  ) -> (chosen: [Int], planned: Set<Int>) {
    guard !plan.isCram, plan.ahead == 0, !state.settings.goals.isEmpty else { return ([], []) }
    let study = GoalStudy(curriculum, state, now: now, profile: plan.profile)
    return (study.choice(), Set(study.demands.flatMap(\.cards)))
  }

  /// Takes the next question, or `nil` at the end of the session.
  mutating func next() -> (position: Int, reason: PresentedQuestion.Reason)? {
    let isTakenUp = !urgent.isEmpty
    guard let choice = choose() else { return nil }
    fresh += 1
    lastCriteria = Set(outlines[choice.position].criteria)
    if isTakenUp || choice.reason == .missed || choice.reason == .onceMore { return choice }
    asked += 1
    count(choice)
    return choice
  }

  private mutating func count(_ choice: Choice) {
    switch choice.reason {
    case .goal, .due: limits.due -= 1
    case .new:
      limits.new -= 1
      limits.goalNew -= 1
    case .missed, .onceMore, .unmarked: break
    }
  }

  /// Notes that a question was missed, so that it is asked again.
  mutating func miss(_ position: Int) {
    missed.append((position, fresh + Self.missedGap))
  }

  /// Notes that a question is not missed after all.
  mutating func forgive(_ position: Int) {
    missed.removeAll { $0.position == position }
  }

  /// Asks a question once more at the end of the session.
  mutating func askOnceMore(_ position: Int) {
    if !onceMore.contains(position) { onceMore.append(position) }
  }

  /// Asks a question again at once, and no longer later: its answer was taken back.
  mutating func repeatNow(_ position: Int, as reason: PresentedQuestion.Reason) {
    missed.removeAll { $0.position == position }
    urgent.removeAll { $0.position == position }
    urgent.append((position, reason))
  }

  /// Asks a question again, before what is asked later and after what is to be asked at once.
  mutating func postpone(_ position: Int, as reason: PresentedQuestion.Reason) {
    if !urgent.contains(where: { $0.position == position }) { repeatNow(position, as: reason) }
  }

  private typealias Choice = (position: Int, reason: PresentedQuestion.Reason)

  private mutating func choose() -> Choice? {
    if let choice = urgent.popLast() { return choice }
    return takeMissed(by: fresh, apart: true) ?? takeFresh(apart: true)
      ?? takeMissed(by: fresh, apart: false) ?? takeFresh(apart: false)
      ?? takeMissed(by: .max, apart: true) ?? takeMissed(by: .max, apart: false)
      ?? takeOnceMore()
  }

  private mutating func takeOnceMore() -> Choice? {
    onceMore.isEmpty ? nil : (onceMore.removeFirst(), .onceMore)
  }

  /// Takes a missed question whose turn comes by then; `apart` where it shares no criterion with the
  /// last question.
  private mutating func takeMissed(by begun: Int, apart: Bool) -> Choice? {
    let place = missed.indices.first { place in
      let criteria = outlines[missed[place].position].criteria
      return missed[place].after <= begun && (!apart || lastCriteria.isDisjoint(with: criteria))
    }
    return place.map { (missed.remove(at: $0).position, .missed) }
  }

  /// Takes a question that the planner chose, as far as the limits of a day allow.
  private mutating func takeForGoal(avoiding criteria: Set<CriterionID>) -> Choice? {
    while let position = goal.take(avoiding: criteria) {
      let isNew = unanswered.contains(position)
      if (isNew ? limits.goalNew : limits.due) > 0 { return (position, isNew ? .new : .goal) }
    }
    return nil
  }

  /// Takes a question that was not asked yet in this session, as far as the limits allow.
  private mutating func takeFresh(apart: Bool) -> Choice? {
    guard asked < limits.all else { return nil }
    let avoided = apart ? lastCriteria : []
    if let choice = takeForGoal(avoiding: avoided) { return choice }
    if limits.due > 0, let position = due.take(avoiding: avoided) { return (position, .due) }
    guard limits.new > 0 else { return nil }
    return new.take(avoiding: avoided).map { ($0, .new) }
  }
}
