internal import LineEditor
internal import Terminal
internal import Text

/// How time is kept while a question is answered.
package struct StudyPace {
  private let showsClock: Bool
  private let seconds: Int?

  /// Says how time is kept.
  ///
  /// - Parameters:
  ///   - showsClock: Whether the time since the question was shown is at the right edge.
  ///   - seconds: How many seconds an answer may take; `nil` for as many as it takes.
  package init(showsClock: Bool = false, seconds: Int? = nil) {
    (self.showsClock, self.seconds) = (showsClock, seconds)
  }

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
