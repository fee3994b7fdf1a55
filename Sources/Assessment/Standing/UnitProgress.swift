package import Curriculum
internal import Text

/// Where a candidate stands against a unit on a day, and what is the next thing to do.
package struct UnitProgress {
  private let tree: CriterionTree
  /// What the record says; nothing of it where the unit was not begun.
  package let standing: UnitStanding
  /// The forms that were begun and are not on record, by their ids.
  package let drafts: [String]
  /// What has to be done and was not shown, in the unit's order.
  package let unobserved: [CriterionID]
  /// The performance evidence, counted over occasions.
  package let tally: PerformanceTally
  /// The day of it, as `yyyy-mm-dd`.
  package let today: String

  /// Compares a record with a unit.
  ///
  /// - Parameters:
  ///   - standing: What the record says about the unit; `nil` where that is nothing.
  ///   - tree: The unit.
  ///   - drafts: The forms that were begun and are not on record, by their ids.
  ///   - today: The day, as `yyyy-mm-dd`.
  package init(
    _ standing: UnitStanding?, of tree: CriterionTree, drafts: [String], today: String
  ) {
    self.tree = tree
    self.standing = standing ?? UnitStanding(code: tree.unit.code)
    self.drafts = drafts
    self.today = today
    let evidence = PerformanceEvidence(self.standing.occasions, of: tree)
    (tally, unobserved) = (evidence.tally, evidence.missing)
  }

  /// The unit.
  package var unit: Unit { tree.unit }

  /// Whether nothing is on record or in a draft.
  package var isUnbegun: Bool { standing.latestDay.isEmpty && drafts.isEmpty }

  /// How many questions are to be asked again that were decided against, and how many that were not asked.
  package var again: (notYet: Int, notAsked: Int) {
    let notYet = standing.lacks.count(where: \.wasAsked)
    return (notYet, standing.lacks.count - notYet)
  }

  /// The days by which the agreed reassessment that is due first is late: 0 on its day, negative before; `nil` where
  /// none is agreed.
  package var daysLate: Int? { standing.reassessment.flatMap(daysLate(of:)) }

  /// Returns the days by which something is late; `nil` where it has no day.
  package func daysLate(of agreed: UnitStanding.Dated) -> Int? {
    guard let day = CalendarDate(iso: agreed.day), let today = CalendarDate(iso: today) else {
      return nil
    }
    return day.distance(to: today)
  }

  /// The days since something was put on record; `nil` where nothing was.
  package var daysQuiet: Int? {
    guard let day = CalendarDate(iso: standing.latestDay), let today = CalendarDate(iso: today)
    else { return nil }
    return max(0, day.distance(to: today))
  }
}

// Criteria and methods.
extension UnitProgress {
  /// A criterion with what stands on it.
  package struct Line {
    /// The criterion.
    package let criterion: Criterion
    /// What each method came to; none where nothing is on record.
    package let decisions: [CriterionDecision]
  }

  /// The criteria that evidence can be for, in the unit's order: neither conditions nor guidance.
  package var lines: [Line] {
    let decided = Dictionary(grouping: standing.decisions, by: \.criterion)
    return tree.criteria.map { criterion in
      // What was decided on a line above holds for it too.
      Line(
        criterion: criterion,
        decisions: tree.path(to: criterion.id).flatMap { decided[$0, default: []] }
          .sorted { $0.entry < $1.entry })
    }
  }

  /// How much of the unit questionings asked about, all of them together.
  package var questioned: QuestioningShare {
    let method = FormKind.questioningRecord.method
    let asked = standing.decisions.filter { $0.method == method && $0.outcome != .notAsked }
    return QuestioningShare(asked.map(\.criterion), of: tree)
  }

  /// The criteria that can be shown in words and on which nobody decided anything, in the unit's order.
  package var neverAsked: [CriterionID] {
    let decided = Set(standing.decisions.filter { $0.outcome != .linked }.map(\.criterion))
    // What was decided on a line above holds for it too.
    return tree.askable.filter { decided.isDisjoint(with: tree.path(to: $0)) }
  }

  /// How many criteria can be shown in words; 0 or more.
  package var countOfWords: Int { tree.askable.count }

  /// The fewest lines of the unit that stand for ``neverAsked``: a line above where all below it are among them.
  package var linesNeverAsked: [CriterionID] { tree.lines(standingFor: Set(neverAsked)) }

  /// The complete methods in words: questioning with how much it asked about, unless that is all.
  package var completeInWords: [String] {
    completeMethods.map { method in
      guard method == FormKind.questioningRecord.method else { return method }
      let share = questioned
      return share.isWhole ? method : "\(method) (\(share.asked) of \(share.count) criteria)"
    }
  }

  /// The methods that decided something and by which nothing is open, is to be gone through again or, where the
  /// unit wants it seen, is missing.
  package var completeMethods: [String] {
    let methods = Dictionary(
      grouping: standing.decisions.filter { $0.outcome != .linked }, by: \.method)
    return methods.keys.sorted().filter { method in
      let lacking = methods[method, default: []].contains { $0.outcome.isLacking }
      switch method {
      case FormKind.questioningRecord.method: return standing.open.isEmpty && standing.lacks.isEmpty
      case FormKind.observationChecklist.method:
        return !lacking && unobserved.isEmpty && tally.lacking.isEmpty
      default: return !lacking
      }
    }
  }
}
