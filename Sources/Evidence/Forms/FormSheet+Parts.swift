internal import Text

// How the parts of a form are laid out.
extension FormSheet.SectionSheet {
  init(
    _ section: FormDocument.Section, _ wording: CriterionWording, isBlank: Bool,
    safe: (String) -> String
  ) {
    heading = safe(section.title)
    isWide = section.tables.contains { !$0.isInBlocks && $0.columns.count > 7 }
    isShort =
      !section.signatures.isEmpty && section.tables.isEmpty && section.fields.count <= 8
      && section.fields.compactMap(\.value?.count).reduce(0, +) <= 800
    isOnlySigned =
      !section.signatures.isEmpty && section.fields.isEmpty && section.tables.isEmpty
    let names = [
      ("short", isShort), ("signed", isOnlySigned), ("wide", isWide),
      ("sheet", section.startsSheet == true),
    ].filter(\.1).map(\.0)
    classes = names.isEmpty ? [] : [names.joined(separator: " ")]
    fields = section.fields.map {
      FormSheet.FieldSheet(
        label: $0.label, value: wording.inWords($0.value ?? ""), choices: $0.choices,
        lines: $0.lines, isBlank: isBlank, safe: safe)
    }
    hasFields = !fields.isEmpty
    totals = isBlank ? [] : section.tables.flatMap(\.totals).map(safe)
    let shown = section.tables.map(\.withRowsToWrite)
    tables = shown.filter { !$0.isInBlocks }.map {
      FormSheet.TableSheet($0, wording, isBlank: isBlank, safe: safe)
    }
    blocks = shown.filter(\.isInBlocks).flatMap { table in
      table.rows.map { row in
        FormSheet.BlockSheet(
          table.columns, row.map(wording.inWords), isBlank: isBlank, safe: safe)
      }
    }
    hasSignatures = !section.signatures.isEmpty
    signatures = section.signatures.map {
      .init(
        who: safe($0.who), declaration: safe($0.declaration), signer: safe($0.name ?? ""),
        signedOn: safe(printed($0.date ?? "")))
    }
  }
}

extension FormSheet.FieldSheet {
  /// Where nothing is filled in, somebody may still write: by hand, less than on blank paper.
  fileprivate init(
    label: String, value text: String, choices offered: [String], lines: Int, isBlank: Bool,
    safe: (String) -> String
  ) {
    let isOpen = text.isEmpty
    self.label = safe(label)
    value = isOpen ? [] : [safe(text)]
    choices = isOpen ? offered.map(safe) : []
    room = isOpen && offered.isEmpty ? [lines > 1 ? "lines" : "line"] : []
    roomHeight = heightInMillimetres(lines: isBlank ? lines : min(lines, 2))
  }
}

/// Returns the height of some lines written by hand, 8 mm each.
private func heightInMillimetres(lines: Int) -> String { String(8 * lines) }

extension FormSheet.TableSheet {
  fileprivate init(
    _ table: FormDocument.Table, _ wording: CriterionWording, isBlank: Bool,
    safe: (String) -> String
  ) {
    let table = table.withColumnsForYesAndNo(isBlank: isBlank)
    caption = safe(table.caption)
    let labels = table.columns.map { safe($0.label) }
    columns = zip(table.columns, labels).map { column, label in
      column.group.map { safe($0) + ": " + label } ?? label
    }
    let groups: [FormSheet.HeadSheet] =
      table.columns.contains { $0.group != nil } ? .init(table.columns, safe: safe) : []
    heads = groups
    hasGroups = !groups.isEmpty
    lowerHeads = zip(table.columns, labels).filter { groups.isEmpty || $0.0.group != nil }
      .map(\.1)
    rows = table.rows.map { row in
      .init(
        firstColumn: labels.first ?? "", hasFirst: row.first?.isEmpty == false,
        first: safe(row.first.map(wording.inBrief) ?? ""),
        cells: zip(table.columns, row.map(wording.inBrief)).dropFirst().map { column, text in
          .init(
            column: safe(column.label), text: safe(text),
            choices: text.isEmpty && (isBlank || column.leavesRoom == true)
              ? column.choices.map(safe) : [],
            isLong: column.isLong,
            cellHeight: heightInMillimetres(lines: isBlank ? column.lines : 1))
        })
    }
    hasRows = !rows.isEmpty
    hasRoom = isBlank || table.columns.contains { $0.leavesRoom == true }
  }
}

extension [FormSheet.HeadSheet] {
  /// Neighbours of one group have one head.
  fileprivate init(_ columns: [FormDocument.Column], safe: (String) -> String) {
    self = []
    var rest = columns[...]
    while let first = rest.first {
      let count = first.group == nil ? 1 : rest.prefix { $0.group == first.group }.count
      append(
        .init(
          head: safe(first.group ?? first.label), isGroup: first.group != nil, span: String(count)))
      rest = rest.dropFirst(count)
    }
  }
}

extension FormSheet.BlockSheet {
  fileprivate init(
    _ columns: [FormDocument.Column], _ row: [String], isBlank: Bool, safe: (String) -> String
  ) {
    let first = row.first ?? ""
    blockTitle =
      safe(columns.first?.label ?? "") + " " + (first.isEmpty ? "……" : safe(first.firstLine))
    isToWrite = !isBlank && row.allSatisfy(\.isEmpty)
    let isBlank = isBlank || isToWrite
    let rest = zip(columns, row).dropFirst(first == first.firstLine ? 1 : 0)
      .filter { column, text in isBlank || !text.isEmpty || column.leavesRoom == true }
    func isSmall(_ column: FormDocument.Column, _ text: String) -> Bool {
      column.isNoted && !text.isEmpty
    }
    blockFields = rest.filter { !isSmall($0, $1) }.map { column, text in
      FormSheet.FieldSheet(
        label: column.label, value: text, choices: column.choices, lines: column.lines,
        isBlank: isBlank, safe: safe)
    }
    let facts = rest.filter(isSmall).map { "\($0.label): \($1)" }
    noted = facts.isEmpty ? [] : [safe(facts.joined(separator: " · "))]
  }
}

extension String {
  /// The text up to its first line end; a title has room for no more.
  fileprivate var firstLine: String {
    String(unicodeScalars.prefix { $0 != "\n" })
  }
}
