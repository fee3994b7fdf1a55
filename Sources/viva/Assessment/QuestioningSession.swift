internal import Conversations
internal import Text
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal

/// One run of `question`: it begins a questioning or resumes it, asks, and closes it.
struct QuestioningSession {
  let unit: Unit
  let desk: QuestioningDesk
  let workspace: Workspace
  var choice: QuestionChoice
  /// The file of `--practice`; `nil` for the candidate's own record.
  let practice: String?
  /// Whether it was held on paper and is entered now.
  var isFromPaper: Bool
  /// Whoever corrects or checks, as given beforehand; `nil` to find out.
  var person: String?
  /// The option that names the candidate, with a space before it, to repeat in hints.
  let who: String

  var console: Console { workspace.console }

  /// A dialogue, of which every line that was sent is on record.
  func dialogue<Command>() -> Dialogue<Command> {
    workspace.dialogue(stopNote: "(Ctrl-C again stops; what was sent with Enter is kept)")
  }

  /// Asks what is open, or begins a questioning.
  ///
  /// - Parameter end: Why the rest is not asked; `nil` to ask it.
  /// - Throws: `Problem`, `StoreError` and `LineEditorError`; what was entered is on record.
  func ask(end: String?) throws {
    let answers = try PracticeAnswers(path: practice, candidate: desk.entries)
    let all = desk.questionings(of: unit)
    let questioning: Questioning
    if let open = all.last, open.closed == nil {
      guard try resume(open) else {
        return console.line("Stopped. Everything is as it was.")
      }
      questioning = open
    } else if end != nil {
      throw Problem(
        "No questioning on \(unit.code) is open, so there is nothing to end.",
        exitCode: .usage)
    } else {
      guard let begun = try begin(attempt: all.count + 1) else { return }
      questioning = begun
    }
    if practice != nil {
      console.paragraph(answers.inWords(for: questioning.fields["candidate"]))
    }
    let current = desk.current(questioning)
    var conversation = QuestioningConversation(
      dialogue(), desk: desk, of: unit, questioning: current, practice: answers)
    conversation.showsPoints = workspace.setting("show-points") == "on"
    guard try conversation.ask(end: end) else {
      return reportStop(desk.current(questioning))
    }
    try close(desk.current(questioning))
  }

  /// Resumes a questioning; `false` where nobody says who questions.
  private func resume(_ open: Questioning) throws -> Bool {
    let day = open.at.dateWords
    guard !isFromPaper || open.begun.isFromPaper == true else {
      throw Problem(
        "The questioning of \(day) is open, and is not from paper. The command without --on-paper resumes it; "
          + "--end WHY ends it.", exitCode: .usage)
    }
    let given = choice.given
    guard try given.isEmpty || choosesTheSame(as: open) else {
      throw Problem(
        "The questioning of \(day) is open, and its questions were chosen before the "
          + "first was asked: \(given.joined(separator: ", ")) can't change them. Without that the "
          + "command resumes it; --end WHY ends it.", exitCode: .usage)
    }
    console.line(
      open.next.map {
        "The questioning of \(day) resumes at question \($0) of "
          + "\(open.questions.count)."
      } ?? "The questioning of \(day) still needs closing.")
    guard let name = try whoAssesses(open, "Who questions from here on?") else { return false }
    keepHeading(of: name, open)
    let isOther = RecordOwner.likeness(name, open.assessor) != .same
    try desk.append([
      .questioningResumed(.init(questioning: open.entry, assessor: isOther ? name : nil))
    ])
    if isOther {
      console.paragraph(
        "What is decided from here on is on record as \(name.visible())’s; what was decided before stays "
          + "whose it was.")
    }
    return true
  }

  /// Keeps who goes on as whoever assesses here, so that nobody is asked twice.
  private func keepHeading(of name: String, _ open: Questioning) {
    let file = QuestioningHeadingFile(workspace.places)
    let last = file.heading()
    guard RecordOwner.likeness(last?.fields["assessor"], name) != .same else { return }
    do {
      let day = try workspace.today().description
      try file.keep(.init(of: name, goingOnWith: open, on: day, after: last))
    } catch {
      console.complain("Who questions will be asked again: " + Problem(error).sentence)
    }
  }

  /// Returns who goes on with a questioning: whoever decided last, where that is the name on what was filled in here;
  /// else it is asked, for what is decided is on record in that name.
  ///
  /// - Parameters:
  ///   - questioning: The questioning.
  ///   - question: What is asked.
  ///   - isUnsure: Whether it is asked all the same.
  /// - Returns: The name; `nil` where the assessor leaves it.
  /// - Throws: `LineEditorError`.
  func whoAssesses(
    _ questioning: Questioning, _ question: String, evenHere isUnsure: Bool = false
  ) throws -> String? {
    let here = QuestioningHeadingFile(workspace.places).heading()?.fields["assessor"]
    let isHere = RecordOwner.likeness(here, questioning.assessor) == .same
    guard !isHere || isUnsure else { return questioning.assessor }
    if !isHere {
      console.paragraph(
        "It is \(questioning.assessor.visible())’s. "
          + (here.map { "What was filled in here last names \($0.visible())." }
            ?? "Nobody of that name assessed here before."))
    }
    let lines: Dialogue<QuestioningSlashCommand> = dialogue()
    return try lines.whoAssesses(
      after: questioning.assessor, here: isHere ? nil : here,
      candidate: desk.entries.learnerName ?? questioning.fields["candidate"], asking: question)
  }

  /// Whether the options that were given choose what is being asked, as in the same command again.
  private func choosesTheSame(as open: Questioning) throws -> Bool {
    if choice.again { return open.begun.again != nil }
    let chosen = try choice.questions(of: unit, in: workspace, after: desk.entries)
    return chosen.questions.map(\.id) == open.begun.questions
  }

  private func reportStop(_ questioning: Questioning) {
    let place = questioning.next.map { "at question \($0)" } ?? "before the outcome"
    console.paragraph(
      "Stopped \(place). What was entered is on record; “question \(unit.code)\(who)” "
        + "resumes there.")
  }
}
