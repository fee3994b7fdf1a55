internal import Curriculum

extension AnswerKey.Choice {
  /// Marks the choice of one option, by its letter or its text; `nil` where it names no option.
  func markOne(_ response: String, shown: OptionOrder) -> Mark? {
    let list = ShownList(options.map(\.text), of: shown)
    guard let chosen = list.position(chosen: response) else { return nil }
    let part = Mark.Part(
      given: list.line(chosen), expected: expectedAnswer(of: .singleChoice(self), shown: shown),
      isRight: isKey(chosen),
      feedback: options[chosen].feedback)
    return Mark(sharedBy: [part])
  }
}
