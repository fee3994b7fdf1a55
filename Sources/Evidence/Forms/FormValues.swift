/// What is filled in on a form, by the names of its fields and tables; what is empty is missing.
package struct FormValues: Codable, Equatable, Sendable {
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

  /// Reads values; either part may be missing.
  package init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    fields = try parts.decodeIfPresent([String: String].self, forKey: .fields) ?? [:]
    tables = try parts.decodeIfPresent([String: [[String: String]]].self, forKey: .tables) ?? [:]
  }
}
