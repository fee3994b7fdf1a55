/// All papers of some candidates in one document: cover, contents, papers, and an index of criteria.
package struct Portfolio: Equatable, Sendable {
  /// A candidate with the papers on record.
  package struct Person: Equatable, Sendable {
    /// The candidate's name, with the learner's ID where one is known.
    package var name: String
    /// The papers, unit by unit.
    package var papers: [FormDocument]

    /// Names a candidate.
    package init(name: String, papers: [FormDocument]) {
      self.name = name
      self.papers = papers
    }
  }

  /// Whose papers they are, such as a name or a group.
  package var title: String
  /// The candidates, in the order printed.
  package var people: [Person]
  /// The program that made it, with its version.
  package var program: String
  /// When it was made, in ISO 8601.
  package var made: String

  /// Puts papers together.
  package init(title: String, people: [Person], program: String, made: String) {
    self.title = title
    self.people = people
    self.program = program
    self.made = made
  }
}
