package import Curriculum

/// The next thing to do for a candidate and a unit, the most pressing kind first.
package enum NextStep: Equatable, Sendable {
  /// The reassessment that was agreed is so many days late.
  case reassess(daysLate: Int)
  /// A questioning is open.
  case resume(UnitStanding.OpenQuestioning)
  /// A form was begun and is not on record: its id.
  case finish(draft: String)
  /// A verifier asked for something that nobody said was done.
  case act(on: UnitStanding.Dated)
  /// Questions are to be asked again: so many that were not satisfactory, so many that were not asked.
  case askAgain(notYet: Int, notAsked: Int)
  /// A discussion was planned and is not on record.
  case discuss(plan: UnitStanding.Dated)
  /// Something has to be observed.
  case observe([CriterionID])
  /// Nothing was begun.
  case begin
  /// Nothing is lacking of what was begun, and no result is on record.
  case decide
  /// A result is on record.
  case none(result: UnitStanding.Dated)
}

extension UnitProgress {
  /// The next thing to do.
  package var next: NextStep {
    if let daysLate, daysLate > 0 { return .reassess(daysLate: daysLate) }
    if let open = standing.open.first { return .resume(open) }
    if let draft = drafts.first { return .finish(draft: draft) }
    if let action = standing.actions.first { return .act(on: action) }
    if let result = standing.result, standing.lacks.isEmpty { return .none(result: result) }
    let (notYet, notAsked) = again
    if notYet + notAsked > 0 { return .askAgain(notYet: notYet, notAsked: notAsked) }
    if let plan = standing.plannedDiscussion { return .discuss(plan: plan) }
    if isUnbegun { return .begin }
    let few = tally.lines.filter(\.lacksOccasions).map(\.id)
    let short = unobserved + few.filter { !unobserved.contains($0) }
    return short.isEmpty ? .decide : .observe(short)
  }
}
