internal import Curriculum

/// What of an answer is printed where, so that nothing is printed twice.
struct AnswerLayout {
  var shown: [Transcript.Answer.Line]
  var given: [String] = []
  var typed: [String] = []
  var parts: [Transcript.Answer.Part] = []
  var expected: [String] = []

  init(_ answer: Transcript.Answer) {
    shown = answer.type == .trueFalse ? [] : answer.shown  // The type says it already.
    let isTabular = answer.parts.count > 1 || answer.parts.contains { $0.label != nil }
    if answer.type == .explain {
      (given, expected) = (answer.response, answer.expected)
    } else if isTabular {
      (parts, typed) = (answer.parts, answer.typedBesideParts)
    } else {
      (given, typed) = (answer.parts.map(\.given), answer.typedBesideParts)
      expected = answer.expected
    }
  }
}

extension Transcript.Answer {
  /// The response, unless the parts repeat it letter for letter.
  fileprivate var typedBesideParts: [String] {
    response == parts.map(\.given) ? [] : response
  }
}
