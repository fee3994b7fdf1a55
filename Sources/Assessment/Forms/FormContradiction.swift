internal import LearnerRecord

/// Two things on a form that can't both be so, and where they are filled in again.
package struct FormContradiction: Equatable {
  /// What contradicts what.
  package enum Kind: Equatable, Sendable {
    /// The end is before the start.
    case times(start: String, end: String)
    /// Whoever assesses, or is a witness, has the name of the person who is assessed, and no id tells them apart.
    case ownName(String)
    /// Both have this id.
    case ownID(String)
    /// Both have this name and an id of their own: two people can, and somebody has to say so.
    case sameName(String, id: String, assessorID: String)
  }

  /// Whether it can be so all the same, once somebody says that these are two people.
  package var isTwoPeople: Bool { if case .sameName = kind { true } else { false } }

  /// What contradicts what.
  package let kind: Kind
  /// The fields to fill in again.
  package let section: FormKind.Section

  /// Looks for what can't be so.
  ///
  /// - Parameters:
  ///   - values: What is filled in.
  ///   - sections: The parts of the form.
  ///   - areTwoPeople: Whether somebody said that assessor and candidate are two people of one name.
  package init?(
    in values: FormValues, of sections: [FormKind.Section], areTwoPeople: Bool = false
  ) {
    let all = sections.flatMap(\.fields)
    func named(_ names: [String]) -> [FormKind.Field] {
      names.compactMap { name in all.first { $0.name == name } }
    }
    if let (start, end) = values.timesTheWrongWay {
      kind = .times(start: start, end: end)
      section = FormKind.Section("Start and end", fields: named(["start", "end"]))
    } else if let (found, names) = Self.ownAssessor(values.fields, areTwoPeople) {
      kind = found
      section = FormKind.Section("Who assesses", fields: named(names))
    } else if let found = Self.ownWitness(values) {
      kind = found
      let tables = sections.flatMap(\.tables).filter { $0.name == "witnesses" }
      section = FormKind.Section("Witnesses", tables: tables)
    } else {
      return nil
    }
    guard !section.fields.isEmpty || !section.tables.isEmpty else { return nil }
  }

  private static func ownAssessor(
    _ fields: [String: String], _ areTwoPeople: Bool
  ) -> (Kind, [String])? {
    let person = fields["candidate"] ?? fields["learner"]
    let id = fields["candidate-id"] ?? fields["learner-id"]
    let (assessorID, names) = (fields["assessor-id"], ["assessor", "assessor-id"])
    if let assessorID, assessorID.lowercased() == id?.lowercased() {
      return (.ownID(assessorID), names)
    }
    if let name = fields["assessor"], RecordOwner.likeness(person, name) == .same {
      guard let id, let assessorID else { return (.ownName(name), names) }
      if !areTwoPeople { return (.sameName(name, id: id, assessorID: assessorID), names) }
    }
    for other in ["witness", "countersigner"] {
      guard let name = fields[other], RecordOwner.likeness(person, name) == .same else { continue }
      return (.ownName(name), [other])
    }
    return nil
  }

  /// The learner's own name in a list of witnesses.
  private static func ownWitness(_ values: FormValues) -> Kind? {
    let person = values.fields["learner"]
    return values.tables["witnesses", default: []].compactMap { $0["witness"] }
      .first { RecordOwner.likeness(person, $0) == .same }.map { .ownName($0) }
  }
}
