/// What an item of a CASE package is in a unit: the words that its `CFItemType` has.
enum CASEPart: String, CaseIterable {
  case unit = "Unit"
  case detail = "Detail"
  case element = "Element"
  case performanceCriterion = "Performance criterion"
  case performanceEvidence = "Performance evidence"
  case knowledgeEvidence = "Knowledge evidence"
  case assessmentConditions = "Assessment conditions"
  /// A line of one of the three lists above, whichever is above it.
  case line = "Line"
  case learningOutcome = "Learning outcome"
  case assessmentCriterion = "Assessment criterion"
  case guidance = "Assessment guidance"
  case evidence = "Kind of evidence"
  case form = "Form"
  case field = "Form field"

  /// The keyword of a kind of evidence that alone is not sufficient.
  static let starred = "starred"
}
