internal import Curriculum
package import LearnerRecord
internal import Text

/// Where a candidate stands, as far as the record alone says: a fold over its entries that needs neither units
/// nor a clock, so that it can be kept until the record changes.
package struct RecordStanding: Equatable, Sendable {
  /// The name on record; `nil` where there is none.
  package var name: String?
  /// What a class list says.
  package var listing: Fact.Listed
  /// The day of the latest entry about an assessment, as `yyyy-mm-dd`; empty where there is none.
  package var latestDay: String
  /// The units that were assessed, by code.
  package var units: [UnitStanding]

  /// Creates a standing.
  package init(
    name: String?, listing: Fact.Listed, latestDay: String, units: [UnitStanding]
  ) {
    self.name = name
    self.listing = listing
    self.latestDay = latestDay
    self.units = units
  }

  /// Reads what entries say.
  ///
  /// - Parameter entries: The entries of the record, in order; those of other kinds than `FactKind.ofForms` and
  ///   `FactKind.ofOwner` change nothing.
  package init(_ entries: [Entry]) {
    var matter = AssessmentEntries()
    for entry in entries { matter.take(entry) }
    self.init(matter)
  }

  /// Reads what of a record matters.
  ///
  /// - Parameter record: The entries, with the criteria of each wording.
  package init(_ record: AssessmentEntries) {
    let (entries, criteria) = (record.entries, record.criteria)
    // Most entries are steps of questionings, which are looked through once only.
    let others = entries.filter { !$0.isStepOfQuestioning }
    name = others.learnerName
    listing = others.listing
    var units = UnitStandings()
    let questionings = Dictionary(grouping: Questioning.all(in: entries), by: \.begun.unit)
    for (unit, all) in questionings { units.take(all, of: unit, criteria) }
    for form in FiledForm.standing(in: others) where !form.kind.isPortfolioPaper {
      units.take(form)
    }
    units.takeActions(entries)
    units.date(entries)
    self.units = units.all
    latestDay = units.all.map(\.latestDay).max() ?? ""
  }
}

/// The units of a record while they are put together.
private struct UnitStandings {
  private var units: [String: UnitStanding] = [:]
  /// What was decided by other methods than questioning, by criterion and method.
  private var decided: [String: [DecisionKey: CriterionDecision]] = [:]
  /// The questions that each reassessment is for, by the questioning.
  private var agreedFor: [Int: Set<Question.ID>] = [:]

  /// The units, by code, each finished.
  var all: [UnitStanding] {
    units.values.sorted { $0.code < $1.code }.map { unit in
      var unit = unit
      unit.decisions += decided[unit.code, default: [:]].values
      unit.decisions.sort {
        ($0.criterion.rawValue, $0.method) < ($1.criterion.rawValue, $1.method)
      }
      unit.lacks = unit.lacks.filter { !unit.hasSettled($0) }
      // What was discussed since was reassessed, whatever came of it.
      let open = Set(unit.lacks.filter { [unit] in !unit.wasDiscussed($0) }.map(\.question))
      unit.reassessments.removeAll {
        let questions = agreedFor[$0.entry, default: []]
        return !questions.isEmpty && questions.isDisjoint(with: open)
      }
      return unit
    }
  }

  mutating func take(
    _ questionings: [Questioning], of code: String, _ criteria: [String: [CriterionID]]
  ) {
    var turns = LatestTurns(unit: code)
    var unit = UnitStanding(code: code)
    unit.questionings = questionings.count
    for (attempt, questioning) in zip(1..., questionings) {
      turns.take(questioning, attempt: attempt, criteria)
      guard questioning.closed == nil else { continue }
      unit.open.append(
        .init(
          entry: questioning.entry, day: questioning.at.date, next: questioning.next,
          count: questioning.questions.count))
    }
    (unit.lacks, unit.decisions) = turns.standing()
    let agreed = AgreedReassessment.all(in: questionings, criteria)
    unit.reassessments = agreed.map(\.dated)
    for one in agreed { agreedFor[one.dated.entry] = one.questions }
    units[code] = unit
  }

  mutating func take(_ form: FiledForm) {
    var unit = units[form.unit] ?? UnitStanding(code: form.unit)
    for decision in form.decisions { decide(decision, of: form.unit) }
    if let occasion = PerformanceOccasion(form) { unit.occasions.append(occasion) }
    switch form.kind.id {
    case FormKind.discussionPlan.id:
      unit.plannedDiscussion = .init(
        entry: form.entry, day: form.values.fields["agreed-date"] ?? "")
    case FormKind.discussionRecord.id:
      unit.plannedDiscussion = nil
      unit.reassessments.removeAll {
        $0.entry < form.entry && agreedFor[$0.entry]?.isEmpty == true
      }
    case FormKind.recordSheet.id:
      if let words = form.values.fields["overall"] {
        unit.result = .init(
          entry: form.entry, day: form.values.fields["date"] ?? form.at.date, words: words)
      }
    default: break
    }
    units[form.unit] = unit
  }

  /// Takes in what verifiers asked for and nobody said was done.
  mutating func takeActions(_ entries: [Entry]) {
    for action in VerifierEntry.all(in: entries) where action.isOpenAction {
      guard let code = entries.unitCode(of: action.about) else { continue }
      units[code]?.actions.append(.init(entry: action.entry, day: action.wantedBy ?? ""))
    }
  }

  /// What was seen once stays seen; of all else the latest decision stands.
  private mutating func decide(_ decision: CriterionDecision, of unit: String) {
    let key = DecisionKey(criterion: decision.criterion, method: decision.method)
    let earlier = decided[unit]?[key]
    if earlier?.outcome == .seen, decision.outcome == .notSeen { return }
    decided[unit, default: [:]][key] = decision
  }

  /// Says of each unit when something was last put on record about it, and from when that is kept.
  mutating func date(_ entries: [Entry]) {
    for start in RetentionStart.all(in: entries) {
      let latest = entries.last { start.entries.contains($0.number) && $0.isStep }
      units[start.unit]?.keptFrom = start.day
      units[start.unit]?.latestDay = latest?.at.date ?? start.day
    }
  }
}

private struct DecisionKey: Hashable {
  let criterion: CriterionID
  let method: String
}

extension UnitStanding {
  /// Whether every criterion of a question was decided satisfactory since, by whatever was said.
  fileprivate func hasSettled(_ lack: Lack) -> Bool {
    let since = decisions.filter { $0.entry > lack.entry && $0.outcome == .satisfactory }
    let settled = Set(since.map(\.criterion))
    return !lack.criteria.isEmpty && settled.isSuperset(of: lack.criteria)
  }

  /// Whether every criterion of a question was decided in a discussion since.
  fileprivate func wasDiscussed(_ lack: Lack) -> Bool {
    let discussed = decisions.filter {
      $0.entry > lack.entry && $0.method == FormKind.discussionRecord.method
    }
    return !lack.criteria.isEmpty
      && Set(discussed.map(\.criterion)).isSuperset(of: lack.criteria)
  }
}

extension Entry {
  /// Whether it is a note or decision on a question that was asked.
  fileprivate var isStepOfQuestioning: Bool {
    switch fact {
    case .asked, .noted: true
    default: false
    }
  }

  /// Whether it is a step of an assessment: the person's name is none, and no paper that sums up is.
  fileprivate var isStep: Bool {
    if case .named = fact { false } else { !isPortfolioPaper }
  }
}
