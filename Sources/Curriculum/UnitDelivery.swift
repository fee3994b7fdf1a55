/// How an organisation delivers and assesses a unit, in its own words: what its guide, its assessment
/// tool and its matrix say beside the wording of the unit.
package struct UnitDelivery: Equatable, Sendable {
  /// Something that can be said, by the name of its key in a file.
  package enum Part: String, CaseIterable, Sendable {
    /// The version of the organisation's documents on the unit.
    case version
    /// When they were issued, such as `March 2026`.
    case issued
    /// Who mapped tasks and material to criteria.
    case mappedBy
    /// The qualification that the unit is delivered for.
    case qualification
    /// What the unit is about, for those who have not read it.
    case description
    /// The employability skills that it develops.
    case employabilitySkills
    /// How long delivery takes, and in what setting.
    case durationAndSetting
    /// What comes before or beside the unit.
    case prerequisites
    /// How tasks are developed and validated, for assessors and learners.
    case strategy
    /// Whom the assessment is for.
    case targetGroup
    /// What it is for: formative, summative, recognition.
    case purpose
    /// By which methods evidence is gathered.
    case methods
    /// In which context.
    case context
    /// With which resources.
    case resources
  }

  /// What is said, line ends kept; a part that is not said is missing, and none is empty.
  package var parts: [Part: String]

  /// Says something, nothing by default.
  package init(_ parts: [Part: String] = [:]) { self.parts = parts }

  /// Returns what is said of a part, or `nil`.
  package subscript(part: Part) -> String? { parts[part] }
}
