package import Curriculum

extension Unit {
  /// Returns ids of criteria as people write them, three or more in a row as a range: `AC1.2, AC2.1–3.4`.
  ///
  /// - Parameter ids: Criteria of the unit, in any order; others are left out.
  /// - Returns: The ids without the unit's code, in the unit's order, with commas.
  package func inRanges(_ ids: [CriterionID]) -> String {
    let wanted = Set(ids)
    var runs: [[Criterion]] = []
    for kind in Criterion.Kind.allCases {
      var isGoingOn = false
      for criterion in criteria where criterion.kind == kind {
        let isWanted = wanted.contains(criterion.id)
        if isWanted, isGoingOn {
          runs[runs.count - 1].append(criterion)
        } else if isWanted {
          runs.append([criterion])
        }
        isGoingOn = isWanted
      }
    }
    return runs.map(Self.inWords).joined(separator: ", ")
  }

  private static func inWords(_ run: [Criterion]) -> String {
    guard run.count > 2, let first = run.first?.id.local, let last = run.last?.id.local else {
      return run.map(\.id.local).joined(separator: ", ")
    }
    // “PE1.1–2” would read as PE1.2.
    let isOneLevel = first.count { $0 == "." } == last.count { $0 == "." }
    return first + "–" + (isOneLevel ? String(last.drop(while: \.isLetter)) : last)
  }
}
