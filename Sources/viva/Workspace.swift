internal import Files
internal import BankFormats
internal import Curriculum
internal import Text
internal import Glibc
internal import LearnerRecord
internal import LearnerRecordStore
internal import LineEditor
internal import Scheduling
internal import Settings
internal import Terminal

/// All that commands work on: banks, record, clock and terminal, each opened when it is needed.
final class Workspace {
  let places: Places
  let console: Console
  let environment: ProcessEnvironment
  private var openClock: Clock?
  private var openStore: (store: LearnerRecordStore, access: LearnerRecordStore.Access)?
  private var openCurriculum: (key: UInt64, curriculum: Curriculum)?
  private var loadedState: LearnerState?
  private var saidThatClockIsBehind = false
  /// The content of the banks that was complained about last.
  private var complainedAbout: UInt64?
  /// The user's own record, whatever record the commands work on.
  let ownRecord: String
  /// Where lines are read from, once the prompt or a session has begun.
  var input: (any LineSource)?

  /// Creates a workspace.
  ///
  /// - Parameters:
  ///   - environment: The environment, with the settings.
  ///   - screen: Where text goes.
  ///   - input: Where lines come from; the terminal's own source is opened when it is needed.
  init(
    environment: ProcessEnvironment, screen: any Screen = TerminalScreen(),
    input: (any LineSource)? = nil
  ) {
    self.environment = environment
    places = Places(environment)
    ownRecord = places.record
    console = Console(screen, environment: environment.value)
    self.input = input
  }

  private init(_ original: Workspace, places: Places) {
    self.places = places
    ownRecord = original.ownRecord
    environment = original.environment
    console = original.console
    openClock = original.openClock
    input = original.input
  }

  /// Returns the workspace that a command's options ask for: this one, unless they name other places.
  ///
  /// - Throws: `Problem` where they name something that is not there.
  func at(_ options: PlaceOptions) throws -> Workspace {
    guard !options.banks.isEmpty || options.record != nil || options.candidate != nil else {
      return self
    }
    guard options.record == nil || options.candidate == nil else {
      throw Problem("Give --record or --candidate, not both.", exitCode: .usage)
    }
    for path in options.banks where !File.exists(path) {
      throw Problem(
        "There is no file or folder \(path.visible()) with banks.", exitCode: .noInput)
    }
    var places = places
    places.ownBanks += options.banks
    if let record = options.record { places.record = record }
    if let name = options.candidate {
      places.record = try CandidateFolder(path: places.candidates).only(name).path
    }
    return Workspace(self, places: places)
  }

  /// Returns the value of an environment variable; `nil` where it is not set or empty.
  func environmentValue(_ name: String) -> String? { environment.value(name) }

  /// The settings, which `config` can change.
  var settings: OpenSettings { environment.settings }

  /// Returns what is set by a name: in the environment, in the settings file, or by default.
  func setting(_ name: String) -> String? { environment.setting(name) }

  /// Returns the whole number that is set by a name.
  func number(_ name: String) -> Int? { setting(name).flatMap { Int($0) } }

  /// Tells what in the settings is passed over; the program goes on.
  func complainAboutSettings() {
    let path = settings.file.path.visible()
    for complaint in settings.file.complaints { console.complain(complaint) }
    for problem in settings.current.problems {
      console.complain(
        (problem.line.map { "\(path):\($0): " } ?? "") + problem.message)
    }
    for bank in settings.paths("own-banks") where !File.exists(bank) {
      console.complain("own-banks: there is no file or folder \(bank.visible()).")
    }
  }

  /// Returns the clock.
  ///
  /// - Throws: `Problem` where `VIVA_NOW` is no time.
  func clock() throws -> Clock {
    if let openClock { return openClock }
    let clock = try Clock(now: environment.value("VIVA_NOW"))
    openClock = clock
    return clock
  }
}

// Banks.
extension Workspace {
  /// Looks at the banks as they are now.
  ///
  /// - Throws: `BankLibraryError`.
  func library() throws -> BankLibrary {
    try? Folder.make(places.cache)
    return try BankLibrary(
      folders: BankFolders(shipped: places.banks, extra: places.ownBanks), cacheFolder: places.cache
    )
  }

  /// Reads the policies that questions refer to.
  ///
  /// - Parameter folder: Where those in force are, if a command was told.
  /// - Returns: Those in force, and those that came with the banks; none where there is no folder.
  func organisations(
    inForce folder: String? = nil
  ) -> (current: OrganisationFolder?, shipped: OrganisationFolder?) {
    let path = places.banks + "/Organisation"
    let shipped = File.exists(path) ? OrganisationFolder(path: path) : nil
    let own = (folder ?? places.organisation).map { OrganisationFolder(path: $0) }
    return (own ?? shipped, shipped)
  }

  /// Returns what can be asked, and complains about banks that are left out.
  ///
  /// - Throws: `BankLibraryError`.
  func curriculum() throws -> Curriculum {
    let library = try library()
    let key = library.summary.contentKey
    if let open = openCurriculum, open.key == key { return open.curriculum }
    let curriculum = try library.curriculum()
    openCurriculum = (key, curriculum)
    complainAboutBanks(library.summary)
    return curriculum
  }

  /// Tells a person which banks are left out because of errors, once until the banks change.
  func complainAboutBanks(_ summary: BankLibrary.Summary) {
    guard complainedAbout != summary.contentKey else { return }
    complainedAbout = summary.contentKey
    for file in summary.files where file.errors > 0 {
      console.complain(
        "\(file.path.visible()) is left out: \(counted(file.errors, "error")). "
          + "“bank check \(file.path.visible())” shows them.")
    }
  }
}

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
      "The clock says \(now.date), and the last entry of the record is of \(last.date), later than that, so what is "
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
}

// Snapshots: only for speed.
extension Workspace {
  private var snapshotPath: String { snapshotPath(of: places.record) }

  private func snapshotPath(of record: String) -> String {
    places.cache + "/state-\(String(stableHash(record), radix: 16)).snapshot"
  }

  /// Deletes what is kept beside a candidate's record: the snapshot of its state, and drafts of forms.
  func removeTraces(of candidate: Candidate) {
    if candidate.path == places.record { loadedState = nil }
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
    return "\(program.model.identifier) \(program.policy) unmarked-waits"
  }

  private func snapshotState(_ store: LearnerRecordStore) -> LearnerState? {
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

  /// Returns the study days on which questions of today's banks are due, in order.
  ///
  /// - Parameter library: The banks.
  /// - Returns: One day per question that was answered.
  /// - Throws: `StoreError`; what the curriculum throws.
  func dueDays(_ library: BankLibrary) throws -> [StudyDay] {
    let store: LearnerRecordStore
    do { store = try self.store(.reading) } catch StoreError.missing { return [] }
    let head = try store.head()
    if let greeting = StateSnapshot.greeting(path: snapshotPath),
      greeting.origin
        == .init(
          scheduling: schedulingName, count: head.count, leaf: head.leaf,
          banks: library.summary.contentKey)
    {
      return greeting.dueDays
    }
    return try writeSnapshot(state(of: store), store, library)
  }

  /// Writes a snapshot of the kept state, so that the next start is quick.
  func writeSnapshot() {
    guard let openStore, let loadedState, let library = try? library() else { return }
    _ = try? writeSnapshot(loadedState, openStore.store, library)
  }

  @discardableResult
  private func writeSnapshot(
    _ state: LearnerState, _ store: LearnerRecordStore, _ library: BankLibrary
  ) throws -> [StudyDay] {
    let dueDays = try curriculum().outlines
      .filter { !state.settings.suspended.contains($0.id) }
      .compactMap { state.cards[$0.id]?.due }.sorted()
    guard !state.needsReplay, let leaf = try store.leaf(state.entryCount) else { return dueDays }
    let origin = StateSnapshot.Origin(
      scheduling: schedulingName, count: state.entryCount, leaf: leaf,
      banks: library.summary.contentKey)
    try? Folder.make(places.cache)
    StateSnapshot(origin: origin, dueDays: dueDays, of: state).write(path: snapshotPath)
    return dueDays
  }
}
