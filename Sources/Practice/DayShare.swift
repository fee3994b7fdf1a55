package import Curriculum
package import LearnerRecord
package import Scheduling

/// What a day still asks of a learner, and what the next one will.
///
/// With a goal it is what the planner chooses for the goals; without one, what is due and as many new
/// questions as a day may have.
package struct DayShare: Equatable, Sendable {
  /// Some questions, and how long they take.
  package struct Part: Equatable, Sendable {
    /// How many; 0 or more.
    package var questions: Int
    /// How long they take, in minutes; 0 or more.
    package var minutes: Double
  }

  /// What is left of today's.
  package let left: Part
  /// What the next day asks as things are now.
  package let tomorrow: Part
  /// Whether another session of today finds something to ask although nothing is left.
  package let asksMore: Bool

  /// Finds out what is left of a day.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - plan: What sessions of the day ask; its selection, its new ones and its length count.
  ///   - isForGoals: Whether it is the share of the goals.
  ///   - log: The answers of the learner until now: how long they take, and how much they study.
  ///   - now: The time.
  package init(
    _ curriculum: Curriculum, _ state: LearnerState, _ plan: SessionPlan, isForGoals: Bool,
    log: ReviewLog, now: Moment
  ) {
    let next = now.advanced(byDays: 1)
    let profile = LearnerProfile(log, prior: .newcomer, before: state.studyDay(now))
    let seconds = (
      new: profile.seconds(recall: nil),
      old: profile.seconds(recall: state.policy.retention.rawValue)
    )
    let (today, tomorrow) = (state.studyDay(now), state.studyDay(next))
    func part(of positions: [Int]) -> Part {
      let new = positions.count { state.cards[curriculum.outlines[$0].id] == nil }
      return Part(new: new, old: positions.count - new, seconds)
    }
    func goalStudy(at moment: Moment) -> GoalStudy {
      GoalStudy(curriculum, state, now: moment, log: log, sessionLength: plan.sessionLength)
    }
    if isForGoals {
      let study = goalStudy(at: now)
      left = part(of: study.choice())
      self.tomorrow = part(of: goalStudy(at: next).choice())
      asksMore = left.questions > 0 || !study.choiceBeyondToday().isEmpty
      return
    }
    let asked = Asked(curriculum, state, plan, today, tomorrow)
    let limits = state.settings.limits
    let perDay = limits.newPerDay ?? plan.newLimit
    let allowance = DayAllowance(state, on: today)
    let newLeft = min(asked.new, max(0, perDay - state.tally(on: today).new))
    let dueLeft = min(asked.due, allowance.reviews ?? .max)
    left = Part(new: newLeft, old: dueLeft, seconds)
    asksMore = left.questions > 0 || asked.new > 0 && limits.newPerDay == nil && plan.newLimit > 0
    self.tomorrow = Part(
      new: min(asked.new, perDay), old: min(asked.dueTomorrow, limits.reviewsPerDay ?? .max),
      seconds)
  }
}

extension DayShare.Part {
  fileprivate init(new: Int, old: Int, _ seconds: (new: Double, old: Double)) {
    questions = new + old
    minutes = (Double(new) * seconds.new + Double(old) * seconds.old) / 60
  }
}

/// How many questions of a selection could be asked.
private struct Asked {
  var (due, dueTomorrow, new) = (0, 0, 0)

  init(
    _ curriculum: Curriculum, _ state: LearnerState, _ plan: SessionPlan, _ today: StudyDay,
    _ tomorrow: StudyDay
  ) {
    let steps = OpenSteps(curriculum, state)
    for position in curriculum.knowledge(matching: plan.selection) {
      let id = curriculum.outlines[position].id
      if state.settings.suspended.contains(id) { continue }
      guard let day = state.dueDay(of: id, under: plan.law) else {
        if !steps.isWaiting(position) { new += 1 }
        continue
      }
      if day <= today { due += 1 }
      if day <= tomorrow { dueTomorrow += 1 }
    }
  }
}
