internal import Assessment
internal import Curriculum
internal import Text

extension UnitProgress {
  /// What is to be done next, in a few words without a full stop.
  var nextInWords: String {
    switch next {
    case .reassess(let days): "reassess: \(counted(days, "day")) late"
    case .resume(let open):
      open.next.map { "open at question \($0) of \(open.count)" }
        ?? "open: only its outcome is missing"
    case .finish(let draft):
      "finish the draft: \(FormKind.named(draft)?.title.lowercased() ?? draft)"
    case .act(let action):
      "do what the verifier asks, entry \(action.entry)"
        + (dateInWords(action.day).map { ", by \($0)" } ?? "")
    case .askAgain(let notYet, let notAsked):
      "ask again: "
        + [(notYet, "NYS"), (notAsked, "not asked")].filter { $0.0 > 0 }
        .map { "\($0) \($1)" }.joined(separator: ", ")
    case .askRest(let rest, let all):
      "ask about the rest: \(rest) of \(counted(all, "criterion", "criteria")) never asked"
    case .discuss(let plan):
      "discuss as planned" + (dateInWords(plan.day).map { ", \($0)" } ?? "")
    case .observe(let lines): "observe \(inWords(lines))"
    case .begin: "not begun"
    case .decide: "result to be decided"
    case .none(let result): result.words
    }
  }

  /// Lines of the unit in a row, those that have parts last.
  private func inWords(_ lines: [CriterionID]) -> String {
    let whole = tally.lines.filter { !$0.parts.isEmpty && lines.contains($0.id) }.map(\.id.local)
    return ([unit.inRanges(lines)] + whole).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Returns the command that does it.
  ///
  /// - Parameter candidate: The id of the candidate.
  /// - Returns: What is typed in a shell; `nil` where nothing is left to do.
  func nextCommand(for candidate: String) -> String? {
    let who = "--candidate \(candidate)"
    return switch next {
    case .reassess where standing.lacks.isEmpty: "viva question \(unit.code) \(who)"
    case .reassess, .askAgain: "viva question \(unit.code) \(who) --again"
    case .askRest:
      "viva question \(unit.code) \(who)"
        + linesNeverAsked.map { " --criterion \($0.local)" }.joined()
    case .act: "viva verifier list --open \(who)"
    case .resume, .begin: "viva question \(unit.code) \(who)"
    case .finish(FormKind.questioningRecord.id): "viva question \(unit.code) \(who)"
    case .finish(FormKind.discussionPlan.id): "viva discuss plan \(unit.code) \(who)"
    case .finish(FormKind.discussionRecord.id):
      "viva discuss record "
        + (standing.plannedDiscussion.map { "\($0.entry) " } ?? "unplanned \(unit.code) ") + who
    case .finish(let draft): "viva form fill \(draft) \(unit.code) \(who)"
    case .discuss(let plan): "viva discuss record \(plan.entry) \(who)"
    case .observe: "viva form fill observation-checklist \(unit.code) \(who)"
    case .decide: "viva form fill record-sheet \(unit.code) \(who)"
    case .none: nil
    }
  }

  /// The reassessment that is due first, in words; `nil` for none.
  var reassessmentInWords: String? { standing.reassessment.map(inWords) }

  /// Returns a reassessment that was agreed, in words.
  func inWords(_ agreed: UnitStanding.Dated) -> String {
    let day = dateInWords(agreed.day) ?? agreed.day
    guard let daysLate = daysLate(of: agreed) else { return "\(day) (entry \(agreed.entry))" }
    let when =
      daysLate > 0
      ? "\(counted(daysLate, "day")) late"
      : daysLate == 0 ? "today" : "in \(counted(-daysLate, "day"))"
    return "\(day), \(when) (entry \(agreed.entry))"
  }
}

extension CriterionDecision.Outcome {
  /// The outcome as tables have it.
  var short: String {
    switch self {
    case .satisfactory: "S"
    case .notYetSatisfactory: "NYS"
    default: rawValue
    }
  }
}
