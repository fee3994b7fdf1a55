package import Curriculum
internal import LearnerRecord
internal import Text

/// Where all candidates stand with their units on a day, what needs doing first.
package struct Cohort {
  /// Somebody who is assessed.
  package struct Member {
    /// The id of the record.
    package var id: String
    /// What the record says.
    package var standing: RecordStanding
    /// The forms that were begun and are not on record, each with its unit.
    package var drafts: [(form: String, unit: String)]

    /// Creates a member.
    package init(id: String, standing: RecordStanding, drafts: [(form: String, unit: String)]) {
      self.id = id
      self.standing = standing
      self.drafts = drafts
    }

    /// Whether nothing is left of the person: the name is gone, and nothing is on record of any unit.
    package var isForgotten: Bool {
      standing.name == nil && standing.listing.isEmpty && begun.isEmpty
    }

    /// The codes of the units that were begun.
    package var begun: Set<String> {
      Set(standing.units.map(\.code)).union(drafts.map(\.unit))
    }
  }

  /// A candidate and a unit.
  package struct Row {
    /// The candidate.
    package let member: Member
    /// Where the candidate stands with the unit; `nil` where no unit is known.
    package let progress: UnitProgress?
    /// The last day on which the unit's records have to be kept; `nil` where no rule applies.
    package let keptUntil: String?
    /// The day of it, as `yyyy-mm-dd`.
    package let today: String
    /// The next thing to do.
    package let next: NextStep

    /// Whether the records need not be kept any more.
    package var isKeptLongEnough: Bool { keptUntil.map { $0 < today } ?? false }

    /// Whether the course was to have ended, and the unit has no result.
    package var isPastPlannedEnd: Bool {
      if case .none = next { return false }
      return member.standing.listing.plannedEnd.map { $0 < today } ?? false
    }
  }

  /// The rows, what needs doing first.
  package let rows: [Row]

  /// Puts candidates and units together.
  ///
  /// - Parameters:
  ///   - members: The candidates.
  ///   - units: The units to look at; `nil` for those that somebody of the candidate's group has begun.
  ///   - find: Returns the unit of a code.
  ///   - keptUntil: Returns the last day on which records of a unit have to be kept that count from a day.
  ///   - today: The day, as `yyyy-mm-dd`.
  package init(
    _ members: [Member], units: [Unit]?, find: (String) -> Unit,
    keptUntil: (Unit, String) -> String?, today: String
  ) {
    var trees: [String: CriterionTree] = [:]
    func tree(_ code: String) -> CriterionTree {
      if let known = trees[code] { return known }
      let tree = CriterionTree(units?.first { $0.code == code } ?? find(code))
      trees[code] = tree
      return tree
    }
    let groups = Dictionary(grouping: members) { $0.standing.listing.group ?? "" }
    let begun = groups.mapValues { $0.reduce(into: Set<String>()) { $0.formUnion($1.begun) } }
    let rows = members.flatMap { member -> [Row] in
      let group = member.standing.listing.group ?? ""
      let codes = units.map { $0.map(\.code) } ?? begun[group, default: []].sorted()
      guard !codes.isEmpty else { return [Row(member, today: today)] }
      let standings = Dictionary(
        member.standing.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      return codes.map { code in
        let progress = UnitProgress(
          standings[code], of: tree(code),
          drafts: member.drafts.filter { $0.unit == code }.map(\.form), today: today)
        let from = progress.standing.keptFrom
        return Row(
          member, progress, keptUntil: from.isEmpty ? nil : keptUntil(progress.unit, from))
      }
    }
    self.rows = rows.map { ($0.order, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension Cohort.Row {
  fileprivate init(_ member: Cohort.Member, today: String) {
    (self.member, progress, keptUntil, self.today, next) = (member, nil, nil, today, .begin)
  }

  fileprivate init(_ member: Cohort.Member, _ progress: UnitProgress, keptUntil: String?) {
    (self.member, self.progress, self.keptUntil) = (member, progress, keptUntil)
    (today, next) = (progress.today, progress.next)
  }

  /// The order of rows: by what is to be done, then by how long it has waited, then by name.
  fileprivate var order: Order {
    Order(
      rank: rank, patience: patience, name: (member.standing.name ?? "~").lowercased(),
      unit: progress?.unit.code ?? "", id: member.id)
  }

  private var rank: Int {
    if isKeptLongEnough { return 8 }
    return switch next {
    case .reassess: 0
    case .resume: 1
    case .finish, .act: 2
    case .askAgain: 3
    case .discuss: 4
    case .decide: 5
    case .observe, .askRest: 6
    case .begin: 7
    case .none: 9
    }
  }

  /// What is smaller the longer something has waited, in days; those first whose course was to have ended.
  private var patience: Int {
    if case .reassess(let daysLate) = next { return -daysLate }
    return -(progress?.daysQuiet ?? 0) - (isPastPlannedEnd ? 100_000 : 0)
  }

  fileprivate struct Order: Comparable {
    let rank: Int
    let patience: Int
    let name: String
    let unit: String
    let id: String

    static func < (one: Order, other: Order) -> Bool {
      (one.rank, one.patience, one.name, one.unit, one.id)
        < (other.rank, other.patience, other.name, other.unit, other.id)
    }
  }
}
