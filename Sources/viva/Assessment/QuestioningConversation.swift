internal import Assessment
internal import Curriculum
internal import Text
internal import LearnerRecord
internal import LearnerRecordStore
internal import Marking
internal import Scheduling
internal import Terminal

/// An assessor's questioning, held with assessor and candidate at one terminal.
///
/// Whatever is entered is on the disk before the next prompt, so that stopping, or a power cut, loses
/// nothing but the line that is being typed. What is asked next follows from what is on record
/// (`QuestionTurn`).
struct QuestioningConversation {
  let lines: TypedLines
  let desk: QuestioningDesk
  let questioning: Questioning
  /// The wordings of the planned questions, by id, with their fingerprints.
  let wordings: [Question.ID: Wording]
  /// The record from which answers can be accepted.
  let practice: PracticeAnswers

  var console: Console { lines.console }
  var assessor: String { questioning.fields["assessor"] ?? "assessor" }
  var takenBy: String { questioning.fields["scribe"] ?? assessor }

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
  func ask(end: String? = nil) throws -> Bool {
    var reason = end
    for number in 1...Swift.max(1, questioning.begun.questions.count)
    where questioning.turns[number] == nil {
      guard let wording = wordings[questioning.begun.questions[number - 1]] else { continue }
      if let reason, questioning.notes[number] == nil {
        try desk.append([.asked(notAsked(number, wording, reason))])
        console.line("Question \(number) on record: not asked.")
        continue
      }
      switch try turn(number, wording) {
      case .decided(let fact): try keep(fact)
      case .ended(let why):
        reason = why
        try keep(notAsked(number, wording, why))
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
  private func turn(_ number: Int, _ wording: Wording) throws -> Outcome {
    let notes = questioning.notes[number] ?? []
    let response = notes.lazy.reversed().compactMap(\.response).first
    let asked = response.flatMap { desk.entries.wordings[$0.wording] } ?? wording.question
    var step = Step(number: number, wording: wording, turn: QuestionTurn(asked, notes: notes))
    show(step)
    tellWhatIsThere(step.turn)
    while true {
      let outcome = try enter(&step)
      if case .open = outcome { continue }
      return outcome
    }
  }

  /// A question while it is asked.
  struct Step {
    let number: Int
    /// The question as it was planned.
    let wording: Wording
    var turn: QuestionTurn
    /// Whether what was expected has been shown since the question was.
    var isBenchmarkShown = false
  }

  /// The order in which the parts of a question are shown: the same whenever it is asked.
  func shown(_ step: Step) -> Presentation {
    if let response = step.turn.response { return Presentation(orders: response.shown) }
    var chance = SplitMix64(seed: UInt64(questioning.entry * 1000 + step.number))
    return Presentation(of: step.wording.question.key, using: &chance)
  }

  private func notAsked(_ number: Int, _ wording: Wording, _ reason: String) -> Fact.Asked {
    let step = Step(number: number, wording: wording, turn: QuestionTurn(wording.question))
    return Fact.Asked(
      questioning: questioning.entry, number: number, question: wording.question.id,
      wording: wording.fingerprint, shown: shown(step).orders, response: nil,
      creditedBy: assessor, decision: .notAsked, reason: reason)
  }

  /// Puts a step on record, and takes it in.
  func note(_ step: inout Step, _ facts: [Fact] = [], _ change: (inout Fact.Noted) -> Void) throws {
    var note = Fact.Noted(questioning: questioning.entry, number: step.number)
    change(&note)
    try desk.append(facts + [.noted(note)])
    step.turn.take(note)
  }

  /// Leaves the question as it stands.
  func decideNotToAsk(_ step: Step, _ reason: String) -> Outcome {
    .decided(notAsked(step.number, step.wording, reason))
  }
}

// What is shown.
extension QuestioningConversation {
  private func show(_ step: Step) {
    let question = step.turn.question
    console.heading(
      "Question \(step.number) of \(questioning.begun.questions.count) · \(question.id.rawValue)"
    )
    let criteria = question.criteria.filter { $0.unitCode == questioning.begun.unit }
    console.line(criteria.map(\.local).joined(separator: ", "))
    console.paragraph(question.prompt)
    console.lists(of: ShownQuestion(question.key, shown: shown(step)))
  }

  /// Shows what was entered before the questioning was stopped.
  private func tellWhatIsThere(_ turn: QuestionTurn) {
    guard !turn.notes.isEmpty else { return }
    console.line("On record already:")
    func tell(_ label: String, _ text: String) {
      console.paragraph(text, first: "  " + label, rest: 4)
    }
    if let response = turn.response { tell("Response: ", response.words) }
    for probe in turn.probes {
      tell(probe.kind.map { $0.rawValue + ": " } ?? "Probe: ", probe.asked)
      if let said = probe.response { tell("Answer to the probe: ", said) }
    }
    if let credited = turn.credited { tell("Points credited: ", numbers(credited)) }
    if let decision = turn.decision { tell("Decision: ", decision.rawValue) }
    if let reason = turn.reason, !reason.isEmpty { tell("Reason: ", reason) }
    if let text = turn.unfinished { tell("Typed so far: ", text) }
  }

  func numbers(_ points: [Int]) -> String {
    points.isEmpty ? "none" : points.map { String($0 + 1) }.joined(separator: ", ")
  }

  /// Shows what is expected, and which points there are.
  func showBenchmark(_ step: inout Step) {
    let key = step.turn.question.key
    console.paragraph(
      expectedAnswer(of: key, shown: shown(step)), first: "Benchmark: ", rest: 11)
    for line in key.keyPointLines { console.paragraph(line, first: "  ", rest: 5) }
    step.isBenchmarkShown = true
  }

  func tellHelp(_ prompt: QuestionTurn.Prompt) {
    let own =
      prompt == .response
      ? [
        ("/notasked WHY", "pass over this question"),
        ("/end WHY", "pass over this question and the rest"),
        ("/accept ENTRY", "take an answer from the candidate's practice"),
      ]
      : [
        ("/back", "take back what was entered last"),
        ("/probe", "ask a probe after all"),
      ]
    let common = [
      ("/points", "show the benchmark and the key points"),
      (
        "/stop",
        "stop: what was entered is on record, and the same command resumes here"
      ),
    ]
    for (word, words) in own + common {
      console.paragraph(words, first: "  " + word.padded(to: 15), rest: 17)
    }
    console.paragraph(
      "A line that ends with a backslash continues on the next; // at its start is a /.")
  }
}
