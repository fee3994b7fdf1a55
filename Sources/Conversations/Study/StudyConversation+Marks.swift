internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Marking
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

// Telling a mark.
extension StudyConversation {
  /// Says the mark, the answer beside what was expected, the explanation, and when it comes back.
  ///
  /// - Parameters:
  ///   - mark: The mark.
  ///   - asking: What was asked.
  ///   - told: What to say of it in place of how right it was.
  ///   - isBrief: Whether neither answer nor explanation is said of it.
  func report(
    _ mark: Mark, of asking: PresentedQuestion, verdict told: String? = nil, isBrief: Bool = false
  ) {
    let verdict = told ?? verdict(mark, hints: asking.hintsShown)
    let start = console.lineCount
    console.line()
    let tone: Tone = mark.isRight ? .right : mark.credit > 0 ? .partly : .wrong
    console.line(verdict, tone)
    if !isBrief { explain(mark, of: asking, verdict: told) }
    // Whether it counts as right, and so when it comes back, is still to be said.
    if nearMiss(of: mark) == nil || told != nil {
      console.paragraph(scheduleLine(of: asking.question.id))
    }
    if let notice = leechNotice(of: asking.question.id) { console.paragraph(notice) }
    // What scrolled away is said again where the eye, or the ear, is.
    if let rows = console.rows, console.lineCount - start >= rows - 1 {
      console.line(verdict, tone)
    }
    console.line()
  }

  /// Says the answer beside what was expected, and the explanation.
  private func explain(_ mark: Mark, of asking: PresentedQuestion, verdict told: String?) {
    if case .explain(let explain) = asking.question.key {
      for part in mark.parts { report(keyPoint: part) }
      console.paragraph(explain.benchmark, first: "Benchmark answer: ", rest: 2)
      if asking.question.isAboutWorkplace { reportLastTime(asking.question.id) }
    } else if case .list(let list) = asking.question.key {
      report(mark, of: list)
    } else {
      if case .ordering = asking.question.key, !mark.isRight { reportOrder(mark) }
      let isShown = asking.question.key.isOrdering && told != nil
      for (place, part) in mark.parts.enumerated() where !isShown {
        report(
          part, isOnly: mark.parts.count == 1,
          isTyped: asking.question.key.isTyped(part: place) && told == nil)
      }
    }
    console.paragraph(asking.question.explanation, first: "Why: ", rest: 2)
    reportSources(asking.question)
  }

  /// Shows what was answered last time about the learner's own workplace, to be compared with the answer of now.
  private func reportLastTime(_ question: Question.ID) {
    let now = session.answers.last.map(\.entry) ?? .max
    // Without it the mark is as good; a record that can't be read is complained of when it is written.
    guard let last = try? desk.store.latestAnswer(to: question, before: now) else { return }
    let day = said(session.state.studyDay(last.at))
    console.paragraph(
      last.answer.response.joined(separator: "\n"), first: "Your answer of \(day): ", rest: 2)
  }

  /// Points out a question that keeps being forgotten.
  private func leechNotice(of question: Question.ID) -> String? {
    guard session.answers.last?.rating == .again, !plan.isCram,
      let card = session.state.cards[question], card.isLeechToPointOut,
      session.answers.count(where: { $0.question == question }) == 1
    else { return nil }
    return
      "Forgotten on \(counted(card.lapses, "day")): more asking may not help. Look it up and put "
      + "it in your own words, “/flag” it for its author, or “/suspend” it."
  }

  private func verdict(_ mark: Mark, hints: Int) -> String {
    guard mark.credit > 0 else { return "Not right." }
    let words =
      mark.isRight ? "Right" : "Partly right: \(percent(mark.credit))"
    guard hints > 0 else { return words + "." }
    let left = percent(HintRule.earned(mark.credit, hints: hints))
    return "\(words), \(left) of the credit after \(counted(hints, "hint"))."
  }

  /// Says the expected order at a glance: its letters, then its lines where nothing was answered.
  private func reportOrder(_ mark: Mark) {
    func letters(_ texts: [String]) -> String {
      texts.map { String($0.prefix { $0 != ")" }) }.joined(separator: " ")
    }
    let given = mark.parts.map(\.given)
    if !given.allSatisfy(\.isEmpty) {
      console.paragraph(letters(given), first: "  you:      ", rest: 12)
    }
    console.paragraph(
      letters(mark.parts.map(\.expected)), first: "  expected: ", rest: 12)
    guard given.allSatisfy(\.isEmpty) else { return }
    for part in mark.parts { console.paragraph(part.expected, first: "    ", rest: 7) }
  }

  /// Says what was named, what was no member, and, where too few were, what is missing.
  private func report(_ mark: Mark, of list: AnswerKey.List) {
    let named = mark.parts.count { $0.isRight }
    let missing = mark.parts.filter(\.isMissingMember)
    let isChoice = !missing.isEmpty && list.wanted - named < missing.count
    for part in mark.parts where !isChoice || !part.isMissingMember {
      switch part.name {
      case .repeated: console.paragraph(part.given, first: "  [named before] ", rest: 4)
      case .stray:
        console.paragraph(part.given, first: "  [not one of them] ", rest: 4)
        if let feedback = part.feedback { console.paragraph(feedback, first: "    ", rest: 6) }
        if let nearMiss = part.nearMiss {
          console.paragraph("Close: \(nearMiss.words).", first: "    ", rest: 6)
        }
      default:
        console.paragraph(part.label, first: part.isRight ? "  [named] " : "  [missing] ", rest: 4)
        if part.isRight, part.given != part.expected {
          console.paragraph(part.given, first: "    you: ", rest: 9)
        }
        if let tolerated = part.toleratedWords {
          console.paragraph("Overlooked: \(tolerated).", first: "    ", rest: 6)
        }
      }
    }
    if isChoice {
      let more = named == 0 ? "" : " more"
      console.paragraph(
        "\(smallNumber(list.wanted - named))\(more) of: \(missing.map(\.label).joined(separator: ", "))",
        first: "  [missing] ", rest: 4)
    }
    guard mark.isRight, list.wanted < list.members.count else { return }
    let right = Set(mark.parts.compactMap { $0.isRight ? $0.expected : nil })
    let others = list.members.map(\.key).filter { !right.contains($0) }
    if !others.isEmpty {
      console.paragraph(others.joined(separator: ", "), first: "  Others: ", rest: 4)
    }
  }

  private func report(keyPoint part: Mark.Part) {
    let isRequired = if case .keyPoint(_, true) = part.name { true } else { false }
    console.paragraph(
      part.label + (isRequired && !part.isRight ? " (required)" : ""),
      first: part.isRight ? "  [made] " : "  [not made] ", rest: 4)
  }

  private func report(_ part: Mark.Part, isOnly: Bool, isTyped: Bool) {
    let indent = isOnly ? "  " : "    "
    let isExact = part.given == part.expected
    if !isOnly {
      let label = part.label
      console.paragraph(
        isExact ? "\(label) → \(part.given)" : label,
        first: part.isRight ? "  [right] " : "  [not right] ", rest: 4)
    }
    func report(_ name: String, _ text: String) {
      let isNarrow = console.width < 40
      let first = indent + (isNarrow ? name + " " : name.padded(to: 10))
      console.paragraph(text, first: first, rest: isNarrow ? indent.count + 2 : first.count)
    }
    func report(_ text: String) { console.paragraph(text, first: indent, rest: indent.count + 2) }
    if isOnly || !isExact {
      report("you:", part.given.isEmpty ? "nothing" : part.given)
    }
    if !isExact { report("expected:", part.expected) }
    if isTyped, !part.isRight, !part.given.isBlankLine,
      let line = differenceLine(typed: part.given, expected: part.expected)
    {
      report("differs:", line)
    }
    if let feedback = part.feedback { report(part.isRight ? feedback.withoutVerdict : feedback) }
    if let tolerated = part.toleratedWords { report("Overlooked: \(tolerated).") }
    if let nearMiss = part.nearMiss { report("Close: \(nearMiss.words).") }
  }

  func scheduleLine(of question: Question.ID) -> String {
    guard let answer = session.answers.last else { return "" }
    if answer.isCase, !plan.isCram {
      return
        "A case: you applied what you know, and the schedule stays as it was. It can come again in four weeks."
    }
    guard let card = session.state.cards[question] else { return "" }
    let days = card.due - card.lastDay
    if plan.isCram || answer.isOnceMore {
      let why = plan.isCram ? "cramming" : "asking once more"
      return "Rated “\(answer.rating.word)”; \(why) leaves the schedule as it was: "
        + "next on \(said(card.due))."
    }
    if let day = goalDay(of: answer, today: card.lastDay) {
      return "Rated “\(answer.rating.word)”; " + outlook(of: answer, card, on: day)
    }
    let again =
      switch repeating(answer) {
      case .no: "next on"
      case .inSession: "asked again in this session, then on"
      case .anotherDay: "that's enough of it for today; next on"
      }
    return "Rated “\(answer.rating.word)”; \(again) \(said(card.due)) (in \(counted(days, "day")))."
  }

  /// What comes of a question until the day of a goal: the planner names no day of its own for each, so the chance
  /// of knowing it then is said instead.
  private func outlook(
    of answer: SessionAnswer, _ card: LearnerState.Card, on day: StudyDay
  ) -> String {
    switch repeating(answer) {
    case .no:
      let then = Moment(milliseconds: card.lastAnswered).advanced(byDays: day - card.lastDay)
      let recall = percent(session.state.retrievability(of: answer.question, at: then) ?? 0)
      return "\(recall) likely to be known on \(said(day)) as it is"
        + console.hint("; the plan asks it again when that helps most.", later: ".", isOnce: true)
    case .inSession: return "asked again in this session."
    case .anotherDay:
      return "that's enough of it for today; the plan for \(said(day)) asks it another day."
    }
  }

  /// Whether a question is asked again because its answer missed something.
  private enum Repeating { case no, inSession, anotherDay }

  private func repeating(_ answer: SessionAnswer) -> Repeating {
    if !answer.isToRepeat { return .no }
    return session.isEnough(of: answer.question) ? .anotherDay : .inSession
  }

  /// The day of the nearest goal that an answered question belongs to, if one is to come: until then
  /// study chooses for it, whatever day the schedule says.
  func goalDay(of answer: SessionAnswer, today: StudyDay) -> StudyDay? {
    let units = Set(answer.criteria.map(\.unitCode))
    return session.state.settings.goalsToCome(on: today)
      .first { units.contains($0.goal.unit) }?.day
  }
}

// Counting an answer right that was marked otherwise.
extension StudyConversation {
  /// Offers to count an answer right of which every wrong part is a near miss.
  ///
  /// - Parameters:
  ///   - mark: The mark.
  ///   - asking: What was asked.
  /// - Returns: What was typed instead of yes or no, which is then obeyed as after any mark.
  /// - Throws: `StoreError` and `LineEditorError`.
  mutating func offerToCountRight(_ mark: Mark, _ asking: PresentedQuestion) throws -> Typed? {
    guard let nearMiss = nearMiss(of: mark) else { return nil }
    switch try replies.isYes("Count it right? y/N: ", unlessSaid: false) {
    case .chosen(true), .other(.command(.right, _)):
      try countRight(asking, nearMiss: nearMiss)
      return nil
    case .chosen(false):
      console.paragraph(scheduleLine(of: asking.question.id))
      return nil
    case .other(let reply):
      console.paragraph(scheduleLine(of: asking.question.id))
      return reply
    }
  }

  /// Returns how an answer nearly is right; `nil` unless every wrong part of it nearly is.
  ///
  /// - Parameter mark: The answer's mark.
  /// - Returns: What is off, part by part.
  func nearMiss(of mark: Mark) -> String? {
    let misses = mark.parts.filter { !$0.isRight }.map(\.nearMiss)
    guard !misses.isEmpty, misses.allSatisfy({ $0 != nil }) else { return nil }
    return misses.compactMap { $0?.words }.joined(separator: ", ")
  }

  /// Counts the latest answer right, which the record keeps beside the mark.
  mutating func countRight(_ asking: PresentedQuestion, nearMiss: String? = nil) throws {
    guard asking.question.key.parts.isTyped else {
      return console.paragraph(
        "Only a typed answer can be counted right; “/flag” with a few words marks the question on "
          + "your record and in transcripts.")
    }
    guard let fact = session.countingRight(nearMiss: nearMiss) else {
      return console.line("The answer is right already.")
    }
    try record([fact])
    console.paragraph(
      "Counted right by you. The record keeps your answer, its mark and this, and an assessor sees "
        + "all three.")
    console.paragraph(scheduleLine(of: asking.question.id))
  }
}

extension Mark.Part {
  /// Whether it is a member of a list that was not named.
  fileprivate var isMissingMember: Bool {
    if case .member = name { !isRight } else { false }
  }
}

/// Returns a number as it is written in a sentence: as a word up to nine.
private func smallNumber(_ number: Int) -> String {
  let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
  return words.indices.contains(number) ? words[number] : "\(number)"
}

extension AnswerKey {
  /// Whether things are to be put in order.
  var isOrdering: Bool { if case .ordering = self { true } else { false } }

  /// Whether a part of the answer is typed as words, which can be compared letter by letter.
  func isTyped(part: Int) -> Bool {
    switch self {
    case .shortAnswer: true
    case .cloze(let cloze):
      cloze.gaps.indices.contains(part) && cloze.gaps[part].options.isEmpty
    default: false
    }
  }
}

extension String {
  /// An author's words on a right answer without the “Right:” that the mark has said.
  var withoutVerdict: String {
    guard let lead = ["Right: ", "Right, ", "Right. "].first(where: hasPrefix) else { return self }
    return String(dropFirst(lead.count)).capitalizedFirst
  }
}

// Which points an answer in one's own words makes.
extension StudyConversation {
  /// What came of asking which points an answer made.
  enum Ticks {
    /// The positions of the points, from 0.
    case ticked(Set<Int>)
    /// They are to be ticked another time; the session goes on.
    case later
    case left
  }

  /// Asks which key points the answer made.
  mutating func takeTicks(_ explain: AnswerKey.Explain, response: [String]) throws -> Ticks {
    console.line()
    console.paragraph("Your answer is locked. Which of these points did it make?")
    console.keyPoints(of: explain)
    suggestTicks(explain, for: response)
    let choice = try replies.ticks(
      of: explain, commands: [.skip, .pause, .quit],
      refusal: "Tick the points first, or /skip to mark it another time; other commands work again "
        + "after the mark.")
    switch choice {
    case .chosen(let ticked): return .ticked(ticked)
    case .other(.command(.skip, _)):
      console.paragraph("Not marked; the next “study” asks again which points it made.")
      console.line()
      return .later
    case .other(let reply):
      leave(by: reply)
      return .left
    }
  }

  private func suggestTicks(_ explain: AnswerKey.Explain, for response: [String]) {
    let hint = suggestedTicks(for: response.joined(separator: " "), explain: explain)
    guard !hint.isEmpty else { return }
    let numbers = hint.sorted().map { String($0 + 1) }.joined(separator: ", ")
    console.paragraph(
      "Your answer has words of point\(hint.count == 1 ? "" : "s") \(numbers); whether it makes "
        + "\(hint.count == 1 ? "it" : "them") is for you to say.")
  }
}
