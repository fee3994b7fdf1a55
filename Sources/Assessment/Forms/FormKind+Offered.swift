package import Curriculum
package import LearnerRecord

// What a new paper of a portfolio begins with, because the record says it already.
extension FormKind {
  /// Returns what the record says on a new paper that organises or sums up a portfolio.
  ///
  /// A list of witnesses and a plan go on from the latest of their kind for the unit.
  ///
  /// - Parameters:
  ///   - entries: The entries of the record.
  ///   - unit: The unit that the paper is for.
  ///   - title: Returns the title of a unit by its code; `nil` for a unit that is not known.
  /// - Returns: The values; none for any other form.
  package func offered(
    by entries: [Entry], of unit: Unit, title: (String) -> String?
  ) -> FormValues {
    guard isPortfolioPaper else { return FormValues() }
    let forms = FiledForm.all(in: entries)
    let ofUnit = forms.filter { $0.unit == unit.code }
    let earlier = ofUnit.last { $0.kind.id == id }?.values
    var values =
      switch id {
      case Self.assessmentPlan.id: earlier?.withoutVerification ?? FormValues()
      case Self.witnessStatusList.id:
        FormValues(tables: [
          "witnesses": WitnessRows(earlier?.tables["witnesses"] ?? [], ofUnit).rows
        ])
      case Self.unitDeclaration.id: Self.declared(ofUnit, of: unit)
      default: FormValues(tables: ["units": UnitRow.all(forms, title: title)])
      }
    values.tables = values.tables.filter { !$0.value.isEmpty }
    let known = [
      "learner": entries.learnerName, "learner-id": entries.listing.learnerID,
      "assessor": ofUnit.latest("assessor"), "qualification": forms.latest("qualification"),
    ]
    for (name, value) in known where values.fields[name] == nil { values.fields[name] = value }
    return values
  }

  /// Returns the result of each unit and what it rests on, as a summary of achievement begins.
  ///
  /// - Parameters:
  ///   - entries: The entries of the record.
  ///   - title: Returns the title of a unit by its code; `nil` for a unit that is not known.
  /// - Returns: A row for each unit that something is on record of, by the names of its columns.
  package static func unitResults(
    in entries: [Entry], title: (String) -> String?
  ) -> [[String: String]] {
    UnitRow.all(FiledForm.all(in: entries), title: title)
  }

  private static func declared(_ forms: [FiledForm], of unit: Unit) -> FormValues {
    let columns = ["number", "title", "method", "date", "location", "criteria"]
    let index = EvidenceIndex(forms, of: unit).values.tables["evidence"] ?? []
    let rows = index.map { row in
      var row = row.filter { columns.contains($0.key) && !$0.value.isEmpty }
      row["criteria"] = row["criteria"].map { names in
        FiledForm.ids(names).map { "\(unit.code).\($0.rawValue)" }.joined(separator: ", ")
      }
      return row
    }
    var values = FormValues(tables: ["evidence": rows])
    if let sheet = forms.result(of: unit.code) {
      values.fields["unit-result"] = sheet.values.fields["overall"]
      values.fields["result-basis"] = sheet.inWords
    }
    return values
  }
}

extension FormValues {
  /// The values without what a verifier said of the paper that they were on.
  fileprivate var withoutVerification: FormValues {
    let named =
      FormKind.Section.qualityAssurance.fields.map(\.name) + [FormKind.Field.departure.name]
    return FormValues(fields: fields.filter { !named.contains($0.key) }, tables: tables)
  }
}

extension [FiledForm] {
  /// Returns what is filled in last in a field.
  fileprivate func latest(_ field: String) -> String? {
    lazy.reversed().compactMap { $0.values.fields[field] }.first
  }
}

extension FiledForm {
  /// What it is and where, such as `Assessment record sheet of 15 Dec 2026, entry 7`.
  fileprivate var inWords: String { "\(kind.title) of \(dayInWords), entry \(entry)" }
}

/// The rows of a list of witnesses: those of an earlier list, then those of testimonies.
private struct WitnessRows {
  private(set) var rows: [[String: String]]

  init(_ earlier: [[String: String]], _ forms: [FiledForm]) {
    rows = earlier.map { row in
      var row = row
      // What is on record now is told anew.
      row["testimonies"] = nil
      return row
    }
    for form in forms where form.kind.id == FormKind.witnessTestimony.id { take(form) }
  }

  private mutating func take(_ form: FiledForm) {
    let fields = form.values.fields
    guard let name = fields["witness"] else { return }
    let known = rows.firstIndex { RecordOwner.likeness($0["witness"], name) == .same }
    if known == nil { rows.append(["witness": name]) }
    let place = known ?? rows.count - 1
    for column in ["role", "relationship", "contact", "qualifications", "status"] {
      rows[place][column] = rows[place][column] ?? fields[column]
    }
    let testimony = "\(form.dayInWords) (entry \(form.entry))"
    rows[place]["testimonies"] = [rows[place]["testimonies"], testimony].compactMap(\.self)
      .joined(separator: ", ")
  }
}

/// The row of a unit in a summary.
private enum UnitRow {
  /// Returns the row of each unit that something is on record of, by code.
  static func all(_ forms: [FiledForm], title: (String) -> String?) -> [[String: String]] {
    let assessed = Dictionary(grouping: forms.filter { !$0.kind.isPortfolioPaper }, by: \.unit)
    return assessed.sorted { $0.key < $1.key }.map { row($1, $0, title($0)) }
  }

  private static func row(
    _ forms: [FiledForm], _ code: String, _ title: String?
  ) -> [String: String] {
    let sheet = forms.result(of: code)
    var row = ["unit": code]
    row["title"] = title
    row["result"] = sheet?.values.fields["overall"]
    row["date"] = sheet.map { $0.values.fields["date"] ?? $0.at.date }
    row["assessor"] = sheet?.values.fields["assessor"] ?? forms.latest("assessor")
    let outcomes = outcomes(forms).joined(separator: "; ")
    row["basis"] = outcomes.isEmpty ? nil : outcomes
    return row
  }

  /// The latest overall result by each method, in the order of the record.
  private static func outcomes(_ forms: [FiledForm]) -> [String] {
    let decided = forms.filter { $0.values.fields["overall"] != nil }
    return decided.indices.filter { place in
      !decided[(place + 1)...].contains { $0.kind.id == decided[place].kind.id }
    }.map { place in
      let form = decided[place]
      return "\(form.kind.title): \(form.values.fields["overall"] ?? ""), \(form.dayInWords) "
        + "(entry \(form.entry))"
    }
  }
}
