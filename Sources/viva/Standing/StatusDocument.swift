internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Text

/// Where one candidate stands, as `candidate status --json` writes it.
struct StatusDocument: Encodable {
  let format = "viva-status/1"
  let id: String
  @OrNull var name: String?
  @OrNull var learnerID: String?
  @OrNull var group: String?
  @OrNull var plannedEnd: String?
  let units: [UnitRow]
  /// What verifiers said, on whatever unit.
  let verification: [VerifierRow]

  init(_ candidate: Candidate, _ units: [UnitProgress], _ verified: [VerifierRow]) {
    id = candidate.id
    _name = OrNull(wrappedValue: candidate.name)
    _learnerID = OrNull(wrappedValue: candidate.listing.learnerID)
    _group = OrNull(wrappedValue: candidate.listing.group)
    _plannedEnd = OrNull(wrappedValue: candidate.listing.plannedEnd)
    self.units = units.map { UnitRow($0, candidate.id) }
    verification = verified
  }

  struct UnitRow: Encodable {
    let unit: String
    let title: String
    /// What is to be done next, and the command for it.
    let next: String
    @OrNull var command: String?
    let open: [Int]
    let drafts: [String]
    let toAskAgain: [Again]
    @OrNull var reassessment: String?
    @OrNull var daysLate: Int?
    /// All reassessments that are agreed and open, in the order of the record.
    let reassessments: [Agreed]
    let unobserved: [String]
    let completeMethods: [String]
    /// How many criteria were asked about, and how many questions can be about.
    let criteriaAsked: Int
    let criteriaToAsk: Int
    @OrNull var result: String?
    let performanceEvidence: [Tally]
    let criteria: [CriterionRow]
  }

  struct Again: Encodable {
    let question: String
    let criteria: [String]
    let decision: String
    let entry: Int
  }

  struct Agreed: Encodable {
    let day: String
    let entry: Int
  }

  struct Tally: Encodable {
    let criterion: String
    let words: String
    let wanted: Int
    let shown: Int
    let missingParts: [String]
    let entries: [Int]
  }

  struct CriterionRow: Encodable {
    let criterion: String
    let words: String
    let decisions: [Decision]
  }

  struct Decision: Encodable {
    let method: String
    let decision: String
    @OrNull var attempt: Int?
    let date: String
    let entry: Int
  }
}

extension StatusDocument.UnitRow {
  fileprivate init(_ progress: UnitProgress, _ candidate: String) {
    unit = progress.unit.code
    title = progress.unit.title
    next = progress.nextInWords
    _command = OrNull(wrappedValue: progress.nextCommand(for: candidate))
    open = progress.standing.open.map(\.entry)
    drafts = progress.drafts
    toAskAgain = progress.standing.lacks.map {
      .init(
        question: $0.question.rawValue, criteria: $0.criteria.map(\.rawValue),
        decision: $0.wasAsked ? "not yet satisfactory" : "not asked", entry: $0.entry)
    }
    _reassessment = OrNull(wrappedValue: progress.standing.reassessment?.day)
    _daysLate = OrNull(wrappedValue: progress.daysLate)
    reassessments = progress.standing.reassessments.map { .init(day: $0.day, entry: $0.entry) }
    unobserved = progress.unobserved.map(\.rawValue)
    completeMethods = progress.completeMethods
    let questioned = progress.questioned
    (criteriaAsked, criteriaToAsk) = (questioned.asked, questioned.count)
    _result = OrNull(wrappedValue: progress.standing.result?.words)
    performanceEvidence = progress.tally.lines.map {
      .init(
        criterion: $0.id.rawValue, words: $0.words, wanted: $0.needed, shown: $0.entries.count,
        missingParts: $0.missing.map(\.rawValue), entries: $0.entries)
    }
    criteria = progress.lines.map { line in
      .init(
        criterion: line.criterion.id.rawValue, words: line.criterion.words,
        decisions: line.decisions.map {
          .init(
            method: $0.method, decision: $0.outcome.rawValue,
            attempt: $0.attempt, date: $0.day, entry: $0.entry)
        })
    }
  }
}
