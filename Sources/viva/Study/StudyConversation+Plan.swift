internal import LearnerRecord
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

// How far a session takes today's plan for the learner's goals.
extension StudyConversation {
  /// Says how much of today's plan the session asks, where there is a goal.
  func tellPlan() {
    let planned = session.plannedForGoals
    guard planned > 0, session.answers.isEmpty else { return }
    let asked = min(planned, session.total)
    let part =
      asked < planned
      ? "\(asked) of today's \(planned)" : "today's \(planned)"
    console.paragraph("For your goal \(goals): \(part) \(planned == 1 ? "question" : "questions").")
    console.line()
  }

  /// Says whether today's plan is done, or how much of it is left.
  func tellRestOfPlan() {
    guard session.plannedForGoals > 0 else { return }
    let study = GoalStudy(curriculum, session.state, now: clock.now(), profile: plan.profile)
    let left = study.choice().count
    console.paragraph(
      left == 0
        ? "Today's plan for \(goals) is done."
        : "Of today's plan for \(goals), \(counted(left, "question")) "
          + "\(left == 1 ? "is" : "are") left: “study” asks them.")
  }

  /// The goals to come, with their days.
  var goals: String {
    let today = session.state.studyDay(clock.now())
    return session.state.settings.goals(on: today).filter { $0.day > today }
      .map { "\($0.goal.unit) on \($0.day)" }.joined(separator: ", ")
  }
}
