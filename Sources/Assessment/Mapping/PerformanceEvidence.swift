internal import Curriculum
internal import LearnerRecord
internal import Text

/// What forms on record show of what a unit wants done rather than told.
///
/// A British unit wants observation for some outcomes; an Australian one has performance evidence.
struct PerformanceEvidence {
  /// A form that shows some of it.
  struct Source {
    let form: FiledForm
    let criteria: [CriterionID]
  }

  let unit: Unit
  /// The criteria that need it, in the unit's order.
  let needed: [CriterionID]
  /// What shows it, in the record's order.
  let sources: [Source]

  /// Looks through forms.
  ///
  /// - Parameters:
  ///   - forms: The forms on record; those of other units are left out.
  ///   - unit: The unit.
  init(_ forms: [FiledForm], of unit: Unit) {
    self.unit = unit
    let needed = unit.performedCriteria
    self.needed = needed
    let takesProducts = unit.jurisdiction == .australia
    sources = forms.filter {
      $0.unit == unit.code && $0.showsPerformance(orProducts: takesProducts)
    }
    .map { form in
      let lines = form.criteria
      return Source(
        form: form,
        criteria: needed.filter { id in lines.contains { unit.holds(id, below: $0) } })
    }.filter { !$0.criteria.isEmpty }
  }

  /// The criteria that nothing on record shows.
  var missing: [CriterionID] {
    needed.filter { id in !sources.contains { $0.criteria.contains(id) } }
  }

  /// What is on record and what is not, in sentences; nothing for a unit that asks for none.
  var remarks: [String] {
    guard !needed.isEmpty else { return [] }
    let isObservation = unit.performanceEvidence.items.isEmpty
    let seen = sources.map { source in
      (isObservation ? "Observed: " : "Performance evidence: ")
        + "\(source.form.dayInWords) (entry \(source.form.entry)), for "
        + "\(unit.inRanges(source.criteria))."
    }
    return seen + missingRemarks
  }

  /// The same sentence as a list.
  var missingRemarks: [String] { missingInWords.map { [$0] } ?? [] }

  /// The sentence that something is not on record; `nil` where all of it is.
  var missingInWords: String? {
    guard !missing.isEmpty else { return nil }
    let what =
      unit.performanceEvidence.items.isEmpty
      ? "No observation is on record for" : "No observation or product is on record for"
    return "\(what) \(unit.inRanges(missing))."
  }
}

extension FiledForm {
  /// Whether the form, or what it says where to find, shows the learner at work.
  fileprivate func showsPerformance(orProducts takesProducts: Bool) -> Bool {
    switch kind.id {
    case FormKind.observationChecklist.id: true
    case FormKind.witnessTestimony.id: testimonyDoubts.isEmpty
    case FormKind.evidenceItem.id:
      ["observation", "witness testimony"].contains(values.fields["method"])
        || takesProducts && values.fields["method"] == "product"
    default: false
    }
  }

  /// When it was, such as `15 Dec 2026`.
  var dayInWords: String {
    let date = values.fields["date"] ?? at.date
    return dateInWords(date) ?? date
  }
}
