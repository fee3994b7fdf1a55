internal import Curriculum

/// What can be wrong with a file; `Problem+Message.swift` puts it into words.
enum Problem: Equatable, Sendable {
  // The file as a whole.
  case unreadable(reason: String)
  case tooLarge(bytes: Int64)
  case notUTF8(byte: UInt8, offset: Int)
  case forbiddenCharacter(Unicode.Scalar)
  case nothingInFile
  case folderMissing(reason: String)
  case tooManyProblems

  // YAML.
  case brokenYAML(problem: String, context: String?)
  case tabInIndentation
  case cannotBegin(Unicode.Scalar)
  case alias(String)
  case anchor(String)
  case tag(String)
  case controlCharacter(Unicode.Scalar)
  case tooDeep(limit: Int)
  case textLost

  // Shape.
  case wrongType(expected: String, found: String)
  case keyNotText(found: String)
  case unknownKey(String, suggestion: String?)
  case missingKey(String)
  case missingAsAt(jurisdiction: String)
  case duplicateKey(String, firstLine: Int)
  case emptyText
  case tooFew(what: String, least: Int, found: Int)
  case tooMany(what: String, most: Int, found: Int)

  // Values.
  case unknownFormat(String, expected: String)
  case newerFormat(String, read: String)
  case unknownName(what: String, name: String, suggestion: String?, names: [String])
  case unknownCriterion(String, suggestion: String?)
  case criterionOfNoUnit(String)
  case criterionHasLines(String, example: String)
  case badID(what: String, String)
  case foreignID(String, code: String)
  case idUsedTwice(String, first: SourcePosition)
  case takenID(String, by: String)
  case topicUsedTwice(String, first: SourcePosition)
  case unitUsedTwice(String, first: SourcePosition)
  case badLabel(String)
  case notADate(String)
  case asAtToCome(String)
  case validatedToCome(String)
  case recheckTooEarly(String, asAt: String)
  case repeated(what: String, String, firstLine: Int)
  case repeatedAlike(what: String, String, as: String, firstLine: Int)
  case keyNotAmongOptions(String, options: [String])
  case extraBelongs(String)
  case gapWithoutPlace(Int)
  case placeWithoutGap(Int, gaps: Int)
  case placeTwice(Int)
  case negativeTolerance(String)
  case minimumOutOfRange(Int, points: Int)
  case memberHasComma(String)
  case wantedOutOfRange(Double, members: Int)
  case wrongIsRight(String)
  case needsGiven(String)
  case badNumberName(String)
  case badRange(String)
  case badCalculation(String, Arithmetic.Fault)
  case dividesByZero(String)
  case drawsTooRare
  case placeWithoutNumber(String)
  case numberUnused(String)
  case promptWithoutNumbers(example: String)
  case wrongIsKey(String)
  case badNotesName(String)
  case workplaceNotExplained(type: String)

  // Which question comes when.
  case afterItself(String)
  case unknownQuestion(String, suggestion: String?)
  case roundOfQuestions([String])
  case retiredID(String)
  case keptAside(String)
  case changedQuestionMissing(String, suggestion: String?)

  // Policies.
  case badClauseName(String)
  case missingOrganisation
  case versionNotWhole(Double)
  case policyTwice(String, first: SourcePosition)
  case noOrganisation(String)
  case unknownClause(String, organisation: String, suggestion: String?)
  case clauseMissing(String, question: String, organisation: String)
  case clauseDiffers(String, question: String, organisation: String)
  case otherOrganisation(question: String, written: String, organisation: String)

  // Study notes.
  case noFrontMatter
  case frontMatterNotEnded
  case noteWithoutCriteria
  case textBeforeNote
  case textOutsideParagraph
  case headingWithoutLetters(String)
  case markupNotRead(String)
  case boldNotEnded
  case notePartMissing(String)
  case noteLength(words: Int)
  case notesNamedOtherwise(topic: String, name: String)
  case notesTwice(String, first: SourcePosition)
  case unknownParagraph(String, question: String, suggestion: String?)
  case paragraphNotAsked(String)

  /// How bad the problem is.
  var severity: Diagnostic.Severity {
    switch self {
    case .newerFormat, .textLost, .tag, .controlCharacter, .clauseMissing, .clauseDiffers,
      .otherOrganisation, .changedQuestionMissing, .markupNotRead, .boldNotEnded, .notePartMissing,
      .noteLength, .paragraphNotAsked, .numberUnused, .promptWithoutNumbers, .asAtToCome,
      .recheckTooEarly, .keptAside:
      .warning
    default: .error
    }
  }
}
