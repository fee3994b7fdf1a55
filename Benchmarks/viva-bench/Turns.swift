internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import Text
internal import GRDBSQLite
internal import LearnerRecord
internal import LearnerRecordStore
internal import Marking
internal import Practice
internal import Scheduling

/// Times turns of a session without a terminal, each beside one bare commit on the same disk.
struct Turns: ParsableCommand {
  @Argument var record: String
  @Option var shipped: String
  @Option var bank: String
  @Option var cache: String
  @Option var turns = 2000

  func run() throws {
    let library = try BankLibrary(
      folders: BankFolders(shipped: shipped, extra: [bank]), cacheFolder: cache)
    let curriculum = try library.curriculum()
    let store = try LearnerRecordStore(path: record, access: .adding)
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    try store.replay(into: &state)
    let now = Moment(milliseconds: 1_800_000_000_000, offsetMinutes: 600)
    var session = PracticeSession(
      curriculum, state: state,
      plan: SessionPlan(limit: turns + 10, newLimit: turns, seed: 1), session: 2, now: now)
    let bare = try BareCommit(path: record + ".bare")
    var (turn, commit, drawn) = (Samples(), Samples(), 0)
    guard var asking = try session.next() else { return }
    for _ in 0..<turns {
      try session.prepare()
      try commit.time { try bare.run() }
      guard case .singleChoice(let choice) = asking.question.key else { continue }
      let right = choice.options.first { choice.key.contains($0.label) }?.text ?? ""
      let next = try turn.time { try self.turn(&session, right, store, now, &drawn) }
      guard let next else { break }
      asking = next
    }
    print(commit.line("commit"))
    print(turn.line("turn"))
  }

  /// Marks, commits, tells, chooses and lays the next question out, as a session does.
  private func turn(
    _ session: inout PracticeSession, _ response: String, _ store: LearnerRecordStore,
    _ now: Moment, _ drawn: inout Int
  ) throws -> PresentedQuestion? {
    guard case .marked(let mark) = session.marking(of: [response]) else { return nil }
    let given = Submission(response: [response], confidence: 2, took: 5000)
    let facts = try session.facts(of: given, marked: mark, at: now)
    session.recorded(try store.append(facts, at: now))
    guard let next = try session.next() else { return nil }
    drawn += draw(next)
    return next
  }

  /// Lays a question out as a session does; returns how many lines it takes.
  private func draw(_ asking: PresentedQuestion) -> Int {
    let shown = ShownQuestion(asking.question.key, shown: asking.shown)
    let texts = [asking.question.prompt] + shown.lists.joined().map(\.whole)
    return texts.reduce(0) { $0 + wrapped($1, width: 80, first: "  ", rest: 5).count }
  }
}

/// One insert of a row as long as an entry, committed to the disk: WAL, `synchronous=FULL`.
private final class BareCommit {
  private var database: OpaquePointer?
  private var statement: OpaquePointer?

  init(path: String) throws {
    sqlite3_open(path, &database)
    sqlite3_exec(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", nil, nil, nil)
    sqlite3_exec(database, "CREATE TABLE t (n INTEGER PRIMARY KEY, b BLOB) STRICT", nil, nil, nil)
    sqlite3_prepare_v2(
      database, "INSERT INTO t (b) VALUES (zeroblob(400))", -1, &statement, nil)
  }

  func run() throws {
    guard sqlite3_step(statement) == SQLITE_DONE else { throw ExitCode.failure }
    sqlite3_reset(statement)
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(database)
  }
}
