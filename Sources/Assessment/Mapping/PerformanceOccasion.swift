package import Curriculum
internal import LearnerRecord
internal import Text

/// A form on record that shows the learner at work, or says where something does.
package struct PerformanceOccasion: Equatable, Sendable {
  /// The entry of the form.
  package var entry: Int
  /// When it was: `yyyy-mm-dd`, or as it was filled in.
  package var day: String
  /// The lines of the unit that it shows.
  package var lines: [CriterionID]
  /// Whether it is something made at work, which British units do not take for observation.
  package var isProduct: Bool

  /// Creates an occasion.
  package init(entry: Int, day: String, lines: [CriterionID], isProduct: Bool = false) {
    self.entry = entry
    self.day = day
    self.lines = lines
    self.isProduct = isProduct
  }

  /// Takes a form; `nil` for one that shows nobody at work.
  init?(_ form: FiledForm) {
    let method = form.values.fields["method"]
    let isItem = form.kind.id == FormKind.evidenceItem.id
    let isProduct = isItem && method == "product"
    let isSeen =
      switch form.kind.id {
      case FormKind.observationChecklist.id: true
      case FormKind.witnessTestimony.id: form.testimonyDoubts.isEmpty
      default: isItem && ["observation", "witness testimony"].contains(method)
      }
    guard isSeen || isProduct else { return nil }
    self.init(
      entry: form.entry, day: form.values.fields["date"] ?? form.at.date, lines: form.criteria,
      isProduct: isProduct)
  }

  /// Whether it is evidence of performance for a unit.
  func counts(for unit: Unit) -> Bool { !isProduct || unit.jurisdiction == .australia }

  /// When it was, such as `15 Dec 2026`.
  var dayInWords: String { dateInWords(day) ?? day }
}
