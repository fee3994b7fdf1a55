package import Curriculum
package import LearnerRecord

extension Curriculum {
  /// Returns the questions on paragraphs of study notes that can be asked on a day: of knowledge, not
  /// answered on that day, not suspended, and waiting for no other.
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs.
  ///   - state: What is known of the learner.
  ///   - now: The time.
  /// - Returns: The questions of each paragraph that has any, in the order of the banks.
  package func questions(
    restingOn paragraphs: Set<NoteParagraphID>, for state: LearnerState, now: Moment
  ) -> [NoteParagraphID: [Question.ID]] {
    let (today, steps) = (state.studyDay(now), OpenSteps(self, state))
    var found: [NoteParagraphID: [Question.ID]] = [:]
    for (position, outline) in outlines.enumerated() where outline.kind == .knowledge {
      let id = outline.id
      guard !state.settings.suspended.contains(id), state.cards[id]?.lastDay != today,
        !steps.isWaiting(position), let paragraph = outline.notes,
        paragraphs.contains(paragraph)
      else { continue }
      found[paragraph, default: []].append(id)
    }
    return found
  }
}
