internal import Curriculum
internal import LearnerRecord

/// What records lack for a unit, group by group, the weightiest first.
struct DiscussionFindings {
  /// Something that is not there yet.
  struct Lack {
    /// What it is about; at least one.
    var criteria: [CriterionID]
    var reason: DiscussionAgenda.Reason
    /// The question that showed it, where that is one to talk about.
    var question: Question?
    /// The key points that were not made.
    var missed: [String] = []
    /// Whether one question may stand for several of its kind.
    var sharesQuestion = false
  }

  let groups: [[Lack]]
  private let open: [Question]
  private let names: [CriterionID: Criterion]

  /// Looks through records.
  ///
  /// - Parameters:
  ///   - unit: The unit to be discussed.
  ///   - curriculum: Where questions come from.
  ///   - record: The record with what assessors decided; `nil` where nobody assesses.
  ///   - practice: The record with the learner's practice.
  /// - Throws: What the curriculum throws.
  init(unit: Unit, curriculum: Curriculum, record: [Entry]?, practice: [Entry]) throws {
    let lines = unit.criteria.filter(\.kind.isSayable)
    // What has to be known is talked about rather than what is shown at work as well.
    let sayable =
      lines.filter { $0.kind != .performanceCriterion }
      + lines.filter { $0.kind == .performanceCriterion }
    let observed = unit.observedCriteria
    let told = sayable.map(\.id).filter { !observed.contains($0) }
    names = Dictionary(sayable.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let outlines = curriculum.positions(matching: [.unit(unit.code)])
      .map { curriculum.outlines[$0] }
    open = try outlines.filter { $0.type == .explain }.compactMap {
      try curriculum.question($0.id)
    }
    let known = Set(sayable.map(\.id))
    let practised = PractisedCriteria(practice, questions: outlines, known: known)
    guard let record else {
      groups = [practised.lacks(of: told, gaps: .neverPractised)]
      return
    }
    let decided = DecidedCriteria(record, unit: unit.code, known: known)
    let gaps = told.filter { !decided.evidenced.contains($0) && !decided.open.contains($0) }
    groups = [
      decided.againsts, decided.notAsked,
      gaps.map { Lack(criteria: [$0], reason: .noEvidence, sharesQuestion: true) },
      practised.weak(of: told.filter { !decided.open.contains($0) }),
    ]
  }

  /// The open questions of the banks about a criterion, those first that are about it above all.
  func openQuestions(about id: CriterionID) -> [Question] {
    let about = open.filter { $0.criteria.contains(id) }
    return about.filter { $0.criteria.first == id } + about.filter { $0.criteria.first != id }
  }

  /// The criterion in the unit's words.
  func words(of id: CriterionID) -> String { names[id]?.words ?? id.rawValue }
}

extension Criterion.Kind {
  /// Whether what is asked for can be said at all: not a condition, and not a line of guidance, which
  /// belongs to the criterion above it.
  fileprivate var isSayable: Bool {
    switch self {
    case .performanceCriterion, .knowledgeEvidence, .assessmentCriterion: true
    case .performanceEvidence, .assessmentCondition, .guidance: false
    }
  }
}

/// What assessors decided about the criteria of a unit.
private struct DecidedCriteria {
  private(set) var againsts: [DiscussionFindings.Lack] = []
  private(set) var notAsked: [DiscussionFindings.Lack] = []
  /// Criteria that something on record is evidence for.
  private(set) var evidenced: Set<CriterionID> = []
  /// Criteria that a decision leaves open.
  var open: Set<CriterionID> { Set((againsts + notAsked).flatMap(\.criteria)) }

  init(_ record: [Entry], unit: String, known: Set<CriterionID>) {
    let wordings = record.wordings
    var latest: [Question.ID: Questioning.Turn] = [:]
    for questioning in Questioning.all(in: record) where questioning.begun.unit == unit {
      for turn in questioning.turns.values.sorted(by: { $0.fact.number < $1.fact.number }) {
        latest[turn.fact.question] = turn
      }
    }
    for form in FiledForm.all(in: record) where form.unit == unit && form.kind.isEvidence {
      evidenced.formUnion(form.criteria)
    }
    for turn in latest.values.sorted(by: { $0.entry < $1.entry }) {
      take(turn, wordings[turn.fact.wording], known)
    }
    for form in FiledForm.all(in: record)
    where form.unit == unit && form.kind == .discussionRecord { take(form, known) }
  }

  private mutating func take(
    _ turn: Questioning.Turn, _ question: Question?, _ known: Set<CriterionID>
  ) {
    guard let question else { return }
    let criteria = question.criteria.filter(known.contains)
    guard !criteria.isEmpty else { return }
    let talked = question.key.type == .explain ? question : nil
    switch turn.fact.decision {
    case .satisfactory: break
    case .notYetSatisfactory:
      againsts.append(
        .init(
          criteria: criteria, reason: .notYetSatisfactory(entry: turn.entry, at: turn.at),
          question: talked))
    case .notAsked:
      notAsked.append(
        .init(
          criteria: criteria,
          reason: .notAsked(entry: turn.entry, at: turn.at, why: turn.fact.reason),
          question: talked))
    }
  }

  /// Takes in what the discussion left open, criterion by criterion.
  private mutating func take(_ form: FiledForm, _ known: Set<CriterionID>) {
    let rows = (form.values.tables["decisions"] ?? []) + (form.values.tables["segments"] ?? [])
    for row in rows where row["decision"] == Fact.Asked.Decision.notYetSatisfactory.rawValue {
      let named = (row["criterion"] ?? "") + "," + (row["criteria"] ?? "")
      let criteria = named.split { $0 == "," || $0 == " " }
        .map { CriterionID(rawValue: String($0)) }.filter(known.contains)
      guard !criteria.isEmpty else { continue }
      againsts.append(
        .init(
          criteria: criteria, reason: .notYetSatisfactory(entry: form.entry, at: form.at)))
    }
  }
}

/// How practice went, criterion by criterion.
private struct PractisedCriteria {
  private struct Tally {
    var asked = 0
    var right = 0
    /// The latest open answer that made some points and not all.
    var partial: DiscussionFindings.Lack?
    var partialEntry = 0
  }

  private var tallies: [CriterionID: Tally] = [:]

  init(_ practice: [Entry], questions: [QuestionOutline], known: Set<CriterionID>) {
    let standing = StandingAnswers(practice)
    let wordings = practice.wordings
    var first: [Question.ID: Bool] = [:]
    var latest: [Question.ID: (entry: Entry, fact: Fact.Answered)] = [:]
    for entry in practice {
      guard case .answered(let fact) = entry.fact, !standing.takenBack.contains(entry.number) else {
        continue
      }
      let isRight = fact.credit >= 1 || standing.countedRight[entry.number] != nil
      first[fact.question] = first[fact.question] ?? isRight
      latest[fact.question] = (entry, fact)
    }
    for outline in questions {
      guard let isRight = first[outline.id], let last = latest[outline.id] else { continue }
      let criteria = outline.criteria.filter(known.contains)
      let partial = Self.partial(last.entry, last.fact, wordings, criteria)
      for id in criteria {
        tallies[id, default: Tally()].asked += 1
        tallies[id, default: Tally()].right += isRight ? 1 : 0
        guard let partial, last.entry.number > tallies[id]?.partialEntry ?? 0 else { continue }
        tallies[id]?.partial = partial
        tallies[id]?.partialEntry = last.entry.number
      }
    }
  }

  private static func partial(
    _ entry: Entry, _ fact: Fact.Answered, _ wordings: [String: Question],
    _ criteria: [CriterionID]
  ) -> DiscussionFindings.Lack? {
    guard let ticked = fact.ticked, let question = wordings[fact.wording] else { return nil }
    let points = question.keyPoints
    let missed = points.indices.filter { !ticked.contains($0) }
    guard !missed.isEmpty, missed.count < points.count else { return nil }
    return .init(
      criteria: criteria,
      reason: .partial(
        entry: entry.number, at: entry.at, made: points.count - missed.count, of: points.count),
      question: question, missed: missed.map { points[$0].text })
  }

  /// What was practised and not well, the weakest first.
  func weak(of criteria: [CriterionID]) -> [DiscussionFindings.Lack] {
    let found = criteria.enumerated().compactMap { place, id -> (Double, Int, [CriterionID])? in
      guard let tally = tallies[id] else { return nil }
      guard tally.partial != nil || 4 * tally.right < 3 * tally.asked else { return nil }
      // One miss out of one says less than four out of four.
      return (Double(tally.right + 1) / Double(tally.asked + 2), place, [id])
    }
    return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.compactMap { _, _, ids in
      guard let id = ids.first, let tally = tallies[id] else { return nil }
      return tally.partial
        ?? .init(
          criteria: [id], reason: .weak(right: tally.right, of: tally.asked), sharesQuestion: false)
    }
  }

  /// What is weak and what was never practised, in turn, so that neither crowds out the other.
  func lacks(
    of criteria: [CriterionID], gaps reason: DiscussionAgenda.Reason
  ) -> [DiscussionFindings.Lack] {
    let weak = weak(of: criteria)
    let gaps = criteria.filter { tallies[$0] == nil }
      .map { DiscussionFindings.Lack(criteria: [$0], reason: reason, sharesQuestion: true) }
    let inTurn = zip(weak, gaps).flatMap { [$0, $1] }
    return inTurn + weak.dropFirst(gaps.count) + gaps.dropFirst(weak.count)
  }
}
