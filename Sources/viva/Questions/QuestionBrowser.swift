internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Looking through questions at a terminal: a number opens one, and words do something with it.
struct QuestionBrowser {
  /// What can be done; the words are typed with or without “/”.
  enum Act: String, DialogueCommand {
    case answer, ask, flag, suspend, unsuspend, back, quit, help

    var meaning: String {
      switch self {
      case .answer: "show the answer and why"
      case .ask: "be asked it now, whatever a day's limits; the answer counts as in “study”"
      case .flag: "mark it for its author; words behind it say why"
      case .suspend: "let it rest until “unsuspend”"
      case .unsuspend: "let it be asked again"
      case .back: "return to the list, or to the page before"
      case .quit: "leave the list"
      case .help: "this list"
      }
    }
  }

  let workspace: Workspace
  let command: Questions
  /// What was named.
  let positions: [Int]

  private var console: Console { workspace.console }

  /// How many questions fit the terminal, two lines each with their title and the prompt.
  private var pageSize: Int { max(3, ((console.rows ?? 24) - 4) / 2) }

  /// Shows page after page until somebody leaves.
  ///
  /// - Throws: `StoreError` and `LineEditorError`.
  func run() throws {
    var start = 0
    while true {
      let page = try command.page(of: positions, command.choice, workspace)
      let rows = page.list.rows
      start = min(start, max(0, rows.count - 1) / pageSize * pageSize)
      let end = min(rows.count, start + pageSize)
      page.writeTitle()
      try page.write(start..<end)
      let hasMore = end < rows.count
      guard !rows.isEmpty, let next = try choose(start, hasMore ? end : nil, rows) else { return }
      start = next
    }
  }

  /// Asks what is to be opened; returns where the next page begins, `nil` to leave.
  private func choose(_ start: Int, _ next: Int?, _ rows: [QuestionList.Row]) throws -> Int? {
    let dialogue: Dialogue<Act> = workspace.dialogue(stopNote: "(Ctrl-C again leaves the list)")
    let enter = next == nil ? "Enter leaves" : "Enter shows more, quit leaves"
    while true {
      let reply = try dialogue.ask("A number opens a question; \(enter): ")
      if case .text(let text) = reply {
        if text.trimmed.isEmpty { return next }
        if let number = Int(text.trimmed) {
          guard rows.indices.contains(number - 1) else {
            console.line("Type a number from 1 to \(rows.count).")
            continue
          }
          return try open(rows[number - 1].question) ? start : nil
        }
      }
      switch Self.act(in: reply) {
      case (.back, _)?: return max(0, start - pageSize)
      case (.quit, _)?: return nil
      case (let act, let rest)? where act != .help:
        let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
        guard let number = words.first.flatMap({ Int($0) }), rows.indices.contains(number - 1)
        else {
          console.line(
            "Say which question: “\(act.rawValue) 1” to “\(act.rawValue) \(rows.count)”.")
          continue
        }
        let note = words.count > 1 ? words[1].trimmed : ""
        if try perform(act, on: rows[number - 1].question, note) == .titles { return start }
      default:
        console.paragraph(
          "Type the number of a question, back, quit, or just Enter; “answer”, “ask”, “suspend” and “flag” "
            + "take the number, too.")
      }
    }
  }

  /// What is shown after something was done.
  private enum Next { case same, titles, nothing }

  /// Shows a question and does what is asked for; returns whether the list is wanted again.
  private func open(_ id: Question.ID) throws -> Bool {
    try console.paged(by: workspace.showInPages) { try command.writeWhole(id, workspace) }
    let dialogue: Dialogue<Act> = workspace.dialogue(stopNote: "(Ctrl-C again leaves the list)")
    while true {
      let reply = try dialogue.ask(
        "answer, ask, flag WHY, \(try rests(id) ? "unsuspend" : "suspend"), or Enter for the list: "
      )
      if case .text(let text) = reply, text.trimmed.isEmpty { return true }
      guard let (act, rest) = Self.act(in: reply) else {
        dialogue.listCommands()
        continue
      }
      if act == .help { dialogue.listCommands() }
      switch try perform(act, on: id, rest) {
      case .same: continue
      case .titles: return true
      case .nothing: return false
      }
    }
  }

  private func rests(_ id: Question.ID) throws -> Bool {
    try workspace.state().settings.suspended.contains(id)
  }

  private func perform(_ act: Act, on id: Question.ID, _ note: String) throws -> Next {
    switch act {
    case .answer: try showAnswer(id)
    case .ask where try rests(id): console.line("It is suspended; “unsuspend” it first.")
    case .ask:
      try workspace.ask(id)
      return .titles
    case .flag: try flag(id, note)
    case .suspend:
      try workspace.decide(.suspended(.init(questions: [id])))
      console.line("Suspended.")
    case .unsuspend:
      try workspace.decide(.unsuspended(.init(questions: [id])))
      console.line("It will be asked again.")
    case .back: return .titles
    case .quit: return .nothing
    case .help: break
    }
    return .same
  }

  private func showAnswer(_ id: Question.ID) throws {
    guard let question = try workspace.curriculum().question(id)?.drawn(seed: 0) else { return }
    console.paragraph("Expected: " + expectedAnswer(of: question.key, shown: OptionOrder()))
    console.paragraph(question.explanation)
  }

  private func flag(_ id: Question.ID, _ note: String) throws {
    guard let question = try workspace.curriculum().question(id)?.drawn(seed: 0) else { return }
    let store = try workspace.store(.adding)
    let wording = try Wording(question)
    let isKnown = try store.wordings([wording.fingerprint])[wording.fingerprint] != nil
    let flag = Fact.Flagged(question: id, wording: wording.fingerprint, note: note)
    if !isKnown { try workspace.decide(.worded(.init(wording))) }
    try workspace.decide(.flagged(flag))
    console.paragraph(
      "Flagged\(note.isEmpty ? "" : " with your note"); “flags” writes it down for its author.")
  }

  /// Returns what somebody typed to have done, with or without “/”, and the words behind it.
  private static func act(in reply: Reply<Act>) -> (act: Act, rest: String)? {
    switch reply {
    case .command(let act, let rest): return (act, rest.trimmed)
    case .leave, .timeUp: return (.quit, "")
    case .text(let text):
      let parts = text.trimmed.split(separator: " ", maxSplits: 1)
      let words = ["q": Act.quit, "b": .back, "?": .help]
      let word = parts.first.map { $0.lowercased() } ?? ""
      guard let act = words[word] ?? Act(rawValue: word) else { return nil }
      return (act, parts.count > 1 ? String(parts[1]).trimmed : "")
    }
  }
}
