internal import Curriculum
internal import LearnerRecord
internal import Scheduling

/// Chooses what is asked next: what was learnt before its law changed, what gains most for a goal, what is due and
/// what is new by turns, and again what was missed; and a case now and then.
///
/// Until the day of a goal, the planner alone decides when its questions are asked (``GoalStudy``);
/// the others keep their ordinary spacing, and so do all of a criterion that somebody names.
///
/// Due questions come with the lowest chance of recall first, which serves a learner with more due
/// than time best. Every second place beside them is a new one's, as far as the limits allow: where due ones
/// always came first, most questions would never be asked (`NothingLeftUnseen` of `Scheduling`).
///
/// No two questions in a row share a criterion while another can be asked. A missed
/// question comes again when three others have been asked, or when nothing else is left. A case comes after every
/// third other question, up to a quarter of the session; where nothing but cases is named, they fill it. A question
/// that comes after others is new only when those were right once, and a follow-on is asked straight after its first.
struct QuestionSelector: Sendable {
  /// How many other questions come before a missed one is asked again.
  static let missedGap = 3
  /// How many other questions come before a case.
  static let caseGap = 3
  /// How many due questions come before a new one, as long as there are new ones.
  static let newGap = 1

  /// How many of a session's questions are new ones, as long as there are some, beside due ones.
  static func newShare(of questions: Int) -> Int { questions / (newGap + 1) }

  private var changed: InterleavedQueue
  private var goal: InterleavedQueue
  private var due: InterleavedQueue
  private var new: InterleavedQueue
  private var cases: InterleavedQueue
  private var sinceCase = 0
  private var sinceNew = 0
  private var steps: OpenSteps
  private var followOns: [Int] = []
  /// What was shown, and counted, before the answer that had opened it was taken back.
  private var begunSteps: Set<Int> = []
  private let selected: Set<Int>
  /// What was asked for one by one and has not been asked yet.
  private var named: ArraySlice<Int>
  private var missed: [(position: Int, after: Int)] = []
  private var urgent: [Choice] = []
  private var onceMore: [Int] = []
  private var asked = 0
  private var fresh = 0
  private var limits: (all: Int, new: Int, goalNew: Int, due: Int, cases: Int)
  private var lastCriteria: Set<CriterionID> = []
  private let outlines: [QuestionOutline]
  /// The questions, by place, that were never answered before the session.
  private let unanswered: Set<Int>
  /// How many of the questions for the goals are such, and wait.
  private var newForGoals = 0

  init(_ curriculum: Curriculum, _ state: LearnerState, _ plan: SessionPlan, now: Moment) {
    outlines = curriculum.outlines
    let today = state.studyDay(now)
    let horizon = plan.isCram ? StudyDay(number: .max / 2) : today.advanced(by: plan.ahead)
    named =
      (plan.named ?? []).compactMap(curriculum.position)
      .filter { !state.settings.suspended.contains(curriculum.outlines[$0].id) }[...]
    let positions = plan.named == nil ? curriculum.positions(matching: plan.selection) : []
    var (changed, dueNow): ([Recalled], [Recalled]) = ([], [])
    var unseen: [Int] = []
    let (chosen, planned, share, isTimed) = Self.forGoals(curriculum, state, plan, now)
    let steps = OpenSteps(curriculum, state)
    // Whoever crams is asked all that is named, in whatever order.
    let isWaiting = { (position: Int) in !plan.isCram && steps.isWaiting(position) }
    let isScheduled = { (position: Int) in
      plan.isCram || curriculum.outlines[position].kind == .knowledge
    }
    for position in positions where isScheduled(position) {
      let id = curriculum.outlines[position].id
      if state.settings.suspended.contains(id) { continue }
      let isChanged = !plan.isCram && state.lawChange(of: id, in: plan.law, on: today) != nil
      if !isChanged, plan.isForLaw || planned.contains(position) { continue }
      if let recall = state.retrievability(of: id, at: now) {
        if isChanged {
          changed.append((position, recall))
        } else if state.isDue(id, on: horizon) {
          dueNow.append((position, recall))
        }
      } else if !isWaiting(position) {
        unseen.append(position)
      }
    }
    self.changed = InterleavedQueue(Self.byNeed(changed), of: outlines)
    var generator = SplitMix64(seed: plan.seed)
    unseen.shuffle(stablyUsing: &generator)
    unseen = Self.spreadOverCriteria(unseen, curriculum, state)
    let selected = plan.isForLaw ? [] : Set(positions)
    self.selected = selected
    self.steps = steps
    let taken = Set(changed.map(\.position))
    let forGoals = chosen.filter {
      selected.contains($0) && !isWaiting($0) && !taken.contains($0)
    }
    goal = InterleavedQueue(forGoals, of: outlines)
    self.planned = min(goal.count, share)
    isBeyondShare = share == 0 && goal.count > 0
    unanswered = Set(
      (unseen + chosen).filter { state.cards[curriculum.outlines[$0].id] == nil })
    newForGoals = forGoals.count(where: unanswered.contains)
    due = InterleavedQueue(Self.byNeed(dueNow), of: outlines)
    new = InterleavedQueue(unseen, of: outlines)
    let open = CaseChoice(curriculum, state, today: today)
      .cases(among: plan.isForLaw ? [] : positions.filter { !isScheduled($0) }, using: &generator)
    cases = InterleavedQueue(open, of: outlines)
    let hasKnowledge = positions.contains(where: isScheduled)
    // Cases come beside what a share has left, and none takes a place of it.
    let besides = share > 0 ? share / Self.caseGap : .max
    let holdsAll = plan.followsGoals && (isTimed || self.planned <= plan.limit)
    let all = holdsAll ? max(plan.limit, self.planned + min(besides, cases.count)) : plan.limit
    let caseLimit =
      hasKnowledge ? min(curriculum.casePlaces(ofSession: all), besides) : all
    limits = (all, plan.newLimit, plan.goalNewLimit, plan.dueLimit, caseLimit)
  }

  /// How many questions of today's share the session could ask, whatever it has room for.
  let planned: Int

  /// Whether today's share for the goals is done, and what is asked for them comes on top.
  let isBeyondShare: Bool

  /// How many questions the session will ask, repeats of missed ones aside.
  var total: Int {
    // The new ones that the goals bring take places of the others.
    let goalNew = min(newForGoals, max(0, limits.goalNew))
    let newLeft = goalNew + min(new.count, max(0, limits.new - goalNew))
    let dueLeft = min(changed.count + goal.count - newForGoals + due.count, max(0, limits.due))
    let casesLeft = min(cases.count, max(0, limits.cases))
    let others = dueLeft + newLeft + casesLeft + followOns.count
    return asked + min(max(0, limits.all - asked), named.count + others)
  }

  /// How many of these are no cases.
  var scheduled: Int { total - min(cases.count, max(0, limits.cases)) }

  private typealias Recalled = (position: Int, recall: Double)

  /// Returns the places of questions, the lowest chance of recall first.
  private static func byNeed(_ questions: [Recalled]) -> [Int] {
    questions.sorted { ($0.recall, $0.position) < ($1.recall, $1.position) }.map(\.position)
  }

  /// Returns new questions in such an order that all criteria begin early: those first of whose criteria
  /// least was asked.
  private static func spreadOverCriteria(
    _ unseen: [Int], _ curriculum: Curriculum, _ state: LearnerState
  ) -> [Int] {
    guard !unseen.isEmpty else { return [] }
    var counts: [CriterionID: Int] = [:]
    for id in state.cards.keys {
      guard let position = curriculum.position(of: id) else { continue }
      for criterion in curriculum.outlines[position].criteria { counts[criterion, default: 0] += 1 }
    }
    let ranks = unseen.enumerated().map { place, position -> (round: Int, place: Int) in
      (curriculum.outlines[position].criteria.map { counts[$0] ?? 0 }.min() ?? 0, place)
    }
    return ranks.sorted { ($0.round, $0.place) < ($1.round, $1.place) }.map { unseen[$0.place] }
  }

  /// Returns what the planner chose for goals, all questions that it decides about, and how many of
  /// the choice are today's share, which a time limits or a number.
  private static func forGoals(
    _ curriculum: Curriculum, _ state: LearnerState, _ plan: SessionPlan, _ now: Moment
  ) -> (chosen: [Int], planned: Set<Int>, share: Int, isTimed: Bool) {
    guard !plan.isCram, plan.ahead == 0, !plan.namesCriteria, !state.settings.goals.isEmpty
    else { return ([], [], 0, false) }
    let study = GoalStudy(
      curriculum, state, now: now, log: plan.log, sessionLength: plan.sessionLength)
    let share = study.choice()
    return (
      share.isEmpty ? study.choiceBeyondToday() : share, Set(study.demands.flatMap(\.cards)),
      share.count, study.demands.contains { $0.goal.minutesPerDay != nil }
    )
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
    case .goal, .lawChanged: limits.due -= 1
    case .due:
      limits.due -= 1
      sinceNew += 1
    case .new:
      sinceNew = 0
      limits.new -= 1
      limits.goalNew -= 1
    case .application:
      limits.cases -= 1
      sinceCase = 0
      return
    case .missed, .onceMore, .unmarked, .named: break
    }
    sinceCase += 1
  }

  /// Notes that a question was missed, so that it is asked again.
  mutating func miss(_ position: Int) {
    missed.append((position, fresh + Self.missedGap))
  }

  /// Notes that a question is not missed after all.
  mutating func forgive(_ position: Int) {
    missed.removeAll { $0.position == position }
  }

  /// Notes that a question was right, so that what waited for it can be asked: a follow-on straight away.
  mutating func open(by id: Question.ID) {
    for position in steps.open(by: id) where selected.contains(position) {
      if begunSteps.remove(position) != nil {
        urgent.insert((position, .new), at: 0)
      } else if outlines[position].follows == id {
        followOns.append(position)
      } else {
        new.append(position, of: outlines)
      }
    }
  }

  /// Notes that a question was never right after all: what it opened and nobody answered waits again.
  mutating func close(by id: Question.ID) {
    steps.close(by: id) { position in
      let isBegun = urgent.contains { $0.position == position }
      guard isBegun || followOns.contains(position) || new.remove(position) else { return false }
      urgent.removeAll { $0.position == position }
      followOns.removeAll { $0 == position }
      if isBegun { begunSteps.insert(position) }
      return true
    }
  }

  /// Asks no longer what was answered in another session and has not been asked in this one.
  mutating func withdraw(_ position: Int) {
    followOns.removeAll { $0 == position }
    if goal.remove(position) {
      if unanswered.contains(position) { newForGoals -= 1 }
    } else {
      _ =
        changed.remove(position) || due.remove(position) || new.remove(position)
        || cases.remove(position)
    }
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
    if asked < limits.all, limits.new > 0, !followOns.isEmpty {
      return (followOns.removeFirst(), .new)
    }
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
      if isNew { newForGoals -= 1 }
      if (isNew ? limits.goalNew : limits.due) > 0 { return (position, isNew ? .new : .goal) }
    }
    return nil
  }

  /// Takes a question that was not asked yet in this session, as far as the limits allow.
  private mutating func takeFresh(apart: Bool) -> Choice? {
    guard asked < limits.all else { return nil }
    if let position = named.popFirst() { return (position, .named) }
    let avoided = apart ? lastCriteria : []
    if sinceCase >= Self.caseGap, let choice = takeCase(avoiding: avoided) { return choice }
    return takeScheduled(avoiding: avoided) ?? takeCase(avoiding: avoided)
  }

  private mutating func takeCase(avoiding avoided: Set<CriterionID>) -> Choice? {
    guard limits.cases > 0 else { return nil }
    return cases.take(avoiding: avoided).map { ($0, .application) }
  }

  private mutating func takeScheduled(avoiding avoided: Set<CriterionID>) -> Choice? {
    if limits.due > 0, let position = changed.take(avoiding: avoided) {
      return (position, .lawChanged)
    }
    if let choice = takeForGoal(avoiding: avoided) { return choice }
    if sinceNew >= Self.newGap, let choice = takeNew(avoiding: avoided) { return choice }
    if limits.due > 0, let position = due.take(avoiding: avoided) { return (position, .due) }
    return takeNew(avoiding: avoided)
  }

  private mutating func takeNew(avoiding avoided: Set<CriterionID>) -> Choice? {
    guard limits.new > 0 else { return nil }
    return new.take(avoiding: avoided).map { ($0, .new) }
  }
}
