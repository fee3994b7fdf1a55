internal import Curriculum
internal import TestSupport
internal import Testing

@testable internal import Marking

/// One key of each type, of the kind that banks hold.
enum Samples {
  static let choice = AnswerKey.Choice(
    options: [
      .init(label: "a", text: "Repair it within a reasonable time", feedback: "Right: minor."),
      .init(label: "b", text: "Point to the manufacturer", feedback: "The seller owes it."),
      .init(label: "c", text: "Offer store credit"),
      .init(label: "d", text: "Nothing"),
    ], key: ["a"])
  static let several = AnswerKey.Choice(
    options: choice.options.map { .init(label: $0.label, text: $0.text, feedback: $0.feedback) },
    key: ["a", "b"])
  static let shortAnswer = AnswerKey.ShortAnswer(
    key: "Australian Privacy Principles", variants: ["APPs", "the APPs"])
  static let cloze = AnswerKey.Cloze(
    text: "An {1} question gathers information; a {2} question confirms it.",
    gaps: [
      .init(key: "open", variants: ["open-ended"]),
      .init(key: "closed", options: ["closed", "leading", "probing"]),
    ])
  static let numeric = AnswerKey.Numeric(key: 30, tolerance: 1, unit: "days")
  static let matching = AnswerKey.Matching(
    pairs: [
      .init(left: "What can I help you with?", right: "open"),
      .init(left: "Did the page load?", right: "closed"),
      .init(left: "What was on the screen just before?", right: "probing"),
    ], extra: ["leading"])
  static let ordering = AnswerKey.Ordering(
    items: ["Acknowledge it", "Find out what happened", "Offer a remedy", "Check that it worked"])
  static let explain = AnswerKey.Explain(
    benchmark: "In writing there is no voice or face, so short words can sound curt.",
    keyPoints: [
      .init(text: "Voice, face and gestures are missing", accept: ["no body language"]),
      .init(text: "Short wording can be read as curt"),
      .init(text: "The writer must carry tone in the words", required: true),
    ], minimum: 2)

  static let keys: [AnswerKey] = [
    .singleChoice(choice), .multipleChoice(several), .trueFalse(.init(key: false)),
    .shortAnswer(shortAnswer),
    .list(.init(members: [.init(key: "x"), .init(key: "y")], wanted: 2)),
    .cloze(cloze), .numeric(numeric), .matching(matching),
    .ordering(ordering), .explain(explain),
  ]
}

/// Marks a response to a key in a question of no interest.
func result(
  _ response: [String], to key: AnswerKey, shown: OptionOrder = OptionOrder()
) -> MarkingResult {
  mark(response, to: Samples.question(key), shown: shown)
}

/// Marks a response that can be read, or records that it can't.
func markOf(
  _ response: String..., to key: AnswerKey, shown: OptionOrder = OptionOrder(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Mark {
  let mark = result(response, to: key, shown: shown).mark
  return try #require(mark, "\(response) can't be read", sourceLocation: sourceLocation)
}

extension MarkingResult {
  /// The mark, if there is one.
  var mark: Mark? {
    if case .marked(let mark) = self { mark } else { nil }
  }

  /// What to type, if the response could not be read.
  var request: Request? {
    if case .unreadable(let request) = self { request } else { nil }
  }
}

/// Shuffles of a key, a different one per seed.
func presentations(of key: AnswerKey, count: UInt64 = 50) -> [OptionOrder] {
  (0..<count).map { seed in
    var chance = SeededChance(state: seed)
    return OptionOrder(of: key, using: &chance)
  }
}

extension Samples {
  /// What is asked for where nothing was typed.
  static func request(of key: AnswerKey) -> Request {
    switch key {
    case .singleChoice: .letter(of: 4)
    case .multipleChoice: .letters(of: 4)
    case .trueFalse: .trueOrFalse
    case .shortAnswer: .words
    case .list: .members(of: 2)
    case .cloze: .gaps
    case .numeric: .number(unit: "days")
    case .matching: .pairs(items: 3, letters: 4)
    case .ordering: .order(of: 4)
    case .explain: .ownWords
    }
  }

  /// Returns a question with a key.
  static func question(_ key: AnswerKey) -> Question {
    Question(
      id: .init(rawValue: "sample"), topic: "sample", criteria: [], level: .remember, prompt: "?",
      key: key, explanation: "", sources: [])
  }
}
