package import Curriculum
package import LearnerRecord

// What goes on record of a form that was filled in.
extension FormKind {
  /// Returns the parts that a person fills in.
  package func sectionsToFill(of unit: Unit) -> [Section] {
    fitting(unit).sections.map { section in
      var section = section
      section.fields.removeAll { $0.source == .record }
      return section
    }
  }

  /// Returns the label of the first field that is needed and empty.
  package func missingField(_ values: FormValues) -> String? {
    fields.first { $0.isRequired && values.fields[$0.name] == nil }?.label
  }

  /// Returns the parts of a form with only those fields that are needed and missing.
  package static func missing(_ values: FormValues, of sections: [Section]) -> [Section] {
    sections.map { section in
      var section = section
      section.fields = section.fields.filter { $0.isRequired && values.fields[$0.name] == nil }
      section.tables = []
      return section
    }.filter { !$0.fields.isEmpty }
  }

  /// Returns what somebody should look at again on a reflective account, though it goes on record.
  package func accountRemarks(on values: FormValues) -> [AccountRemark] {
    guard self == .reflectiveAccount else { return [] }
    let text = ["context", "action", "reasons"].compactMap { values.fields[$0] }
      .joined(separator: " ").lowercased()
    let words = Set(text.split { !$0.isLetter }.map(String.init))
    return (words.isDisjoint(with: ["would", "might"]) ? [] : [.saysWhatMightBe])
      + (words.isDisjoint(with: ["i", "my", "me", "we"]) ? [.isNotFirstPerson] : [])
  }
}

/// What a reflective account should not be.
package enum AccountRemark: Equatable, Sendable {
  /// It says what would or might be done.
  case saysWhatMightBe
  /// It is not told in the first person.
  case isNotFirstPerson
}

extension FormValues {
  /// Returns values from a file with what stands on the form already: what the record says always, and for a new
  /// form whatever the file leaves out.
  ///
  /// - Parameters:
  ///   - values: What stands on the form.
  ///   - kind: The form.
  ///   - isNew: Whether the form is a new one, and corrects none.
  /// - Returns: The values.
  package func completed(
    from values: FormValues, on kind: FormKind, isNew: Bool
  ) -> FormValues {
    var whole = self
    for field in kind.fields where field.source == .record {
      whole.fields[field.name] = values.fields[field.name]
    }
    if isNew {
      whole.fields.merge(values.fields) { first, _ in first }
      whole.tables.merge(values.tables) { first, _ in first }
    }
    return whole
  }
}

extension Fact.Filed {
  /// Makes the fact of a form that was filled in.
  ///
  /// - Parameters:
  ///   - kind: The form.
  ///   - filled: What was filled in.
  ///   - unit: The unit that it is about.
  ///   - departs: Whether it departs from what is recorded; a reason for that is dropped otherwise.
  ///   - correction: The entry that it corrects, and why; `nil` for a new form.
  package init(
    _ kind: FormKind, _ filled: FormValues, of unit: Unit, departs: Bool,
    correcting correction: (entry: Int, reason: String)?
  ) {
    var values = filled.withoutConclusions(of: kind)
    if !departs { values.fields[FormKind.Field.departure.name] = nil }
    self.init(
      form: kind.id, unit: unit.code, fields: values.fields, tables: values.tables,
      supersedes: correction?.entry, reason: correction?.reason)
  }
}

extension FiledForm {
  /// What an entry is, when a form of some kind is looked for.
  package enum Finding {
    /// The form, as it is now.
    case current(FiledForm)
    /// Such a form, which a later entry corrected.
    case superseded(by: Int)
    /// No such form.
    case none
  }

  /// Looks for a form by its entry.
  ///
  /// - Parameters:
  ///   - entry: The number of the entry.
  ///   - kind: The form that it should be.
  ///   - unit: The unit that it should be about.
  ///   - entries: The entries of the record.
  /// - Returns: What the entry is.
  package static func find(
    _ entry: Int, _ kind: FormKind, of unit: Unit, in entries: [Entry]
  ) -> Finding {
    func isIt(_ form: FiledForm) -> Bool {
      form.entry == entry && form.kind.id == kind.id && form.unit == unit.code
    }
    if let form = all(in: entries).first(where: isIt) { return .current(form) }
    let later = superseded(in: entries).first(where: isIt)?.supersededBy
    return later.map { .superseded(by: $0) } ?? .none
  }
}
