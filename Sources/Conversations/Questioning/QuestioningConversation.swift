package import Assessment
package import Curriculum
internal import LearnerRecord
package import Terminal

/// An assessor's questioning, held with assessor and candidate at one terminal.
///
/// Whatever is entered is on the disk before the next prompt, so that stopping, or a power cut, loses
/// nothing but the line that is being typed. What is asked next follows from what is on record
/// (`QuestionTurn`, `Questioning.open`).
package struct QuestioningConversation {
  let lines: Dialogue<QuestioningSlashCommand>
  let desk: QuestioningDesk
  let unit: Unit
  let questioning: Questioning
  /// The record from which answers can be accepted.
  let practice: PracticeAnswers
  /// Whether benchmark and key points are shown with each question.
  package var showsPoints = false

  var console: Console { lines.console }

  /// Begins to ask, or resumes.
  ///
  /// - Parameters:
  ///   - lines: What asks.
  ///   - desk: Where what is entered goes on record.
  ///   - unit: The unit that is asked about.
  ///   - questioning: The questioning as it is on record.
  ///   - practice: The record from which answers can be accepted.
  package init(
    _ lines: Dialogue<QuestioningSlashCommand>, desk: QuestioningDesk, of unit: Unit,
    questioning: Questioning, practice: PracticeAnswers
  ) {
    (self.lines, self.desk, self.unit) = (lines, desk, unit)
    (self.questioning, self.practice) = (questioning, practice)
  }

  /// What became of a question, or of what was typed at a prompt.
  enum Outcome {
    /// There is more to enter.
    case open
    case decided(Fact.Asked)
    /// The rest is not asked, and why.
    case ended(String)
    /// Something else is asked or corrected first.
    case interrupted
    case stopped
  }

  /// Asks the questions that have no decision, and those that are added meanwhile.
  ///
  /// - Parameter end: Why the rest is not asked; `nil` to ask it. A question that has its response is
  ///   decided all the same.
  /// - Returns: Whether all of them have a decision now.
  /// - Throws: `Problem` where another program changed the questioning; `StoreError` and
  ///   `LineEditorError`. What was entered before is on record.
  package func ask(end: String? = nil) throws -> Bool {
    var reason = end
    while true {
      guard var step = try nextStep() else {
        guard reason == nil else { return true }
        switch try beforeOutcome() {
        case .interrupted: continue
        case .stopped: return false
        case .open, .decided, .ended: return true
        }
      }
      if let reason, step.asked.turn.response == nil {
        try desk.append([.asked(step.asked.notAsked(reason))])
        console.line("Question \(step.asked.number) on record: not asked.")
        continue
      }
      switch try turn(&step) {
      case .decided(let fact): try keep(fact)
      case .ended(let why):
        reason = why
        try keep(step.asked.notAsked(why))
      case .interrupted: continue
      case .open, .stopped: return false
      }
    }
  }

  /// The first question without a decision, as far as it was asked; `nil` where there is none.
  private func nextStep() throws -> Step? {
    let current = desk.current(questioning)
    let wordings = try current.wordings(in: desk.entries)
    return current.open.lazy.compactMap { number in
      wordings[number].map {
        Step(asked: .init(number, $0, of: current, wordings: desk.entries.wordings))
      }
    }.first
  }

  private func keep(_ fact: Fact.Asked) throws {
    let entry = try desk.append([.asked(fact)])
    console.line("On record: \(fact.decision.rawValue) (entry \(entry?.number ?? 0)).")
    console.line()
  }

  /// Asks one question, from where it was left.
  private func turn(_ step: inout Step) throws -> Outcome {
    show(step)
    if showsPoints { showBenchmark(&step) }
    reportWhatIsThere(step.asked.turn)
    while true {
      let outcome = try enter(&step)
      if case .open = outcome { continue }
      return outcome
    }
  }

  /// A question while it is asked.
  struct Step {
    var asked: AskedQuestion
    /// Whether what was expected has been shown since the question was.
    var isBenchmarkShown = false
  }

  /// Puts a note on record, and takes it in.
  func keep(_ note: Fact.Noted, _ step: inout Step, after facts: [Fact] = []) throws {
    try desk.append(facts + [.noted(note)])
    step.asked.take(note)
  }
}

// What is shown.
extension QuestioningConversation {
  private func show(_ step: Step) {
    let question = step.asked.turn.question
    let count = desk.current(questioning).questions.count
    console.heading("Question \(step.asked.number) of \(count) · \(question.id.inWords)")
    let criteria = question.criteria.filter { $0.unitCode == questioning.begun.unit }
    console.line(criteria.map(\.local).joined(separator: ", "))
    console.paragraph(question.prompt)
    console.lists(of: ShownQuestion(question.key, turns: question.turns, shown: step.asked.shown))
  }

  /// Shows what was entered before the questioning was stopped.
  private func reportWhatIsThere(_ turn: QuestionTurn) {
    guard turn.notes.contains(where: { $0.unfinished?.isEmpty != true }) else { return }
    console.line("On record already:")
    func report(_ label: String, _ text: String) {
      console.paragraph(text, first: "  " + label, rest: 4)
    }
    if let response = turn.response { report("Response: ", response.words) }
    for probe in turn.probes {
      report(probe.kind.map { $0.rawValue + ": " } ?? "Probe: ", probe.asked)
      if let said = probe.response { report("Answer to the probe: ", said) }
    }
    if let credited = turn.credited { report("Points credited: ", numbers(credited)) }
    if let decision = turn.decision { report("Decision: ", decision.rawValue) }
    if let reason = turn.reason, !reason.isEmpty { report("Reason: ", reason) }
    if !turn.comment.isEmpty { report("Comment: ", turn.comment) }
    if let text = turn.unfinished { report("Typed so far: ", text) }
  }

  func numbers(_ points: [Int]) -> String {
    points.isEmpty ? "none" : points.map { String($0 + 1) }.joined(separator: ", ")
  }

  /// Shows what is expected, and which points there are.
  func showBenchmark(_ step: inout Step) {
    step.isBenchmarkShown = true
    let question = step.asked.turn.question
    guard question.hasBenchmark else {
      return console.line("There is no benchmark: the question is your own.")
    }
    let key = question.key
    console.paragraph(
      expectedAnswer(of: key, shown: step.asked.shown), first: "Benchmark: ", rest: 11)
    for line in key.keyPointLines { console.paragraph(line, first: "  ", rest: 5) }
  }

  func reportHelp(_ prompt: QuestionTurn.Prompt) {
    lines.listCommands(
      prompt == .response
        ? [.notasked, .end, .accept, .ask, .back, .comment, .points, .stop]
        : [.back, .probe, .comment, .points, .stop])
    if !prompt.isChoice {
      console.paragraph("A line that ends with a backslash continues on the next.")
    }
  }
}
