internal import Curriculum
package import LearnerRecord
package import LearnerRecordStore
internal import LineEditor
package import Practice
package import Terminal
internal import Text

/// A mock test, held with a person: no word about right or wrong before the end.
///
/// Every response is on the disk before the next question is shown.
package struct TestConversation {
  private(set) var lines: Dialogue<TestSlashCommand>
  let desk: Desk
  /// The test as it is on record.
  package internal(set) var test: MockTest
  var clock: Clock { desk.clock }
  var console: Console { lines.console }
  private let calls: TimeTeller
  /// When the question at hand was shown.
  private var shownAt: Moment

  /// What becomes of the test after a line.
  enum Outcome: Equatable {
    case proceed, stopped
    case over(Fact.TestClosed.Ending)
  }

  /// Begins or resumes a test.
  ///
  /// - Parameters:
  ///   - lines: What asks, for as long as there is time.
  ///   - desk: Where answers go on record; it has taken in what the test knows.
  ///   - test: The test.
  package init(_ lines: Dialogue<TestSlashCommand>, desk: Desk, test: MockTest) {
    self.lines = lines
    self.desk = desk
    self.test = test
    shownAt = desk.clock.now()
    let sitting = test.sitting
    let calls = TimeTeller(
      TimeCalls(minutes: sitting.begun.minutes, left: sitting.millisecondsLeft(at: shownAt)))
    self.calls = calls
    guard sitting.deadline != nil else { return }
    self.lines.notice = { calls.notice(left: sitting.millisecondsLeft(at: desk.clock.now())) }
  }

  /// Asks until the test is over or the learner stops.
  ///
  /// - Returns: Why it is over; `nil` where the learner stopped and may go on.
  /// - Throws: `StoreError` and `LineEditorError`; what was answered before is on record.
  package mutating func run() throws -> Fact.TestClosed.Ending? {
    lines.input.dropTypeAhead()
    while true {
      guard test.sitting.closed == nil else {
        console.line("Another program has closed this test.")
        return nil
      }
      reportTimeIfDue()
      let outcome = try test.current.map { try converse($0) } ?? overview()
      switch outcome {
      case .proceed: continue
      case .stopped: return nil
      case .over(let ending):
        try catchUp()
        if test.sitting.closed == nil { return ending }
      }
    }
  }

  /// Puts facts on the disk, then into the test, with what another program added in between.
  private mutating func record(_ facts: [Fact]) throws {
    test.recorded(try desk.record(facts).entries)
  }

  /// Takes in what was added to the record, by another program too.
  private mutating func catchUp() throws {
    test.recorded(try desk.news())
  }
}

// A question.
extension TestConversation {
  /// Shows a question and takes lines until another is to be shown.
  private mutating func converse(_ number: Int) throws -> Outcome {
    guard let item = test.item(number) else {
      test.advance()
      return .proceed
    }
    show(item)
    shownAt = clock.now()
    var texts: [String] = []
    var isBlankAgain = false
    while true {
      let isLong = item.type == .explain || item.type == .list
      let length: Dialogue<TestSlashCommand>.Length = isLong ? .lines : .line
      switch try lines.ask(prompt(of: item, field: texts.count), length) {
      case .text(let text) where asksForHelp(text, item):
        _ = try perform(.help, "", number)
      case .text(let text):
        if texts.isEmpty, text.allSatisfy(\.isWhitespace) {
          if pass(item, isAgain: isBlankAgain) { return .proceed }
          isBlankAgain = true
          continue
        }
        isBlankAgain = false
        texts.append(text)
        if object(to: &texts, item) || texts.count < item.fields.count { continue }
        try answer(item, texts)
        return .proceed
      case .timeUp(let text):
        // A command that the clock cut off is no answer.
        let isAnswer = !text.isEmpty && !(text.hasPrefix("/") && !text.hasPrefix("//"))
        try keepPartial(item, texts + (isAnswer ? [text] : []))
        return .over(.timeUp)
      case .leave: return .stopped
      case .command(let command, let rest):
        if let outcome = try perform(command, rest, number) { return outcome }
      }
      reportTimeIfDue()
    }
  }

  /// Obeys a command; returns what becomes of the test where the question is left.
  mutating func perform(
    _ command: TestSlashCommand, _ rest: String, _ number: Int?
  ) throws -> Outcome? {
    switch command {
    case .skip:
      test.advance()
      return .proceed
    case .back: return test.goBack() ? .proceed : say("This is the first question.")
    case .go:
      let isThere = Int(rest.filter { $0 != " " }).map { test.go(to: $0) } ?? false
      return isThere ? .proceed : say("Type /go with a number from 1 to \(test.total).")
    case .list: return list()
    case .flag:
      guard let number else { return say("Go to a question first: /go 3, then /flag.") }
      try record([test.flagging(number)])
      let isFlagged = test.sitting.flagged.contains(number)
      return say(
        isFlagged ? "Flagged: /list shows it." : "No longer flagged.")
    case .time: return say(timeLeft)
    case .submit: return try submit()
    case .quit: return .stopped
    case .help:
      lines.list(rows)
      return nil
    }
  }

  /// What can be typed besides an answer.
  private var rows: [(words: String, meaning: String)] {
    let time = ("/time", "how much time is left")
    return [
      ("/skip, /back", "the next question, or the one before; this one stays open"),
      ("/go 3", "a question by its number"),
      ("/list", "which questions are open, and which are flagged"),
      ("/flag", "flag this question, to look at it again, or take the flag away"),
    ] + (test.sitting.deadline == nil ? [] : [time]) + [
      ("/submit", "end the test and see the result"),
      ("/quit", TestSlashCommand.quit.meaning),
    ]
  }

  /// Whether somebody asks what can be typed: “?”, or “help” where that can't be an answer.
  private func asksForHelp(_ text: String, _ item: MockTest.Item) -> Bool {
    let word = text.trimmed.lowercased()
    return word == "?" || word == "help" && test.objection(to: [text], number: item.number) != nil
  }

  /// Goes on from an empty line, from the second one where nothing was answered; returns whether it
  /// could.
  private mutating func pass(_ item: MockTest.Item, isAgain: Bool) -> Bool {
    guard item.response != nil || isAgain else {
      console.line("Type an answer; just Enter again leaves the question open.")
      return false
    }
    test.advance()
    return true
  }

  /// Says what to type where a response can't be read, and takes it back; a gap may stay blank.
  private func object(to texts: inout [String], _ item: MockTest.Item) -> Bool {
    let isWhole = texts.count == item.fields.count
    let isBlank = texts.last?.allSatisfy(\.isWhitespace) ?? true
    guard isWhole || !isBlank, let request = test.objection(to: texts, number: item.number)
    else {
      return false
    }
    let isUnknown = texts.last?.saysNotKnown == true
    console.paragraph(request.sentence + (isUnknown ? " “/skip” leaves the question open." : ""))
    texts.removeLast(isBlank ? texts.count : 1)
    return true
  }

  private mutating func answer(_ item: MockTest.Item, _ texts: [String]) throws {
    try record([test.answering(item.number, texts, took: took)])
    console.line(
      item.response == nil
        ? "On record." : "Changed; the earlier answer is kept too.")
    test.advance()
  }

  /// Keeps what was typed when the time was up, unless that is nothing; it changes no answer that is
  /// whole.
  private mutating func keepPartial(_ item: MockTest.Item, _ texts: [String]) throws {
    console.line("The time is up.")
    guard texts.contains(where: { !$0.isBlankLine }) else { return }
    guard item.response == nil else {
      return console.paragraph(
        "Your earlier answer stays; what you were typing (“\(texts.joined(separator: " / "))”) is not counted."
      )
    }
    let missing = Array(repeating: "", count: max(0, item.fields.count - texts.count))
    try record([test.answering(item.number, texts + missing, took: took, isCutOff: true)])
    console.line("What you had typed is kept.")
  }

  private var took: Int { Int(max(0, clock.now().milliseconds - shownAt.milliseconds)) }
}

// What is said.
extension TestConversation {
  private func say(_ text: String) -> Outcome? {
    console.paragraph(text)
    return nil
  }

  private func show(_ item: MockTest.Item) {
    let flag = item.isFlagged ? " · flagged" : ""
    console.line()
    console.heading("Question \(item.number) of \(test.total)\(flag)")
    console.line()
    console.paragraph(item.prompt)
    console.lists(of: item.shown)
    console.line()
    if let response = item.response {
      console.paragraph(
        response.joined(separator: " / "),
        first: "Your answer so far (Enter keeps it): ", rest: 2)
    }
  }

  private func prompt(of item: MockTest.Item, field: Int) -> String {
    if item.fields.indices.contains(field), let label = item.fields[field].label {
      return label.capitalizedFirst + ": "
    }
    return item.type == .explain
      ? "Answer (in your own words; \\ at the end continues it): "
      : "Answer\(item.type.answerForm): "
  }

  /// Says how much time is left, where one of the moments for that has come.
  func reportTimeIfDue() {
    let left = test.sitting.millisecondsLeft(at: clock.now())
    if let notice = calls.notice(left: left) { console.line(notice) }
  }

  private var timeLeft: String {
    test.sitting.millisecondsLeft(at: clock.now()).map(timeLeftInWords)
      ?? "This test has no time limit."
  }
}

/// Says each moment of a test's time once, between prompts or above the one that waits.
private final class TimeTeller {
  private var calls: TimeCalls

  init(_ calls: TimeCalls) {
    self.calls = calls
  }

  /// Returns what is to be told now, if anything.
  ///
  /// - Parameter left: The time that is left, in milliseconds; `nil` without a limit.
  /// - Returns: The time in words.
  func notice(left: Int64?) -> String? {
    guard let left, left > 0, calls.isDue(left: left) else { return nil }
    return timeLeftInWords(milliseconds: left)
  }
}
