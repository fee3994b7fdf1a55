internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Where one candidate stands, on the terminal.
struct StatusPage {
  let candidate: Candidate
  let units: [UnitProgress]
  /// What verifiers said, on whatever unit.
  let verified: [VerifierRow]
  let console: Console

  /// Writes the page.
  func show() {
    console.heading(candidate.name?.visible() ?? "(name withdrawn)")
    console.paragraph(candidate.inWords)
    guard !units.isEmpty else {
      return console.paragraph(
        "Nothing was assessed yet. “question UNIT --candidate \(candidate.id)” begins.")
    }
    for unit in units { show(unit) }
  }

  private func show(_ progress: UnitProgress) {
    console.line()
    console.heading("\(progress.unit.code) \(progress.unit.title.visible())")
    for (label, text) in facts(of: progress) {
      console.paragraph(text, first: label.padded(to: 14), rest: 14)
    }
    // On a line of its own, so that it can be copied.
    if let command = progress.nextCommand(for: candidate.id) { console.line("  " + command) }
    if !progress.tally.lines.isEmpty {
      console.line()
      console.draw(tally(of: progress).lines(width:))
    }
    if progress.lines.contains(where: { !$0.decisions.isEmpty }) {
      console.line()
      console.draw(decisions(of: progress).lines(width:))
    }
    let empty = progress.lines.filter(\.decisions.isEmpty).map(\.criterion.id)
    guard !empty.isEmpty, !progress.isUnbegun else { return }
    console.paragraph("Nothing on record for \(progress.unit.inRanges(empty)).")
  }

  private func facts(of progress: UnitProgress) -> [(String, String)] {
    let (notYet, notAsked) = progress.again
    let open = progress.standing.open.map { open in
      "questioning of \(dateInWords(open.day) ?? open.day) (entry \(open.entry)), "
        + (open.next.map { "at question \($0) of \(open.count)" } ?? "only its outcome is missing")
    }
    let drafts = progress.drafts.map {
      "\(FormKind.named($0)?.title.lowercased() ?? $0), not on record yet"
    }
    let plan = progress.standing.plannedDiscussion.map { plan in
      (dateInWords(plan.day) ?? "no day agreed") + " (entry \(plan.entry))"
    }
    let facts: [(String, String?)] =
      open.map { ("Open", $0) } + drafts.map { ("Draft", $0) } + [
        (
          "To ask again",
          notYet + notAsked == 0
            ? nil : "\(notYet) not yet satisfactory, \(notAsked) not asked"
        )
      ]
      + progress.standing.reassessments.map { ("Reassessment", progress.inWords($0)) } + [
        ("Discussion", plan),
        (
          "To observe",
          progress.unobserved.isEmpty ? nil : progress.unit.inRanges(progress.unobserved)
        ),
        ("Asked", asked(progress)), ("Complete", Self.list(progress.completeInWords)),
        ("Result", progress.standing.result.map { "\($0.words) (entry \($0.entry))" }),
      ]
      + verified.filter { $0.unit == progress.unit.code }.map { ("Verifier", $0.inWords) }
      + [("Next", progress.nextInWords)]
    return facts.compactMap { label, text in text.map { (label, $0) } }
  }

  /// How much of the unit was asked about; `nil` where nobody was questioned.
  private func asked(_ progress: UnitProgress) -> String? {
    guard progress.standing.questionings > 0 else { return nil }
    let share = progress.questioned
    return "\(share.asked) of \(counted(share.count, "criterion", "criteria"))"
  }

  private static func list(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func tally(of progress: UnitProgress) -> Table {
    var table = Table([
      ("Evidence", .left), ("Shown", .right), ("Entries", .left), ("In words", .left),
    ])
    for line in progress.tally.lines {
      table.add([
        String(repeating: " ", count: 2 * line.depth) + line.id.local,
        shown(line), line.entries.map(String.init).joined(separator: ", "),
        (line.missing.isEmpty || line.entries.isEmpty
          ? "" : "still to be shown: \(progress.unit.inRanges(line.missing)); ") + line.words,
      ])
    }
    return table
  }

  /// How often a line was shown, and with how many of its parts.
  private func shown(_ line: PerformanceTally.Line) -> String {
    let occasions = "\(line.entries.count) of \(line.needed)"
    guard !line.parts.isEmpty else { return occasions }
    let parts = "\(line.parts.count - line.missing.count) of \(counted(line.parts.count, "part"))"
    return line.needed > 1 ? "\(occasions), \(parts)" : parts
  }

  private func decisions(of progress: UnitProgress) -> Table {
    var table = Table([
      ("Criterion", .left), ("Decision", .left), ("Method", .left), ("Date", .left),
      ("Entry", .right), ("In words", .left),
    ])
    for line in progress.lines {
      for decision in line.decisions {
        let attempt = decision.attempt.map { $0 > 1 ? " \($0)" : "" } ?? ""
        table.add([
          line.criterion.id.local, decision.outcome.short, decision.method + attempt,
          dateInWords(decision.day) ?? decision.day, String(decision.entry),
          line.criterion.text.withoutEmphasis,
        ])
      }
    }
    return table
  }
}

extension Candidate {
  /// Id, learner id, group and planned end, as far as they are known.
  var inWords: String {
    "Id \(id)" + (listing.isEmpty ? "" : ", " + listing.inWords)
  }
}
