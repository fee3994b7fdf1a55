internal import LearnerRecordStore
internal import Curriculum
internal import LearnerRecord
internal import LineEditor
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

// The end of a session.
extension StudyConversation {
  /// Says how the session went, what was learned, what comes back when, and what most needs work.
  func summarise() {
    let answers = session.answers
    guard !answers.isEmpty else {
      if !wasAsked { console.line(nothingToAsk) }
      if wasAsked, unmarked.isEmpty {
        console.line("Session over: no answer was given.")
      }
      sayWhatIsUnmarked()
      return sayHowToResume()
    }
    let right = answers.count { $0.credit >= 1 }
    let own = answers.count(where: \.isCountedRight)
    let end = isPaused ? "Session paused" : "Session over"
    let note = own > 0 ? " (\(own) of them by your own count)" : ""
    console.line(
      "\(end): \(counted(answers.count, "answer")), \(right) right\(note).", .strong)
    sayWhatIsUnmarked()
    if let learned { console.paragraph(learned, rest: 2) }
    if let missed { console.paragraph(missed, rest: 2) }
    if let comingBack { console.paragraph(comingBack, rest: 2) }
    if let facts = try? desk.store.replayFacts(within: AskingPace.entries) {
      if !plan.isCram, let weakest = weakest(facts) { console.paragraph(weakest, rest: 2) }
      reportRestOfPlan(facts)
      reportPace(facts)
    }
    offerGoal()
    sayHowToResume()
  }

  /// Says which answers are locked and wait for their mark.
  private func sayWhatIsUnmarked() {
    guard !unmarked.isEmpty else { return }
    console.paragraph(
      "Locked and not marked yet: \(counted(unmarked.count, "answer")). The next “study” shows "
        + "\(unmarked.count == 1 ? "it" : "them") and asks which points "
        + "\(unmarked.count == 1 ? "it" : "they") made.", rest: 2)
  }

  /// Says how a session that was paused is resumed.
  private func sayHowToResume() {
    guard isPaused, replies.input.isInteractive || wasPauseAsked else { return }
    var rest = session
    guard let next = try? open ?? rest.next(), !unmarked.contains(next.question.id) else { return }
    console.paragraph("Paused at question \(next.number) of \(next.total): “study” resumes there.")
  }

  /// The first answer of the session to each question, on the schedule.
  private var firsts: [SessionAnswer] {
    var seen: Set<Question.ID> = []
    return session.answers.filter { !$0.isOnceMore && seen.insert($0.question).inserted }
  }

  /// What was new, how much of it was right at once, and where a unit was named its criteria.
  private var learned: String? {
    let new = firsts.filter(\.isNew)
    guard !new.isEmpty, !plan.isCram else { return nil }
    let right = new.count { $0.credit >= 1 }
    return "Seen for the first time: \(new.count) (\(right) right at once)\(criteria(of: new))."
  }

  /// What was not right at the first try.
  private var missed: String? {
    let missed = firsts.filter { $0.credit < 1 }
    return missed.isEmpty ? nil : "Missed at first: \(missed.count)\(criteria(of: missed))."
  }

  /// The criteria of some answers, where a unit was named or a goal is for it.
  private func criteria(of answers: [SessionAnswer]) -> String {
    let criteria = Set(answers.flatMap { named($0.criteria) }).sorted()
    guard let first = criteria.first else { return "" }
    guard criteria.count > 1 else { return ", on \(first.unitCode) \(first.local)" }
    let isOneUnit = criteria.allSatisfy { $0.unitCode == first.unitCode }
    let names = criteria.prefix(4).map { isOneUnit ? $0.local : "\($0.unitCode) \($0.local)" }
    let more =
      criteria.count > names.count ? " and \(criteria.count - names.count) more" : ""
    // A question can be on several.
    return ", on \(criteria.count) criteria\(isOneUnit ? " of \(first.unitCode)" : ""): "
      + names.joined(separator: ", ") + more
  }

  /// Returns those criteria that were asked for by name, or that a goal is for; none where neither is
  /// so.
  func named(_ criteria: [CriterionID]) -> [CriterionID] {
    if !plan.selection.isEmpty { return wanted(criteria) }
    let goals = Set(session.state.settings.goals.map(\.unit))
    return criteria.filter { goals.contains($0.unitCode) }
  }

  private var nothingToAsk: String {
    if curriculum.positions(matching: plan.selection).isEmpty {
      return
        "No bank has a question on that, so there is nothing to ask. “bank list” shows the banks."
    }
    if plan.isForLaw {
      return
        "No question waits because its law changed since you answered it. “law” shows the changes; "
        + "“study” asks what is due."
    }
    if plan.dueLimit == 0 || plan.newLimit == 0, let waiting {
      return
        "Enough for today: \(waiting), and you have reached a limit for the day. “limits” shows and "
        + "changes them; “study --cram” asks without touching the schedule."
    }
    if let waiting, session.plannedForGoals == 0, !goals.isEmpty, !plan.isCram, plan.ahead == 0 {
      return
        "Today's plan for \(goals) asks nothing here: \(waiting) for a later day. “plan” shows the days; "
        + "“study --ahead 1” asks beyond the plan."
    }
    return "Nothing is due and nothing new is left to ask here. “due” shows what comes when; "
      + "“study --ahead 3” asks what is due in three days."
  }

  /// What could still be asked, if anything.
  private var waiting: String? {
    let today = session.state.studyDay(clock.now())
    let ids = curriculum.knowledge(matching: plan.selection).map { curriculum.outlines[$0].id }
      .filter { !session.state.settings.suspended.contains($0) }
    let due = ids.compactMap { session.state.dueDay(of: $0, under: plan.law) }
      .count { $0 <= today }
    let new = ids.count { session.state.cards[$0] == nil }
    guard due + new > 0 else { return nil }
    return
      "\(due) due and \(new) new \(due + new == 1 ? "question is waiting" : "questions are waiting")"
  }

  /// How many questions of the session come back on which day, the next days first.
  private var comingBack: String? {
    // Until the day of a goal the planner chooses, whatever day the schedule says.
    let today = session.state.studyDay(clock.current)
    let scheduled = session.answers.filter { goalDay(of: $0, today: today) == nil }
    let days = Set(scheduled.map(\.question)).compactMap { session.state.cards[$0]?.due }
    guard !days.isEmpty else { return nil }
    let counts = Dictionary(grouping: days, by: \.self).mapValues(\.count)
      .sorted { $0.key < $1.key }
    let first = counts.prefix(3).enumerated().map { place, day in
      "\(place == 0 ? counted(day.value, "question") : "\(day.value)") on \(said(day.key))"
    }
    let later = counts.dropFirst(3).reduce(0) { $0 + $1.value }
    return "Coming back: " + first.joined(separator: ", ")
      + (later > 0 ? ", \(later) later" : "") + "."
  }

  /// The weakest criterion, as “today” names it, of those that the session is about; `nil` before enough was
  /// asked.
  private func weakest(_ facts: [ReplayFact]) -> String? {
    let outlines = curriculum.knowledge(matching: plan.selection).map { curriculum.outlines[$0] }
    let latest = LatestDays(of: facts, model: session.state.model, policy: session.state.policy)
    let meant = Set(session.answers.flatMap { named($0.criteria) }.map(\.unitCode))
    let worst = Outlook.Weakness.all(of: outlines, latest, curriculum) { id in
      meant.contains(id.unitCode) && !named([id]).isEmpty
    }.first
    guard let worst, worst.isSure else { return nil }
    let id = CriterionID(rawValue: worst.criterion)
    return "Weakest so far: \(id.unitCode) \(id.local), \(worst.words) (right at first: "
      + "\(worst.right) of \(worst.asked))."
  }
}
