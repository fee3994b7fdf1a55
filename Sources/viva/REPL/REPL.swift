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
    let today = try workspace.today()
    let greeting = try workspace.greeting(library, of: today)
    // A record that can't be read is told of by the command that needs it.
    let open = (try? OpenWork(workspace)) ?? OpenWork()
    let document = greeting.map {
      TodayDocument(
        $0, open: open, newPerSession: workspace.number("new-per-session"), today: today)
    }
    let summary = library.summary
    workspace.console.line(
      "Viva \(Program.version): \(counted(summary.units, "unit")), "
        + "\(counted(summary.questions, "question")), "
        + "\(document?.toAnswer ?? 0) \(document?.plan == nil ? "due" : "for today"). "
        + "Enter studies, “help” lists commands.")
    guard let document, greeting?.hasBegun == true else { return open.write(workspace.console) }
    TodayPage(
      document: document, open: open, today: today, studying: "Enter",
      console: workspace.console
    ).write()
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

  /// Whether just Enter studies: where the plan of the day is done, only if somebody says so.
  private func mayStudyMore() throws -> Bool {
    let document = try TodayReport(workspace: workspace).document().document
    guard document.plan != nil, document.toAnswer == 0, document.hasStudiedToday,
      !document.open.session
    else { return true }
    return try workspace.isAnsweredYes("Today's plan is done. Study more? (y or n) ")
  }

  /// Runs one line; returns whether to go on.
  private func perform(_ line: String) -> Bool {
    do {
      let words = Self.meant(try shellWords(line))
      if let word = words.first, words.count == 1, ["quit", "exit", "bye"].contains(word) {
        return false
      }
      if words.isEmpty, try !mayStudyMore() { return true }
      _ = CommandRunner(workspace).run(words.isEmpty ? ["study"] : words)
    } catch {
      workspace.console.complain(Problem(error).sentence)
    }
    return true
  }
}
