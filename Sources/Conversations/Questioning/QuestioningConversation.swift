package import Assessment
package import Curriculum
package import LearnerRecord
package import Terminal

/// An assessor's questioning, held with assessor and candidate at one terminal.
///
/// Whatever is entered is on the disk before the next prompt, so that stopping, or a power cut, loses
/// nothing but the line that is being typed. What is asked next follows from what is on record
/// (`QuestionTurn`).
package struct QuestioningConversation {
  let lines: Dialogue<QuestioningSlashCommand>
  let desk: QuestioningDesk
  let questioning: Questioning
  /// The wordings of the planned questions, by id, with their fingerprints.
  let wordings: [Question.ID: Wording]
  /// The record from which answers can be accepted.
  let practice: PracticeAnswers

  var console: Console { lines.console }

  /// Begins to ask, or resumes.
  ///
  /// - Parameters:
  ///   - lines: What asks.
  ///   - desk: Where what is entered goes on record.
  ///   - questioning: The questioning as it is on record.
  ///   - wordings: The wordings of the planned questions, by id.
  ///   - practice: The record from which answers can be accepted.
  package init(
    _ lines: Dialogue<QuestioningSlashCommand>, desk: QuestioningDesk, questioning: Questioning,
    wordings: [Question.ID: Wording], practice: PracticeAnswers
  ) {
    (self.lines, self.desk, self.questioning) = (lines, desk, questioning)
    (self.wordings, self.practice) = (wordings, practice)
  }

  /// What became of a question, or of what was typed at a prompt.
  enum Outcome {
    /// There is more to enter.
    case open
    case decided(Fact.Asked)
    /// The rest is not asked, and why.
    case ended(String)
    case stopped
  }

  /// Asks the questions that have no decision.
  ///
  /// - Parameter end: Why the rest is not asked; `nil` to ask it. A question that has its response is
  ///   decided all the same.
  /// - Returns: Whether all of them have a decision now.
  /// - Throws: `Problem` where another program changed the questioning; `StoreError` and
  ///   `LineEditorError`. What was entered before is on record.
  package func ask(end: String? = nil) throws -> Bool {
    var reason = end
    for number in 1...Swift.max(1, questioning.begun.questions.count)
    where questioning.turns[number] == nil {
      guard let wording = wordings[questioning.begun.questions[number - 1]] else { continue }
      var step = Step(
        asked: .init(number, wording, of: questioning, wordings: desk.entries.wordings))
      if let reason, step.asked.turn.response == nil {
        try desk.append([.asked(step.asked.notAsked(reason))])
        console.line("Question \(number) on record: not asked.")
        continue
      }
      switch try turn(&step) {
      case .decided(let fact): try keep(fact)
      case .ended(let why):
        reason = why
        try keep(step.asked.notAsked(why))
      case .open, .stopped: return false
      }
    }
    return true
  }

  private func keep(_ fact: Fact.Asked) throws {
    let entry = try desk.append([.asked(fact)])
    console.line("On record: \(fact.decision.rawValue) (entry \(entry?.number ?? 0)).")
    console.line()
  }

  /// Asks one question, from where it was left.
  private func turn(_ step: inout Step) throws -> Outcome {
    show(step)
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
    console.heading(
      "Question \(step.asked.number) of \(questioning.begun.questions.count) · \(question.id.rawValue)"
    )
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
    if let text = turn.unfinished { report("Typed so far: ", text) }
  }

  func numbers(_ points: [Int]) -> String {
    points.isEmpty ? "none" : points.map { String($0 + 1) }.joined(separator: ", ")
  }

  /// Shows what is expected, and which points there are.
  func showBenchmark(_ step: inout Step) {
    let key = step.asked.turn.question.key
    console.paragraph(
      expectedAnswer(of: key, shown: step.asked.shown), first: "Benchmark: ", rest: 11)
    for line in key.keyPointLines { console.paragraph(line, first: "  ", rest: 5) }
    step.isBenchmarkShown = true
  }

  func reportHelp(_ prompt: QuestionTurn.Prompt) {
    lines.listCommands(
      prompt == .response
        ? [.notasked, .end, .accept, .points, .stop] : [.back, .probe, .points, .stop])
    if !prompt.isChoice {
      console.paragraph("A line that ends with a backslash continues on the next.")
    }
  }
}

/// The commands of a questioning and of its correction.
package enum QuestioningSlashCommand: String, DialogueCommand {
  case notasked, end, accept, back, probe, clarify, extend, rephrase, points, clear, stop, help

  /// What the command does, in a few words.
  package var meaning: String {
    switch self {
    case .notasked: "pass over this question: /notasked WHY"
    case .end: "pass over this question and the rest: /end WHY"
    case .accept: "take an answer from the candidate's practice: /accept ENTRY"
    case .back: "take back what was entered last"
    case .probe: "ask a probe after all"
    case .clarify: "ask a probe that clarifies: /clarify WORDS"
    case .extend: "ask a probe that extends the answer: /extend WORDS"
    case .rephrase: "put the question in other words: /rephrase WORDS"
    case .points: "show the benchmark and the key points"
    case .clear: "when a record is corrected: leave this empty"
    case .stop: "stop: what was entered is on record, and the same command resumes here"
    case .help: "this list"
    }
  }
}
