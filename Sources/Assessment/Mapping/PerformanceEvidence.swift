internal import Curriculum

/// What forms on record show of what a unit wants done rather than told.
///
/// A British unit wants observation for some outcomes; an Australian one has performance evidence.
struct PerformanceEvidence {
  /// An occasion that shows some of it.
  struct Source {
    let occasion: PerformanceOccasion
    let criteria: [CriterionID]
  }

  let unit: Unit
  /// The criteria that need it, in the unit's order.
  let needed: [CriterionID]
  /// How often each line was shown.
  let tally: PerformanceTally
  /// What shows it, in the record's order.
  let sources: [Source]

  /// Looks through forms.
  ///
  /// - Parameters:
  ///   - forms: The forms on record; those of other units are left out.
  ///   - unit: The unit.
  init(_ forms: [FiledForm], of unit: Unit) {
    self.init(
      forms.filter { $0.unit == unit.code }.compactMap(PerformanceOccasion.init),
      of: CriterionTree(unit))
  }

  /// Looks through occasions.
  ///
  /// - Parameters:
  ///   - occasions: Those of the unit, in the record's order.
  ///   - tree: The unit.
  init(_ occasions: [PerformanceOccasion], of tree: CriterionTree) {
    unit = tree.unit
    tally = PerformanceTally(occasions, of: tree)
    let needed = tree.performed
    self.needed = needed
    sources = occasions.filter { $0.counts(for: tree.unit) }.map { occasion in
      let shown = tree.lines(within: occasion.lines)
      return Source(occasion: occasion, criteria: needed.filter(shown.contains))
    }.filter { !$0.criteria.isEmpty }
  }

  /// The criteria that nothing on record shows.
  var missing: [CriterionID] {
    let shown = Set(sources.flatMap(\.criteria))
    return needed.filter { !shown.contains($0) }
  }

  /// What is on record and what is not, in sentences; nothing for a unit that asks for none.
  var remarks: [String] {
    guard !needed.isEmpty else { return [] }
    let isObservation = unit.performanceEvidence.items.isEmpty
    let seen = sources.map { source in
      (isObservation ? "Observed: " : "Performance evidence: ")
        + "\(source.occasion.dayInWords) (entry \(source.occasion.entry)), for "
        + "\(unit.inRanges(source.criteria))."
    }
    return seen + missingRemarks
  }

  /// What was not shown, or on too few occasions, in sentences.
  var missingRemarks: [String] { [missingInWords].compactMap(\.self) + tally.shortInWords }

  /// The sentence that something is not on record; `nil` where all of it is.
  var missingInWords: String? {
    guard !missing.isEmpty else { return nil }
    let what =
      unit.performanceEvidence.items.isEmpty
      ? "No observation is on record for" : "No observation or product is on record for"
    return "\(what) \(unit.inRanges(missing))."
  }
}
