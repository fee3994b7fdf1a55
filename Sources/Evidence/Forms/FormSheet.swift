internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Text

/// A form in the words that are printed, every text made safe; what a template sees.
///
/// What may be missing is a list with one text or none, as Mustache would take a missing value from
/// further out.
struct FormSheet {
  var title: String
  var statement: String
  /// The inside of a CSS string for the running head.
  var runningHead: String
  /// The inside of a CSS string for the running foot.
  var runningFoot: String
  var unit: [UnitLine]
  /// Name and id of the learner, where one is named.
  var learner: [String]
  var remarks: [String]
  var corrections: [String]
  var sections: [SectionSheet]
  /// What is filled in outside tables, by the names of the fields; no name where nothing is.
  var values: [String: String]
  var origin: [String]

  struct UnitLine {
    var code: String
    var unitTitle: String
    var release: String
  }

  struct SectionSheet {
    var heading: String
    /// Whether a table of it needs a page on its side.
    var isWide: Bool
    /// Whether it is no more than some fields to sign for, so that no page should end within it.
    var isShort: Bool
    var hasFields: Bool
    var fields: [FieldSheet]
    var tables: [TableSheet]
    var blocks: [BlockSheet]
    var hasSignatures: Bool
    var signatures: [SignatureSheet]
  }

  struct FieldSheet {
    var label: String
    var value: [String]
    var choices: [String]
    /// `line` or `lines` where there is room to write, else nothing.
    var room: [String]
  }

  struct TableSheet {
    var caption: String
    var columns: [String]
    var rows: [RowSheet]
    var hasRows: Bool
    /// Whether its cells are to be written in by hand.
    var hasRoom: Bool
  }

  struct RowSheet {
    var firstColumn: String
    var hasFirst: Bool
    var first: String
    var cells: [CellSheet]
  }

  struct CellSheet {
    var column: String
    var text: String
    var choices: [String]
    var isLong: Bool
  }

  struct BlockSheet {
    var blockTitle: String
    var blockFields: [FieldSheet]
  }

  struct SignatureSheet {
    var who: String
    var declaration: String
    var signer: String
    var signedOn: String
  }
}

extension FormSheet {
  /// Puts a form in words.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - safe: What makes a text safe for the place where it is printed.
  init(_ form: FormDocument, safe: (String) -> String) {
    // In the title, since a college's own template may have no other place for it.
    let superseded = form.supersededBy.map { " (superseded by entry \($0))" } ?? ""
    title = safe(form.title + superseded)
    statement = safe(form.statement)
    let unitName = form.unit.map { "\($0.code) \($0.title)" } ?? ""
    let parts = [form.title + superseded, unitName].filter { !$0.isEmpty } + form.learner
    runningHead = cssString(parts.joined(separator: " · ").visible())
    learner = form.learner.map(safe)
    runningFoot = cssString(form.foot.visible())
    unit =
      form.unit.map {
        [.init(code: safe($0.code), unitTitle: safe($0.title), release: safe($0.release))]
      } ?? []
    remarks = (form.supersededRemark + form.remarks).map(safe)
    corrections = form.corrections.map { safe($0.inWords) }
    sections = form.sections.map {
      SectionSheet($0, isBlank: form.isBlank || $0.isLeftToVerifier, safe: safe)
    }
    values = form.values.mapValues(safe)
    origin = form.originLines.map(safe)
  }
}

extension FormDocument {
  /// What is filled in outside tables, by the names of the fields.
  fileprivate var values: [String: String] {
    let fields = sections.flatMap(\.fields).map { ($0.name, $0.value) }
    // Name and date of who signs for a result are in that line alone.
    let kind = FormKind.named(kind)?.sections.flatMap(\.signatures) ?? []
    let signed = zip(kind, sections.flatMap(\.signatures)).flatMap { kind, signature in
      [(kind.nameField, signature.name), (kind.dateField, signature.date)]
        .compactMap { name, value in name.map { ($0, value) } }
    }
    let filled = (fields + signed).compactMap { name, value in value.map { (name, $0) } }
    return Dictionary(filled) { first, _ in first }
  }

  /// Name and id of the learner, where one is named: a page that comes loose belongs to somebody.
  fileprivate var learner: [String] {
    let values = values
    guard let name = values["candidate"] ?? values["learner"] else { return [] }
    let id = values["candidate-id"] ?? values["learner-id"]
    return [name + (id.map { " (\($0))" } ?? "")]
  }
}

extension FormDocument.Section {
  /// Whether somebody who checks the assessor's work has still to fill the part in.
  fileprivate var isLeftToVerifier: Bool {
    title == FormKind.Section.qualityAssurance.title && fields.allSatisfy { $0.value == nil }
  }
}

extension FormCorrection {
  /// The correction in sentences: which entries, when and why, and each value before and since.
  fileprivate var inWords: String {
    let when = momentInWords(moment) ?? moment
    let first =
      replacement.map { "Entry \($0) corrects entry \(entry), on \(when)" }
      ?? "Entry \(entry) was corrected on \(when)"
    let why = reason.isEmpty ? "." : ": \(reason)" + (reason.endsSentence ? "" : ".")
    return ([first + why] + changes.map(\.inWords)).joined(separator: " ")
  }
}

extension FormCorrection.Change {
  fileprivate var inWords: String {
    "\(field): " + (was.isEmpty ? "was empty" : "was “\(was)”") + ", "
      + (now.isEmpty ? "is empty now." : "is “\(now)” now.")
  }
}

extension String {
  fileprivate var endsSentence: Bool { last.map { ".!?…".contains($0) } ?? true }
}

extension FormDocument {
  fileprivate var supersededRemark: [String] {
    supersededBy.map {
      let shown = record?.entry.map { "entry \($0)" } ?? "an entry"
      return ["This is \(shown) as it was filed. Entry \($0) corrects it and replaces it."]
    } ?? []
  }

  fileprivate var foot: String {
    record.map { "Record \($0.name), \($0.entries)-\($0.code)" } ?? program
  }

  /// Where the document comes from, as lines at its end.
  fileprivate var originLines: [String] {
    guard let record else { return ["Made by \(program) on \(momentInWords(made) ?? made)."] }
    let entry = record.entry.map { ", entry \($0)" } ?? ""
    return [
      "Taken from \(record.name)\(entry), on \(momentInWords(made) ?? made), by \(program).",
      "Head of the record: \(record.entries)-\(record.code). A sealed file of the same record "
        + "shows the same code at \(record.entries) entries.",
    ]
  }
}

extension FormSheet.SectionSheet {
  fileprivate init(_ section: FormDocument.Section, isBlank: Bool, safe: (String) -> String) {
    heading = safe(section.title)
    isWide = section.tables.contains { !$0.isInBlocks && $0.columns.count > 8 }
    isShort =
      !section.signatures.isEmpty && section.tables.isEmpty && section.fields.count <= 8
      && section.fields.compactMap(\.value?.count).reduce(0, +) <= 800
    fields = section.fields.map { FormSheet.FieldSheet($0, isBlank: isBlank, safe: safe) }
    hasFields = !fields.isEmpty
    tables = section.tables.filter { !$0.isInBlocks }.map {
      FormSheet.TableSheet($0, isBlank: isBlank, safe: safe)
    }
    blocks = section.tables.filter(\.isInBlocks).flatMap { table in
      table.rows.map { FormSheet.BlockSheet(table.columns, $0, isBlank: isBlank, safe: safe) }
    }
    hasSignatures = !section.signatures.isEmpty
    signatures = section.signatures.map {
      .init(
        who: safe($0.who), declaration: safe($0.declaration), signer: safe($0.name ?? ""),
        signedOn: safe($0.date ?? ""))
    }
  }
}

extension FormSheet.FieldSheet {
  fileprivate init(_ field: FormDocument.Field, isBlank: Bool, safe: (String) -> String) {
    self.init(
      label: field.label, value: field.value ?? "", choices: field.choices, isLong: field.isLong,
      isBlank: isBlank, safe: safe)
  }

  fileprivate init(
    label: String, value text: String, choices offered: [String], isLong: Bool, isBlank: Bool,
    safe: (String) -> String
  ) {
    let isOpen = isBlank && text.isEmpty
    self.label = safe(label)
    value = isOpen ? [] : [text.isEmpty ? "–" : safe(text)]
    choices = isOpen ? offered.map(safe) : []
    room = isOpen && offered.isEmpty ? [isLong ? "lines" : "line"] : []
  }
}

extension FormSheet.TableSheet {
  fileprivate init(_ table: FormDocument.Table, isBlank: Bool, safe: (String) -> String) {
    caption = safe(table.caption)
    let labels = table.columns.map { safe($0.label) }
    columns = labels
    rows = table.rows.map { row in
      .init(
        firstColumn: labels.first ?? "", hasFirst: row.first?.isEmpty == false,
        first: safe(row.first ?? ""),
        cells: zip(table.columns, row).dropFirst().map { column, text in
          .init(
            column: safe(column.label), text: safe(text),
            choices: isBlank && text.isEmpty ? column.choices.map(safe) : [],
            isLong: column.isLong)
        })
    }
    hasRows = !rows.isEmpty
    hasRoom = isBlank
  }
}

extension FormSheet.BlockSheet {
  fileprivate init(
    _ columns: [FormDocument.Column], _ row: [String], isBlank: Bool, safe: (String) -> String
  ) {
    let named = zip(columns, row).prefix(2).filter { !$1.isEmpty }
    let title = named.map { safe($1.firstLine) }.joined(separator: ". ")
    blockTitle = title.isEmpty ? "\(safe(columns.first?.label ?? "")) ……" : title
    let inTitle = Set(named.filter { $1 == $1.firstLine }.map(\.0.name))
    blockFields = zip(columns, row).dropFirst()
      .filter { column, text in !inTitle.contains(column.name) && (isBlank || !text.isEmpty) }
      .map { column, text in
        FormSheet.FieldSheet(
          label: column.label, value: text, choices: column.choices, isLong: column.isLong,
          isBlank: isBlank, safe: safe)
      }
  }
}

extension String {
  /// The text up to its first line end; a title has room for no more.
  fileprivate var firstLine: String {
    String(unicodeScalars.prefix { $0 != "\n" })
  }
}
