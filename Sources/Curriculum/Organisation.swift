/// An organisation whose written policies questions refer to.
///
/// The one that ships with the program is invented; an author puts their own in its place.
package struct Organisation: Encodable, Equatable, Sendable {
  /// What the organisation is called.
  package var name: String
  /// What it does, in a sentence or two.
  package var about: String?
  /// Its policies, in the order of their names.
  package var policies: [Policy]

  /// Creates an organisation.
  package init(name: String, about: String? = nil, policies: [Policy]) {
    self.name = name
    self.about = about
    self.policies = policies
  }

  /// Returns a clause of one of the policies, or `nil` where there is none of that name.
  package func clause(_ id: PolicyClause.ID) -> PolicyClause? {
    policies.lazy.flatMap(\.clauses).first { $0.id == id }
  }
}

/// A written policy of an organisation.
package struct Policy: Encodable, Equatable, Sendable {
  /// The name that clauses are referred to by, such as `refunds`.
  package var id: String
  /// What people call it.
  package var title: String
  /// How often it was issued; from 1.
  package var version: Int
  /// The day on which this version was issued, as `yyyy-mm-dd`.
  package var issued: String
  /// Who answers for it: a role.
  package var owner: String
  /// Whose law it keeps to.
  package var jurisdiction: Jurisdiction
  /// What it says; at least one clause.
  package var clauses: [PolicyClause]

  /// Creates a policy.
  package init(
    id: String, title: String, version: Int, issued: String, owner: String,
    jurisdiction: Jurisdiction, clauses: [PolicyClause]
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.issued = issued
    self.owner = owner
    self.jurisdiction = jurisdiction
    self.clauses = clauses
  }
}

/// One rule of a policy.
package struct PolicyClause: Encodable, Equatable, Sendable {
  /// The name of a clause: that of its policy, a full stop and its own, as in `refunds.evidence`.
  package struct ID: RawRepresentable, Hashable, Codable, Sendable {
    /// The policy's name, a full stop, and the clause's own name.
    package let rawValue: String

    /// Creates a name from its text, which is not checked against any organisation.
    package init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// The name that questions refer to it by.
  package var id: ID
  /// The rule in the organisation's words.
  package var text: String

  /// Creates a clause.
  package init(id: ID, text: String) {
    self.id = id
    self.text = text
  }
}
