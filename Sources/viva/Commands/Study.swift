internal import Conversations
internal import Files
internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import LineEditor
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

/// Asks due questions and new ones.
struct Study: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Ask what is due, mixed with what is new.",
    discussion: """
      Without a name, questions of your units are asked: those of the setting “units”, or else \
      of one country, that of your goals or of most of your answers. “all” asks every unit. During a question, /help lists what can \
      be typed besides an answer. --ahead asks what comes due in the next days too; --cram asks \
      everything that is named, due or not, new or not, and leaves the schedule as it was; only \
      --limit and --new bound it. --law asks only questions that you answered before their law \
      changed; they come first in any session. “limits” sets how \
      much a day may have. Answers in your own words that were locked and not marked come first. \
      If you pause a session, or it is interrupted, you can resume at the same \
      question.
      """)

  @Argument(
    help: ArgumentHelp(
      "Units, criteria or topics to study; “all” for every unit.", valueName: "unit|criterion|topic"
    ),
    completion: ValueKind.name.completion)
  var names: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many questions at most; 20, your setting, or a goal's share of the day.",
      valueName: "n"))
  var limit: Int?

  @Option(
    name: .customLong("new"), parsing: .unconditional,
    help: ArgumentHelp(
      "How many new ones at most; 10, your setting, or what a goal needs.",
      valueName: "n"))
  var newLimit: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Also ask what comes due within this many days.", valueName: "days"))
  var ahead = 0

  @Flag(help: ArgumentHelp("Ask everything, without touching the schedule."))
  var cram = false

  @Flag(help: ArgumentHelp("Ask only what you answered before the law changed."))
  var law = false

  @Option(
    help: ArgumentHelp(
      "Repeat a session: the same seed asks the same way.", valueName: "n"))
  var seed: UInt64?

  @Flag(help: ArgumentHelp("Show at the right edge how long a question takes."))
  var clock = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How long an answer may take; what was typed until then counts.",
      valueName: "seconds"))
  var timed: Int?

  @Flag(help: ArgumentHelp("Resume the session that was left, without being asked."))
  var resume = false

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard limit ?? 1 >= 1 else {
      throw ValidationError("--limit takes a number from 1.")
    }
    guard newLimit ?? 0 >= 0 else {
      throw ValidationError("--new takes a number from 0.")
    }
    guard (0...3_650).contains(ahead) else {
      throw ValidationError("--ahead takes a number of days from 0.")
    }
    guard !(law && cram) else {
      throw ValidationError(
        "--law asks on the schedule, and --cram leaves it; use one at a time.")
    }
    guard (1...86_400).contains(timed ?? 1) else {
      throw ValidationError("--timed takes a number of seconds from 1 to 86400.")
    }
  }

  func run(in workspace: Workspace) throws {
    try workspace.mayAsk(
      "Questions", else: "“due” and “plan” show what is to be studied.")
    let curriculum = try workspace.curriculum()
    _ = try curriculum.selectors(workspace.wholeNames(names).filter { !isEveryUnit($0) })
    _ = try workspace.clock()  // A time that is none makes no record.
    if names.isEmpty, seed == nil, !resume { try Enrolment(workspace)?.ask() }
    let meant = try workspace.meant(names)
    let store = try workspace.store(.adding)
    let lock = workspace.lockForSession()
    defer { withExtendedLifetime(lock) {} }
    let opening = SessionOpening(
      workspace: workspace, curriculum: curriculum, store: store, names: meant,
      wanted: wanted(workspace))
    let opened =
      try resumed(with: opening, lock, workspace)
      ?? begun(spread(opening, workspace), workspace)
    try workspace.hold(
      opened, opening,
      pace: StudyPace(showsClock: clock || workspace.setting("clock") == "on", seconds: timed),
      isAlone: lock.isOurs, reading: workspace.reading(resuming: opened))
  }

  private func begun(
    _ opening: SessionOpening, _ workspace: Workspace
  ) throws -> SessionOpening.Opened {
    if names.isEmpty { try workspace.sayWhoseLaw(opening.names) }
    if !isPlain, workspace.sessionInput().isInteractive, try SessionOpening.isLeft(in: workspace) {
      workspace.console.paragraph(
        "The session that you paused is kept; “study” resumes it after this one.")
      workspace.console.line()
    }
    return try opening.begin(seed: seed ?? UInt64.random(in: 0..<1_000_000))
  }

  /// What the session is to ask: what no option says, the settings do.
  private func wanted(_ workspace: Workspace) -> Fact.Started.Plan {
    guard !cram else {
      // What is crammed is all that is named, unless an option says otherwise.
      return Fact.Started.Plan(
        limit: limit ?? Self.all, new: newLimit ?? Self.all, ahead: ahead, cram: true)
    }
    return Fact.Started.Plan(
      limit: limit ?? workspace.sessionLength,
      new: newLimit ?? workspace.number("new-per-session"), ahead: ahead, cram: false,
      law: law ? true : nil, share: limit == nil ? true : nil)
  }

  /// More questions than any banks have.
  private static let all = 1_000_000

  /// Whether nothing was asked for that a session that was left may not have.
  private var isPlain: Bool {
    names.isEmpty && seed == nil && limit == nil && newLimit == nil && ahead == 0 && !cram
      && !law
  }

  /// Returns the session that was left, where there is one and the learner wants to resume it.
  private func resumed(
    with opening: SessionOpening, _ lock: FileLock, _ workspace: Workspace
  ) throws -> SessionOpening.Opened? {
    let input = workspace.sessionInput()
    guard lock.isOurs, resume || input.isInteractive && seed == nil,
      let left = try opening.left(isPlain: isPlain)
    else {
      if resume {
        workspace.console.line("There is no session to resume; a new one begins.")
      }
      return nil
    }
    var next = left.session
    guard let asking = try next.next() else {
      _ = try opening.store.append([left.session.ending()], at: workspace.clock().now())
      return nil
    }
    if resume { return left }
    let place =
      asking.locked == nil
      ? "at question \(asking.number) of \(asking.total)"
      : "the session, and mark your locked answer"
    let today = left.session.state.studyDay(try workspace.clock().now())
    let begun = left.session.today
    let age = begun == today ? "" : ", begun on \(begun.words(on: today))"
    let dialogue = workspace.studyDialogue()
    dialogue.input.dropTypeAhead()
    switch try dialogue.isYes(
      "Resume \(place)\(age)? Y/n: ", unlessSaid: true, commands: [.quit, .pause])
    {
    case .chosen(true): return left
    case .chosen(false):
      _ = try opening.store.append([left.session.ending()], at: workspace.clock().now())
      return nil
    case .other: throw ExitCode.success
    }
  }
}
