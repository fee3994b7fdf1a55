internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Scheduling

/// Begins a session of self-study, or finds one that was left and resumes it.
///
/// All that is needed is on record: what the session was to ask, its seed, and what was answered.
struct SessionOpening {
  /// A session that can be held.
  struct Opened {
    var plan: SessionPlan
    var session: PracticeSession
    /// What is read between its questions, by its name; `nil` for nothing.
    var reads: String?
  }

  let workspace: Workspace
  let curriculum: Curriculum
  let store: LearnerRecordStore
  /// What was asked for by name.
  let names: [String]
  /// What is to be asked.
  var wanted: Fact.Started.Plan

  /// How many study days a session that was left can be resumed.
  private static let mostDays = 7
  /// How many entries are looked through for the beginning of the last session.
  private static let mostEntries = 2_000
  /// How many entries are looked through for answers that wait to be marked: those of a year.
  static let mostAnswers = 20_000

  /// Begins a session.
  ///
  /// - Parameters:
  ///   - seed: Where its chance comes from.
  ///   - marksFirst: Whether answers that were locked and left are marked before anything is asked.
  /// - Returns: The session, which is on record.
  /// - Throws: `StoreError`; `Problem` for an unknown name.
  func begin(seed: UInt64, marksFirst: Bool = true) throws -> Opened {
    let now = try workspace.clock().now()
    let fact = Fact.Started(selection: names, seed: seed, plan: wanted)
    let number = try store.append([.started(fact)], at: now)[0].number
    let state = try workspace.state(of: store)
    let opened = try open(fact, wanted, number: number, at: now, state)
    return marksFirst ? try beginningWithUnmarked(opened) : opened
  }

  /// Finds the last session that was left before its end and asks what is wanted.
  ///
  /// - Parameter isPlain: Whether nothing was named, so that any session will do.
  /// - Returns: The session as it was left; `nil` where there is none.
  /// - Throws: `StoreError`.
  func left(isPlain: Bool) throws -> Opened? {
    let found = try Self.lastLeft(
      in: store, within: Self.mostEntries, now: workspace.clock().now()
    ) { isPlain || $0.selection == names && $0.plan == wanted }
    guard let (entry, later) = found, case .started(let fact) = entry.fact, let plan = fact.plan
    else { return nil }
    let current = try workspace.state(of: store)
    var state = LearnerState(following: current.settings)
    try store.replay(into: &state, through: entry.number)
    guard var opened = try? open(fact, plan, number: entry.number, at: entry.at, state) else {
      return nil  // What it asked for by name is gone from the banks.
    }
    try opened.session.catchUp(with: later)
    return try beginningWithUnmarked(opened)
  }

  /// Has answers marked first that were locked and left.
  private func beginningWithUnmarked(_ opened: Opened) throws -> Opened {
    var opened = opened
    let waiting = try store.lockedAnswers(within: Self.mostAnswers).waiting
    let wordings = try store.wordings(Set(waiting.map(\.fact.wording)))
    opened.session.judge(first: waiting, wordings: wordings)
    return opened
  }

  /// Whether a session of a record was left before its end and can be resumed.
  ///
  /// - Parameters:
  ///   - workspace: Where the record is.
  ///   - count: How many entries to look through for its beginning.
  /// - Returns: Whether there is one; it may have nothing left to ask.
  /// - Throws: `StoreError`.
  static func isLeft(in workspace: Workspace, within count: Int = mostEntries) throws -> Bool {
    let store: LearnerRecordStore
    do { store = try workspace.store(.reading) } catch StoreError.missing { return false }
    return try lastLeft(in: store, within: count, now: workspace.clock().now()) != nil
  }

  /// Finds the last session that was left before its end, and is worth resuming: one of an earlier day of which
  /// nothing was answered is not, since every day chooses anew.
  private static func lastLeft(
    in store: LearnerRecordStore, within count: Int, now: Moment,
    where isWanted: (Fact.Started) -> Bool = { _ in true }
  ) throws -> (entry: Entry, later: [Entry])? {
    let rollover = SchedulingPolicy().rolloverHour
    var ended: Set<Int> = []
    for entry in try store.latestEntries(of: [.started, .ended], within: count) {
      if case .ended(let fact) = entry.fact { ended.insert(fact.session) }
      guard case .started(let fact) = entry.fact, fact.plan != nil,
        !ended.contains(entry.number), isWanted(fact)
      else { continue }
      let age =
        now.studyDay(rolloverHour: rollover) - entry.at.studyDay(rolloverHour: rollover)
      guard (0...mostDays).contains(age) else { return nil }
      let later = try store.entries(after: entry.number)
      if age == 0 || later.contains(where: { $0.isAnswer(in: entry.number) }) {
        return (entry, later)
      }
    }
    return nil
  }

  private func open(
    _ fact: Fact.Started, _ plan: Fact.Started.Plan, number: Int, at moment: Moment,
    _ state: LearnerState
  ) throws -> Opened {
    var sessionPlan = SessionPlan(
      selection: try fact.selection.map(curriculum.recordedSelector), limit: plan.limit,
      newLimit: plan.new ?? 10, goalNewLimit: plan.new ?? .max, ahead: plan.ahead,
      isCram: plan.cram, law: try workspace.lawDays(), isForLaw: plan.law == true,
      seed: fact.seed)
    sessionPlan.sessionLength = workspace.sessionLength
    sessionPlan.followsGoals = plan.share == true
    sessionPlan = sessionPlan.within(DayAllowance(state, on: state.studyDay(moment)))
    if !state.settings.goals.isEmpty {
      sessionPlan.log = ReviewLog(Array(try store.replayFacts().prefix(number)))
    }
    let session = PracticeSession(
      curriculum, state: state, plan: sessionPlan, session: number, now: moment)
    return Opened(plan: sessionPlan, session: session, reads: plan.reads)
  }
}

extension Entry {
  /// Whether it is an answer of a session.
  fileprivate func isAnswer(in session: Int) -> Bool {
    if case .answered(let answer) = fact { answer.session == session } else { false }
  }
}

extension SessionPlan {
  /// Returns the plan with no more than a day's limits leave; when cramming, limits don't count.
  fileprivate func within(_ left: DayAllowance) -> SessionPlan {
    guard !isCram else { return self }
    var plan = self
    if let new = left.new {
      plan.newLimit = min(newLimit, new)
      plan.goalNewLimit = min(goalNewLimit, new)
    }
    if let reviews = left.reviews { plan.dueLimit = reviews }
    return plan
  }
}
