internal import Curriculum
internal import LearnerRecord
internal import Marking
internal import Practice
internal import Scheduling

// Showing a question.
extension StudyConversation {
  /// Shows where a question comes from, the question, and what there is to choose from.
  func show(_ asking: Asking) {
    let place = "Question \(asking.number) of \(asking.total)"
    console.heading("\(place) · \(label(of: asking.reason))")
    console.paragraph(origin(of: asking.question), rest: 2)
    console.line()
    console.paragraph(asking.question.prompt)
    let lines = shownLines(of: asking.question.key, shown: asking.shown)
    for (place, line) in lines.enumerated() {
      if place == heads(of: asking.question.key) { console.line() }
      console.paragraph(line, first: "  ", rest: line.isLabelled ? 5 : 2)
    }
    console.line()
  }

  /// How many lines stand above a second list.
  private func heads(of key: AnswerKey) -> Int? {
    guard case .matching(let key) = key else { return nil }
    return key.pairs.count
  }

  private func label(of reason: Asking.Reason) -> String {
    switch reason {
    case .due: "due"
    case .new: "new"
    case .missed: "again"
    case .goal: "for your goal"
    }
  }

  /// Returns unit and criterion in words, those that were asked for first.
  private func origin(of question: Question) -> String {
    guard let id = wanted(question.criteria).first else { return "" }
    let words = curriculum.criterion(id)?.words.withoutFullStop ?? ""
    let others = question.criteria.count - 1
    let more = others > 0 ? " (and \(others) more criteri\(others == 1 ? "on" : "a"))" : ""
    return "\(id.unitCode) \(id.local): \(words)\(more)"
  }

  /// Returns those criteria that were asked for; all of them where none was.
  func wanted(_ criteria: [CriterionID]) -> [CriterionID] {
    let wanted = criteria.filter { id in
      plan.selection.contains { selector in
        switch selector {
        case .unit(let code): id.unitCode == code
        case .criterion(let ancestor): id.isWithin(ancestor)
        case .topic: false
        }
      }
    }
    return wanted.isEmpty ? criteria : wanted
  }

  /// Returns why a question is asked now.
  func reason(for asking: Asking) -> String {
    guard let card = session.state.cards[asking.question.id] else {
      return "It is new to you: no answer to it stands on your record."
    }
    let days = session.state.studyDay(clock.now()) - card.lastDay
    let when = days == 0 ? "today" : "\(counted(days, "day")) ago"
    let last = card.credit >= 1 ? "right" : "not quite right"
    let missed = card.lapses > 0 ? ", forgotten \(counted(card.lapses, "time"))" : ""
    return "You last answered it \(when), \(last); it was due on \(card.due). "
      + "Answered \(counted(card.reviews, "time")) so far\(missed)."
  }

  func tellSources(_ question: Question) {
    for source in question.sources { console.paragraph(source, first: "Source: ", rest: 8) }
    if let date = question.asAt { console.line("        as at \(date)") }
  }
}

// Telling a mark.
extension StudyConversation {
  /// Tells the mark, the answer beside what was expected, the explanation, and when it comes back.
  func tell(_ mark: Mark, of asking: Asking) {
    console.line()
    console.line(console.toned(verdict(mark), mark.isRight ? .right : mark.credit > 0 ? .partly : .wrong))
    if case .explain(let explain) = asking.question.key {
      for part in mark.parts { tell(keyPoint: part) }
      console.paragraph(explain.benchmark, first: "Benchmark answer: ", rest: 2)
    } else {
      for part in mark.parts { tell(part, isOnly: mark.parts.count == 1) }
    }
    console.paragraph(asking.question.explanation, first: "Why: ", rest: 2)
    tellSources(asking.question)
    console.line(scheduleLine(of: asking.question.id))
    if let notice = leechNotice(of: asking.question.id) { console.paragraph(notice) }
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

  private func verdict(_ mark: Mark) -> String {
    if mark.isRight { return "Right." }
    return mark.credit > 0 ? "Partly right: \(percent(mark.credit))." : "Not right."
  }

  private func tell(keyPoint part: Mark.Part) {
    let required = part.isRight || part.expected == "made" ? "" : " (required)"
    console.paragraph(
      (part.label ?? "") + required, first: part.isRight ? "  [made] " : "  [not made] ", rest: 4)
  }

  private func tell(_ part: Mark.Part, isOnly: Bool) {
    let indent = isOnly ? "  " : "    "
    let isExact = part.given == part.expected
    if !isOnly {
      let label = part.label ?? ""
      console.paragraph(
        isExact ? "\(label) → \(part.given)" : label,
        first: part.isRight ? "  [right] " : "  [not right] ", rest: 4)
    }
    func tell(_ text: String) { console.paragraph(text, first: indent, rest: indent.count + 2) }
    if isOnly || !isExact { tell("you: " + (part.given.isEmpty ? "nothing" : part.given)) }
    if !isExact { tell("expected: " + part.expected) }
    if let feedback = part.feedback { tell(feedback) }
    if let tolerated = part.tolerated { tell("Overlooked: \(tolerated).") }
    if let nearMiss = part.nearMiss { tell("Close: \(nearMiss).") }
  }

  private func scheduleLine(of question: Question.ID) -> String {
    guard let card = session.state.cards[question], let answer = session.answers.last else {
      return ""
    }
    let days = card.due - card.lastDay
    if plan.isCram {
      return "Rated “\(answer.rating.word)”; cramming leaves the schedule as it was: "
        + "next on \(card.due)."
    }
    if let day = goalDay(of: answer, today: card.lastDay) {
      let again = answer.credit < 1 ? "asked again in this session, then" : "asked again"
      return "Rated “\(answer.rating.word)”; \(again) when it helps most for your goal on \(day)."
    }
    let again = answer.credit < 1 ? "asked again in this session, then on" : "next on"
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

// After the mark.
extension StudyConversation {
  private static let ratingPrompt =
    "Enter goes on; or rate it yourself, 1 again, 2 hard, 3 good, 4 easy: "

  /// Lets the learner change the rating, look things up, or go on.
  mutating func afterwards(_ asking: Asking) throws -> Outcome {
    while true {
      switch try replies.ask(console.hint(Self.ratingPrompt, later: "Enter, or 1 to 4: ")) {
      case .text(let text):
        let word = text.filter { $0 != " " }
        if word.isEmpty {
          console.line()
          return .goOn
        }
        try rate(word.visible(), asking)
      case .leave, .command(.quit, _): return .leave
      case .unknown(let word): complain(about: word)
      case .command(.undo, _):
        if try undo() { return .goOn }
      case .command(let command, let rest): try obeyAfterwards(command, rest, asking)
      }
    }
  }

  private mutating func rate(_ word: String, _ asking: Asking) throws {
    guard let number = Int(word), let rating = Rating(rawValue: number),
      let fact = session.rating(latest: rating)
    else { return console.line("Type 1, 2, 3 or 4 to change the rating, or just Enter.") }
    try record([fact])
    console.line(scheduleLine(of: asking.question.id))
  }

  private mutating func obeyAfterwards(
    _ command: SlashCommand, _ rest: String, _ asking: Asking
  ) throws {
    switch command {
    case .why: console.paragraph(asking.question.explanation)
    case .source: tellSources(asking.question)
    case .flag: try flag(rest)
    case .suspend: try suspend()
    case .hint, .skip: console.line("The question is answered; Enter goes on.")
    default: listCommands()
    }
  }
}

extension String {
  /// Whether a line begins with a letter or number of its own, as in `a) Repair it`.
  var isLabelled: Bool {
    prefix { $0 != " " }.last.map { $0 == ")" || $0 == "." } ?? false
  }

  /// The text, for the midst of a sentence.
  var withoutFullStop: String {
    hasSuffix(".") ? String(dropLast()) : self
  }
}

/// Returns a fraction in per cent: `67 %`.
func percent(_ fraction: Double) -> String {
  "\(Int((fraction * 100).rounded())) %"
}
