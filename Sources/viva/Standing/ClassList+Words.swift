internal import Assessment
internal import LearnerRecord
internal import Text

extension SeparatedValues.Fault {
  /// Where it is.
  var place: ClassList.Place {
    switch self {
    case .openQuote(let line, let column), .textAfterQuote(let line, let column):
      ClassList.Place(line: line, column: column)
    }
  }

  /// What is wrong, and what to do.
  var inWords: String {
    switch self {
    case .openQuote: "this quotation mark has no other that ends the cell"
    case .textAfterQuote:
      "the cell goes on after its closing quotation mark; one inside a cell is written twice"
    }
  }
}

extension ClassList.Reason {
  /// What is wrong, and what to do.
  var inWords: String {
    switch self {
    case .empty: "the list is empty; its first row names the columns, such as name, id, group"
    case .noNames(let headers):
      "no column is called “name”, or “given name” and “family name”; there are "
        + headers.map { "“\($0.visible())”" }.joined(separator: ", ")
    case .twice(let header): "“\(header.visible())” means what an earlier column means"
    case .tooManyCells: "the row has more cells than the first row names columns"
    case .noName: "the name is missing"
    case .tooLong(let bytes): "a cell has at most \(bytes) bytes"
    case .control: "the cell has a control character, or one that can't be seen"
    case .noDate(let text):
      "“\(text.visible())” is no date with its year, day first, such as 30/06/2027 or 2027-06-30"
    case .sameID(let line): "line \(line) has this id too"
    case .sameName(let line):
      "line \(line) has this name too; give both an id, so that they can be told apart"
    }
  }
}

extension ClassListChanges.Doubt {
  /// What is unclear, and what to do.
  ///
  /// - Parameter person: Whom the line names.
  /// - Returns: A sentence without a full stop.
  func inWords(of person: ClassList.Person) -> String {
    switch self {
    case .otherName(let id, let name):
      "the learner ID \((person.listing.learnerID ?? "").visible()) is on record for "
        + "“\(name.visible())” (\(id)); if “\(person.name.visible())” is their name now, say so: "
        + "viva candidate change \(id) --name \(shellWord(person.name))"
    case .several(let ids):
      "several on record are called “\(person.name.visible())” (\(ids.joined(separator: ", "))); "
        + "“candidate change --learner-id” tells them apart"
    }
  }
}

extension ClassList.Person {
  /// Name, id, group and planned end.
  var inWords: String {
    ([name.visible()] + (listing.isEmpty ? [] : [listing.inWords])).joined(separator: ", ")
  }
}

extension Fact.Listed {
  /// What it says, such as `learner ID 17, group CEG-A`.
  var inWords: String {
    let parts: [(String, String?)] = [
      ("learner ID", learnerID), ("group", group),
      ("planned end", plannedEnd.map { dateInWords($0) ?? $0 }),
    ]
    return parts.compactMap { label, value in value.map { "\(label) \($0.visible())" } }
      .joined(separator: ", ")
  }
}
