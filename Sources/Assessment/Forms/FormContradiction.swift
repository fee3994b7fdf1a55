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
  }

  /// What contradicts what.
  package let kind: Kind
  /// The fields to fill in again.
  package let section: FormKind.Section

  /// Looks for what can't be so.
  ///
  /// - Parameters:
  ///   - values: What is filled in.
  ///   - sections: The parts of the form.
  package init?(in values: FormValues, of sections: [FormKind.Section]) {
    let all = sections.flatMap(\.fields)
    func named(_ names: [String]) -> [FormKind.Field] {
      names.compactMap { name in all.first { $0.name == name } }
    }
    if let (start, end) = values.timesTheWrongWay {
      kind = .times(start: start, end: end)
      section = FormKind.Section("Start and end", fields: named(["start", "end"]))
    } else if let (found, names) = Self.ownAssessor(values.fields) {
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

  private static func ownAssessor(_ fields: [String: String]) -> (Kind, [String])? {
    let person = fields["candidate"] ?? fields["learner"]
    let id = (fields["candidate-id"] ?? fields["learner-id"])?.lowercased()
    let assessorID = fields["assessor-id"]
    if let assessorID, assessorID.lowercased() == id {
      return (.ownID(assessorID), ["assessor", "assessor-id"])
    }
    let areTwo = id != nil && assessorID != nil
    if !areTwo, let name = fields["assessor"], RecordOwner.likeness(person, name) == .same {
      return (.ownName(name), ["assessor", "assessor-id"])
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
