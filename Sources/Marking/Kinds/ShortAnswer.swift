internal import Curriculum

extension AnswerKey.ShortAnswer {
  /// Marks a typed text against the key and its variants.
  func mark(_ response: String) -> Mark {
    Mark(sharedBy: [
      WordingMatch.part(
        given: response, wordings: [key] + variants, leniency: leniency,
        wrong: wrong)
    ])
  }
}
