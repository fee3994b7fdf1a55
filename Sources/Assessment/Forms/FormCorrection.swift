package import Text

/// An earlier entry of a form that was corrected.
///
/// The names of the properties are keys of the published JSON (`form.schema.json`).
package struct FormCorrection: Codable, Equatable, Sendable {
  /// The number of the entry that was corrected; from 1.
  package var entry: Int
  /// The entry that took its place; `nil` where none is named.
  @OrNull package var replacement: Int?
  /// When the correction was made, in ISO 8601.
  package var moment: String
  /// Why it was corrected, in the words of whoever corrected it; empty if not said.
  package var reason: String
  /// What differs between the two entries, in the order of the form.
  package var changes: [Change]

  /// Creates the correction.
  package init(
    entry: Int, moment: String, reason: String, replacement: Int? = nil, changes: [Change] = []
  ) {
    self.entry = entry
    _replacement = OrNull(wrappedValue: replacement)
    self.moment = moment
    self.reason = reason
    self.changes = changes
  }

  /// A value that a correction changed.
  package struct Change: Codable, Equatable, Sendable {
    /// What was changed, in the words of the form.
    package var field: String
    /// What stood there before; empty for nothing.
    package var was: String
    /// What stands there since; empty for nothing.
    package var now: String

    /// Creates the change.
    package init(field: String, was: String, now: String) {
      self.field = field
      self.was = was
      self.now = now
    }
  }
}

extension FormCorrection.Change {
  /// Compares two wordings of a form.
  ///
  /// - Parameters:
  ///   - old: What stood on the form before.
  ///   - new: What stands on it since.
  ///   - kind: The form.
  /// - Returns: Each value that differs, fields first, then cells, in the order of the form.
  static func all(from old: FormValues, to new: FormValues, on kind: FormKind) -> [Self] {
    (kind.fields + [.departure]).compactMap { change(of: $0, "", old.fields, new.fields) }
      + kind.tables.flatMap { table in
        rows(of: table, old, new).flatMap { key, old, new in
          table.columns.compactMap { change(of: $0, "\(table.caption), \(key), ", old, new) }
        }
      }
  }

  /// Compares two rows.
  ///
  /// - Parameters:
  ///   - fields: What is compared, in order.
  ///   - old: The row as it was.
  ///   - new: The row as it is.
  ///   - place: What stands before the name of each field.
  /// - Returns: Each value that differs.
  package static func all(
    _ fields: [FormKind.Field], from old: [String: String], to new: [String: String],
    in place: String = ""
  ) -> [Self] {
    fields.compactMap { change(of: $0, place, old, new) }
  }

  private static func change(
    of field: FormKind.Field, _ place: String, _ old: [String: String], _ new: [String: String]
  ) -> Self? {
    let (was, now) = (old[field.name] ?? "", new[field.name] ?? "")
    return was == now ? nil : Self(field: place + field.label, was: was, now: now)
  }

  /// Returns the rows of both wordings side by side: by criterion where rows have one, else by place.
  private static func rows(
    of table: FormKind.Table, _ old: FormValues, _ new: FormValues
  ) -> [(key: String, old: [String: String], new: [String: String])] {
    let (before, after) = (old.tables[table.name] ?? [], new.tables[table.name] ?? [])
    guard case .criteria = table.rows, let first = table.columns.first?.name else {
      return (0..<max(before.count, after.count)).map { place in
        (
          "row \(place + 1)", place < before.count ? before[place] : [:],
          place < after.count ? after[place] : [:]
        )
      }
    }
    let keys = (before + after).compactMap { $0[first] }
    let once = zip(keys.indices, keys).filter { keys.firstIndex(of: $1) == $0 }.map(\.1)
    return once.map { key in
      let named = [first: key]
      return (
        String(key.drop { $0 != "." }.dropFirst()), before.first { $0[first] == key } ?? named,
        after.first { $0[first] == key } ?? named
      )
    }
  }
}
