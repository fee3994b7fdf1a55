internal import Assessment
internal import Curriculum
package import LearnerRecord

/// Everything that is held on a person, in an order and in words that the person can read.
///
/// What an entry holds is taken from its bytes, so that nothing is left out, whatever kind it is.
package struct AccessDocument: Sendable {
  /// A value with the words in front of it.
  package struct Line: Equatable, Sendable {
    /// The words in front, such as `Question`.
    package var label: String
    /// The value, in words or as it is held.
    package var text: String
  }

  /// An entry, or a draft.
  package struct Item: Equatable, Sendable {
    /// What kind of entry it is, with its number, or which draft.
    package var title: String
    /// When the entry was made, in words; empty for a draft.
    package var moment: String
    /// The values, in the order in which the entry holds them.
    package var lines: [Line]
  }

  /// A form that was begun and is not on record.
  package struct Draft: Equatable, Sendable {
    /// The name of the file, without what all drafts of the record share.
    package var name: String
    /// What the file holds.
    package var content: [UInt8]

    /// Names a draft.
    package init(name: String, content: [UInt8]) {
      self.name = name
      self.content = content
    }
  }

  /// The name of the record.
  package let record: String
  /// The person's name on record; `nil` where there is none.
  package let name: String?
  /// When the document was made, in words.
  package let made: String
  /// The program that made the document, with its version.
  package let program: String
  /// The entries of the record, in order.
  package let entries: [Item]
  /// What was begun and is not on record yet.
  package let drafts: [Item]
  /// What was worked out of the record and is kept beside it, so that an overview is quick; none if nothing is.
  package let overview: [Line]

  /// Puts a record in words.
  ///
  /// - Parameters:
  ///   - entries: All entries of the record, in order.
  ///   - drafts: The drafts that are kept beside it.
  ///   - overview: What was worked out of it and is kept beside it, each text with the words in front of it.
  ///   - made: When the document is made.
  ///   - program: The program and its version.
  /// - Throws: `EncodingError` for numbers that JSON can't hold.
  package init(
    _ entries: [Entry], drafts: [Draft], overview: [(label: String, text: String)] = [],
    made: Moment, program: String
  ) throws {
    self.overview = overview.map { Line(label: $0.label, text: $0.text) }
    record = entries.recordName
    name = entries.learnerName
    self.made = momentInWords(made.description) ?? made.description
    self.program = program
    self.entries = try entries.map(Item.init)
    self.drafts = drafts.map(Item.init)
  }

  /// Returns the document as a self-contained HTML page.
  ///
  /// - Parameter template: The text of a Mustache template; its names are the properties of the sheet.
  /// - Returns: The page; every text in it is escaped, and shows its controls.
  /// - Throws: `TemplateError` for a text that is no template.
  package func html(template: String) throws -> String {
    try HTMLText.render(AccessSheet(self), template: template)
  }
}

extension AccessDocument.Item {
  fileprivate init(_ entry: Entry) throws {
    let held = PlainJSON(try entry.payload()) ?? .text("")
    let kind = held["kind"]?.text ?? ""
    moment = momentInWords(entry.at.description) ?? entry.at.description
    if case .filed(let fact) = entry.fact, let form = FormKind.named(fact.form) {
      let values = FormValues(fields: fact.fields, tables: fact.tables)
      title = "Entry \(entry.number): \(form.title)"
      lines =
        held.lines(without: ["at", "kind", "form", "fields", "tables"])
        + AccessDocument.lines(of: values, form)
    } else {
      title = "Entry \(entry.number): \(EntryWords.title(of: kind))"
      lines = held.lines(without: ["at", "kind"])
    }
  }

  fileprivate init(_ draft: AccessDocument.Draft) {
    moment = ""
    let name = draft.name.split(separator: ".").first.map(String.init) ?? draft.name
    let form = FormKind.all.first { name.hasPrefix($0.id + "-") }
    title = form.map { "\($0.title), \(name.dropFirst($0.id.count + 1))" } ?? draft.name
    let held = PlainJSON(draft.content)
    if let form, let values = held?.formValues {
      lines = AccessDocument.lines(of: values, form)
    } else {
      let text = String(decoding: draft.content, as: UTF8.self)
      lines = held?.lines(without: []) ?? [.init(label: "Text", text: text)]
    }
  }
}

extension AccessDocument {
  /// Returns what is filled in on a form, under the words that the form has for it.
  fileprivate static func lines(of values: FormValues, _ form: FormKind) -> [Line] {
    lines(values.fields, form.fields, of: "")
      + form.tables.flatMap { table in
        zip(1..., values.tables[table.name] ?? []).flatMap { number, row in
          lines(row, table.columns, of: "\(table.caption), row \(number): ")
        }
      }
      + values.tables.filter { name, _ in !form.tables.contains { $0.name == name } }
      .sorted { $0.key < $1.key }.flatMap { name, rows in
        zip(1..., rows).flatMap { lines($1, [], of: "\(name), row \($0): ") }
      }
  }

  private static func lines(
    _ values: [String: String], _ fields: [FormKind.Field], of place: String
  ) -> [Line] {
    let known = fields.filter { values[$0.name] != nil }
    let others = values.keys.filter { name in !fields.contains { $0.name == name } }.sorted()
    return known.map { .init(label: place + $0.label, text: values[$0.name] ?? "") }
      + others.map { .init(label: place + EntryWords.words($0), text: values[$0] ?? "") }
  }
}
