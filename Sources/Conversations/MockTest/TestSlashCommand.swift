package import LearnerRecord
package import LearnerRecordStore
package import LineEditor
package import Terminal
internal import Text

/// The commands that work during a mock test.
package enum TestSlashCommand: String, DialogueCommand {
  case skip, back, go, list, flag, time, submit, quit, help

  /// What the command does, in a few words.
  package var meaning: String {
    switch self {
    case .skip: "next question; this one stays open"
    case .back: "go to the question before this one"
    case .go: "go to a question by its number: /go 3"
    case .list: "which questions are open, and which are flagged"
    case .flag: "flag this question, to look at it again; once more takes the flag away"
    case .time: "how much time is left"
    case .submit: "end the test and see the result"
    case .quit: "stop; “test --resume” resumes, and the clock runs meanwhile"
    case .help: "what can be typed now"
    }
  }

  /// “End” ends the test.
  package static let otherNames: [String: Self] = ["end": .submit, "exit": .quit]
}

extension Dialogue<TestSlashCommand> {
  /// Asks during a mock test, for as long as there is time; nothing is completed.
  ///
  /// - Parameters:
  ///   - console: Where the test is shown.
  ///   - input: Where lines come from.
  ///   - clock: What time it is.
  ///   - end: When the time is up; `nil` without a limit.
  ///   - showsClock: Whether the time that is left is at the right edge.
  package init(
    console: Console, input: any LineSource, clock: Clock, until end: Moment? = nil,
    showsClock: Bool = false
  ) {
    self.init(
      console: console, input: input,
      stopNote: "(Ctrl-C again, or /quit, stops the test; /submit ends it)")
    completesCommands = false
    guard let end else { return }
    let deadline = Deadline { .milliseconds(end.milliseconds - clock.now().milliseconds) }
    self.deadline = deadline
    guard showsClock else { return }
    rightText = {
      clockText(seconds: Int(max(0, deadline.timeLeft().components.seconds))) + " left"
    }
  }
}
