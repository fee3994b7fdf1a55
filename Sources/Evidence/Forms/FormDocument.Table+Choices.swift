// What a table shows of the choices that were made in it.
extension FormDocument.Table {
  /// How often each choice was taken, a sentence for each column with choices.
  ///
  /// Such as “Decision: 3 satisfactory, 2 not yet satisfactory, 1 not asked.”
  var totals: [String] {
    columns.indices.filter { !columns[$0].choices.isEmpty && !rows.isEmpty }.map { place in
      let taken = rows.map { $0[place] }
      let offered = columns[place].choices
      let others = taken.filter { !offered.contains($0) && !$0.isEmpty }
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let counts = (offered + others + [""]).map { choice in
        (choice.isEmpty ? "left open" : choice, taken.count { $0 == choice })
      }
      let words = counts.filter { $1 > 0 }.map { "\($1) \($0)" }.joined(separator: ", ")
      return "\(columns[place].label): \(words)."
    }
  }

  /// The table with two empty rows where it has none and somebody is to write in it by hand.
  var withRowsToWrite: FormDocument.Table {
    guard rows.isEmpty, columns.contains(where: { $0.leavesRoom == true }) else { return self }
    var table = self
    table.rows = Array(repeating: columns.map { _ in "" }, count: 2)
    return table
  }

  /// Returns the table as the unit documents have it: a column for yes and one for no instead of each
  /// column that takes either.
  ///
  /// - Parameter isBlank: Whether there are boxes to tick where neither was chosen.
  /// - Returns: The table; the same where no column takes yes or no.
  func withColumnsForYesAndNo(isBlank: Bool) -> FormDocument.Table {
    let answers = ["yes", "no"]
    guard columns.dropFirst().contains(where: { $0.choices == answers }) else { return self }
    var table = self
    table.columns = columns.flatMap { column in
      guard column.choices == answers else { return [column] }
      return ["Yes", "No"].map { label in
        var half = column
        (half.label, half.choices) = (label, [])
        return half
      }
    }
    table.rows = rows.map { row in
      zip(columns, row).flatMap { column, text in
        guard column.choices == answers else { return [text] }
        return answers.map { answer in
          if text.isEmpty && isBlank { return "☐" }
          return text == answer ? "✓" : ""
        }
      }
    }
    return table
  }
}
