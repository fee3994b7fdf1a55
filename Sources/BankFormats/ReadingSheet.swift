package import Curriculum
internal import Files

/// The sheets of readings beside banks: `Reviews/stem-only.tsv`, `options-only.tsv` and `expert.tsv`.
///
/// A sheet has a line of names, then a line per question: its id, the answer, and the credit that it earned, with tabs
/// between. A line that has no such cells says nothing, and so does a sheet that is not there.
package enum ReadingSheet {
  /// Reads the sheets of a folder of banks.
  ///
  /// - Parameter folder: The folder with `Topics`.
  /// - Returns: A reading for each sheet that has a line.
  package static func readings(beside folder: String) -> [QuestionReading] {
    QuestionReading.Kind.allCases.compactMap { kind in
      guard let text = try? File.text("\(folder)/Reviews/\(kind.rawValue).tsv") else { return nil }
      let credits = credits(of: text)
      return credits.isEmpty ? nil : QuestionReading(kind, credits: credits)
    }
  }

  static func credits(of text: String) -> [Question.ID: Double] {
    let rows = text.split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { row -> (Question.ID, Double)? in
        let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count == 3, let credit = Double(cells[2]), (0...1).contains(credit) else {
          return nil
        }
        return (Question.ID(rawValue: String(cells[0])), credit)
      }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
