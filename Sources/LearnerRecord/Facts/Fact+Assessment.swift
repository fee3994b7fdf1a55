// What assessors and learners put on record beside practice. Field names are those of the forms.
extension Fact {
  /// A form, filled in.
  package struct Filed: Codable, Equatable, Sendable {
    /// Which form, such as `witness-testimony`.
    package var form: String
    /// The code of the unit.
    package var unit: String
    /// What was filled in, by the name of the field; fields left empty are missing.
    package var fields: [String: String]
    /// The rows of each table, by its name; each row is like `fields`.
    package var tables: [String: [[String: String]]]
    /// The entry that this one corrects; `nil` for none.
    package var supersedes: Int?
    /// Why it was corrected; `nil` for no correction.
    package var reason: String?

    /// Creates the fact.
    package init(
      form: String, unit: String, fields: [String: String] = [:],
      tables: [String: [[String: String]]] = [:], supersedes: Int? = nil, reason: String? = nil
    ) {
      self.form = form
      self.unit = unit
      self.fields = fields
      self.tables = tables
      self.supersedes = supersedes
      self.reason = reason
    }
  }
}
