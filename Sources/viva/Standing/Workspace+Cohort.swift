internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

// All candidates at once.
extension Workspace {
  /// Returns the candidates whose records can be read; of the others it is said what is wrong.
  ///
  /// - Parameter group: Only those of this group, in any case of letters; `nil` for everybody.
  /// - Returns: The candidates, with what their records say.
  /// - Throws: `Problem` where nobody is in the group.
  func members(of group: String?) throws -> [Cohort.Member] {
    let drafts = FormDraft.ofCandidates(in: self)
    let read = standings()
    for (id, fault) in read.unreadable {
      console.complain("\(id.visible()): \(Problem(fault).sentence)")
    }
    let all = read.standings.map { id, standing in
      Cohort.Member(id: id, standing: standing, drafts: drafts[id, default: []])
    }.filter { !$0.isForgotten }
    guard let group, !all.isEmpty else { return all }
    let found = all.filter { $0.standing.listing.group?.lowercased() == group.lowercased() }
    guard found.isEmpty else { return found }
    let groups = Set(all.compactMap(\.standing.listing.group)).sorted()
    let near = nearestName(to: group, among: groups).map { " Did you mean “\($0.visible())”?" }
    let there =
      groups.isEmpty
      ? " No candidate has a group; “candidate change --group” and “candidate import” give one."
      : " There are: \(groups.map { $0.visible() }.joined(separator: ", "))."
    throw Problem(
      "Nobody is in the group “\(group.visible())”.\(near ?? there)", exitCode: .noInput)
  }

  /// Puts candidates and their units together.
  ///
  /// - Parameters:
  ///   - members: The candidates.
  ///   - units: The units; `nil` for those that were begun.
  ///   - today: The day, as `yyyy-mm-dd`.
  /// - Returns: The rows.
  /// - Throws: `Problem` for a period of retention that can't be read; what the banks throw.
  func cohort(_ members: [Cohort.Member], units: [Unit]?, today: String) throws -> Cohort {
    let curriculum = try curriculum()
    let rules = try Dictionary(
      uniqueKeysWithValues: Jurisdiction.allCases.map { ($0, try retentionRule(in: $0)) })
    return Cohort(
      members, units: units, find: { curriculum.unit($0) ?? .unknown($0) },
      keptUntil: { unit, day in (rules[unit.jurisdiction] ?? nil)?.until(day) }, today: today)
  }
}

extension Unit {
  /// Returns a bare unit in place of one that no bank has any more, so that what is on record about it is still
  /// shown.
  static func unknown(_ code: String) -> Unit {
    Unit(code: code, title: "(no bank has this unit)", jurisdiction: .general, release: "")
  }
}
