internal import Curriculum
internal import FoundationEssentials
internal import Text

/// The forms in which a ``FormDocument`` is published.
package enum FormRenderer {
  /// Returns the form as JSON by `form.schema.json`; controls are written as `\u` escapes.
  ///
  /// - Throws: `EncodingError`, though every form that was built can be encoded.
  package static func json(_ form: FormDocument) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try String(decoding: encoder.encode(form), as: UTF8.self).visibleJSON + "\n"
  }

  /// Returns the form as a self-contained HTML page.
  ///
  /// - Parameters:
  ///   - form: What to print.
  ///   - template: The text of a Mustache template; its names are the properties of `FormSheet`.
  /// - Returns: The page; every text in it is escaped, and shows its controls.
  /// - Throws: `TemplateError` for a text that is no template.
  package static func html(_ form: FormDocument, template: String) throws -> String {
    let sheet = FormSheet(form) { $0.visible(keepingLines: true) }
    return try HTMLText.render(sheet, template: template)
  }

  /// Returns the form as Markdown in which nothing that was filled in acts as markup.
  package static func markdown(_ form: FormDocument) -> String {
    FormSheet(form, safe: markdownText).markdown
  }

  /// Returns the form as CSV (RFC 4180, UTF-8, CRLF): what it is about with its fields, each of its
  /// tables, and who signs for what, one after the other with an empty line between them.
  ///
  /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
  package static func csv(_ form: FormDocument) -> String {
    let sheet = FormSheet(form) { $0 }
    let about =
      [["Form", sheet.title], ["What it does not claim", sheet.statement]]
      + sheet.unit.map { ["Unit", "\($0.code) \($0.unitTitle) (\($0.release))"] }
      + sheet.remarks.map { ["Note", $0] } + sheet.corrections.map { ["Correction", $0] }
      + sheet.origin.map { ["Where it comes from", $0] }
    let fields = form.sections.flatMap(\.fields).map { [$0.label, $0.value ?? ""] }
    let tables = form.sections.flatMap(\.tables).map { [$0.columns.map(\.label)] + $0.rows }
    let signatures = form.sections.flatMap(\.signatures).map {
      [$0.who, $0.declaration, $0.name ?? "", $0.date ?? ""]
    }
    let signed =
      signatures.isEmpty ? [] : [[["Who signs", "For what", "Name", "Date"]] + signatures]
    return ([[["Field", "Value"]] + about + fields] + tables + signed).map(csvText)
      .joined(separator: "\r\n")
  }
}
