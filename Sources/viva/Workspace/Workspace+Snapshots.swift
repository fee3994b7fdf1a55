internal import BankFormats
internal import Curriculum
internal import Files
internal import Glibc
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

// Snapshots: only for speed.
extension Workspace {
  private var snapshotPath: String { snapshotPath(of: places.record) }

  private func snapshotPath(of record: String) -> String {
    places.cache + "/state-\(String(stableHash(record), radix: 16)).snapshot"
  }

  /// Deletes what is kept beside a candidate's record: what it comes to, the snapshot of its state, drafts of
  /// forms, and what calendars have of its plans.
  func removeTraces(of candidate: Candidate) {
    if candidate.path == places.record { loadedState = nil }
    removeStanding(of: candidate)
    unlink(PublishedPlans.path(besideRecord: candidate.path))
    let snapshot = snapshotPath(of: candidate.path)
    let draft = places.drafts + "/" + (candidate.path.split(separator: "/").last ?? "")
    for path in Folder.paths(places.cache) + Folder.paths(places.drafts)
    where path.hasPrefix(snapshot) || path.hasPrefix(draft) {
      unlink(path)
    }
  }

  private var schedulingName: String {
    let program = LearnerSettings()
    // The last word changes with the rules of replay, so that no state of earlier rules is kept.
    return "\(program.model.identifier) \(program.policy) desk-time"
  }

  func snapshotState(_ store: LearnerRecordStore) -> LearnerState? {
    guard let snapshot = StateSnapshot(path: snapshotPath), isTrue(snapshot.origin, of: store)
    else {
      return nil
    }
    return snapshot.state
  }

  /// Whether a snapshot was made with today's scheduling from the first entries of this record.
  private func isTrue(_ origin: StateSnapshot.Origin, of store: LearnerRecordStore) -> Bool {
    guard origin.scheduling == schedulingName else { return false }
    return origin.count > 0 && (try? store.leaf(origin.count)) == origin.leaf
  }

  /// Returns what a learner is greeted with, from the snapshot where nothing has changed since.
  ///
  /// - Parameters:
  ///   - library: The banks.
  ///   - day: The study day that forecasts have to be of; `nil` for any day.
  /// - Returns: Days and outlook; `nil` where there is no record.
  /// - Throws: `StoreError`; what the curriculum throws.
  func greeting(
    _ library: BankLibrary, of day: StudyDay? = nil
  ) throws -> StateSnapshot.Greeting? {
    let store: LearnerRecordStore
    do { store = try self.store(.reading) } catch StoreError.missing { return nil }
    let head = try store.head()
    let origin = StateSnapshot.Origin(
      scheduling: schedulingName, count: head.count, leaf: head.leaf, banks: key(of: library))
    if let greeting = StateSnapshot.greeting(path: snapshotPath), greeting.origin == origin,
      day == nil || greeting.outlook.goals.isEmpty || greeting.outlook.day == day?.number
    {
      return greeting
    }
    return try writeSnapshot(state(of: store), store, library)
  }

  /// Returns what a learner is greeted with as it was reckoned last, whatever became of the banks, which
  /// are not looked at.
  ///
  /// - Parameter day: The study day, of which a plan for a goal has to be.
  /// - Returns: `nil` where the record or the units that are set have changed since.
  /// - Throws: `StoreError`.
  func keptGreeting(of day: StudyDay) throws -> StateSnapshot.Greeting? {
    let store: LearnerRecordStore
    do { store = try self.store(.reading) } catch StoreError.missing { return nil }
    let head = try store.head()
    guard let greeting = StateSnapshot.greeting(path: snapshotPath),
      greeting.origin.scheduling == schedulingName, greeting.origin.count == head.count,
      greeting.origin.leaf == head.leaf, greeting.outlook.unitsSet == unitsSet,
      greeting.outlook.goals.isEmpty || greeting.outlook.day == day.number
    else { return nil }
    return greeting
  }

  /// Returns what somebody without a record is greeted with.
  ///
  /// - Throws: What goes wrong with banks or clock.
  func firstGreeting() throws -> StateSnapshot.Greeting {
    let state = LearnerState()
    return StateSnapshot.Greeting(
      origin: .init(scheduling: schedulingName, count: 0, leaf: [], banks: 0), dueDays: [],
      outlook: try outlook(of: state, [], curriculum()))
  }

  private func outlook(
    of state: LearnerState, _ facts: [ReplayFact], _ curriculum: Curriculum,
    forecastsAnew: Bool = false
  ) throws -> Outlook {
    var outlook = Outlook(
      curriculum, state, units: ownUnits(in: curriculum) { state }, facts: facts,
      now: try clock().current, sessionLength: sessionLength,
      earlier: StateSnapshot.greeting(path: snapshotPath)?.outlook, forecastsAnew: forecastsAnew)
    outlook.unitsSet = unitsSet
    return outlook
  }

  /// A number that changes whenever banks, changes of the law or the units that are set do.
  private func key(of library: BankLibrary) -> UInt64 {
    library.summary.contentKey ^ library.changesKey ^ stableHash(unitsSet.joined(separator: ","))
  }

  /// Writes a snapshot of the kept state, so that the next start is quick.
  ///
  /// - Parameter forecastsAnew: Whether what goals are expected to come to changes with what was answered, which
  ///   takes a moment.
  func writeSnapshot(forecastsAnew: Bool = false) {
    guard let openStore, let loadedState, let library = try? library() else { return }
    _ = try? writeSnapshot(loadedState, openStore.store, library, forecastsAnew: forecastsAnew)
  }

  @discardableResult
  private func writeSnapshot(
    _ state: LearnerState, _ store: LearnerRecordStore, _ library: BankLibrary,
    forecastsAnew: Bool = false
  ) throws -> StateSnapshot.Greeting {
    let law = try lawDays()
    let curriculum = try curriculum()
    let own = ownUnits(in: curriculum) { state }
    let today = state.studyDay(try clock().current)
    let goals = state.settings.goalsToCome(on: today)
    let planned = curriculum.planned(for: goals)
    let dueDays = curriculum.knowledge(matching: own.map { .unit($0) })
      .filter { position in
        let id = curriculum.outlines[position].id
        return !state.settings.suspended.contains(id)
          && (!planned.contains(position) || state.lawChange(of: id, in: law, on: today) != nil)
      }
      .compactMap { state.dueDay(of: curriculum.outlines[$0].id, under: law) }.sorted()
    let earlier = StateSnapshot.greeting(path: snapshotPath)?.outlook
    // Only to play the days until a goal through takes the whole record.
    let limits = Outlook.Limits(state.settings, sessionLength: sessionLength)
    let areKnown = goals.filter { own.isEmpty || own.contains($0.goal.unit) }
      .allSatisfy { !forecastsAnew && earlier?.known($0.goal, on: today, within: limits) != nil }
    let facts = try store.replayFacts(within: areKnown ? Outlook.entries : .max)
    let reckon = {
      try self.outlook(of: state, facts, curriculum, forecastsAnew: forecastsAnew)
    }
    let outlook =
      try areKnown ? reckon() : console.showing("Working out today's plan …", during: reckon)
    guard !state.needsReplay, let leaf = try store.leaf(state.entryCount) else {
      return .init(
        origin: .init(scheduling: schedulingName, count: 0, leaf: [], banks: 0), dueDays: dueDays,
        outlook: outlook)
    }
    let origin = StateSnapshot.Origin(
      scheduling: schedulingName, count: state.entryCount, leaf: leaf,
      banks: key(of: library))
    try? Folder.make(places.cache)
    StateSnapshot(origin: origin, dueDays: dueDays, outlook: outlook, of: state)
      .write(path: snapshotPath)
    return .init(origin: origin, dueDays: dueDays, outlook: outlook)
  }
}
