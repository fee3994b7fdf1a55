internal import LearnerRecordStore
internal import Curriculum
internal import LearnerRecord
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

// Showing a question.
extension StudyConversation {
  /// Shows where a question comes from, the question, and what there is to choose from.
  mutating func show(_ asking: PresentedQuestion) {
    let start = asking.locked.map { _ in "To be marked" } ?? place(of: asking)
    console.heading("\(start) · \(label(of: asking))")
    console.paragraph(origin(of: asking.question), rest: 2)
    console.line()
    console.paragraph(asking.question.prompt)
    console.lists(
      of: ShownQuestion(
        asking.question.key, turns: asking.question.turns, shown: asking.shown))
    console.line()
    if !isHelpTold {
      isHelpTold = true
      console.paragraph("(/help lists what can be typed besides an answer.)")
    }
    if let locked = asking.locked {
      console.paragraph(
        locked.fact.response.joined(separator: "\n"),
        first:
          "Your answer, locked on \(locked.at.dateWords) at \(locked.at.clock): ",
        rest: 2)
    }
  }

  /// Returns how far the session is, in as many words as a line has room for.
  private func place(of asking: PresentedQuestion) -> String {
    // A repeat is not one of the questions that are counted.
    guard asking.reason != .missed, asking.reason != .onceMore else {
      let before = session.answers.count { $0.question == asking.question.id }
      let name = before == 2 ? "Second repeat" : before == 3 ? "Third repeat" : "Repeat"
      return console.width < 40 ? name : "\(name), after \(asking.number) of \(asking.total)"
    }
    return console.width < 40
      ? "\(asking.number)/\(asking.total)"
      : "Question \(asking.number) of \(asking.total)"
  }

  private func label(of asking: PresentedQuestion) -> String {
    switch asking.reason {
    case .lawChanged: lawChange(of: asking).map { "the law changed on \($0)" } ?? "the law changed"
    case .due: "due"
    case .new: "new"
    case .named: reading == nil ? "by its name" : "on what you read"
    case .missed: "again"
    case .goal: "for your goal"
    case .onceMore: "once more, off the schedule"
    case .application: "case"
    case .unmarked: "not marked yet"
    }
  }

  /// Returns the day on which the law changed since a question was answered, as documents write it.
  private func lawChange(of asking: PresentedQuestion) -> String? {
    let today = session.state.studyDay(clock.current)
    return session.state.lawChange(of: asking.question.id, in: plan.law, on: today)?.date.words
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
        case .topic, .question: false
        }
      }
    }
    return wanted.isEmpty ? criteria : wanted
  }

  /// Returns why a question is asked now.
  func reason(for asking: PresentedQuestion) -> String {
    guard let card = session.state.cards[asking.question.id] else {
      return "This one is new: you have not answered it yet."
    }
    let days = session.state.studyDay(clock.now()) - card.lastDay
    let when = days == 0 ? "today" : "\(counted(days, "day")) ago"
    let last = card.credit >= 1 ? "right" : "not quite right"
    let missed = card.lapses > 0 ? ", forgotten \(counted(card.lapses, "time"))" : ""
    let isDue = card.due <= session.state.studyDay(clock.now())
    return
      "You last answered it \(when), \(last); it \(isDue ? "was" : "is") due on \(said(card.due)). "
      + "Answered \(counted(card.reviews, "time")) so far\(missed)."
      + (lawChange(of: asking).map { " The law changed on \($0): “law” shows how." } ?? "")
  }

  func reportSources(_ question: Question) {
    for source in question.sources {
      console.paragraph(source, first: "Source: ", rest: 8)
    }
    if let date = question.asAt {
      console.line("        as at \(CalendarDate(iso: date)?.words ?? date)")
    }
  }
}
