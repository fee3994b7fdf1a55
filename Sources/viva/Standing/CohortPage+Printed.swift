internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Text

extension CohortPage {
  /// Returns what stands in the printed page.
  ///
  /// - Parameters:
  ///   - cohort: The rows.
  ///   - group: The group that was asked for; `nil` for everybody.
  ///   - date: The day, as `yyyy-mm-dd`.
  /// - Returns: The values of its form.
  static func values(of cohort: Cohort, group: String?, date: String) -> FormValues {
    var fields = [
      "date": dateInWords(date) ?? date,
      "candidates": String(Set(cohort.rows.map(\.member.id)).count),
      "to-do": summary(of: cohort),
    ]
    fields["group"] = group
    return FormValues(fields: fields, tables: ["rows": cohort.rows.map(cells)])
  }

  private static func cells(of row: Cohort.Row) -> [String: String] {
    let listing = row.member.standing.listing
    func words(_ day: String?) -> String? { day.map { dateInWords($0) ?? $0 } }
    let cells: [String: String?] = [
      "candidate": row.name + (listing.learnerID.map { " (\($0))" } ?? ""), "group": listing.group,
      "unit": row.progress?.unit.code, "next": row.nextInWords,
      "complete": row.progress?.completeInWords.joined(separator: ", "),
      "reassessment": words(row.progress?.standing.reassessment?.day),
      "latest": words(row.progress?.standing.latestDay), "planned-end": words(listing.plannedEnd),
    ]
    return cells.compactMapValues { $0 }.filter { !$0.value.isEmpty }
  }
}
