internal import Assessment
internal import Curriculum
internal import Text
internal import LearnerRecord
internal import Marking
internal import Terminal

// What is entered at each prompt.
extension QuestioningConversation {
  /// Asks for what comes next on a question, and puts it on record.
  func enter(_ step: inout Step) throws -> Outcome {
    let prompt = step.turn.prompt
    if prompt == .points || prompt == .decision, !step.isBenchmarkShown { showBenchmark(&step) }
    introduce(prompt, step)
    let begun = step.turn.unfinished
    var asking = step
    let typed = try lines.ask(
      words(for: prompt, step), begun: begun,
      keeping: { text in
        try note(&asking) { $0.unfinished = text }
      })
    step = asking
    switch typed {
    case .leave, .command("stop", _): return try stop()
    case .command(let word, let rest): return try obey(word, rest, at: prompt, &step)
    case .text(let text): return try take(text, at: prompt, &step)
    }
  }

  private func stop() throws -> Outcome {
    try desk.append([.questioningStopped(.init(questioning: questioning.entry))])
    return .stopped
  }

  private func words(for prompt: QuestionTurn.Prompt, _ step: Step) -> String {
    switch prompt {
    case .response: "Response, word for word: "
    case .probe:
      suggestedProbe(step) == nil
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

  /// Shows what has to be seen before a prompt is answered.
  private func introduce(_ prompt: QuestionTurn.Prompt, _ step: Step) {
    switch prompt {
    case .probe:
      guard step.turn.probes.isEmpty, let probe = suggestedProbe(step) else { return }
      console.paragraph("1 A probe that may help: " + probe)
    case .points: suggestPoints(step)
    case .reason: for departure in step.turn.departures { console.paragraph(departure.inWords) }
    default: break
    }
  }

  private func suggestedProbe(_ step: Step) -> String? {
    guard case .explain(let key) = step.turn.question.key else { return nil }
    return key.probe
  }

  private func suggestPoints(_ step: Step) {
    guard case .explain(let key) = step.turn.question.key else { return }
    let said = [step.turn.response?.words ?? ""] + step.turn.probes.map { $0.response ?? "" }
    let seen = suggestedTicks(for: said.joined(separator: " "), explain: key).sorted()
    guard !seen.isEmpty else { return }
    console.line("Words of these points were said: \(numbers(seen)). You decide.")
  }

  /// Does what a word after `/` asks for.
  private func obey(
    _ word: String, _ rest: String, at prompt: QuestionTurn.Prompt, _ step: inout Step
  ) throws -> Outcome {
    let isResponse = prompt == .response
    switch word {
    case "help": tellHelp(prompt)
    case "points": showBenchmark(&step)
    case "back" where !isResponse: try goBack(&step)
    case "probe" where !isResponse: try probe(rest, nil, &step)
    case "clarify" where !isResponse, "extend" where !isResponse, "rephrase" where !isResponse:
      try probe(rest, Fact.Probe.Kind(rawValue: word), &step)
    case "notasked" where isResponse && !rest.trimmed.isEmpty: return decideNotToAsk(step, rest)
    case "end" where isResponse && !rest.trimmed.isEmpty: return .ended(rest)
    case "notasked" where isResponse:
      console.line("Say why it is not asked: /notasked WHY.")
    case "end" where isResponse:
      console.line("Say why the rest is not asked: /end WHY.")
    case "accept" where isResponse: return try accept(rest, &step)
    default:
      console.paragraph(
        "There is no command “/\(word.visible())” here. /help shows those there are.")
    }
    return .open
  }

  private func goBack(_ step: inout Step) throws {
    try note(&step) { $0.takesBack = true }
    if step.turn.response == nil { step.turn = QuestionTurn(step.wording.question) }
    console.line("The last entry is taken back.")
  }

  /// Begins a probe; without words, only opens the prompt for one again.
  private func probe(_ words: String, _ kind: Fact.Probe.Kind?, _ step: inout Step) throws {
    let asked = words.trimmed == "1" ? suggestedProbe(step) ?? words : words
    guard !asked.trimmed.isEmpty else {
      if step.turn.prompt != .probe { try note(&step) { $0.probesDone = false } }
      return
    }
    try note(&step) {
      $0.probe = asked
      $0.probeKind = kind
    }
  }

  /// Takes a text that was typed.
  private func take(
    _ text: String, at prompt: QuestionTurn.Prompt, _ step: inout Step
  ) throws -> Outcome {
    switch prompt {
    case .response: try takeResponse(text, &step)
    case .probe where text.trimmed.isEmpty: try note(&step) { $0.probesDone = true }
    case .probe: try probe(text, nil, &step)
    case .probeResponse where text.trimmed.isEmpty:
      console.line("Type what was said; /back takes the probe back.")
    case .probeResponse: try note(&step) { $0.probeResponse = text }
    case .probeKind: try takeKind(text, &step)
    case .points: try takePoints(text, &step)
    case .decision: try takeDecision(text, &step)
    case .reason(true) where text.trimmed.isEmpty:
      console.line("Say why: the record needs it.")
    case .reason: try note(&step) { $0.reason = text.trimmed }
    case .comment:
      let fact = step.turn.asked(
        questioning: questioning.entry, number: step.number, assessor: assessor,
        comment: text.trimmed)
      return fact.map { .decided($0) } ?? .open
    }
    return .open
  }

  private func takeResponse(_ text: String, _ step: inout Step) throws {
    guard !text.trimmed.isEmpty else {
      return console.line("Type what was said; /help shows what else there is.")
    }
    let (fingerprint, orders) = (step.wording.fingerprint, shown(step).orders)
    let now = desk.clock.now().description
    try note(&step) {
      $0.response = .init(
        wording: fingerprint, shown: orders, words: text, takenBy: takenBy, at: now)
    }
  }

  private func takeKind(_ text: String, _ step: inout Step) throws {
    let kinds = Fact.Probe.Kind.allCases
    let wanted = text.trimmed.lowercased()
    let kind =
      Int(wanted).flatMap { kinds.indices.contains($0 - 1) ? kinds[$0 - 1] : nil }
      ?? kinds.first { !wanted.isEmpty && $0.rawValue.hasPrefix(wanted) }
    guard let kind else { return console.line("Type 1, 2 or 3.") }
    try note(&step) { $0.probeKind = kind }
  }

  private func takePoints(_ text: String, _ step: inout Step) throws {
    guard let ticked = parseTicks(text, count: step.turn.question.keyPoints.count) else {
      return console.line("Type the numbers of the points, “all”, or just Enter for none.")
    }
    try note(&step) { $0.credited = ticked.sorted() }
  }

  private func takeDecision(_ text: String, _ step: inout Step) throws {
    switch text.trimmed.lowercased() {
    case "s": try note(&step) { $0.decision = .satisfactory }
    case "n": try note(&step) { $0.decision = .notYetSatisfactory }
    default: console.line("Type S or N; the decision is yours alone.")
    }
  }
}
