internal import Terminal
internal import Glibc
internal import Practice
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Text

// The record.
extension Workspace {
  /// Opens the record.
  ///
  /// - Parameter access: Whether entries will be added; the record is made if need be.
  /// - Returns: The open record.
  /// - Throws: `StoreError`, or `Problem` where a folder can't be made.
  func store(_ access: LearnerRecordStore.Access) throws -> LearnerRecordStore {
    if let open = openStore, !open.store.isInPlace { (openStore, loadedState) = (nil, nil) }
    if let open = openStore, open.access == .adding || access == .reading { return open.store }
    if access == .adding {
      try Folder.make(forFile: places.record)
      clearLeftFiles()
    }
    let store = try openStore(places.record, access)
    openStore = (store, access)
    if access == .adding { try complainAboutClock() }
    if access == .adding, try store.head().count == 0 { try open(store) }
    return store
  }

  /// Opens a record, whose salts repeat in a recorded session (``recordedStart()``), so that its documents
  /// do.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: Whether entries will be added.
  /// - Returns: The open record.
  /// - Throws: `StoreError`, or `Problem` where `VIVA_NOW` is no time.
  func openStore(_ path: String, _ access: LearnerRecordStore.Access) throws -> LearnerRecordStore {
    let store = try LearnerRecordStore(path: path, access: access)
    if access == .adding, let start = try recordedStart() {
      let count = Int64(try store.head().count)
      store.chance = SplitMix64(seed: UInt64(bitPattern: start.milliseconds &+ count))
    }
    return store
  }

  /// Returns where the clock of a recorded session began; `nil` for any other session, whose salts are
  /// random even if its clock is set.
  ///
  /// Salts that follow from the time can be guessed, and with them what hidden entries say, so a clock
  /// that is set does not decide them alone: `VIVA_REPEATABLE` has to be set too, which is for sessions
  /// that are shown to everybody.
  ///
  /// - Throws: `Problem` where `VIVA_NOW` is no time.
  private func recordedStart() throws -> Moment? {
    environment.value("VIVA_REPEATABLE") == nil ? nil : try clock().start
  }

  private func open(_ store: LearnerRecordStore) throws {
    let fact = Fact.opened(.init(record: try randomRecordName(), program: Program.name))
    try store.begin(with: [fact], at: clock().now())
  }

  /// Returns a random name for a new record: 32 hexadecimal digits.
  ///
  /// In a recorded session it follows from the time, so that the session repeats.
  ///
  /// - Throws: `Problem` where `VIVA_NOW` is no time.
  func randomRecordName() throws -> String {
    var chance: any RandomNumberGenerator =
      try recordedStart() == nil
      ? SystemRandomNumberGenerator()
      : SplitMix64(seed: UInt64(bitPattern: clock().now().milliseconds))
    return (0..<2).map { _ in String(chance.next(), radix: 16).zeroPadded(to: 16) }.joined()
  }

  /// Says once if the clock is well before the last entry of the record: whatever is due is then not.
  ///
  /// - Throws: `StoreError`; `Problem` where `VIVA_NOW` is no time.
  func complainAboutClock() throws {
    guard !saidThatClockIsBehind, let last = try openStore?.store.lastMoment() else { return }
    guard let now = try clockBehind(last) else { return }
    saidThatClockIsBehind = true
    console.complain(
      "The clock says \(now.dateWords), and the last entry of the record is of \(last.dateWords), later than that, so what is "
        + "due can't be worked out; set the clock right (“timedatectl”, VIVA_NOW).")
  }

  /// Returns the time now if it is more than an hour before an entry; `nil` if it is not.
  ///
  /// - Throws: `Problem` where `VIVA_NOW` is no time.
  func clockBehind(_ entry: Moment) throws -> Moment? {
    let now = try clock().current
    return entry.milliseconds - now.milliseconds > 3_600_000 ? now : nil
  }

  /// Deletes what killed programs left under other names where the program keeps its files.
  private func clearLeftFiles() {
    let files = [places.record, places.history, settings.file.path]
    let folders = files.compactMap { file in file.lastIndex(of: "/").map { String(file[..<$0]) } }
    for folder in Set(folders + [places.candidates, places.drafts, places.keys, places.cache]) {
      LeftFiles.clear(in: folder)
    }
  }

  /// Closes the record, so that all of it is in its one file.
  func close() {
    openStore = nil
  }

  /// Returns what is known of the learner now: nothing yet, where there is no record.
  ///
  /// - Throws: `StoreError`.
  func state() throws -> LearnerState {
    do {
      return try state(of: store(.reading))
    } catch StoreError.missing {
      return LearnerState()
    }
  }

  /// Returns what is known of the learner at the end of an open record.
  ///
  /// - Throws: `StoreError`.
  func state(of store: LearnerRecordStore) throws -> LearnerState {
    var state = loadedState ?? snapshotState(store) ?? LearnerState()
    try store.replay(into: &state)
    while state.needsReplay {
      // The settings at the end of a record decide how all of it is read.
      state = LearnerState(following: state.settings)
      try store.replay(into: &state)
    }
    loadedState = state
    return state
  }

  /// Replays the whole record, so that answers of earlier sessions can be taken back.
  ///
  /// - Throws: `StoreError`.
  func replayedState(of store: LearnerRecordStore) throws -> LearnerState {
    loadedState = LearnerState(following: loadedState?.settings ?? LearnerSettings())
    return try state(of: store)
  }

  /// Keeps a state that takes in all entries that this program added.
  func keep(_ state: LearnerState) {
    loadedState = state
  }

  /// Returns the answers on record, as a log.
  ///
  /// - Throws: `StoreError`.
  func history() throws -> ReviewLog {
    ReviewLog(try store(.reading).replayFacts())
  }

  /// Returns the entries of the record: none, where there is no record.
  ///
  /// - Throws: `StoreError`.
  func entriesOnRecord() throws -> [Entry] {
    do { return try store(.reading).entries() } catch StoreError.missing { return [] }
  }

  /// Returns the entries of some kinds: none, where there is no record.
  ///
  /// - Throws: `StoreError`.
  func entriesOnRecord(_ kinds: Set<FactKind>) throws -> [Entry] {
    do { return try store(.reading).entries(of: kinds) } catch StoreError.missing { return [] }
  }

  /// Returns the answers in own words that nobody marked yet; none where there is no record.
  ///
  /// - Parameter count: How many entries to look through, from the end of the record.
  /// - Returns: The answers.
  /// - Throws: `StoreError`.
  func lockedAnswers(within count: Int = SessionOpening.mostAnswers) throws -> LockedAnswers {
    do {
      return try store(.reading).lockedAnswers(within: count)
    } catch StoreError.missing {
      return LockedAnswers()
    }
  }

  /// Returns what of each entry changes the state; nothing where there is no record.
  ///
  /// - Throws: `StoreError`.
  func facts(within count: Int = .max) throws -> [ReplayFact] {
    do {
      return try store(.reading).replayFacts(within: count)
    } catch StoreError.missing {
      return []
    }
  }

  /// Returns the goals of the learner as a planner sees them.
  ///
  /// - Throws: What goes wrong with banks, record or clock.
  func goalStudy() throws -> GoalStudy {
    let state = try state()
    let hasGoal = !state.settings.goals.isEmpty
    return GoalStudy(
      try curriculum(), state, now: try clock().now(),
      log: hasGoal ? try history() : ReviewLog([ReviewLog.Review]()),
      sessionLength: sessionLength)
  }

  /// How many questions a session has, cases among them, where nothing else is asked for.
  var sessionLength: Int { number("session-length") ?? 20 }

  /// The file whose lock says that a session asks from the record.
  var sessionLock: String {
    places.cache + "/session-\(String(stableHash(places.record), radix: 16)).lock"
  }

  /// Locks a record for a questioning, so that a second program is kept out.
  ///
  /// - Returns: The lock; it is held as long as it is kept.
  /// - Throws: `Problem` where another program is questioning from the same record.
  func questioningLock() throws -> FileLock {
    try? Folder.make(places.cache)
    // Two spellings of a path name one record.
    let resolved = realpath(places.record, nil)
    defer { free(resolved) }
    let path = resolved.map { String(cString: $0) } ?? places.record
    let lock = FileLock(
      path: places.cache + "/questioning-\(String(stableHash(path), radix: 16)).lock")
    guard lock.isOurs else {
      throw Problem(
        "A questioning of this candidate is open in another terminal. Continue there, or stop it "
          + "there first.", exitCode: .inputOutput)
    }
    return lock
  }

  /// Makes the record of a candidate.
  ///
  /// - Parameters:
  ///   - name: The candidate's name.
  ///   - listing: What a class list says.
  /// - Returns: The id.
  /// - Throws: `StoreError`, or `Problem` where the folder can't be made.
  func addCandidate(named name: String, listing: Fact.Listed = Fact.Listed()) throws -> String {
    let now = try clock().now()
    let record = try randomRecordName()
    let id = String(record.prefix(8))
    try Folder.make(places.candidates)
    let path = places.candidates + "/\(id).sqlite"
    guard !File.exists(path) else { throw StoreError.exists(path: path) }
    let store = try openStore(path, .adding)
    _ = try store.append(
      [.opened(.init(record: record, program: Program.name)), .named(.init(name: name))]
        + (listing.isEmpty ? [] : [.listed(listing)]), at: now)
    return id
  }

  /// Puts a decision of the learner on record.
  ///
  /// - Throws: `StoreError`, or `Problem` where the record can't be made.
  func decide(_ fact: Fact) throws { try decide([fact]) }

  /// Puts several facts on record, all or none.
  ///
  /// - Throws: `StoreError`, or `Problem` where the record can't be made.
  func decide(_ facts: [Fact]) throws {
    let store = try store(.adding)
    _ = try store.append(facts, at: try clock().now())
    keep(try state(of: store))
    writeSnapshot()
  }
}
