/// All papers of some candidates in one document: cover, contents, papers, and an index of criteria.
package struct Portfolio: Equatable, Sendable {
  /// A candidate with the papers on record.
  package struct Person: Equatable, Sendable {
    /// The candidate's name, with the learner's ID where one is known.
    package var name: String
    /// The papers, unit by unit.
    package var papers: [FormDocument]
    /// What is decided of each unit so far.
    package var units: [UnitSummary]

    /// Names a candidate.
    package init(name: String, papers: [FormDocument], units: [UnitSummary] = []) {
      self.name = name
      self.papers = papers
      self.units = units
    }
  }

  /// What is decided of a unit, as the record has it.
  package struct UnitSummary: Equatable, Sendable {
    /// The code of the unit.
    package var code: String
    /// The title of the unit; `nil` where no bank has it.
    package var title: String?
    /// The overall result, as words; `nil` where none is on record.
    package var result: String?
    /// The day of the result, as `yyyy-mm-dd`; `nil` where there is none.
    package var day: String?
    /// Who assessed last; `nil` where nobody is named.
    package var assessor: String?
    /// What each method came to, in words with semicolons between; `nil` where nothing was decided over all.
    package var basis: String?

    /// Sums a unit up.
    package init(
      code: String, title: String?, result: String? = nil, day: String? = nil,
      assessor: String? = nil, basis: String? = nil
    ) {
      self.code = code
      self.title = title
      self.result = result
      self.day = day
      self.assessor = assessor
      self.basis = basis
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
