internal import Text

/// What the columns of a class list mean, by the names that student systems give them.
struct ClassListColumns {
  enum Meaning: Hashable {
    case name, given, family, id, group, plannedEnd
  }

  /// The place of each column that means something.
  private(set) var known: [Meaning: Int] = [:]
  /// The names of the others.
  private(set) var ignored: [String] = []
  private(set) var faults: [ClassList.Fault] = []

  init(_ header: [SeparatedValues.Cell]) {
    for (place, cell) in header.enumerated() where !cell.text.isBlankLine {
      guard let meaning = Self.meanings[Self.letters(of: cell.text)] else {
        ignored.append(cell.text.trimmed)
        continue
      }
      if known[meaning] != nil {
        faults.append(.init(place: .init(cell), reason: .twice(header: cell.text.trimmed)))
      }
      known[meaning] = known[meaning] ?? place
    }
    if known[.name] == nil, known[.given] == nil, known[.family] == nil, let first = header.first {
      let headers = header.map(\.text.trimmed).filter { !$0.isEmpty }
      faults.append(.init(place: .init(first), reason: .noNames(headers: headers)))
    }
  }

  private static func letters(of text: String) -> String {
    text.lowercased().filter { $0.isLetter && $0.isASCII }
  }

  private static let meanings: [String: Meaning] = {
    let names: [Meaning: [String]] = [
      .name: [
        "name", "fullname", "student", "studentname", "learner", "learnername", "candidate",
        "candidatename", "displayname",
      ],
      .given: ["givenname", "givennames", "firstname", "forename", "forenames", "given", "first"],
      .family: ["familyname", "lastname", "surname", "family", "last"],
      .id: [
        "id", "studentid", "learnerid", "candidateid", "studentnumber", "learnernumber",
        "candidatenumber", "studentno", "learnerno", "idnumber", "number",
      ],
      .group: ["group", "groupname", "class", "classname", "classgroup", "cohort"],
      .plannedEnd: [
        "plannedend", "plannedenddate", "enddate", "end", "plannedcompletion",
        "plannedcompletiondate", "completiondate", "expectedend", "expectedenddate",
      ],
    ]
    return names.reduce(into: [:]) { meanings, pair in
      for name in pair.value { meanings[name] = pair.key }
    }
  }()
}
