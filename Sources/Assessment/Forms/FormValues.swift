/// What is filled in on a form, by the names of its fields and tables; what is empty is missing.
package struct FormValues: Codable, Equatable, Sendable {
  /// The value of each field, by its name; never an empty text.
  package var fields: [String: String]
  /// The rows of each table, by its name; each row is like `fields`.
  package var tables: [String: [[String: String]]]

  /// Creates values, none by default.
  package init(
    fields: [String: String] = [:], tables: [String: [[String: String]]] = [:]
  ) {
    self.fields = fields
    self.tables = tables
  }

  /// Returns the values as a record keeps them: of what the record works out by itself, only the
  /// entry that it is worked out from.
  ///
  /// - Parameter kind: The form.
  /// - Returns: The values; the same for a form that is wholly filled in by people.
  package func withoutConclusions(of kind: FormKind) -> FormValues {
    var values = self
    guard kind.id == FormKind.discussionRecord.id else { return values }
    let plan = DiscussionPlanning.entry(in: fields["plan"])
    values.fields["plan"] = plan.map { "entry \($0)" } ?? "unplanned"
    return values
  }

  /// The values without rows in which nothing is filled in.
  package var withoutEmptyRows: FormValues {
    FormValues(
      fields: fields, tables: tables.mapValues { rows in rows.filter { !$0.isEmpty } })
  }

  /// Start and end of a form, where the end is before the start; `nil` where it is not, or one of them is missing.
  package var timesTheWrongWay: (start: String, end: String)? {
    guard let start = fields["start"], let end = fields["end"], end < start else { return nil }
    return (start, end)
  }

  /// Reads values; either part may be missing.
  package init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    fields = try parts.decodeIfPresent([String: String].self, forKey: .fields) ?? [:]
    tables = try parts.decodeIfPresent([String: [[String: String]]].self, forKey: .tables) ?? [:]
  }
}
