package import LearnerRecord
package import Text

/// The people of a class, as a list from a spreadsheet names them.
package struct ClassList: Equatable, Sendable {
  /// Somebody of the list.
  package struct Person: Equatable, Sendable {
    /// The name.
    package var name: String
    /// The learner id, group and planned end, as far as the list has them.
    package var listing: Fact.Listed
    /// Where the name stands.
    package var place: Place
  }

  /// A place in the list.
  package struct Place: Equatable, Sendable {
    /// The line, from 1.
    package var line: Int
    /// The column, in characters from 1.
    package var column: Int

    init(_ cell: SeparatedValues.Cell) {
      (line, column) = (cell.line, cell.column)
    }

    /// Names a place.
    package init(line: Int, column: Int) {
      (self.line, self.column) = (line, column)
    }
  }

  /// Something that is wrong with the list.
  package struct Fault: Equatable, Sendable {
    /// Where.
    package var place: Place
    /// What.
    package var reason: Reason
  }

  /// What can be wrong with a list.
  package enum Reason: Equatable, Sendable {
    /// There is no row.
    case empty
    /// The first row has no name of a column for names: what it has.
    case noNames(headers: [String])
    /// Two columns have one meaning: that of the second.
    case twice(header: String)
    /// A row has more cells than the first row.
    case tooManyCells
    /// The name is missing.
    case noName
    /// A cell is longer than this many bytes.
    case tooLong(bytes: Int)
    /// A cell has a control character.
    case control
    /// A planned end is no date with its year, day first.
    case noDate(String)
    /// The id stands in an earlier line, too.
    case sameID(line: Int)
    /// The name stands in an earlier line, too, and not both have an id.
    case sameName(line: Int)
  }

  /// The people, in the order of the list; meant only where there are no faults.
  package private(set) var people: [Person] = []
  /// What is wrong, in the order of the list.
  package private(set) var faults: [Fault] = []
  /// The columns that mean nothing to us and are passed over.
  package let ignored: [String]

  /// The most bytes that a cell may have.
  package static let longest = 200

  /// Reads a list whose first row names its columns.
  ///
  /// - Parameter table: The list.
  package init(_ table: SeparatedValues) {
    guard let header = table.rows.first else {
      ignored = []
      faults = [Fault(place: Place(line: 1, column: 1), reason: .empty)]
      return
    }
    let columns = ClassListColumns(header)
    ignored = columns.ignored
    faults = columns.faults
    guard faults.isEmpty else { return }
    for row in table.rows.dropFirst() { take(row, columns, width: header.count) }
    findRepeats()
  }

  private mutating func take(
    _ row: [SeparatedValues.Cell], _ columns: ClassListColumns, width: Int
  ) {
    if row.count > width, row[width...].contains(where: { !$0.text.isBlankLine }) {
      faults.append(Fault(place: Place(row[width]), reason: .tooManyCells))
    }
    let known = columns.known.filter { $0.value < row.count }
    for place in known.values.sorted() {
      if let reason = Self.reason(against: row[place].text) {
        faults.append(Fault(place: Place(row[place]), reason: reason))
      }
    }
    func text(_ column: ClassListColumns.Meaning) -> String? {
      known[column].map { row[$0].text.trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let name =
      text(.name) ?? [text(.given), text(.family)].compactMap(\.self).joined(separator: " ")
    guard !name.isEmpty else {
      faults.append(Fault(place: Place(row[0]), reason: .noName))
      return
    }
    var listing = Fact.Listed(learnerID: text(.id), group: text(.group))
    if let typed = text(.plannedEnd), let cell = known[.plannedEnd].map({ row[$0] }) {
      listing.plannedEnd = CalendarDate(absolute: typed)?.isoText
      if listing.plannedEnd == nil {
        faults.append(Fault(place: Place(cell), reason: .noDate(typed)))
      }
    }
    let cell = row[known[.name] ?? known[.given] ?? known[.family] ?? 0]
    people.append(Person(name: name, listing: listing, place: Place(cell)))
  }

  private static func reason(against text: String) -> Reason? {
    if text.utf8.count > longest { return .tooLong(bytes: longest) }
    return text.visible() == text ? nil : .control
  }

  private mutating func findRepeats() {
    var (ids, names): ([String: Int], [String: Person]) = ([:], [:])
    for person in people {
      let name = person.name.lowercased()
      if let id = person.listing.learnerID {
        if let line = ids[id] {
          faults.append(Fault(place: person.place, reason: .sameID(line: line)))
        }
        ids[id] = ids[id] ?? person.place.line
      }
      if let earlier = names[name],
        earlier.listing.learnerID == nil || person.listing.learnerID == nil
      {
        faults.append(Fault(place: person.place, reason: .sameName(line: earlier.place.line)))
      }
      names[name] = names[name] ?? person
    }
    faults.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }
}
