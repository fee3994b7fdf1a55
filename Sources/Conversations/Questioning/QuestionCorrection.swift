package import Assessment
package import Curriculum
internal import LearnerRecord
package import LearnerRecordStore
package import Terminal
internal import Text

/// Asks what is wrong of what is on record about one question, and for that alone.
package struct QuestionCorrection {
  /// What will be on record.
  package private(set) var correction: AskedCorrection
  private let entry: Int
  private let lines: Dialogue<QuestioningSlashCommand>
  private let clock: Clock
  private let assessor: String
  /// Whether that is somebody else than the heading names.
  private let isOther: Bool
  private let takenBy: String
  private var why: String?

  private var question: Question { correction.question }
  private var fact: Fact.Asked {
    get { correction.fact }
    set { correction.fact = newValue }
  }
  private var console: Console { lines.console }

  /// Begins to correct what is on record about a question.
  ///
  /// - Parameters:
  ///   - turn: What is on record.
  ///   - question: The question as it was asked.
  ///   - questioning: The questioning, which says who credits points and takes responses down.
  ///   - name: Who corrects it; `nil` for whoever decides in the questioning.
  ///   - lines: What asks.
  ///   - clock: When it happens.
  package init(
    _ turn: Questioning.Turn, on question: Question, of questioning: Questioning,
    by name: String? = nil, lines: Dialogue<QuestioningSlashCommand>, clock: Clock
  ) {
    correction = AskedCorrection(turn.fact, on: question)
    (entry, self.lines, self.clock) = (turn.entry, lines, clock)
    let first = questioning.fields["assessor"] ?? turn.fact.creditedBy
    let assessor = name ?? (questioning.fields["assessor"] == nil ? first : questioning.assessor)
    self.assessor = assessor
    isOther = RecordOwner.likeness(assessor, first) != .same
    takenBy = questioning.scribe(with: assessor)
  }

  /// Asks what is wrong, and why it is corrected, and puts that on record.
  ///
  /// - Parameter desk: The record.
  /// - Returns: The entry of the correction, and why it was made; `nil` where nothing was changed.
  /// - Throws: `LineEditorError`, `StoreError`, and `QuestioningChanged`.
  package mutating func hold(at desk: QuestioningDesk) throws -> (entry: Int, why: String)? {
    show()
    var (place, prompts) = (0, [Prompt.wrong])
    while place < prompts.count {
      switch try ask(prompts[place]) {
      case .stopped: return nil
      case .back where place == 0: return nil
      case .back: place -= 1
      case .chosen(let parts):
        guard !parts.isEmpty else { return nil }
        prompts = self.prompts(for: parts)
        place = 1
      case .done where prompts[place] == .why: place += 1
      case .done:
        let wasOpen = prompts[place] == .openReason
        place += 1
        prompts = prompts.filter { $0 != .openReason && $0 != .why }
        if wasOpen || !prompts.contains(.reason) && correction.isReasonOpen {
          prompts.append(.openReason)
        }
        if !correction.changes.isEmpty { prompts.append(.why) }
      }
    }
    guard let why else { return nil }
    let made = try desk.append([
      .asked(
        correction.fact(
          correcting: entry, because: why, by: assessor, isOther: isOther))
    ])
    return (made?.number ?? 0, why)
  }

  /// The parts that can be corrected, in the order in which they are offered.
  private enum Part: Int, CaseIterable {
    case response = 1, probes, points, decision, reason, comment
  }

  /// What is asked for, one after the other.
  private enum Prompt: Equatable {
    case wrong, response
    /// A probe, and what was said to it, by their place from 0.
    case probe(Int)
    case answer(Int)
    case noProbes, points, decision, reason, comment
    /// The reason of a decision, where it is missing or was given for another.
    case openReason
    case why
  }

  /// What came of a prompt.
  private enum Step {
    case done, back, stopped
    case chosen(Set<Part>)
  }

  private func prompts(for parts: Set<Part>) -> [Prompt] {
    let wanted = correction.isDecided ? parts : parts.union([.response, .decision])
    return [.wrong]
      + Part.allCases.filter(wanted.contains).flatMap { part -> [Prompt] in
        switch part {
        case .response: [.response]
        case .probes:
          fact.probes.isEmpty
            ? [.noProbes] : fact.probes.indices.flatMap { [.probe($0), .answer($0)] }
        case .points: [.points]
        case .decision: [.decision]
        case .reason: [.reason]
        case .comment: [.comment]
        }
      }
  }

  private mutating func ask(_ prompt: Prompt) throws -> Step {
    switch prompt {
    case .wrong: return try wrongParts()
    case .response: return try correctResponse()
    case .probe(let place):
      console.line("Probe \(place + 1), \(fact.probes[place].kind.rawValue):")
      return try text("Probe", fact.probes[place].asked, isNeeded: true) {
        fact.probes[place].asked = $0
      }
    case .answer(let place):
      return try text("Answer to the probe", fact.probes[place].response, isNeeded: true) {
        fact.probes[place].response = $0
      }
    case .noProbes:
      console.line("There is no probe to correct.")
      return .done
    case .points: return try correctPoints()
    case .decision: return try correctDecision()
    case .reason:
      return try text("Reason", fact.reason, isNeeded: correction.needsReason) {
        fact.reason = $0
      }
    case .openReason: return try askReason()
    case .comment: return try text("Comment", fact.comment) { fact.comment = $0 }
    case .why: return try askWhy()
    }
  }

  private mutating func askWhy() throws -> Step {
    console.report(correction.changes)
    switch try lines.whyCorrected() {
    case .said(let words):
      why = words
      return .done
    case .back: return .back
    case .stopped: return .stopped
    }
  }

  private func show() {
    console.heading("Question \(fact.number) · \(question.id.inWords) · entry \(entry)")
    console.paragraph(question.asShown(OptionOrder(orders: fact.shown)))
    func report(_ label: String, _ text: String) {
      console.paragraph(text.isEmpty ? "none" : text, first: "  " + label, rest: 4)
    }
    report("1 Response: ", fact.response ?? "")
    report(
      "2 Probes: ",
      fact.probes.map { "\($0.kind.rawValue): \($0.asked) – \($0.response)" }
        .joined(separator: "; "))
    if !question.keyPoints.isEmpty {
      report(
        "3 Points credited: ", fact.credited.map { "\($0 + 1)" }.joined(separator: ", "))
    }
    report("4 Decision: ", fact.decision.rawValue)
    report("5 Reason: ", fact.reason)
    report("6 Comment: ", fact.comment)
  }

  private func wrongParts() throws -> Step {
    try step(
      "What is wrong (such as 4, or 3 4; Enter for nothing): ", hint: "Type numbers from 1 to 6."
    ) { text -> Set<Part>? in
      let words = text.split { $0 == " " || $0 == "," }
      let parts = words.compactMap { Int($0).flatMap(Part.init) }
      return parts.count == words.count ? Set(parts) : nil
    } _: {
      .chosen($0)
    }
  }

  /// Asks until what is typed can be read.
  private func step<Value>(
    _ prompt: String, hint: String, _ read: (String) throws -> Value?, _ take: (Value) -> Step
  ) throws -> Step {
    while true {
      switch try lines.choose(prompt, hint: hint, commands: [.back, .stop, .help], read) {
      case .chosen(let value): return take(value)
      case .other(.command(.back, _)): return .back
      case .other(.command(.help, _)):
        console.paragraph(hint)
        lines.list([("/back", "go to the prompt before"), ("/stop", "leave this as it is")])
      case .other: return .stopped
      }
    }
  }

  private mutating func correctResponse() throws -> Step {
    let (now, takenBy) = (clock.now(), takenBy)
    return try text("Response, word for word", fact.response ?? "", isNeeded: true) {
      correction.takeResponse($0, at: now, by: takenBy)
    }
  }

  private mutating func correctPoints() throws -> Step {
    guard !question.keyPoints.isEmpty else {
      console.line("The question has no key points.")
      return .done
    }
    for line in question.key.keyPointLines { console.paragraph(line, first: "  ", rest: 5) }
    let old = fact.credited.map { "\($0 + 1)" }.joined(separator: " ")
    var choice: Set<Int>?
    let step = try step(
      "Points credited (such as 1 3, all or none) [\(old)]: ",
      hint: "Type the numbers of the points, “all” or “none”."
    ) { text -> Set<Int>?? in
      text.isBlankLine
        ? .some(nil) : console.points(in: text, of: question).map { .some($0) }
    } _: {
      choice = $0
      return .done
    }
    if let choice { fact.credited = choice.sorted() }
    return step
  }

  private mutating func correctDecision() throws -> Step {
    var decision = fact.decision
    let step = try step(
      "Decision (S satisfactory, N not yet satisfactory) [\(fact.decision.rawValue)]: ",
      hint: "Type S or N; the decision is yours alone."
    ) { text in
      text.isBlankLine && correction.isDecided
        ? fact.decision : AskedQuestion.decision(text.trimmed)
    } _: {
      decision = $0
      return .done
    }
    fact.decision = decision
    return step
  }

  /// Asks why, where the decision needs a reason that is missing, or where the reason on record was
  /// given for another decision.
  private mutating func askReason() throws -> Step {
    let needsReason = correction.needsReason
    for departure in correction.departures { console.paragraph(departure.inWords) }
    if !fact.reason.isEmpty {
      console.paragraph(
        needsReason
          ? "The reason on record was given before this correction. Enter keeps it."
          : "The reason on record was given before this correction. Enter keeps it, /clear empties it."
      )
    }
    return try text("Reason", fact.reason, isNeeded: needsReason) { fact.reason = $0 }
  }

  /// Asks for a text; Enter keeps what stands there, `/clear` empties it.
  private func text(
    _ label: String, _ old: String, isNeeded: Bool = false, _ take: (String) -> Void
  ) throws -> Step {
    let first = old.split(separator: "\n").first.map { " [\(String($0).visible())]" } ?? ""
    while true {
      switch try lines.ask("\(label)\(first): ", .lines) {
      case .text(let text) where !text.trimmed.isEmpty: take(text)
      case .text where !old.isEmpty || !isNeeded: break
      case .command(.clear, _) where !isNeeded: take("")
      case .text, .command(.clear, _):
        console.line("“\(label)” is needed.")
        continue
      case .command(.help, _):
        console.line("Enter keeps what is in square brackets.")
        lines.listCommands(isNeeded ? [.back, .stop] : [.clear, .back, .stop])
        continue
      case .command(.back, _): return .back
      case .command, .leave, .timeUp: return .stopped
      }
      return .done
    }
  }
}

extension Console {
  /// Shows what a correction changes, line by line.
  ///
  /// - Parameter changes: What was, and what is now.
  package func report(_ changes: [FormCorrection.Change]) {
    for change in changes {
      let (was, now) = (change.was, change.now)
      let nothing = "nothing"
      paragraph(
        "\(change.field): \(was.isEmpty ? nothing : was) → \(now.isEmpty ? nothing : now)",
        first: "  ", rest: 4)
    }
  }
}
