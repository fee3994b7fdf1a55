internal import Curriculum
internal import LearnerRecord
internal import LineEditor
internal import Terminal

/// What somebody typed during a mock test.
enum TestLine: Equatable {
  /// A text, as typed; `//` at its start was read as `/`.
  case text(String)
  /// A command, with the rest of the line.
  case command(TestSlashCommand, String)
  /// A word after `/` that is no command.
  case unknown(String)
  /// The time is up; what was typed so far, which may be nothing.
  case timeUp(String)
  /// Leave: the input ended, or Ctrl-C was pressed twice.
  case leave

  /// Reads a line.
  ///
  /// - Parameter line: The line, as typed.
  init(_ line: String) {
    guard line.hasPrefix("/") else {
      self = .text(line)
      return
    }
    if line.hasPrefix("//") {
      self = .text(String(line.dropFirst()))
      return
    }
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
    let word = parts.first.map(String.init) ?? ""
    if let command = TestSlashCommand(rawValue: word.lowercased()) {
      self = .command(command, parts.count > 1 ? String(parts[1]) : "")
    } else {
      self = .unknown(word)
    }
  }
}

/// The commands that work during a mock test.
enum TestSlashCommand: String, CaseIterable {
  case skip, back, go, list, flag, time, submit, quit, help

  /// What the command does, in a few words.
  var meaning: String {
    switch self {
    case .skip: "next question; this one stays open"
    case .back: "go to the question before this one"
    case .go: "go to a question by its number: /go 3"
    case .list: "which questions are open, and which are flagged"
    case .flag: "flag this question, to look at it again; once more takes the flag away"
    case .time: "how much time is left"
    case .submit: "end the test and see the result"
    case .quit: "stop; “test --resume” resumes, and the clock runs meanwhile"
    case .help: "this list"
    }
  }
}

/// Asks for lines during a mock test, for as long as there is time.
struct TestLines {
  let console: Console
  let input: any LineSource
  let clock: Clock
  /// When the time is up; `nil` without a limit.
  var deadline: Moment?
  /// Whether the time that is left stands at the right edge.
  var showsClock = false
  /// Returns what is to be told now of the time that is left, while somebody types.
  var notice: (() -> String?)?

  /// Shows a prompt and reads what is typed, until the time is up.
  ///
  /// Ctrl-C drops the line and asks again; a second one in a row leaves the test.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - isLong: Whether a backslash at the end goes on to another line.
  /// - Returns: What was typed.
  /// - Throws: `LineEditorError`.
  func ask(_ prompt: String, isLong: Bool = false) throws -> TestLine {
    for _ in 0..<2 {
      let request = LineRequest(
        console.prompt(prompt), rightText: clockText, notice: notice,
        deadline: deadline.map { _ in Deadline { timeLeft } },
        mayContinue: isLong)
      console.flush()
      switch try input.readLine(request) {
      case .line(let line): return isTimeUp ? .timeUp(line) : TestLine(line)
      case .timeUp(let partial): return .timeUp(partial)
      case .endOfInput: return isTimeUp ? .timeUp("") : .leave
      case .interrupted where isTimeUp: return .timeUp("")
      case .interrupted:
        console.line("(Ctrl-C again, or /quit, stops the test; /submit ends it)")
      }
    }
    return .leave
  }

  /// What shows the time that is left, where somebody wants to see it and there is a limit.
  private var clockText: (() -> String)? {
    guard showsClock, deadline != nil else { return nil }
    return { StudyPace.minutes(Int(max(0, timeLeft.components.seconds))) + " left" }
  }

  private var timeLeft: Duration {
    .milliseconds(deadline.map { $0.milliseconds - clock.now().milliseconds } ?? .max)
  }

  private var isTimeUp: Bool {
    deadline != nil && timeLeft <= .zero
  }
}
