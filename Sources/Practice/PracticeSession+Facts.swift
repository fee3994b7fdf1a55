internal import Curriculum
package import LearnerRecord
package import Marking
package import Scheduling

extension PracticeSession {
  /// Returns the facts of an answer to the current question: its wording, where this record does not
  /// have it yet, and the answer.
  ///
  /// - Parameters:
  ///   - given: What was given for an answer.
  ///   - mark: Its mark.
  ///   - now: The time.
  /// - Returns: The facts, in order; none where nothing is being asked.
  /// - Throws: `EncodingError` for a question with numbers that JSON can't hold.
  package func facts(of given: Submission, marked mark: Mark, at now: Moment) throws -> [Fact] {
    guard let current else { return [] }
    let wording = try preparedWording ?? Wording(current.question)
    let rating = suggestedRating(
      credit: mark.credit, confidence: given.confidence, hints: current.hintsShown,
      isReturning: isReturning(current.question.id))
    let answer = Fact.Answered(
      question: current.question.id,
      wording: current.locked?.fact.wording ?? wording.fingerprint, shown: current.shown.orders,
      response: given.response,
      parts: mark.parts.map(Fact.Answered.Part.init),
      ticked: given.ticked, tickedBy: given.ticked == nil ? nil : "learner", credit: mark.credit,
      confidence: given.confidence, hints: current.hintsShown, rating: rating.rawValue,
      took: given.took, session: session, cram: leavesSchedule ? true : nil,
      place: leavesSchedule
        ? nil : state.place(for: current.question.id, rated: rating, at: now),
      revealed: given.isRevealed ? true : nil, timedOut: given.isTimedOut ? true : nil,
      locked: current.locked?.entry)
    return wordedIfNew(wording) + [.answered(answer)]
  }

  /// Returns the facts that an open answer to the current question can't be changed any more: its
  /// wording, where this record does not have it yet, and the response.
  ///
  /// - Parameters:
  ///   - response: What was typed: one text per field.
  ///   - took: The time from question to answer, in milliseconds.
  ///   - isTimedOut: Whether time was up before the response was sent.
  /// - Returns: The facts, in order; none where nothing is being asked.
  /// - Throws: `EncodingError` for a question with numbers that JSON can't hold.
  package func locking(
    _ response: [String], took: Int? = nil, isTimedOut: Bool = false
  ) throws -> [Fact] {
    guard let current else { return [] }
    let wording = try preparedWording ?? Wording(current.question)
    let locked = Fact.Locked(
      question: current.question.id, wording: wording.fingerprint, response: response,
      session: session, took: took, hints: current.hintsShown > 0 ? current.hintsShown : nil,
      cram: leavesSchedule ? true : nil, timedOut: isTimedOut ? true : nil)
    return wordedIfNew(wording) + [.locked(locked)]
  }

  /// Whether the latest answer to a question is of an earlier study day.
  private func isReturning(_ question: Question.ID) -> Bool {
    state.cards[question].map { $0.lastDay < today } ?? false
  }

  /// Returns the fact of a wording that is not known to be on record yet.
  private func wordedIfNew(_ wording: Wording) -> [Fact] {
    let known = state.cards[wording.question.id]?.wording
    let isKnown =
      current?.locked != nil || wordings.contains(wording.fingerprint)
      || known == Wording.mark(of: wording.fingerprint)
    return isKnown ? [] : [.worded(.init(wording))]
  }

  /// Returns the facts that the current question was passed over: its wording, where this record
  /// does not have it yet, so that documents can show it, and the skip.
  ///
  /// - Throws: `EncodingError` for a question with numbers that JSON can't hold.
  package func skipping() throws -> [Fact] {
    guard let question = current?.question else { return [] }
    let wording = try preparedWording ?? Wording(question)
    return wordedIfNew(wording) + [.skipped(.init(question: question.id, session: session))]
  }

  /// Returns the fact that the current question is to rest.
  package func suspending() -> Fact? {
    current.map { .suspended(.init(questions: [$0.question.id])) }
  }

  /// Returns the fact that the latest answer of this session gets another rating.
  package func rating(latest rating: Rating) -> Fact? {
    latestAnswer.map { .rated(.init(entry: $0.entry, rating: rating.rawValue)) }
  }

  /// Returns the fact that the learner counts the latest answer of this session as right.
  ///
  /// A rating that the learner gave stays; else the rule for right answers makes it, and never easy:
  /// certainty that the mark did not bear out does not send a question far off.
  ///
  /// - Parameter nearMiss: How the answer nearly was right, as the learner saw it.
  /// - Returns: The fact; `nil` where there is no such answer, or it is right already.
  package func countingRight(nearMiss: String? = nil) -> Fact? {
    guard let answer = latestAnswer, answer.credit < 1 else { return nil }
    let rule = suggestedRating(
      credit: 1, confidence: answer.confidence, hints: answer.hints, isReturning: false)
    let rating = answer.isRatedByLearner ? answer.rating : rule
    return .countedRight(.init(entry: answer.entry, rating: rating.rawValue, nearMiss: nearMiss))
  }

  /// Returns the fact that the session is over and can't be resumed.
  package func ending() -> Fact {
    .ended(.init(session: session))
  }

  /// Returns the fact that the latest answer of this session is taken back.
  package func undoing() -> Fact? {
    latestAnswer.map { .undone(.init(entry: $0.entry)) }
  }

  /// The latest answer of this session, whatever other programs added since; `nil` where too much was
  /// for it to be changed.
  private var latestAnswer: SessionAnswer? {
    answers.last.flatMap { state.canChange($0.entry) ? $0 : nil }
  }

  /// Returns the fact that the current question needs another look.
  ///
  /// - Throws: `EncodingError` for a question with numbers that JSON can't hold.
  package func flagging(note: String) throws -> [Fact] {
    guard let question = current?.question else { return [] }
    let wording = try preparedWording ?? Wording(question)
    let flag = Fact.Flagged(question: question.id, wording: wording.fingerprint, note: note)
    return wordedIfNew(wording) + [.flagged(flag)]
  }
}
