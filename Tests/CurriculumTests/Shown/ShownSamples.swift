internal import Curriculum
internal import TestSupport

/// Keys whose lists are long enough to be shown in many orders.
enum ShownSamples {
  static let choice = AnswerKey.Choice(
    options: [
      .init(label: "a", text: "Repair it within a reasonable time", feedback: "Right: minor."),
      .init(label: "b", text: "Point to the manufacturer", feedback: "The seller owes it."),
      .init(label: "c", text: "Offer store credit"),
      .init(label: "d", text: "Nothing"),
    ], key: ["a"])
  static let several = AnswerKey.Choice(options: choice.options, key: ["a", "b"])
  static let shortAnswer = AnswerKey.ShortAnswer(
    key: "Australian Privacy Principles", variants: ["APPs", "the APPs"])
  static let list = AnswerKey.List(
    members: [.init(key: "late"), .init(key: "wrong", variants: ["not mine"]), .init(key: "dear")],
    wanted: 2)
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
    keyPoints: [.init(text: "Voice, face and gestures are missing")], minimum: 1)

  static let keys: [AnswerKey] = [
    .singleChoice(choice), .multipleChoice(several), .trueFalse(.init(key: false)),
    .shortAnswer(shortAnswer), .list(list), .cloze(cloze), .numeric(numeric), .matching(matching),
    .ordering(ordering), .explain(explain),
  ]

  /// Returns what comes up for a key, a different seed each time.
  static func presentations(of key: AnswerKey) -> [OptionOrder] {
    (0..<50 as Range<UInt64>).map { seed in
      var chance = SeededChance(state: seed)
      return OptionOrder(of: key, using: &chance)
    }
  }
}
