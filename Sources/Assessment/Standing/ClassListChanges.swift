package import LearnerRecord

/// What a class list changes: whom it adds, and of whom it says something new.
package struct ClassListChanges: Equatable, Sendable {
  /// Somebody who is on record.
  package struct Known: Equatable, Sendable {
    /// The id of the record.
    package var id: String
    /// The name on record; `nil` where it was withdrawn.
    package var name: String?
    /// What a class list said before.
    package var listing: Fact.Listed

    /// Creates one.
    package init(id: String, name: String?, listing: Fact.Listed) {
      self.id = id
      self.name = name
      self.listing = listing
    }
  }

  /// Why nobody can say whom a line means.
  package enum Doubt: Equatable, Sendable {
    /// The learner id is on record with another name: the record's id and its name.
    case otherName(id: String, name: String)
    /// Several on record have the name, and no learner id tells them apart.
    case several(ids: [String])
  }

  /// Those who are not on record, in the order of the list.
  package private(set) var added: [ClassList.Person] = []
  /// What changes for those who are, by the ids of their records, in the order of the list.
  package private(set) var changed: [(id: String, person: ClassList.Person, fact: Fact.Listed)] = []
  /// How many are on record as the list has them.
  package private(set) var unchanged = 0
  /// Where it can't be said who is meant.
  package private(set) var doubts: [(person: ClassList.Person, doubt: Doubt)] = []

  /// Compares a list with those on record.
  ///
  /// Somebody is known by the learner id; by the name only where one of the two has no learner id.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - known: Those on record.
  package init(_ list: ClassList, known: [Known]) {
    for person in list.people {
      switch Self.match(person, known) {
      case .nobody: added.append(person)
      case .one(let one):
        let fact = person.listing.changes(to: one.listing)
        if fact.isEmpty { unchanged += 1 } else { changed.append((one.id, person, fact)) }
      case .doubt(let doubt): doubts.append((person, doubt))
      }
    }
  }

  private enum Match {
    case nobody
    case one(Known)
    case doubt(Doubt)
  }

  private static func match(_ person: ClassList.Person, _ known: [Known]) -> Match {
    if let id = person.listing.learnerID,
      let one = known.first(where: { $0.listing.learnerID == id })
    {
      let likeness = RecordOwner.likeness(one.name, person.name)
      return likeness == .different
        ? .doubt(.otherName(id: one.id, name: one.name ?? "")) : .one(one)
    }
    // Two of one name who each have an id of their own are two people.
    let named = known.filter {
      RecordOwner.likeness($0.name, person.name) == .same
        && (person.listing.learnerID == nil || $0.listing.learnerID == nil)
    }
    guard let one = named.first else { return .nobody }
    return named.count == 1 ? .one(one) : .doubt(.several(ids: named.map(\.id)))
  }

  /// Compares what is to be done.
  package static func == (one: Self, other: Self) -> Bool {
    one.added == other.added && one.unchanged == other.unchanged
      && one.changed.elementsEqual(other.changed) { $0.id == $1.id && $0.fact == $1.fact }
      && one.doubts.elementsEqual(other.doubts) { $0.person == $1.person && $0.doubt == $1.doubt }
  }
}
