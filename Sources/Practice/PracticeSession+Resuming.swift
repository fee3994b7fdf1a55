internal import Curriculum
package import LearnerRecord

extension PracticeSession {
  /// Goes through what happened since the session began, so that it stands where it was left.
  ///
  /// The same banks, plan and state choose the same questions again, in the same order and with
  /// their options in the same places. Where something else was asked, since banks changed or an
  /// answer was taken back at the question after it, what was answered is not asked again and the
  /// rest comes in its turn.
  ///
  /// What another session asked since is not asked here, unless it left the schedule as it was.
  ///
  /// What is not on record is forgotten: hints of the question that was open, and questions to be
  /// asked once more. An answer that was locked and not marked is for ``judge(first:wordings:)``.
  ///
  /// - Parameter entries: The entries after the one that began the session, in order.
  /// - Throws: What the curriculum throws when it can't read a question's text.
  package mutating func catchUp(with entries: [Entry]) throws {
    var isOpen = false
    var elsewhere: [Question.ID] = []
    for entry in entries {
      switch entry.fact {
      case .answered(let fact) where fact.session == session:
        if let locked = fact.locked, locked < session {
          try open(marked: fact.question)
        } else {
          try open(fact.question, isOpen: isOpen)
        }
        isOpen = fact.isUnmarked
      case .answered(let fact) where fact.session > session && fact.cram != true:
        elsewhere.append(fact.question)
      case .skipped(let fact) where fact.session == session:
        try open(fact.question, isOpen: isOpen)
        isOpen = false
      case .locked(let fact) where fact.session == session:
        try open(fact.question, isOpen: isOpen)
        isOpen = true
      case .suspended(let fact): try openSuspended(fact.questions)
      default: break
      }
      recorded([entry])
    }
    for position in elsewhere.compactMap(curriculum.position) { selector.withdraw(position) }
  }

  /// Chooses the question that was suspended in place of an answer, so that it counts as asked.
  private mutating func openSuspended(_ questions: [Question.ID]) throws {
    var trial = self
    if let asked = try trial.next(), questions.contains(asked.question.id) { self = trial }
  }

  /// Chooses questions until one is that was asked; one that would not be chosen is passed over from
  /// now on.
  private mutating func open(_ question: Question.ID, isOpen: Bool) throws {
    if isOpen, current?.question.id == question { return }
    var trial = self
    if try trial.next()?.question.id == question {
      self = trial
    } else if let position = curriculum.position(of: question) {
      try pass(over: position)
    }
  }
}
