internal import Curriculum
internal import LearnerRecord
internal import Practice
internal import Scheduling

// The end of a session.
extension StudyConversation {
  /// Says how the session went, what comes back when, and what most needs work.
  func sayGoodbye() {
    let answers = session.answers
    guard !answers.isEmpty else {
      console.line(wasAsked ? "Session over: no answer was given." : nothingToAsk)
      return
    }
    let right = answers.count { $0.credit >= 1 }
    console.line(
      console.bold("Session over: \(counted(answers.count, "answer")), \(right) right."))
    if let due = nextDue { console.line(due) }
    if let weakest { console.paragraph(weakest, rest: 2) }
  }

  private var nothingToAsk: String {
    if plan.dueLimit == 0 || plan.newLimit == 0, let waiting {
      return "Enough for today: \(waiting), and a limit of the day is reached. “limits” shows and "
        + "changes them; “study --cram” asks without touching the schedule."
    }
    return "Nothing is due and nothing new is left to ask here. “due” shows what comes when; "
      + "“study --ahead 3” asks what is due in three days."
  }

  /// What could still be asked, if anything.
  private var waiting: String? {
    let today = session.state.studyDay(clock.now())
    let ids = curriculum.positions(matching: plan.selection).map { curriculum.outlines[$0].id }
      .filter { !session.state.settings.suspended.contains($0) }
    let due = ids.count { session.state.isDue($0, on: today) }
    let new = ids.count { session.state.cards[$0] == nil }
    guard due + new > 0 else { return nil }
    return "\(due) due and \(new) new \(due + new == 1 ? "question waits" : "questions wait")"
  }

  private var nextDue: String? {
    let days = Set(session.answers.map(\.question)).compactMap { session.state.cards[$0]?.due }
    guard let first = days.min() else { return nil }
    let count = days.count { $0 == first }
    let rest = count == days.count ? "" : ", the others later"
    return "\(counted(count, "question")) will come back on \(first)\(rest)."
  }

  /// The criterion with the lowest credit at first try in this session, if any was missed.
  private var weakest: String? {
    var tries: [CriterionID: (sum: Double, count: Int)] = [:]
    var seen: Set<Question.ID> = []
    for answer in session.answers where seen.insert(answer.question).inserted {
      for criterion in wanted(answer.criteria) {
        let before = tries[criterion] ?? (0, 0)
        tries[criterion] = (before.sum + answer.earned, before.count + 1)
      }
    }
    let means = tries.map { (id: $0.key, mean: $0.value.sum / Double($0.value.count)) }
    guard let worst = means.min(by: { ($0.mean, $0.id) < ($1.mean, $1.id) }), worst.mean < 1 else {
      return nil
    }
    let words = curriculum.criterion(worst.id)?.words.withoutFullStop ?? ""
    return "Most in need of work: \(worst.id.unitCode) \(worst.id.local), \(words) "
      + "(\(percent(worst.mean)) at first try)."
  }
}
