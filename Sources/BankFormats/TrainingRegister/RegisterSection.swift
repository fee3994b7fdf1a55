internal import XML

/// A part of a unit on training.gov.au, by the heading of its topic.
enum RegisterSection: String, CaseIterable {
  case modificationHistory = "modification history"
  case application
  case prerequisites = "pre-requisite unit"
  case competencyField = "competency field"
  case unitSector = "unit sector"
  case elements = "elements and performance criteria"
  case foundationSkills = "foundation skills"
  case unitMapping = "unit mapping information"
  case links
  case performanceEvidence = "performance evidence"
  case knowledgeEvidence = "knowledge evidence"
  case assessmentConditions = "assessment conditions"

  /// Returns the section that a heading names: as a whole, after a code, or with more behind it.
  init?(heading: String) {
    let words = heading.folded.lowercased().replacing("prerequisite", with: "pre-requisite")
    let found = Self.allCases.first { section in
      words == section.rawValue || words.hasPrefix(section.rawValue)
        || words.hasSuffix(" " + section.rawValue)
    }
    guard let found else { return nil }
    self = found
  }

  /// What a fact of the unit is called that the section states; `nil` for a section that is more than a fact.
  var label: String? {
    switch self {
    case .prerequisites: "Prerequisite units"
    case .competencyField: "Competency field"
    case .unitSector: "Unit sector"
    case .unitMapping: "Unit mapping"
    case .links: "Links"
    case .foundationSkills: "Foundation skills"
    default: nil
    }
  }

  /// The sections that a unit has to have.
  static let expected: [RegisterSection] = [
    .application, .elements, .foundationSkills, .unitMapping, .performanceEvidence,
    .knowledgeEvidence,
    .assessmentConditions,
  ]
}
