internal import Curriculum
internal import LearnerRecord
internal import Marking
internal import Practice
internal import Scheduling

// Taking an answer.
extension StudyConversation {
  /// What came of asking for a response.
  enum Response {
    case response([String], MarkingResult)
    /// The question is over without an answer.
    case passOver
    case leave
  }

  /// What came of one line.
  enum Line {
    case text(String)
    case passOver
    case leave
  }

  /// Asks for the fields of a response, each until it can be read.
  mutating func takeResponse(_ asking: Asking) throws -> Response {
    let fields = responseFields(of: asking.question.key)
    var response: [String] = []
    while true {
      let field = fields[response.count]
      let prompt = field?.capitalizedFirst ?? "Answer\(form(of: asking.question.key))"
      switch try takeLine(prompt + ": ", asking) {
      case .text(let text): response.append(text)
      case .passOver: return .passOver
      case .leave: return .leave
      }
      let isWhole = response.count == fields.count
      let isBlank = response.last?.allSatisfy(\.isWhitespace) ?? true
      switch session.marking(of: response) {
      case .unreadable(let sentence) where isWhole || !isBlank:
        console.paragraph(sentence)
        response.removeLast(isBlank ? response.count : 1)
      case let marking where isWhole: return .response(response, marking)
      default: break
      }
    }
  }

  /// Returns what an answer looks like, where the question alone doesn't say it.
  private func form(of key: AnswerKey) -> String {
    switch key {
    case .multipleChoice: " (one or more letters)"
    case .matching: " (a letter for each number, such as 1b 2a)"
    case .ordering: " (the letters in order)"
    case .explain: " (in your own words)"
    default: ""
    }
  }

  /// Asks until something other than a command that leaves the question open is typed.
  private mutating func takeLine(_ prompt: String, _ asking: Asking) throws -> Line {
    while true {
      switch try replies.ask(prompt) {
      case .text(let text), .timeUp(let text): return .text(text)
      case .leave, .command(.quit, _): return .leave
      case .unknown(let word): complain(about: word)
      case .command(.skip, _):
        try skip(asking)
        return .passOver
      case .command(.suspend, _):
        try suspend()
        return .passOver
      case .command(.undo, _):
        if try undo() { return .passOver }
      case .command(let command, let rest): try obey(command, rest, asking)
      }
    }
  }

  /// Obeys a command that leaves the question open.
  private mutating func obey(_ command: SlashCommand, _ rest: String, _ asking: Asking) throws {
    switch command {
    case .hint: giveHint()
    case .why: console.paragraph(reason(for: asking))
    case .source: tellSources(asking.question)
    case .flag: try flag(rest)
    default: listCommands()
    }
  }

  private mutating func giveHint() {
    let hint = session.takeHint()
    console.paragraph(hint.map { "Hint: " + $0 } ?? "There is no further hint.")
  }

  private mutating func skip(_ asking: Asking) throws {
    try record(try session.skipping())
    let expected = expectedAnswer(of: asking.question.key, shown: asking.shown)
    console.paragraph("Skipped. Expected: " + expected)
    console.paragraph(asking.question.explanation)
    console.line()
  }

  /// Lets the current question rest.
  mutating func suspend() throws {
    guard let fact = session.suspending(), let question = session.current?.question.id else {
      return
    }
    try record([fact])
    console.paragraph(
      "Suspended: this question rests until “unsuspend \(question.rawValue)”.")
    console.line()
  }

  /// Takes the last answer back; returns whether there was one.
  mutating func undo() throws -> Bool {
    guard let fact = session.undoing() else {
      console.line("No answer of this session can be taken back; “record undo” reaches further.")
      return false
    }
    session.postponeCurrent()
    try record([fact])
    console.line("Taken back; the record keeps that it was. Here is the question again.")
    console.line()
    return true
  }

  mutating func flag(_ note: String) throws {
    try record(try session.flagging(note: note))
    console.line("Flagged; the flag is on your record, and in transcripts beside the answer.")
  }

  func complain(about word: String) {
    let names = SlashCommand.allCases.map(\.rawValue)
    let hint =
      nearestName(to: word, among: names).map { "Did you mean “/\($0)”?" } ?? "“/help” lists them."
    console.paragraph(
      "There is no command “/\(word)”. \(hint) To answer with a text that begins with “/”, type "
        + "“//”.")
  }

  func listCommands() {
    for command in SlashCommand.allCases {
      console.paragraph(command.meaning, first: "  /\(command.rawValue.padded(to: 8))", rest: 11)
    }
    console.paragraph("A response that begins with “/” is typed with “//”.", first: "  ", rest: 2)
  }
}

// Taking what goes with an answer.
extension StudyConversation {
  /// What came of asking how sure the learner is.
  enum Confidence: Equatable {
    /// 1 guess, 2 fairly sure, 3 certain; `nil` if they passed over it.
    case said(Int?)
    case left

    var value: Int? {
      if case .said(let value) = self { value } else { nil }
    }
  }

  /// Asks how sure the learner is.
  func takeConfidence() throws -> Confidence {
    while true {
      switch try replies.ask("How sure? 1 guess, 2 fairly sure, 3 certain (Enter skips): ") {
      case .text(let text):
        let word = text.visible().filter { $0 != " " }.lowercased()
        if word.isEmpty { return .said(nil) }
        if let value = ["1", "2", "3"].firstIndex(of: word) { return .said(value + 1) }
        console.line("Type 1, 2 or 3, or just Enter.")
      case .leave, .command(.quit, _): return .left
      default: console.line("Type 1, 2 or 3, or just Enter; commands work again after the mark.")
      }
    }
  }

  /// Asks which key points the answer made; `nil` if they left instead.
  func takeTicks(_ explain: AnswerKey.Explain, response: [String]) throws -> Set<Int>? {
    console.line()
    console.paragraph("Your answer is locked. Which of these points did it make?")
    for (number, point) in explain.keyPoints.enumerated() {
      let required = point.required ? " (required)" : ""
      console.paragraph(point.text + required, first: "  \(number + 1). ", rest: 5)
    }
    console.paragraph(
      "A satisfactory answer makes at least \(explain.minimum) of the \(explain.keyPoints.count).")
    let hint = suggestedTicks(for: response.joined(separator: " "), explain: explain)
    if !hint.isEmpty {
      let numbers = hint.sorted().map { String($0 + 1) }.joined(separator: ", ")
      console.paragraph(
        "Your answer has words of point\(hint.count == 1 ? "" : "s") \(numbers); whether it makes "
          + "\(hint.count == 1 ? "it" : "them") is for you to say.")
    }
    while true {
      switch try replies.ask("Points made (such as 1 3, all, or Enter for none): ") {
      case .text(let text):
        if let ticked = parseTicks(text, count: explain.keyPoints.count) { return ticked }
        console.line("Type the numbers of the points, “all”, or just Enter for none.")
      case .leave, .command(.quit, _): return nil
      default: console.line("Tick the points first; commands work again after the mark.")
      }
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }

  /// The text, filled up with spaces to a number of letters.
  func padded(to count: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, count - self.count))
  }
}
