package import Assessment
package import Curriculum
internal import LearnerRecord
package import LearnerRecordStore
internal import Marking
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
  private let takenBy: String

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
  ///   - lines: What asks.
  ///   - clock: When it happens.
  package init(
    _ turn: Questioning.Turn, on question: Question, of questioning: Questioning,
    lines: Dialogue<QuestioningSlashCommand>, clock: Clock
  ) {
    correction = AskedCorrection(turn.fact, on: question)
    (entry, self.lines, self.clock) = (turn.entry, lines, clock)
    assessor = questioning.fields["assessor"] ?? turn.fact.creditedBy
    takenBy = questioning.fields["scribe"] ?? assessor
  }

  /// Asks what is wrong, and why it is corrected, and puts that on record.
  ///
  /// - Parameter desk: The record.
  /// - Returns: The entry of the correction, and why it was made; `nil` where nothing was changed.
  /// - Throws: `LineEditorError`, `StoreError`, and `QuestioningChanged`.
  package mutating func hold(at desk: QuestioningDesk) throws -> (entry: Int, why: String)? {
    guard try fill(), !correction.changes.isEmpty else { return nil }
    console.report(correction.changes)
    guard let why = try lines.whyCorrected() else { return nil }
    let made = try desk.append([.asked(correction.fact(correcting: entry, because: why))])
    return (made?.number ?? 0, why)
  }

  /// The parts that can be corrected, in the order in which they are offered.
  private enum Part: Int, CaseIterable {
    case response = 1, probes, points, decision, reason, comment
  }

  /// Shows what is on record, and asks for what is wrong.
  ///
  /// - Returns: Whether all was entered; `false` where the assessor stops, or nothing is wrong.
  /// - Throws: `LineEditorError`.
  mutating func fill() throws -> Bool {
    show()
    guard var parts = try wrongParts(), !parts.isEmpty else { return false }
    if !correction.isDecided { parts.formUnion([.response, .decision]) }
    for part in Part.allCases where parts.contains(part) {
      guard try correct(part) else { return false }
    }
    return parts.contains(.reason) ? true : try askReason()
  }

  private func show() {
    console.heading("Question \(fact.number) · \(question.id.rawValue) · entry \(entry)")
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

  private func wrongParts() throws -> Set<Part>? {
    try lines.chosen(
      "What is wrong (such as 4, or 3 4; Enter for nothing): ", hint: "Type numbers from 1 to 6."
    ) { text -> Set<Part>? in
      let words = text.split { $0 == " " || $0 == "," }
      let parts = words.compactMap { Int($0).flatMap(Part.init) }
      return parts.count == words.count ? Set(parts) : nil
    }
  }

  private mutating func correct(_ part: Part) throws -> Bool {
    switch part {
    case .response: return try correctResponse()
    case .probes: return try correctProbes()
    case .points: return try correctPoints()
    case .decision: return try correctDecision()
    case .reason:
      let isNeeded = correction.needsReason
      return try text("Reason", fact.reason, isNeeded: isNeeded) { fact.reason = $0 }
    case .comment: return try text("Comment", fact.comment) { fact.comment = $0 }
    }
  }

  private mutating func correctResponse() throws -> Bool {
    let (now, takenBy) = (clock.now(), takenBy)
    return try text("Response, word for word", fact.response ?? "", isNeeded: true) {
      correction.takeResponse($0, at: now, by: takenBy)
    }
  }

  private mutating func correctProbes() throws -> Bool {
    for place in fact.probes.indices {
      let probe = fact.probes[place]
      console.line("Probe \(place + 1), \(probe.kind.rawValue):")
      guard
        try text(
          "Probe", probe.asked, isNeeded: true, { fact.probes[place].asked = $0 }),
        try text(
          "Answer to the probe", probe.response, isNeeded: true,
          { fact.probes[place].response = $0 })
      else { return false }
    }
    if fact.probes.isEmpty { console.line("There is no probe to correct.") }
    return true
  }

  private mutating func correctPoints() throws -> Bool {
    guard !question.keyPoints.isEmpty else {
      console.line("The question has no key points.")
      return true
    }
    for line in question.key.keyPointLines { console.paragraph(line, first: "  ", rest: 5) }
    let old = fact.credited.map { "\($0 + 1)" }.joined(separator: " ")
    let choice = try lines.chosen(
      "Points credited (such as 1 3, all or none) [\(old)]: ",
      hint: "Type the numbers of the points, “all” or “none”."
    ) { text -> Set<Int>?? in
      text.isBlankLine
        ? .some(nil) : parseTicks(text, count: question.keyPoints.count).map { .some($0) }
    }
    guard let ticked = choice else { return false }
    if let ticked { (fact.credited, fact.creditedBy) = (ticked.sorted(), assessor) }
    return true
  }

  private mutating func correctDecision() throws -> Bool {
    let choice = try lines.chosen(
      "Decision (S satisfactory, N not yet satisfactory) [\(fact.decision.rawValue)]: ",
      hint: "Type S or N; the decision is yours alone."
    ) { text in
      text.isBlankLine && correction.isDecided
        ? fact.decision : AskedQuestion.decision(text.trimmed)
    }
    guard let decision = choice else { return false }
    fact.decision = decision
    return true
  }

  /// Asks why, where the decision needs a reason that is missing, or where the reason on record was
  /// given for another decision.
  private mutating func askReason() throws -> Bool {
    guard correction.isReasonOpen else { return true }
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
  ) throws -> Bool {
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
        lines.listCommands(isNeeded ? [.stop] : [.clear, .stop])
        continue
      case .command, .leave, .timeUp: return false
      }
      return true
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
