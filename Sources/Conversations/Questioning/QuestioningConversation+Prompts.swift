internal import LearnerRecordStore
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Terminal
internal import Text

// What is entered at each prompt.
extension QuestioningConversation {
  /// Asks for what comes next on a question, and puts it on record.
  func enter(_ step: inout Step) throws -> Outcome {
    let prompt = step.asked.turn.prompt
    if prompt == .points || prompt == .decision, !step.isBenchmarkShown { showBenchmark(&step) }
    introduce(prompt, step.asked)
    switch try typed(at: prompt, &step) {
    case .leave, .command(.stop, _): return try stop()
    case .command(let command, let rest): return try perform(command, rest, at: prompt, &step)
    case .text(let text), .timeUp(let text):
      switch step.asked.step(text, at: desk.clock.now()) {
      case .note(let note): try keep(note, &step)
      case .decided(let fact): return .decided(fact)
      case .refused:
        // Kept, it would stand before whatever is typed next.
        if step.asked.turn.unfinished != nil {
          try keep(step.asked.note { $0.unfinished = "" }, &step)
        }
        console.line(refusal(at: prompt))
      }
      return .open
    }
  }

  /// Reads what is typed: one line where one of a few things is chosen, else a text of which each line
  /// is kept.
  private func typed(
    at prompt: QuestionTurn.Prompt, _ step: inout Step
  ) throws -> Reply<QuestioningSlashCommand> {
    let words = words(for: prompt, step.asked)
    guard !prompt.isChoice else { return try lines.ask(words) }
    var asking = step
    defer { step = asking }
    return try lines.ask(words, begun: step.asked.turn.unfinished) { text in
      try keep(asking.asked.note { $0.unfinished = text }, &asking)
    }
  }

  private func stop() throws -> Outcome {
    try desk.append([.questioningStopped(.init(questioning: questioning.entry))])
    return .stopped
  }

  private func words(for prompt: QuestionTurn.Prompt, _ asked: AskedQuestion) -> String {
    switch prompt {
    case .response: "Response, word for word: "
    case .probe:
      asked.suggestedProbe == nil
        ? "Probe (Enter for none): "
        : "Probe (1 for the one above, or your own; Enter for none): "
    case .probeResponse: "Answer to the probe: "
    case .probeKind: "Kind of probe (1 clarify, 2 extend, 3 rephrase): "
    case .points: "Points credited (such as 1 3, all, or Enter for none): "
    case .decision: "Decision (S satisfactory, N not yet satisfactory): "
    case .reason(true): "Reason: "
    case .reason(false): "Reason (Enter for none): "
    case .comment: "Comment (Enter for none): "
    }
  }

  /// What is said to a text that is not taken.
  private func refusal(at prompt: QuestionTurn.Prompt) -> String {
    switch prompt {
    case .response: "Type what was said; /help shows what else there is."
    case .probeResponse: "Type what was said; /back takes the probe back."
    case .probeKind: "Type 1, 2 or 3."
    case .points: "Type the numbers of the points, “all”, or just Enter for none."
    case .decision: "Type S or N; the decision is yours alone."
    case .reason: "Say why: the record needs it."
    case .probe, .comment: "Something is missing; /back takes the last entry back."
    }
  }

  /// Shows what has to be seen before a prompt is answered.
  private func introduce(_ prompt: QuestionTurn.Prompt, _ asked: AskedQuestion) {
    switch prompt {
    case .probe:
      guard asked.turn.probes.isEmpty, let probe = asked.suggestedProbe else { return }
      console.paragraph("1 A probe that may help: " + probe)
    case .points:
      let seen = asked.suggestedPoints
      guard !seen.isEmpty else { return }
      console.line("Words of these points were said: \(numbers(seen)). You decide.")
    case .reason: for departure in asked.turn.departures { console.paragraph(departure.inWords) }
    default: break
    }
  }

  /// Does what a command asks for.
  private func perform(
    _ command: QuestioningSlashCommand, _ rest: String, at prompt: QuestionTurn.Prompt,
    _ step: inout Step
  ) throws -> Outcome {
    let isResponse = prompt == .response
    switch command {
    case .help: reportHelp(prompt)
    case .points: showBenchmark(&step)
    case .back where !isResponse: try goBack(&step)
    case .probe where !isResponse: try probe(rest, nil, &step)
    case .clarify where !isResponse, .extend where !isResponse, .rephrase where !isResponse:
      try probe(rest, Fact.Probe.Kind(rawValue: command.rawValue), &step)
    case .notasked where isResponse && !rest.trimmed.isEmpty:
      return .decided(step.asked.notAsked(rest))
    case .end where isResponse && !rest.trimmed.isEmpty: return .ended(rest)
    case .notasked where isResponse:
      console.line("Say why it is not asked: /notasked WHY.")
    case .end where isResponse:
      console.line("Say why the rest is not asked: /end WHY.")
    case .accept where isResponse: return try accept(rest, &step)
    default:
      console.paragraph(
        "“/\(command.rawValue)” has no use at this prompt. “/help” lists those that have.")
    }
    return .open
  }

  private func goBack(_ step: inout Step) throws {
    try keep(step.asked.note { $0.takesBack = true }, &step)
    console.line("The last entry is taken back.")
  }

  /// Begins a probe; without words, only opens the prompt for one again.
  private func probe(_ words: String, _ kind: Fact.Probe.Kind?, _ step: inout Step) throws {
    if let note = step.asked.probe(words, kind) {
      try keep(note, &step)
    } else if step.asked.turn.prompt != .probe {
      try keep(step.asked.note { $0.probesDone = false }, &step)
    }
  }
}
