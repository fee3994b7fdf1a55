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
  /// All that was asked is settled, and so many of all criteria that can be shown in words were never asked about.
  case askRest(Int, of: Int)
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
    // A plan is for later: what is open now comes first.
    let plan = FormKind.discussionPlan.id
    if let draft = drafts.first(where: { $0 != plan }) { return .finish(draft: draft) }
    if let action = standing.actions.first { return .act(on: action) }
    let (notYet, notAsked) = again
    if notYet + notAsked > 0 { return .askAgain(notYet: notYet, notAsked: notAsked) }
    if drafts.contains(plan) { return .finish(draft: plan) }
    if let result = standing.result { return .none(result: result) }
    if let plan = standing.plannedDiscussion { return .discuss(plan: plan) }
    if isUnbegun { return .begin }
    let rest = neverAsked.count
    if standing.questionings > 0, rest > 0 { return .askRest(rest, of: countOfWords) }
    let few = tally.lines.filter(\.lacksOccasions).map(\.id)
    let short = unobserved + few.filter { !unobserved.contains($0) }
    return short.isEmpty ? .decide : .observe(short)
  }
}
