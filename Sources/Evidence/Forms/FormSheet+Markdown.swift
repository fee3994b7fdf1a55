/// The layout of the Markdown form. Texts are safe already; what is left is to place their lines.
extension FormSheet {
  /// The document, ending in a line end.
  var markdown: String {
    let head =
      banner.map { "*\(oneLine($0))*" } + ["# \(oneLine(title))"]
      + unit.map {
        "**Unit:** \(oneLine($0.code)) \(oneLine($0.unitTitle)) (\(oneLine($0.release)))"
      }
      + ["> \(oneLine(statement))"] + remarks.map { "> **Note:** \(oneLine($0))" }
      + corrections.map { "> **Correction:** \(oneLine($0))" }
    let foot = ["---", origin.map(oneLine).joined(separator: "\n\n")]
    let named =
      criteria.isEmpty
      ? []
      : ["## Criteria named above"]
        + criteria.map { "**\(oneLine($0.criterion)):** \(oneLine($0.wording))" }
    return (head + sections.flatMap(\.markdown) + named + foot).joined(separator: "\n\n") + "\n"
  }
}

extension FormSheet.SectionSheet {
  fileprivate var markdown: [String] {
    ["## \(oneLine(heading))"] + (hasFields ? fields.map(\.markdown) : [])
      + totals.map(oneLine) + tables.flatMap(\.markdown)
      + blocks.filter { !$0.isToWrite }.flatMap(\.markdown)
      + signatures.map {
        "**\(oneLine($0.who)):** \(oneLine($0.declaration))\n\n"
          + "Name: \(oneLine($0.signer)) \(shortLine) Signature: \(shortLine) Date: "
          + ($0.signedOn.isEmpty ? shortLine : oneLine($0.signedOn))
      }
  }
}

extension FormSheet.FieldSheet {
  fileprivate var markdown: String {
    let written = value.map(keptLines) + choices.map { "☐ \($0)" } + room.map { _ in blankLine }
    return "**\(oneLine(label)):** " + written.joined(separator: " ")
  }
}

extension FormSheet.TableSheet {
  fileprivate var markdown: [String] {
    guard hasRows else { return ["**\(oneLine(caption)):** none"] }
    let body = rows.map { [$0.first] + $0.cells.map(\.markdown) }
    let lines = ([columns, columns.map { _ in "---" }] + body).map { cells in
      "| " + cells.map(oneLine).joined(separator: " | ") + " |"
    }
    return ["**\(oneLine(caption))**", lines.joined(separator: "\n")]
  }
}

extension FormSheet.CellSheet {
  fileprivate var markdown: String {
    choices.isEmpty ? text : choices.map { "☐ \($0)" }.joined(separator: " ")
  }
}

extension FormSheet.BlockSheet {
  fileprivate var markdown: [String] {
    ["### \(oneLine(blockTitle))"] + blockFields.map(\.markdown) + noted.map(oneLine)
  }
}

private let shortLine = "\\_\\_\\_\\_\\_\\_\\_\\_"
private let blankLine = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"

private func oneLine(_ text: String) -> String {
  text.split(separator: "\n").joined(separator: " ")
}

/// A break at the very end would be printed as a backslash.
private func keptLines(_ text: String) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\\\n")
}
