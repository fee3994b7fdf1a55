internal import Curriculum

// The forms of a unit, as they are filled in once for each task and once for the unit.
extension UnitDocumentPart {
  /// Makes the part “Forms”: a cover sheet for each task, and the record sheet with all tasks.
  static func forms(
    _ tasks: [AssessmentTask], of unit: Unit, result word: String
  ) -> UnitDocumentPart {
    let headings =
      tasks.isEmpty ? [AssessmentTask.blankHeading] : zip(1..., tasks).map { $1.heading($0) }
    let sheets = zip(1..., headings).map { number, heading in
      sheet(
        .coverSheet, "Assessment cover sheet – Assessment task \(number)", of: unit, word,
        FormValues(fields: ["task": heading])
      ).named("cover-sheet-\(number)")
    }
    let rows =
      tasks.isEmpty
      ? (1...4).map { ["task": "Assessment task \($0):"] } : headings.map { ["task": $0] }
    let record = sheet(
      .recordSheet, "Assessment record sheet", of: unit, word,
      FormValues(tables: ["tasks": rows])
    ).named("record-sheet")
    return sheets.reduce(UnitDocumentPart(sections: [])) { $0 + $1 } + record
  }

  private static func sheet(
    _ form: FormKind, _ title: String, of unit: Unit, _ word: String, _ values: FormValues
  ) -> UnitDocumentPart {
    var sections = form.namingTaskResults(word).sections
    sections[0].title = title
    sections[0].startsSheet = true
    sections[0].fields.insert(.init("unit", UnitWords(unit).unit), at: 0)
    var values = values
    values.fields["unit"] = "\(unit.code) – \(unit.title)"
    return UnitDocumentPart(sections: sections, values: values)
  }

  /// Returns the part with a word before the name of each of its fields and tables, so that a
  /// document can have a form twice.
  func named(_ word: String) -> UnitDocumentPart {
    func named(_ name: String) -> String { word + "-" + name }
    var part = self
    for place in part.sections.indices {
      part.sections[place] = part.sections[place].renamed(named)
    }
    part.values = FormValues(
      fields: Dictionary(uniqueKeysWithValues: values.fields.map { (named($0), $1) }),
      tables: Dictionary(uniqueKeysWithValues: values.tables.map { (named($0), $1) }))
    return part
  }
}

extension FormKind.Section {
  fileprivate func renamed(_ name: (String) -> String) -> Self {
    var section = self
    for place in fields.indices { section.fields[place].name = name(fields[place].name) }
    for place in tables.indices { section.tables[place].name = name(tables[place].name) }
    for place in signatures.indices {
      section.signatures[place].nameField = signatures[place].nameField.map(name)
      section.signatures[place].dateField = signatures[place].dateField.map(name)
    }
    return section
  }
}
