import Curriculum
import Testing

@testable import BankFormats

struct ProblemMessageTests {
  /// Something that no message may pass on: it would colour a terminal, turn text round or flood it.
  private static let hostile =
    "\u{1B}[31m\u{202E}\u{0}\u{9B}\n" + String(repeating: "long", count: 500)
  private static let place = SourcePosition(file: "a\u{1B}\u{202E}.yaml", line: 3, column: 4)

  /// One of every kind, with hostile text wherever a text from a file can be.
  static let all: [Problem] = [
    .unreadable(reason: "no permission"), .tooLarge(bytes: 5_000_000),
    .notUTF8(byte: 0xFF, offset: 0), .forbiddenCharacter("\u{7}"), .nothingInFile,
    .folderMissing(reason: "gone"), .tooManyProblems,
    .brokenYAML(problem: "did not find \u{1B}", context: "(in \u{202E}, begun on line 1)"),
    .tabInIndentation, .cannotBegin("\u{1B}"), .alias(hostile), .anchor(hostile), .tag(hostile),
    .controlCharacter("\u{1B}"), .tooDeep(limit: 1000), .textLost,
    .wrongType(expected: "text", found: "a list"), .keyNotText(found: "a list"),
    .unknownKey(hostile, suggestion: hostile), .missingKey(hostile),
    .missingAsAt(jurisdiction: "Australian"), .duplicateKey(hostile, firstLine: 2), .emptyText,
    .tooFew(what: "options", least: 2, found: 1), .tooMany(what: "options", most: 2, found: 3),
    .unknownFormat(hostile, expected: "viva-bank/1"), .newerFormat(hostile, read: "viva-bank/1"),
    .unknownName(what: "level", name: hostile, suggestion: nil, names: ["a", "b", "c"]),
    .unknownName(what: "level", name: hostile, suggestion: hostile, names: []),
    .unknownCriterion(hostile, suggestion: nil), .criterionHasLines(hostile, example: hostile),
    .badID(what: "an id", hostile), .foreignID(hostile, code: hostile),
    .idUsedTwice(hostile, first: place), .topicUsedTwice(hostile, first: place),
    .unitUsedTwice(hostile, first: place), .badLabel(hostile), .notADate(hostile),
    .repeated(what: "the item", hostile, firstLine: 2),
    .repeatedAlike(what: "the item", hostile, as: hostile, firstLine: 2),
    .asAtToCome(hostile), .recheckTooEarly(hostile, asAt: hostile), .dividesByZero(hostile),
    .numberUnused(hostile), .promptWithoutNumbers(example: hostile), .wrongIsKey(hostile),
    .criterionOfNoUnit(hostile),
    .keyNotAmongOptions(hostile, options: ["a", hostile]), .extraBelongs(hostile),
    .gapWithoutPlace(2), .placeWithoutGap(2, gaps: 1), .placeTwice(1),
    .negativeTolerance(hostile), .minimumOutOfRange(5, points: 4), .badClauseName(hostile),
    .missingOrganisation, .versionNotWhole(1.5), .policyTwice(hostile, first: place),
    .noOrganisation("gone"), .unknownClause(hostile, organisation: hostile, suggestion: hostile),
    .clauseMissing(hostile, question: hostile, organisation: hostile),
    .clauseDiffers(hostile, question: hostile, organisation: hostile),
    .otherOrganisation(question: hostile, written: hostile, organisation: hostile),
    .changedQuestionMissing(hostile, suggestion: hostile),
    .noFrontMatter, .frontMatterNotEnded, .noteWithoutCriteria, .textBeforeNote,
    .textOutsideParagraph, .headingWithoutLetters(hostile), .markupNotRead("*"), .boldNotEnded,
    .notePartMissing("Sources"), .noteLength(words: 3),
    .notesNamedOtherwise(topic: hostile, name: hostile), .notesTwice(hostile, first: place),
    .unknownParagraph(hostile, question: hostile, suggestion: hostile), .paragraphNotAsked(hostile),
  ]

  @Test(arguments: all)
  func `A message is one short line that a terminal can show`(problem: Problem) {
    let message = problem.message
    #expect(
      message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x9B }
    )
    #expect(!message.unicodeScalars.contains("\u{202E}"))
    #expect(message.count < 320, "\(message)")
  }

  @Test(arguments: all)
  func `A message is a clause that a sentence can take in`(problem: Problem) {
    let message = problem.message
    #expect(message != "unknown problem", "\(problem) has no words")
    #expect(!message.isEmpty && !message.hasSuffix(".") && !message.hasSuffix(" "))
    #expect(message.first?.isUppercase != true, "\(message)")
  }

  @Test func `No two kinds of problem are told in the same words`() {
    let words = Self.all.map { $0.message }
    #expect(Set(words).count == words.count)
  }

  @Test func `A warning leaves the file in use, and everything else is an error`() {
    let warnings = Self.all.filter { $0.severity == .warning }.map { "\($0)".prefix { $0 != "(" } }
    #expect(
      warnings == [
        "tag", "controlCharacter", "textLost", "newerFormat", "asAtToCome", "recheckTooEarly",
        "numberUnused", "promptWithoutNumbers", "clauseMissing", "clauseDiffers",
        "otherOrganisation",
        "changedQuestionMissing", "markupNotRead", "boldNotEnded",
        "notePartMissing", "noteLength", "paragraphNotAsked",
      ])
  }

  @Test(arguments: [(1, "is 1 gap"), (2, "are 2 gaps"), (0, "are 0 gaps")])
  func `Gaps are counted in words that fit their number`(gaps: Int, words: String) {
    #expect(Problem.placeWithoutGap(9, gaps: gaps).message.contains(words))
  }

  @Test(arguments: [
    (["a"], "expected `a`"), (["a", "b"], "expected `a` or `b`"),
    (["a", "b", "c"], "expected `a`, `b` or `c`"),
  ])
  func `Names to choose from are told as a person would`(names: [String], words: String) {
    let problem = Problem.unknownName(what: "level", name: "x", suggestion: nil, names: names)
    #expect(problem.message.hasSuffix(words))
  }
}
