internal import Curriculum

extension AnswerKey.Choice {
  /// Marks the choice of one option, by its letter or its text; `nil` where it names no option.
  func markOne(_ response: String, shown: Presentation) -> Mark? {
    let list = ShownList(options.map(\.text), of: shown)
    guard let chosen = list.position(chosen: response) else { return nil }
    let part = Mark.Part(
      given: list.line(chosen), expected: expectedLines(in: list), isRight: isKey(chosen),
      feedback: options[chosen].feedback)
    return Mark(sharedBy: [part])
  }

  /// Whether the option at a position of `options` is right.
  func isKey(_ position: Int) -> Bool {
    key.contains(options[position].label)
  }

  /// The right options with their letters, in the order shown.
  func expectedLines(in list: ShownList) -> String {
    list.order.filter(isKey).map(list.line).joined(separator: "; ")
  }

  /// What to type.
  var requestForOne: String {
    "Type one of the letters \(letterRange(options.count)), or the option's text."
  }
}
