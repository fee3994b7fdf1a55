internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Text

/// A candidate and a unit, as `cohort --json` and `--csv` write them.
struct CohortTable: Encodable {
  let format = "viva-cohort/1"
  let date: String
  @OrNull var group: String?
  let rows: [Line]

  init(_ cohort: Cohort, group: String?, date: String) {
    self.date = date
    _group = OrNull(wrappedValue: group)
    rows = cohort.rows.map(Line.init)
  }

  struct Line: Encodable {
    let id: String
    @OrNull var name: String?
    @OrNull var learnerID: String?
    @OrNull var group: String?
    @OrNull var plannedEnd: String?
    @OrNull var unit: String?
    let next: String
    @OrNull var command: String?
    let open: Int
    let drafts: Int
    let notYetSatisfactory: Int
    let notAsked: Int
    let unobserved: Int
    let complete: [String]
    let criteriaAsked: Int
    let criteriaToAsk: Int
    @OrNull var result: String?
    @OrNull var reassessment: String?
    @OrNull var daysLate: Int?
    @OrNull var latestEntry: String?
    @OrNull var daysQuiet: Int?
    @OrNull var keptUntil: String?
    let isKeptLongEnough: Bool
  }

  /// The rows of a table, the names of the columns first.
  var cells: [[String]] {
    [Line.titles] + rows.map(\.cells)
  }
}

extension CohortTable.Line {
  init(_ row: Cohort.Row) {
    let (progress, listing) = (row.progress, row.member.standing.listing)
    id = row.member.id
    _name = OrNull(wrappedValue: row.member.standing.name)
    _learnerID = OrNull(wrappedValue: listing.learnerID)
    _group = OrNull(wrappedValue: listing.group)
    _plannedEnd = OrNull(wrappedValue: listing.plannedEnd)
    _unit = OrNull(wrappedValue: progress?.unit.code)
    next = row.nextInWords
    _command = OrNull(wrappedValue: row.command)
    open = progress?.standing.open.count ?? 0
    drafts = progress?.drafts.count ?? row.member.drafts.count
    (notYetSatisfactory, notAsked) = progress?.again ?? (0, 0)
    unobserved = progress?.unobserved.count ?? 0
    complete = progress?.completeMethods ?? []
    let questioned = progress?.questioned
    (criteriaAsked, criteriaToAsk) = (questioned?.asked ?? 0, questioned?.count ?? 0)
    _result = OrNull(wrappedValue: progress?.standing.result?.words)
    _reassessment = OrNull(wrappedValue: progress?.standing.reassessment?.day)
    _daysLate = OrNull(wrappedValue: progress?.daysLate)
    let latest = progress?.standing.latestDay ?? ""
    _latestEntry = OrNull(wrappedValue: latest.isEmpty ? nil : latest)
    _daysQuiet = OrNull(wrappedValue: progress?.daysQuiet)
    _keptUntil = OrNull(wrappedValue: row.keptUntil)
    isKeptLongEnough = row.isKeptLongEnough
  }

  fileprivate static let titles = [
    "id", "name", "learner ID", "group", "planned end", "unit", "next", "command", "open", "drafts",
    "not yet satisfactory", "not asked", "unobserved", "complete", "result", "reassessment",
    "days late", "latest entry", "days quiet", "kept until", "criteria asked", "criteria to ask",
  ]

  fileprivate var cells: [String] {
    func text(_ number: Int?) -> String { number.map(String.init) ?? "" }
    return [
      id, name ?? "", learnerID ?? "", group ?? "", plannedEnd ?? "", unit ?? "", next,
      command ?? "", text(open), text(drafts), text(notYetSatisfactory), text(notAsked),
      text(unobserved), complete.joined(separator: ", "), result ?? "", reassessment ?? "",
      text(daysLate), latestEntry ?? "", text(daysQuiet), keptUntil ?? "", text(criteriaAsked),
      text(criteriaToAsk),
    ]
  }
}
