internal import Curriculum
internal import Text
internal import LearnerRecord
internal import Marking
internal import Practice
internal import Scheduling
internal import Terminal

// Showing a question.
extension StudyConversation {
  /// Shows where a question comes from, the question, and what there is to choose from.
  mutating func show(_ asking: Asking) {
    let start = asking.locked.map { _ in "To be marked" } ?? place(of: asking)
    console.heading("\(start) · \(label(of: asking.reason))")
    console.paragraph(origin(of: asking.question), rest: 2)
    console.line()
    console.paragraph(asking.question.prompt)
    console.lists(of: ShownQuestion(asking.question.key, shown: asking.shown))
    console.line()
    if !isHelpTold {
      isHelpTold = true
      console.paragraph("(/help lists what can be typed besides an answer.)")
    }
    if let locked = asking.locked {
      console.paragraph(
        locked.fact.response.joined(separator: "\n"),
        first: "Your answer, locked on \(locked.at.date) at \(locked.at.clock): ",
        rest: 2)
    }
  }

  /// Returns how far the session is, in as many words as a line has room for.
  private func place(of asking: Asking) -> String {
    // A repeat is none of the questions that are counted.
    guard asking.reason != .missed, asking.reason != .onceMore else {
      return console.width < 40
        ? "Repeat" : "Repeat, after \(asking.number) of \(asking.total)"
    }
    return console.width < 40
      ? "\(asking.number)/\(asking.total)"
      : "Question \(asking.number) of \(asking.total)"
  }

  private func label(of reason: Asking.Reason) -> String {
    switch reason {
    case .due: "due"
    case .new: "new"
    case .missed: "again"
    case .goal: "for your goal"
    case .onceMore: "once more, off the schedule"
    case .unmarked: "not marked yet"
    }
  }

  /// Returns unit and criterion in words, those that were asked for, or that a goal is for, first.
  private func origin(of question: Question) -> String {
    guard let id = named(question.criteria).first ?? question.criteria.first else { return "" }
    let words = curriculum.criterion(id)?.words.withoutFullStop ?? ""
    let others = question.criteria.count - 1
    let more =
      others > 0 ? " (and \(others) more criteri\(others == 1 ? "on" : "a"))" : ""
    return "\(id.unitCode) \(id.local): \(words)\(more)"
  }

  /// Returns those criteria that were asked for; all of them where none was.
  func wanted(_ criteria: [CriterionID]) -> [CriterionID] {
    let wanted = criteria.filter { id in
      plan.selection.contains { selector in
        switch selector {
        case .unit(let code): id.unitCode == code
        case .criterion(let line): curriculum.criteria(within: line).contains(id)
        case .topic: false
        }
      }
    }
    return wanted.isEmpty ? criteria : wanted
  }

  /// Returns why a question is asked now.
  func reason(for asking: Asking) -> String {
    guard let card = session.state.cards[asking.question.id] else {
      return "It is new to you: no answer to it is on your record."
    }
    let days = session.state.studyDay(clock.now()) - card.lastDay
    let when = days == 0 ? "today" : "\(counted(days, "day")) ago"
    let last = card.credit >= 1 ? "right" : "not quite right"
    let missed = card.lapses > 0 ? ", forgotten \(counted(card.lapses, "time"))" : ""
    let isDue = card.due <= session.state.studyDay(clock.now())
    return "You last answered it \(when), \(last); it \(isDue ? "was" : "is") due on \(card.due). "
      + "Answered \(counted(card.reviews, "time")) so far\(missed)."
  }

  func tellSources(_ question: Question) {
    for source in question.sources {
      console.paragraph(source, first: "Source: ", rest: 8)
    }
    if let date = question.asAt { console.line("        as at \(date)") }
  }
}

// Telling a mark.
extension StudyConversation {
  /// Tells the mark, the answer beside what was expected, the explanation, and when it comes back.
  ///
  /// - Parameters:
  ///   - mark: The mark.
  ///   - asking: What was asked.
  ///   - told: What to say of it in place of how right it was.
  func tell(_ mark: Mark, of asking: Asking, verdict told: String? = nil) {
    let verdict = told ?? verdict(mark, hints: asking.hintsShown)
    let start = console.lineCount
    console.line()
    let tone: Tone = mark.isRight ? .right : mark.credit > 0 ? .partly : .wrong
    console.line(verdict, tone)
    if case .explain(let explain) = asking.question.key {
      for part in mark.parts { tell(keyPoint: part) }
      console.paragraph(explain.benchmark, first: "Benchmark answer: ", rest: 2)
    } else {
      if case .ordering = asking.question.key, !mark.isRight { tellOrder(mark) }
      let isShown = asking.question.key.isOrdering && told != nil
      for (place, part) in mark.parts.enumerated() where !isShown {
        tell(
          part, isOnly: mark.parts.count == 1,
          isTyped: asking.question.key.isTyped(part: place) && told == nil)
      }
    }
    console.paragraph(asking.question.explanation, first: "Why: ", rest: 2)
    tellSources(asking.question)
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

  /// Points out a question that keeps being forgotten.
  private func leechNotice(of question: Question.ID) -> String? {
    guard session.answers.last?.rating == .again, !plan.isCram,
      let card = session.state.cards[question], card.isLeech
    else { return nil }
    return
      "Forgotten \(counted(card.lapses, "time")): more asking may not help. Look it up and put "
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

  /// Tells the expected order at a glance: its letters, then its lines where nothing was answered.
  private func tellOrder(_ mark: Mark) {
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

  private func tell(keyPoint part: Mark.Part) {
    let isRequired = if case .keyPoint(_, true) = part.name { true } else { false }
    console.paragraph(
      part.label + (isRequired && !part.isRight ? " (required)" : ""),
      first: part.isRight ? "  [made] " : "  [not made] ", rest: 4)
  }

  private func tell(_ part: Mark.Part, isOnly: Bool, isTyped: Bool) {
    let indent = isOnly ? "  " : "    "
    let isExact = part.given == part.expected
    if !isOnly {
      let label = part.label
      console.paragraph(
        isExact ? "\(label) → \(part.given)" : label,
        first: part.isRight ? "  [right] " : "  [not right] ", rest: 4)
    }
    func tell(_ name: String, _ text: String) {
      let isNarrow = console.width < 40
      let first = indent + (isNarrow ? name + " " : name.padded(to: 10))
      console.paragraph(text, first: first, rest: isNarrow ? indent.count + 2 : first.count)
    }
    func tell(_ text: String) { console.paragraph(text, first: indent, rest: indent.count + 2) }
    if isOnly || !isExact {
      tell("you:", part.given.isEmpty ? "nothing" : part.given)
    }
    if !isExact { tell("expected:", part.expected) }
    if isTyped, !part.isRight, !part.given.isBlankLine,
      let line = differenceLine(typed: part.given, expected: part.expected)
    {
      tell("differs:", line)
    }
    if let feedback = part.feedback { tell(part.isRight ? feedback.withoutVerdict : feedback) }
    if let tolerated = part.toleratedWords { tell("Overlooked: \(tolerated).") }
    if let nearMiss = part.nearMiss { tell("Close: \(nearMiss.words).") }
  }

  func scheduleLine(of question: Question.ID) -> String {
    guard let card = session.state.cards[question], let answer = session.answers.last else {
      return ""
    }
    let days = card.due - card.lastDay
    if plan.isCram || answer.isOnceMore {
      let why = plan.isCram ? "cramming" : "asking once more"
      return "Rated “\(answer.rating.word)”; \(why) leaves the schedule as it was: "
        + "next on \(card.due)."
    }
    if let day = goalDay(of: answer, today: card.lastDay) {
      let again =
        answer.credit < 1
        ? "asked again in this session, then" : "asked again"
      return "Rated “\(answer.rating.word)”; \(again) when it helps most for your goal on \(day)."
    }
    let again =
      answer.credit < 1 ? "asked again in this session, then on" : "next on"
    return "Rated “\(answer.rating.word)”; \(again) \(card.due) (in \(counted(days, "day")))."
  }

  /// The day of the nearest goal that an answered question belongs to, if one is to come: until then
  /// study chooses for it, whatever day the schedule says.
  private func goalDay(of answer: SessionAnswer, today: StudyDay) -> StudyDay? {
    let units = Set(answer.criteria.map(\.unitCode))
    return session.state.settings.goals(on: today)
      .first { $0.day > today && units.contains($0.goal.unit) }?.day
  }
}

extension String {
  /// An author's words on a right answer without the “Right:” that the mark has said.
  var withoutVerdict: String {
    guard let lead = ["Right: ", "Right, ", "Right. "].first(where: hasPrefix) else { return self }
    return String(dropFirst(lead.count)).capitalizedFirst
  }
}
