internal import Curriculum
internal import LearnerRecord

// Who decided what, where somebody else went on with a questioning.
extension Questioning {
  /// Who credits and decides from here on: whoever said so when it was resumed last, else who began it.
  package var assessor: String { resumedBy ?? firstAssessor }

  /// Whoever decides from here on, where that is somebody else than the heading names; else `nil`.
  package var otherAssessor: String? { isFirst(assessor) ? nil : assessor }

  /// Whether a name is that of whoever the heading names.
  package func isFirst(_ name: String) -> Bool {
    RecordOwner.likeness(firstAssessor, name) == .same
  }

  /// Returns who takes responses down.
  ///
  /// An assessor who began does it no longer where somebody else questions.
  ///
  /// - Parameter name: Who questions.
  /// - Returns: `candidate`, or a name.
  package func scribe(with name: String) -> String {
    fields["scribe"].flatMap { isFirst($0) ? nil : $0 } ?? name
  }

  /// Whether more than one person decided something, so that a name can't be taken for granted.
  package var isBySeveral: Bool { !furtherAssessors.isEmpty }

  /// Somebody who decided something, with the lines of the unit that it was about.
  struct Decider: Equatable {
    var name: String
    var criteria: [CriterionID]
  }

  /// Returns a name in the heading's spelling where the heading names that person.
  func spelled(_ name: String) -> String { isFirst(name) ? firstAssessor : name }

  /// Returns who decided what, in the order of the questions; whoever decided over all is among them.
  ///
  /// - Parameter wordings: The questions by the fingerprints of their wordings.
  /// - Returns: Each person once, in the heading's spelling where that names them.
  func deciders(_ wordings: [String: Question]) -> [Decider] {
    var found: [Decider] = []
    func add(_ name: String, _ criteria: [CriterionID]) {
      let name = spelled(name)
      let place = found.firstIndex { RecordOwner.likeness($0.name, name) == .same }
      guard let place else { return found.append(Decider(name: name, criteria: criteria)) }
      found[place].criteria += criteria.filter { !found[place].criteria.contains($0) }
    }
    for (_, turn) in turns.sorted(by: { $0.key < $1.key })
    where turn.fact.decision != .notAsked {
      let all = wordings[turn.fact.wording]?.criteria ?? []
      add(turn.fact.creditedBy, all.filter { $0.unitCode == begun.unit })
    }
    if let overallBy { add(overallBy, []) }
    return found
  }

  /// Whoever the heading names.
  var firstAssessor: String { fields["assessor"] ?? "assessor" }

  /// Those who decided something beside whoever the heading names, in the order of the record.
  var furtherAssessors: [String] {
    namedSince.reduce(into: []) { found, name in
      let isKnown = ([firstAssessor] + found).contains {
        RecordOwner.likeness($0, name) == .same
      }
      if !isKnown { found.append(name) }
    }
  }

  /// What the document says of who questioned, by the name of the field; nothing where one person did.
  var assessorFields: [String: String] {
    let others = furtherAssessors
    guard !others.isEmpty else { return [:] }
    var fields = ["overall-by": overallBy].compactMapValues(\.self)
    for (number, name) in zip(1..., others) {
      fields[FormKind.furtherAssessor(number).name] = name
    }
    return fields
  }

  /// Who decided which question, in a sentence; `nil` where one person decided all.
  var decidersInWords: String? {
    guard !furtherAssessors.isEmpty else { return nil }
    let decided = turns.values.sorted { $0.fact.number < $1.fact.number }
    var numbers: [(name: String, numbers: [String])] = []
    for fact in decided.map(\.fact) {
      let place = numbers.firstIndex { RecordOwner.likeness($0.name, fact.creditedBy) == .same }
      if let place {
        numbers[place].numbers.append("\(fact.number)")
      } else {
        numbers.append((fact.creditedBy, ["\(fact.number)"]))
      }
    }
    let parts = numbers.map { name, numbers in
      "\(name) (question\(numbers.count == 1 ? "" : "s") \(numbers.joined(separator: ", ")))"
    }
    return parts.isEmpty ? nil : "Decided by: \(parts.joined(separator: ", "))."
  }
}

extension FormKind {
  /// Who went on with a questioning that somebody else began, from 1.
  static func furtherAssessor(_ number: Int) -> Field {
    Field(
      "further-assessor-\(number)", "Further assessor", source: .record, isOnPaper: false,
      isPrintedEmpty: false)
  }

  /// Returns the form with room for more assessors: each signs for what names them.
  ///
  /// - Parameter count: How many there are beside whoever the heading names; 0 for the form as it is.
  /// - Returns: The form.
  func withFurtherAssessors(_ count: Int) -> FormKind {
    guard count > 0 else { return self }
    var kind = self
    let further = (1...count).map(Self.furtherAssessor)
    for place in kind.sections.indices {
      kind.sections[place].insert(further, after: "assessor-id", else: "assessor")
      kind.sections[place].insert([Self.overallDecider], after: "overall")
      for table in kind.sections[place].tables.indices {
        let columns = kind.sections[place].tables[table].columns
        guard let decision = columns.firstIndex(where: { $0.name == "decision" }) else { continue }
        kind.sections[place].tables[table].columns.insert(Self.decider, at: decision + 1)
      }
      kind.sections[place].sign(further)
    }
    return kind
  }

  private static let overallDecider = Field(
    "overall-by", "Overall decided by", source: .record, isOnPaper: false, isPrintedEmpty: false)
  private static let decider = Field(
    "decided-by", "Decided by", source: .record, isOnPaper: false, isNoted: true)
}

extension FormKind.Section {
  /// Puts fields after one, or, in a part that does not have it, after another.
  fileprivate mutating func insert(
    _ more: [FormKind.Field], after name: String, else other: String? = nil
  ) {
    let names = fields.map(\.name)
    guard let place = names.firstIndex(of: name) ?? other.flatMap(names.firstIndex) else { return }
    fields.insert(contentsOf: more, at: place + 1)
  }

  /// Has each assessor sign for what names them.
  fileprivate mutating func sign(_ further: [FormKind.Field]) {
    guard let place = signatures.firstIndex(where: { $0.nameField == "assessor" }) else { return }
    let declaration =
      "The responses that I heard are recorded as they were given, and the decisions that name me are mine."
    signatures[place].declaration = declaration
    signatures.insert(
      contentsOf: further.map {
        FormKind.Signature("Further assessor", declaration, nameField: $0.name)
      }, at: place + 1)
  }
}
