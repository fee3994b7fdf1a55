package import Assessment
package import Curriculum
package import LearnerRecord
package import Terminal
internal import Text

/// Shows a response without what was decided on it, and asks a second person to decide.
package struct SecondMarking {
  private let turn: Questioning.Turn
  private let question: Question
  private let marker: String
  private let lines: Dialogue<QuestioningSlashCommand>

  /// Begins to mark a response again.
  ///
  /// - Parameters:
  ///   - turn: What is on record.
  ///   - question: The question as it was asked.
  ///   - marker: The name of the second person.
  ///   - lines: What asks.
  package init(
    _ turn: Questioning.Turn, on question: Question, by marker: String,
    lines: Dialogue<QuestioningSlashCommand>
  ) {
    (self.turn, self.question, self.marker, self.lines) = (turn, question, marker, lines)
  }

  /// Shows the response and asks for points, decision and, where one is needed, the reason.
  ///
  /// - Returns: What was decided; `nil` where the second person stops.
  /// - Throws: `LineEditorError`.
  package func mark() throws -> Fact.SecondMarked? {
    show()
    guard let credited = try points(), let decision = try decision() else { return nil }
    let departures = QuestioningDeparture.of(decision, credited: credited, on: question)
    for departure in departures { lines.console.paragraph(departure.inWords) }
    let needsReason = decision == .notYetSatisfactory || !departures.isEmpty
    let reason = try lines.chosen(
      "Reason\(needsReason ? "" : " (Enter for none)"): ", hint: "Say why.", leavingBy: [.stop]
    ) { $0.isBlankLine && needsReason ? nil : $0.trimmed }
    return reason.map {
      .init(
        entry: turn.entry, marker: marker, credited: credited, decision: decision, reason: $0)
    }
  }

  private func show() {
    let console = lines.console
    let shown = OptionOrder(orders: turn.fact.shown)
    console.heading("Question \(turn.fact.number) · \(question.id.inWords) · entry \(turn.entry)")
    console.paragraph(question.asShown(shown))
    if question.hasBenchmark {
      console.paragraph(question.key.benchmark(shown), first: "  Benchmark: ", rest: 4)
    }
    for line in question.key.keyPointLines { console.paragraph(line, first: "  ", rest: 5) }
    console.paragraph(turn.fact.response ?? "", first: "  Response: ", rest: 4)
    for probe in turn.fact.probes {
      console.paragraph(probe.asked, first: "  Probe (\(probe.kind.rawValue)): ", rest: 4)
      console.paragraph(probe.response, first: "  Response: ", rest: 4)
    }
  }

  private func points() throws -> [Int]? {
    guard !question.keyPoints.isEmpty else { return [] }
    return try lines.chosen(
      "Points credited (such as 1 3, all or none): ",
      hint: "Type the numbers of the points, “all” or “none”.", leavingBy: [.stop]
    ) { text in
      text.isBlankLine ? nil : lines.console.points(in: text, of: question)?.sorted()
    }
  }

  private func decision() throws -> Fact.Asked.Decision? {
    try lines.chosen(
      "Decision (S satisfactory, N not yet satisfactory): ",
      hint: "Type S or N; the decision is yours alone.", leavingBy: [.stop]
    ) { AskedQuestion.decision($0.trimmed) }
  }
}
