package import Curriculum
internal import Text

/// What is wrong with a row of a sheet of questions.
package struct SheetFault: Error, Equatable, Sendable {
  /// One thing that is wrong.
  package struct Problem: Equatable, Sendable {
    /// The title of the column; `nil` where none alone is to blame.
    package var column: String?
    /// What is wrong, as a sentence without a full stop; safe for a terminal.
    package var message: String

    init(column: String?, _ message: String) { (self.column, self.message) = (column, message) }
  }

  /// All that is wrong, at least one thing.
  package var problems: [Problem]
}

/// A row of a sheet: a question, or why it is none.
package struct SheetItem: Equatable, Sendable {
  /// The row of the spreadsheet, from 1; the titles are in the first.
  package let row: Int
  /// The question, or what is wrong with it.
  package let content: Result<Question, SheetFault>
}

/// Reads a sheet of questions: CSV with a row for each, as spreadsheets write it.
package enum SheetReader {
  /// Why a text is no sheet of questions.
  package enum Fault: Error, Equatable, Sendable {
    /// It is no table.
    case notATable(line: Int, column: Int, isOpen: Bool)
    /// A title says nothing to us.
    case unknownColumn(String, letter: String)
    /// Two columns have one title.
    case columnTwice(String)
    /// A column without which no row can be read is missing.
    case missingColumn(String)
  }

  /// Whether the first line of a text has the titles of a sheet of questions.
  package static func recognises(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let first = start.prefix { !$0.isNewline }
    guard let row = try? SeparatedValues(String(first)).rows.first else { return false }
    let titles = Set(row.compactMap { SheetColumn.title($0.text) })
    return SheetColumn.required.allSatisfy(titles.contains)
  }

  /// Reads a sheet row by row.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - way: The bank that the questions are for, and what they have that say nothing of it.
  ///   - take: Is given each row, in order.
  /// - Throws: ``Fault`` where no row can be read.
  package static func read(
    _ text: String, _ way: BankImport, _ take: (SheetItem) -> Void
  ) throws(Fault) {
    let rows = try table(text).rows
    guard let head = rows.first else { throw .missingColumn(SheetColumn.required[0]) }
    let titles = try titles(of: head)
    let criteria = KnownCriteria(way.known)
    // Line ends within cells make lines of the text, and no rows of the spreadsheet.
    var within = head.lineEnds
    for row in rows.dropFirst() {
      let number = (row.first?.line ?? 1) - within
      within += row.lineEnds
      take(item(row, titles, number, way, criteria))
    }
  }

  private static func item(
    _ row: [SeparatedValues.Cell], _ titles: [String?], _ number: Int, _ way: BankImport,
    _ criteria: KnownCriteria
  ) -> SheetItem {
    var cells: [String: String] = [:]
    var problems: [SheetFault.Problem] = []
    for (place, cell) in row.enumerated() where !cell.text.allSatisfy(\.isWhitespace) {
      if titles.indices.contains(place), let title = titles[place] {
        cells[title] = cell.text.withoutGuard
      } else {
        problems.append(
          .init(
            column: letters(ofColumn: place), "it has no title, so that nobody knows what it means")
        )
      }
    }
    guard problems.isEmpty else {
      return SheetItem(row: number, content: .failure(SheetFault(problems: problems)))
    }
    do throws(SheetFault) {
      let question = try SheetRow(cells, number: number).question(way, criteria: criteria)
      return SheetItem(row: number, content: .success(question))
    } catch {
      return SheetItem(row: number, content: .failure(error))
    }
  }

  private static func table(_ text: String) throws(Fault) -> SeparatedValues {
    do throws(SeparatedValues.Fault) {
      return try SeparatedValues(text)
    } catch {
      switch error {
      case .openQuote(let line, let column):
        throw .notATable(line: line, column: column, isOpen: true)
      case .textAfterQuote(let line, let column):
        throw .notATable(line: line, column: column, isOpen: false)
      }
    }
  }

  private static func titles(of head: [SeparatedValues.Cell]) throws(Fault) -> [String?] {
    var titles: [String?] = []
    for (place, cell) in head.enumerated() {
      if cell.text.allSatisfy(\.isWhitespace) {
        titles.append(nil)
        continue
      }
      guard let title = SheetColumn.title(cell.text) else {
        throw .unknownColumn(cell.text, letter: letters(ofColumn: place))
      }
      guard !titles.contains(title) else { throw .columnTwice(title) }
      titles.append(title)
    }
    for title in SheetColumn.required where !titles.contains(title) { throw .missingColumn(title) }
    return titles
  }

  /// Returns what spreadsheets call a column, from 0: A to Z, then AA.
  private static func letters(ofColumn place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26)))
    return place < 26 ? letter : letters(ofColumn: place / 26 - 1) + letter
  }
}

extension [SeparatedValues.Cell] {
  /// How many line ends are within cells.
  fileprivate var lineEnds: Int {
    reduce(0) { $0 + $1.text.unicodeScalars.count { $0 == "\n" } }
  }
}

extension SheetReader.Fault {
  /// The fault as a sentence without a full stop; safe for a terminal.
  package var message: String {
    switch self {
    case .notATable(let line, let column, let isOpen):
      isOpen
        ? "the quotation mark at line \(line), column \(column) has no other that ends the cell"
        : "at line \(line), column \(column), a cell goes on after the quotation mark that ended it"
    case .unknownColumn(let title, let letter):
      "column \(letter) has the title “\(title.visible())”, which says nothing here; “bank template” has them "
        + "all"
    case .columnTwice(let title): "two columns have the title “\(title)”"
    case .missingColumn(let title):
      "it has no column “\(title)”; the first row has the titles, and “bank template” has them all"
    }
  }
}

extension SheetFault {
  /// The fault as a sentence without a full stop; safe for a terminal.
  package var message: String {
    problems.map { problem in
      (problem.column.map { "“\($0)”: " } ?? "") + problem.message
    }.joined(separator: "; ")
  }
}
