package import Curriculum
package import LearnerRecord
package import Scheduling

/// What a session is to ask.
package struct SessionPlan: Equatable, Sendable {
  /// What was asked for by name; empty for everything.
  package var selection: [Selector]
  /// How many questions to ask at most; repeats of missed ones are not counted.
  package var limit: Int
  /// How many of them may be new at most.
  package var newLimit: Int
  /// How many new ones the goals may bring at most.
  package var goalNewLimit: Int
  /// The answers of the learner until then, which planning for goals needs; empty without a goal.
  package var log: ReviewLog
  /// How many questions a session has as the learner set it, whatever this one is limited to.
  package var sessionLength: Int
  /// Whether the session has room for what is left of the day's share for the goals, and for cases beside
  /// it: for all that a time allows, and for a number of questions that is no more than a session's.
  package var followsGoals: Bool
  /// How many of them may be such as were answered on an earlier day at most.
  package var dueLimit: Int
  /// How many days before they are due questions may be asked.
  package var ahead: Int
  /// Whether everything selected is asked, due or not, and no answer touches the schedule.
  package var isCram: Bool
  /// When the law changed that questions rest on: those learnt before come first.
  package var law: LawDays
  /// Whether only those are asked.
  package var isForLaw: Bool
  /// Where the session's chance comes from.
  package var seed: UInt64

  /// Creates a plan.
  package init(
    selection: [Selector] = [], limit: Int = 20, newLimit: Int = 10,
    goalNewLimit: Int = .max, log: ReviewLog = ReviewLog([ReviewLog.Review]()),
    sessionLength: Int? = nil, followsGoals: Bool = false, dueLimit: Int = .max,
    ahead: Int = 0, isCram: Bool = false, law: LawDays = LawDays(),
    isForLaw: Bool = false, seed: UInt64
  ) {
    self.selection = selection
    self.limit = limit
    self.newLimit = newLimit
    self.goalNewLimit = goalNewLimit
    self.log = log
    self.sessionLength = sessionLength ?? limit
    self.followsGoals = followsGoals
    self.dueLimit = dueLimit
    self.ahead = ahead
    self.isCram = isCram
    self.law = law
    self.isForLaw = isForLaw
    self.seed = seed
  }

  /// Whether criteria are named: what is due and new of them is asked then, whatever a goal plans for their unit.
  package var namesCriteria: Bool {
    selection.contains { if case .criterion = $0 { true } else { false } }
  }

  /// The questions that were asked for one by one, where nothing else was: they are asked in that order,
  /// due or not.
  package var named: [Question.ID]? {
    let ids = selection.compactMap { if case .question(let id) = $0 { id } else { nil } }
    return ids.isEmpty || ids.count < selection.count ? nil : ids
  }
}
