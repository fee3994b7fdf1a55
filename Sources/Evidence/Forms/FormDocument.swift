package import Assessment
package import Curriculum
package import Text

/// A form as it is published, filled in or blank.
///
/// The names of the properties are the keys of the published JSON
/// (`Resources/Schemas/form.schema.json`); a change to them is a new `format`.
package struct FormDocument: Codable, Equatable, Sendable {
  /// Which form this is, such as `witness-testimony`.
  package var kind: String
  /// The form of the document and its version.
  package var format = "viva-form/2"
  /// What is printed above the heading; `nil` for nothing.
  package var banner: String?
  /// The heading of the document.
  package var title: String
  /// What the document does not claim.
  package var statement: String
  /// The unit that it is about; `nil` for a form about no unit.
  @OrNull package var unit: UnitReference?
  /// The record and the entries that it was made from; `nil` for blank paper.
  @OrNull package var record: RecordReference?
  /// The entry that took the place of the one that is shown; `nil` while it stands.
  @OrNull package var supersededBy: Int?
  /// Earlier entries that this document takes the place of, oldest first.
  package var corrections: [FormCorrection]
  /// What has to be said about the criteria whatever was filled in.
  package var remarks: [String]
  /// The parts of the form, in the order printed.
  package var sections: [Section]
  /// The lines of the unit that are named where the form asks for criteria, in the unit's order.
  package var criteria: [NamedCriterion]
  /// The program that made the document, with its version.
  package var program: String
  /// When the document was made, in ISO 8601.
  package var made: String
  /// Whether lines are left for writing by hand where nothing is filled in.
  package var isBlank: Bool
}

extension FormDocument {
  /// The unit that a form is about.
  package struct UnitReference: Codable, Equatable, Sendable {
    /// The unit's code, such as `SIRXCEG006`.
    package var code: String
    /// The unit's title, as published.
    package var title: String
    /// The document that the unit's wording comes from, with its version.
    package var release: String

    /// Names a unit.
    package init(_ unit: Unit) {
      code = unit.code
      title = unit.title
      release = unit.release
    }
  }

  /// The record that a form was taken from.
  package struct RecordReference: Codable, Equatable, Sendable {
    /// The name of the record.
    package var name: String
    /// The entry that holds the form; `nil` for a form made from many.
    @OrNull package var entry: Int?
    /// How many entries the record had.
    package var entries: Int
    /// The beginning of the root over these entries, to be compared by eye (`Checkpoint.shortCode`).
    package var code: String

    /// Creates the reference.
    package init(name: String, entry: Int?, entries: Int, code: String) {
      self.name = name
      _entry = OrNull(wrappedValue: entry)
      self.entries = entries
      self.code = code
    }
  }

  /// A line of the unit with its words.
  package struct NamedCriterion: Codable, Equatable, Sendable {
    /// Its name with the unit's code, such as `SIRXCEG006.KE1.1`.
    package var id: String
    /// Its words.
    package var words: String
  }

  /// A part under a heading.
  package struct Section: Codable, Equatable, Sendable {
    /// The heading of the part.
    package var title: String
    /// Whether it is printed on a sheet of its own; `nil` where it is not.
    package var startsSheet: Bool?
    /// The fields, printed before the tables.
    package var fields: [Field]
    /// The tables, printed before the signatures.
    package var tables: [Table]
    /// The lines to sign on, in the order printed.
    package var signatures: [Signature]
  }

  /// A field with its value.
  package struct Field: Codable, Equatable, Sendable {
    /// The field's name in the form, such as `witness-name`.
    package var name: String
    /// The words printed before the value.
    package var label: String
    /// The value as it is printed; `nil` where nothing is filled in.
    @OrNull package var value: String?
    /// What there is to choose from, or nothing.
    package var choices: [String]
    /// Whether it may take several lines.
    package var isLong: Bool
    /// How many lines paper leaves to write it by hand, at least 1.
    package var lines: Int
  }

  /// A table with its rows.
  package struct Table: Codable, Equatable, Sendable {
    /// The table's name in the form.
    package var name: String
    /// The words printed above the table.
    package var caption: String
    /// The columns, from left to right.
    package var columns: [Column]
    /// One text per column in each row; an empty text where nothing is filled in.
    package var rows: [[String]]
    /// Whether each row is printed as a block of its own.
    package var isInBlocks: Bool
  }

  /// A column of a table.
  package struct Column: Codable, Equatable, Sendable {
    /// The name by which a row's cell is filled in.
    package var name: String
    /// The words above the heads of this column and its neighbours; `nil` for a column by itself.
    package var group: String?
    /// The words at the head of the column.
    package var label: String
    /// What there is to choose from, or nothing.
    package var choices: [String]
    /// Whether a cell may take several lines.
    package var isLong: Bool
    /// How many lines paper leaves to write it by hand, at least 1.
    package var lines: Int
    /// Whether it holds facts that the program noted, which are printed small.
    package var isNoted: Bool
    /// Whether there is room to write in an empty cell of a filled document too; `nil` where there is none.
    package var leavesRoom: Bool?
  }

  /// A line to sign on.
  package struct Signature: Codable, Equatable, Sendable {
    /// Who signs, such as the assessor.
    package var who: String
    /// What the signature declares.
    package var declaration: String
    /// The name that was filled in; `nil` for none.
    @OrNull package var name: String?
    /// The date that was filled in, as `yyyy-mm-dd`.
    @OrNull package var date: String?
  }
}

extension FormDocument {
  /// What stands on a document beside the form itself.
  package struct Circumstances: Sendable {
    /// The unit that the form is about; `nil` for none.
    package var unit: Unit?
    /// The record and the entries that the form is made from; `nil` for blank paper.
    package var record: RecordReference?
    /// The entry that took the place of the one that is shown; `nil` if it is current.
    package var supersededBy: Int?
    /// Earlier entries that the document takes the place of, oldest first.
    package var corrections: [FormCorrection]
    /// What has to be said about the criteria, in sentences.
    package var remarks: [String]
    /// What verifiers said on the form, in order.
    package var verifierEntries: [VerifierEntry]
    /// The program and its version.
    package var program: String
    /// When the document is made, in ISO 8601.
    package var made: String

    /// Creates the circumstances.
    package init(
      unit: Unit?, record: RecordReference? = nil, supersededBy: Int? = nil,
      corrections: [FormCorrection] = [], remarks: [String] = [],
      verifierEntries: [VerifierEntry] = [], program: String, made: String
    ) {
      self.unit = unit
      self.record = record
      self.supersededBy = supersededBy
      self.corrections = corrections
      self.remarks = remarks
      self.verifierEntries = verifierEntries
      self.program = program
      self.made = made
    }
  }

  /// Puts values on a form.
  ///
  /// - Parameters:
  ///   - kind: The form.
  ///   - values: What is filled in; `nil` for a blank form with lines to write on.
  ///   - circumstances: What else stands on the document.
  ///   - leavesRoom: Whether there is room to write where nothing is filled in; by default on a
  ///     blank form.
  package init(
    _ kind: FormKind, _ values: FormValues?, _ circumstances: Circumstances,
    leavesRoom: Bool? = nil
  ) {
    self.kind = kind.id
    title = kind.title
    banner = kind.banner
    statement = kind.statement
    _unit = OrNull(wrappedValue: circumstances.unit.map { UnitReference($0) })
    _record = OrNull(wrappedValue: circumstances.record)
    _supersededBy = OrNull(wrappedValue: circumstances.supersededBy)
    corrections = circumstances.corrections
    remarks = (circumstances.unit.map(kind.honesty) ?? []) + circumstances.remarks
    let isWritten = leavesRoom ?? (values == nil)
    let fitting = kind.fitting(circumstances.unit).inWords(of: circumstances.unit)
    let boxes =
      values.flatMap { values in
        // What was filled in by hand stays.
        values.fields.keys.contains { $0.hasPrefix("iqa-") }
          ? nil : circumstances.verifierEntries.boxes(after: circumstances.corrections)
      }
    var filled = values
    filled?.fields.merge(boxes?.fields ?? [:]) { first, _ in first }
    sections = fitting.sections.map {
      Section($0, filled, circumstances.unit, isWritten: isWritten, verified: boxes?.day)
    }
    if !circumstances.verifierEntries.isEmpty {
      let rows = FormValues(tables: ["verification": circumstances.verifierEntries.map(\.row)])
      sections.append(Section(VerifierEntry.section, rows, nil, isWritten: false))
    }
    criteria = NamedCriterion.all(in: values, of: fitting, unit: circumstances.unit)
    program = circumstances.program
    made = circumstances.made
    isBlank = isWritten
  }
}

extension FormDocument.Section {
  fileprivate init(
    _ section: FormKind.Section, _ values: FormValues?, _ unit: Unit?, isWritten: Bool,
    verified day: String? = nil
  ) {
    title = section.title
    startsSheet = section.startsSheet ? true : nil
    let signed = section.signatures.filter { $0.dateField != nil }
      .flatMap { [$0.nameField, $0.dateField] }
    fields = section.fields.filter { !signed.contains($0.name) }
      .filter {
        // What the record has to say can't be written by hand once there is a record.
        $0.isOnPaper && (isWritten || $0.isPrintedEmpty && $0.source == .person)
          || values?.fields[$0.name] != nil
      }
      .map { FormDocument.Field($0, values?.fields[$0.name]) }
    tables = section.tables.map { FormDocument.Table($0, values, unit, isWritten: isWritten) }
    signatures = section.signatures.map { signature in
      FormDocument.Signature(
        who: signature.who, declaration: signature.declaration,
        name: signature.nameField.flatMap { values?.fields[$0] },
        date: signature.nameField == "iqa-name"
          ? day : signature.dateField.flatMap { values?.fields[$0] })
    }
  }
}

extension FormDocument.Field {
  fileprivate init(_ field: FormKind.Field, _ value: String?) {
    name = field.name
    label = field.label
    _value = OrNull(wrappedValue: value.flatMap { $0.isEmpty ? nil : $0 })
    choices = field.answer.choices
    isLong = field.answer == .text
    lines = field.lines
  }
}

extension FormDocument.Table {
  fileprivate init(
    _ table: FormKind.Table, _ values: FormValues?, _ unit: Unit?, isWritten: Bool
  ) {
    name = table.name
    caption = table.caption
    let given = values?.tables[table.name] ?? []
    let shown = table.columns.filter { column in
      column.isOnPaper || !isWritten || given.contains { $0[column.name] != nil }
    }
    columns = shown.map {
      FormDocument.Column(
        name: $0.name, group: $0.group, label: $0.label, choices: $0.answer.choices,
        isLong: $0.answer == .text,
        lines: $0.lines, isNoted: $0.isNoted, leavesRoom: $0.leavesRoom ? true : nil)
    }
    isInBlocks = table.isInBlocks
    let all: [[String: String]]
    switch table.rows {
    case .added(let blank):
      all = values == nil ? Array(repeating: [:], count: blank) : given
    case .criteria(let kinds):
      let first = table.columns.first?.name ?? ""
      all = (unit?.criteria ?? []).filter { kinds.contains($0.kind) }.map { criterion in
        let words = "\(criterion.id.local) \(criterion.words)"
        let row = given.first { $0[first] == criterion.id.rawValue } ?? [:]
        return row.merging([first: words]) { $1 }
      }
    }
    rows = all.map { row in shown.map { row[$0.name] ?? "" } }
  }
}
