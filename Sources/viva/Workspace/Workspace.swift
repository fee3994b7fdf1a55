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
  var openStore: (store: LearnerRecordStore, access: LearnerRecordStore.Access)?
  var openCurriculum: (key: UInt64, curriculum: Curriculum)?
  var loadedState: LearnerState?
  var saidThatClockIsBehind = false
  /// Whether somebody new was asked which units are theirs.
  var hasAskedForUnits = false
  /// Whether it was said which units are set that no bank has.
  var complainedAboutUnits = false
  /// The content of the banks that was complained about last.
  var complainedAbout: UInt64?
  /// The content of the changes of the law that was complained about last.
  var complainedAboutLaw: UInt64?
  /// The user's own record, whatever record the commands work on.
  let ownRecord: String
  /// Where lines are read from, once the prompt or a session has begun.
  var input: (any LineSource)?
  /// Where all lines are read from, if not from the standard input.
  let givenInput: (any LineSource)?

  /// Creates a workspace.
  ///
  /// - Parameters:
  ///   - environment: The environment, with the settings.
  ///   - screen: Where text goes.
  ///   - input: Where lines come from, if not from the standard input, which is opened when it is needed.
  init(
    environment: ProcessEnvironment, screen: any Screen = TerminalScreen(),
    input: (any LineSource)? = nil
  ) {
    self.environment = environment
    places = Places(environment)
    ownRecord = places.record
    console = Console(screen, environment: environment.value)
    givenInput = input
  }

  private init(_ original: Workspace, places: Places) {
    self.places = places
    ownRecord = original.ownRecord
    environment = original.environment
    console = original.console
    openClock = original.openClock
    input = original.input
    givenInput = original.givenInput
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

  /// Returns the workspace that works on a candidate's record.
  func on(_ candidate: Candidate) -> Workspace {
    var places = places
    places.record = candidate.path
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

  /// Says what in the settings is passed over; the program goes on.
  func complainAboutSettings() {
    let path = settings.file.path.visible()
    for complaint in settings.file.complaints { console.complain(complaint) }
    for problem in settings.current.problems {
      console.complain(
        (problem.line.map { "\(path):\($0): " } ?? "") + problem.message)
    }
    for bank in settings.list("own-banks") where !File.exists(bank) {
      console.complain("own-banks: there is no file or folder \(bank.visible()).")
    }
  }

  /// Returns the clock.
  ///
  /// - Throws: `Problem` where `VIVA_NOW` is no time.
  func clock() throws -> Clock {
    if let openClock { return openClock }
    let clock = Clock(start: try start())
    openClock = clock
    return clock
  }

  private func start() throws -> Moment? {
    guard let now = environment.value("VIVA_NOW") else { return nil }
    guard let moment = Moment(now) else {
      throw Problem(
        "VIVA_NOW is “\(now.visible())”, which is no time. Write it like "
          + "2026-11-22T09:00:00+11:00.", exitCode: .usage)
    }
    return moment
  }

  /// Returns the study day that it is.
  ///
  /// - Throws: `Problem` where `VIVA_NOW` is no time.
  func today() throws -> StudyDay {
    try clock().now().studyDay(rolloverHour: SchedulingPolicy().rolloverHour)
  }
}
