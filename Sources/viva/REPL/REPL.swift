internal import BankFormats
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import LineEditor
internal import Scheduling
internal import Terminal
internal import Text

/// The prompt: greets, reads commands, and runs them as the command line would.
struct REPL {
  private let workspace: Workspace

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// Reads and runs commands until the learner leaves.
  ///
  /// - Throws: What goes wrong with banks, record or terminal before the first prompt.
  func run() throws {
    try workspace.mayAsk("Commands", else: "Name one, such as “viva due”.")
    let workspace = workspace
    let input = workspace.lineSource { REPLCompletion(workspace).completions(for: $0) }
    workspace.input = input
    try Enrolment(workspace)?.ask()
    try greet()
    while true {
      workspace.console.flush()
      switch try input.readLine(
        prompt: workspace.console.prompt("viva> "), history: .commands)
      {
      case .line(let line), .timeUp(let line): if !perform(line) { return }
      case .interrupted: workspace.console.line("(“quit” or Ctrl-D leaves)")
      case .endOfInput: return
      }
    }
  }

  private func greet() throws {
    let library = try workspace.library()
    workspace.complainAboutBanks(library.summary)
    let today = try workspace.clock().now()
      .studyDay(rolloverHour: SchedulingPolicy().rolloverHour)
    let due = try workspace.dueDays(library).prefix { $0 <= today }.count
    let summary = library.summary
    workspace.console.line(
      "Viva \(Program.version): \(counted(summary.units, "unit")), "
        + "\(counted(summary.questions, "question")), \(due) due. "
        + "Enter studies, “help” lists commands.")
    // A record that can't be read is told of by the command that needs it.
    try? reportWhatIsOpen()
  }

  /// Returns the command that somebody meant who typed it as in a shell, or as during a question.
  private static func meant(_ words: [String]) -> [String] {
    var words = words
    if words.first == "viva" { words.removeFirst() }
    guard let first = words.first else { return words }
    if first == "?" || first == "/?" { return ["help"] + words.dropFirst() }
    if first.hasPrefix("/"), first.count > 1 { words[0] = String(first.dropFirst()) }
    return words
  }

  /// How many entries are looked through for what was left open: more than a session or a test has.
  private static let latestEntries = 300

  /// Says what was left open and can be resumed, as far as the latest entries show it: the prompt
  /// does not wait for a long record to be read.
  private func reportWhatIsOpen() throws {
    let now = try workspace.clock().now()
    if let sitting = try openSitting(), !sitting.isTimeUp(at: now) {
      let left = sitting.millisecondsLeft(at: now).map(timeLeftInWords)
      workspace.console.paragraph(
        "A mock test of \(sitting.begun.unit) runs.\(left.map { " " + $0 } ?? "") “test --resume” resumes it."
      )
    }
    let notMarked = try workspace.lockedAnswers(within: Self.latestEntries).waiting.count
    if notMarked > 0 {
      workspace.console.paragraph(
        "To be marked by you: \(counted(notMarked, "answer")). Enter shows which.")
    }
    if try SessionOpening.isLeft(in: workspace, within: Self.latestEntries) {
      workspace.console.line("A session is open; Enter resumes it.")
    }
  }

  /// The mock test that was begun last, if it is not closed.
  private func openSitting() throws -> Sitting? {
    let store: LearnerRecordStore
    do { store = try workspace.store(.reading) } catch StoreError.missing { return nil }
    let begun = try store.latestEntry(ofKind: "testBegun", within: Self.latestEntries)
    guard let begun else { return nil }
    let sitting = Sitting.all(in: try store.entries(after: begun.number - 1)).last
    return sitting.flatMap { $0.closed == nil ? $0 : nil }
  }

  /// Runs one line; returns whether to go on.
  private func perform(_ line: String) -> Bool {
    do {
      let words = Self.meant(try shellWords(line))
      if let word = words.first, words.count == 1, ["quit", "exit", "bye"].contains(word) {
        return false
      }
      _ = CommandRunner(workspace).run(words.isEmpty ? ["study"] : words)
    } catch {
      workspace.console.complain(Problem(error).sentence)
    }
    return true
  }
}
