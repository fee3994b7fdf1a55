internal import Curriculum
package import LearnerRecord
internal import Marking
internal import Scheduling

extension MockTest {
  /// Returns the fact that a question got a response, or another one.
  ///
  /// - Parameters:
  ///   - number: The number of the question.
  ///   - response: What was typed: one text per field.
  ///   - took: The time for which the question was before the learner, in milliseconds.
  ///   - isCutOff: Whether the end of the time cut the response off.
  /// - Returns: The fact.
  package func answering(
    _ number: Int, _ response: [String], took: Int, isCutOff: Bool = false
  ) -> Fact {
    .testAnswered(
      .init(
        test: sitting.entry, number: number, response: response, took: took,
        cutOff: isCutOff ? true : nil))
  }

  /// Returns the fact that the learner means to look at a question again, or no longer does.
  package func flagging(_ number: Int) -> Fact {
    .testFlagged(
      .init(
        test: sitting.entry, number: number, flagged: !sitting.flagged.contains(number)))
  }

  /// Returns the facts of the end: that the test is closed, and the mark of every response that needs
  /// no person to mark it.
  ///
  /// The marks are answers as in self-study, so they move the schedule: rated by the mark, with
  /// nobody having said how sure they were. A response that the clock cut off is marked and leaves
  /// the schedule as it was; so does a question without a response, which has no answer at all.
  ///
  /// - Parameters:
  ///   - ending: Why the test ends.
  ///   - state: What is known of the learner.
  ///   - now: The time.
  /// - Returns: The facts, in order.
  package func closing(
    _ ending: Fact.TestClosed.Ending, _ state: LearnerState, at now: Moment
  ) -> [Fact] {
    var state = state
    state.countLoads()
    var facts = [Fact.testClosed(.init(test: sitting.entry, ending: ending))]
    for number in sitting.responses.keys.sorted() {
      guard let mark = automaticMark(number),
        let answer = answer(number, mark, ticked: nil, state, at: now)
      else { continue }
      facts.append(.answered(answer))
      // The next date is put with this one in mind.
      state.apply(
        ReplayFact(Entry(number: state.entryCount + 1, at: now, fact: .answered(answer))))
    }
    return facts
  }

  /// Returns the facts of a mark that the learner gave: which key points a response makes.
  ///
  /// - Parameters:
  ///   - number: The number of the question.
  ///   - ticked: The key points that were ticked, from 0.
  ///   - state: What is known of the learner.
  ///   - now: The time.
  /// - Returns: The fact; none for a question without key points or response, and before the end.
  package func ticking(
    _ number: Int, _ ticked: Set<Int>, _ state: LearnerState, at now: Moment
  ) -> [Fact] {
    guard let explain = keyPoints(number), let response = sitting.responses[number] else {
      return []
    }
    let mark = mark(ticked: ticked, of: explain, response: response.texts.joined(separator: "\n"))
    var state = state
    state.countLoads()
    return answer(number, mark, ticked: ticked.sorted(), state, at: now).map { [.answered($0)] }
      ?? []
  }

  /// Returns the mark of a response; `nil` for one that only a person can mark.
  private func automaticMark(_ number: Int) -> Mark? {
    guard let question = questions[number], let response = sitting.responses[number] else {
      return nil
    }
    let shown = presentation(number)
    switch mark(response.texts, to: question, shown: shown) {
    case .marked(let mark): return mark
    case .needsKeyPoints: return nil
    case .unreadable:
      // The clock cut off what could not be read yet: it is kept, and earns nothing.
      let given = response.texts.joined(separator: " ")
      let expected = expectedAnswer(of: question.key, shown: shown)
      return Mark(credit: 0, parts: [.init(given: given, expected: expected, isRight: false)])
    }
  }

  private func answer(
    _ number: Int, _ mark: Mark, ticked: [Int]?, _ state: LearnerState, at now: Moment
  ) -> Fact.Answered? {
    guard let question = questions[number], let response = sitting.responses[number],
      sitting.marks[number] == nil
    else { return nil }
    let leavesSchedule = response.isCutOff || question.kind == .application
    let rating = suggestedRating(
      credit: mark.credit, confidence: nil, hints: 0, isReturning: false)
    return Fact.Answered(
      question: question.id, wording: sitting.begun.wordings[number - 1],
      shown: presentation(number).orders, response: response.texts,
      parts: mark.parts.map(Fact.Answered.Part.init),
      ticked: ticked, tickedBy: ticked == nil ? nil : "learner", credit: mark.credit,
      rating: rating.rawValue, took: response.took, session: sitting.entry,
      cram: leavesSchedule ? true : nil, mock: true,
      place: leavesSchedule ? nil : state.place(for: question.id, rated: rating, at: now))
  }
}
