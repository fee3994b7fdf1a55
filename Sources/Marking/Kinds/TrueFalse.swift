internal import Curriculum

extension AnswerKey.TrueFalse {
  /// Marks a statement called true or false; `nil` for any other word.
  func mark(_ response: String) -> Mark? {
    guard let given = truth(of: AnswerNormalizer().normalized(response)) else { return nil }
    let isRight = given == key
    let part = Mark.Part(
      given: Self.word(given), expected: Self.word(key), isRight: isRight,
      feedback: isRight ? nil : feedback)
    return Mark(sharedBy: [part])
  }
}

private func truth(of word: String) -> Bool? {
  switch word {
  case "t", "true", "y", "yes": true
  case "f", "false", "n", "no": false
  default: nil
  }
}
