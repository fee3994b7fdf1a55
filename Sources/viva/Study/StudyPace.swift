internal import LineEditor
internal import Terminal
internal import Text

/// How time is kept while a question is answered.
struct StudyPace {
  /// Whether the time since the question was shown stands at the right edge.
  var showsClock = false
  /// How many seconds an answer may take; `nil` for as many as it takes.
  var seconds: Int?

  /// Returns what asks for the answer to a question that is shown now.
  ///
  /// - Parameter replies: What asks for anything else.
  /// - Returns: The same, with a clock and a deadline where they are wanted.
  func dialogue(_ replies: Dialogue<SlashCommand>) -> Dialogue<SlashCommand> {
    var answers = replies
    let start = ContinuousClock.now
    if let seconds { answers.deadline = Deadline(start + .seconds(seconds)) }
    if showsClock { answers.rightText = { text(after: start.duration(to: .now)) } }
    return answers
  }

  /// Returns the time that is left, or where there is no limit the time that was taken.
  private func text(after elapsed: Duration) -> String {
    let taken = Int(elapsed.components.seconds)
    guard let seconds else { return clockText(seconds: taken) }
    return clockText(seconds: max(0, seconds - taken)) + " left"
  }
}
