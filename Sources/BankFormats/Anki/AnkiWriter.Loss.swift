internal import Curriculum

extension AnkiWriter {
  /// What a card has no place for.
  package enum Loss: String, Sendable, CaseIterable {
    case sources, hints, policies, after, follows, notes, recheck, workplace, turns
    case overlook, strict, feedback, variants, pairs
    case wrongAnswers = "wrong answers"
    case accepted = "words that make a point"
    case required = "required points"
    case halfRight = "half right answers"
    case probe
  }

  static func losses(of question: Question) -> [Loss] {
    let parts: [(Loss, Bool)] =
      [
        (.sources, true), (.hints, !question.hints.isEmpty),
        (.policies, !question.policies.isEmpty), (.after, !question.after.isEmpty),
        (.follows, question.follows != nil), (.notes, question.notes != nil),
        (.recheck, question.recheck != nil), (.workplace, question.isAboutWorkplace),
        (.turns, !question.turns.isEmpty),
      ] + losses(of: question.key)
    return parts.filter(\.1).map(\.0)
  }

  private static func losses(of key: AnswerKey) -> [(Loss, Bool)] {
    switch key {
    case .singleChoice(let choice), .multipleChoice(let choice):
      [(.feedback, choice.options.contains { $0.feedback != nil })]
    case .shortAnswer(let key):
      [
        (.overlook, key.overlook != nil), (.strict, key.strict != nil),
        (.wrongAnswers, key.wrong != nil),
      ]
    case .list(let list):
      [
        (.variants, list.members.contains { !$0.variants.isEmpty }),
        (.overlook, list.overlook != nil), (.strict, list.strict != nil),
        (.wrongAnswers, list.wrong != nil),
      ]
    case .cloze(let cloze):
      [
        (.variants, cloze.gaps.contains { !$0.variants.isEmpty }),
        (.overlook, cloze.gaps.contains { $0.overlook != nil }),
        (.strict, cloze.gaps.contains { $0.strict != nil }),
        (.wrongAnswers, cloze.gaps.contains { $0.wrong != nil }),
      ]
    case .numeric(let key): [(.wrongAnswers, key.wrong != nil)]
    case .matching: [(.pairs, true)]
    case .explain(let key):
      [
        (.accepted, key.keyPoints.contains { !$0.accept.isEmpty }),
        (.required, key.keyPoints.contains(where: \.required)),
        (.halfRight, !key.halfRight.isEmpty), (.probe, key.probe != nil),
      ]
    case .trueFalse(let key): [(.feedback, key.feedback != nil)]
    default: []
    }
  }
}
