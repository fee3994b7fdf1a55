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
    if prompt != .response, !step.isBenchmarkShown { showBenchmark(&step) }
    introduce(prompt, step.asked)
    switch try typed(at: prompt, &step) {
    case .leave, .command(.stop, _): return try stop()
    case .command(let command, let rest): return try perform(command, rest, at: prompt, &step)
    case .text(let text), .timeUp(let text):
      switch step.asked.step(text, at: desk.clock.now()) {
      case .note(let note): try keep(note, &step)
      case .decided(let fact):
        if prompt == .decision { say(whatBecameOf: text, fact) }
        return .decided(fact)
      case .refused:
        // Kept, it would stand before whatever is typed next.
        if step.asked.turn.unfinished != nil {
          try keep(step.asked.note { $0.unfinished = "" }, &step)
        }
        console.paragraph(refusal(of: text, at: prompt, step.asked))
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

  func stop() throws -> Outcome {
    try desk.append([.questioningStopped(.init(questioning: questioning.entry))])
    return .stopped
  }

  private func words(for prompt: QuestionTurn.Prompt, _ asked: AskedQuestion) -> String {
    switch prompt {
    case .response: "Response, word for word: "
    case .points:
      "Points\(ticked(asked.turn)) or a probe in words"
        + (suggestion(for: asked) == nil ? ": " : " (\(AskedQuestion.suggested) above): ")
    case .probe: "Probe (Enter for none): "
    case .probeResponse: "Answer to the probe: "
    case .probeKind: "Kind of probe (1 clarify, 2 extend, 3 rephrase): "
    case .decision:
      "Decision\(asked.turn.decision.map { " [\($0.rawValue)]" } ?? "") "
        + "(S satisfactory, N not yet satisfactory; words may follow): "
    case .reason:
      "Reason\(asked.turn.offeredReason.map { " [\($0.visible())]" } ?? ""): "
    }
  }

  /// Says what words after a decision are taken for.
  private func say(whatBecameOf typed: String, _ fact: Fact.Asked) {
    guard let words = AskedQuestion.wordsAfterDecision(typed) else { return }
    let isReason = fact.decision == .notYetSatisfactory
    console.paragraph("\(isReason ? "Reason" : "Comment") noted: \(words)")
  }

  /// What can be typed for points, and which are ticked.
  private func ticked(_ turn: QuestionTurn) -> String {
    guard let credited = turn.credited, !credited.isEmpty else {
      return " (1 3, all; Enter credits none)"
    }
    return " [\(numbers(credited))] (more, none; Enter keeps these)"
  }

  /// What is said to a text that is not taken.
  private func refusal(
    of typed: String, at prompt: QuestionTurn.Prompt, _ asked: AskedQuestion
  ) -> String {
    switch prompt {
    case .response: "Type what was said; /help shows what else there is."
    case .points:
      noPoint(in: typed, of: asked.turn.question)
        + "Type numbers of points from 1 to \(asked.turn.question.keyPoints.count), “all”, “none” or a "
        + "probe in words. Enter leads to the decision."
    case .probe: "Type a probe in words. Enter leads to the decision."
    case .probeResponse: "Type what was said; /back takes the probe back."
    case .probeKind: "Type 1, 2 or 3."
    case .decision: "Type S or N, and words after it if you like; the decision is yours alone."
    case .reason: "Say why: the record needs it."
    }
  }

  /// The suggested probe, as long as it was not asked: it is shown wherever the prompt names it, after another
  /// probe and in a questioning that is resumed too.
  private func suggestion(for asked: AskedQuestion) -> String? {
    let isAsked = asked.turn.probes.contains { $0.asked == asked.suggestedProbe }
    return isAsked ? nil : asked.suggestedProbe
  }

  /// Shows what has to be seen before a prompt is answered.
  private func introduce(_ prompt: QuestionTurn.Prompt, _ asked: AskedQuestion) {
    switch prompt {
    case .points:
      if let probe = suggestion(for: asked) {
        console.paragraph("\(AskedQuestion.suggested) A probe that may help: " + probe)
      }
      let seen = asked.suggestedPoints.filter { asked.turn.credited?.contains($0) != true }
      guard !seen.isEmpty else { return }
      let isBare = asked.turn.credited?.isEmpty != false
      console.line(
        "Words of these points were said: \(numbers(seen)). You decide"
          + (isBare ? "; Enter credits none of them." : "."))
    case .reason:
      for departure in asked.turn.departures { console.paragraph(departure.inWords) }
      if asked.turn.offeredReason != nil {
        console.paragraph("Such a decision needs a reason. Enter takes your words for it.")
      }
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
    case .comment: try comment(rest, &step)
    case .ask where isResponse: return try add(rest)
    case .back where isResponse: return try correct(before: step.asked.number, rest)
    case .back: try goBack(&step)
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

  private func comment(_ words: String, _ step: inout Step) throws {
    guard !words.isBlankLine else {
      return console.line("Say what is to be noted: /comment WORDS.")
    }
    try keep(step.asked.note { $0.comment = words.trimmed }, &step)
    console.line("The comment is noted.")
  }

  private func goBack(_ step: inout Step) throws {
    try keep(step.asked.note { $0.takesBack = true }, &step)
    console.line("The last entry is taken back.")
  }

  /// Begins a probe; without words, only opens the prompt for points and probes again.
  private func probe(_ words: String, _ kind: Fact.Probe.Kind?, _ step: inout Step) throws {
    if let note = step.asked.probe(words, kind) {
      try keep(note, &step)
    } else if step.asked.turn.prompt != .probe, step.asked.turn.prompt != .points {
      try keep(step.asked.note { $0.probesDone = false }, &step)
    }
  }
}
