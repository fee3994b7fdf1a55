internal import Curriculum

extension AnswerKey.TrueFalse {
  /// Marks a statement called true or false; `nil` for any other word.
  func mark(_ response: String) -> Mark? {
    guard let given = truth(of: AnswerNormalizer().normalized(response)) else { return nil }
    let isRight = given == key
    let part = Mark.Part(
      given: word(given), expected: expected, isRight: isRight, feedback: isRight ? nil : feedback)
    return Mark(sharedBy: [part])
  }

  /// The right word.
  var expected: String { word(key) }

  /// What to type.
  var request: String { "Type t for true or f for false." }
}

private func truth(of word: String) -> Bool? {
  switch word {
  case "t", "true", "y", "yes": true
  case "f", "false", "n", "no": false
  default: nil
  }
}

private func word(_ truth: Bool) -> String {
  truth ? "True" : "False"
}
