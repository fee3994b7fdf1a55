package import Curriculum
package import LearnerRecord
package import Scheduling

/// A state kept beside a record so that starting does not replay it; losing it only costs time.
///
/// It holds ids of questions and what a learner remembers of each, so whoever erases entries deletes
/// it, as `LearnerRecordStore.forget` tells.
package struct StateSnapshot: Equatable, Sendable {
  /// What a snapshot was made from; it counts only while all of this is still so.
  package struct Origin: Equatable, Sendable {
    /// The program's own model and policy, by name: what a learner chose beside them is a matter of
    /// the entries.
    package var scheduling: String
    /// How many entries the state takes in.
    package var count: Int
    /// The leaf hash of the last of them: 32 bytes.
    package var leaf: [UInt8]
    /// The content key of the banks that `dueDays` was counted for.
    package var banks: UInt64

    /// Creates an origin.
    package init(scheduling: String, count: Int, leaf: [UInt8], banks: UInt64) {
      self.scheduling = scheduling
      self.count = count
      self.leaf = leaf
      self.banks = banks
    }
  }

  /// What the snapshot was made from.
  package var origin: Origin
  /// The study days, in order, on which the questions of those banks are due: one per question.
  package var dueDays: [StudyDay]
  /// What else the learner is greeted with.
  package var outlook: Outlook
  /// What is known about each question that has been answered.
  package var cards: [Question.ID: LearnerState.Card]
  /// The study day on which each question was last answered off the schedule.
  package var offSchedule: [Question.ID: StudyDay]
  /// What the learner chose: goals, weights, limits, suspended questions.
  package var settings: LearnerSettings
  /// What was done on the study day of the latest answer.
  package var tally: LearnerState.Tally
  /// How the latest answers went against what was predicted.
  package var form: RecentForm

  /// Creates a snapshot.
  package init(
    origin: Origin, dueDays: [StudyDay], outlook: Outlook = Outlook(),
    cards: [Question.ID: LearnerState.Card],
    offSchedule: [Question.ID: StudyDay] = [:],
    settings: LearnerSettings = LearnerSettings(), tally: LearnerState.Tally = .init(),
    form: RecentForm = RecentForm()
  ) {
    self.origin = origin
    self.dueDays = dueDays
    self.outlook = outlook
    self.cards = cards
    self.offSchedule = offSchedule
    self.settings = settings
    self.tally = tally
    self.form = form
  }

  /// Creates a snapshot of a state.
  ///
  /// - Parameters:
  ///   - origin: What the state was made from.
  ///   - dueDays: The study days, in order, on which the questions of those banks are due.
  ///   - outlook: What else the learner is greeted with.
  ///   - state: The state.
  package init(
    origin: Origin, dueDays: [StudyDay], outlook: Outlook = Outlook(), of state: LearnerState
  ) {
    self.init(
      origin: origin, dueDays: dueDays, outlook: outlook, cards: state.cards,
      offSchedule: state.offSchedule,
      settings: state.settings, tally: state.tally, form: state.form)
  }

  /// The state that the snapshot keeps.
  package var state: LearnerState {
    LearnerState(
      settings: settings, tally: tally, form: form, cards: cards, offSchedule: offSchedule,
      entryCount: origin.count)
  }
}

extension StateSnapshot {
  /// The part of a snapshot that is needed to greet somebody.
  package struct Greeting: Equatable, Sendable {
    /// What the snapshot was made from.
    package var origin: Origin
    /// The study days, in order, on which questions are due.
    package var dueDays: [StudyDay]
    /// What else the learner is greeted with.
    package var outlook = Outlook()

    /// Creates a greeting.
    package init(origin: Origin, dueDays: [StudyDay], outlook: Outlook = Outlook()) {
      (self.origin, self.dueDays, self.outlook) = (origin, dueDays, outlook)
    }
  }
}
