internal import Curriculum

/// A mock test as the record has it: one sitting of a learner.
package struct Sitting: Equatable, Sendable {
  /// A response that stands.
  package struct Response: Equatable, Sendable {
    /// The number of its entry.
    package var entry: Int
    /// When the response was entered, by the learner's clock.
    package var at: Moment
    /// What was typed, letter for letter: one text per field.
    package var texts: [String]
    /// Whether the end of the time cut it off.
    package var isCutOff: Bool
    /// How often the response was changed.
    package var changes: Int
    /// The time for which the question was before the learner, in milliseconds, all told.
    package var took: Int
  }

  /// The end of a sitting.
  package struct Close: Equatable, Sendable {
    /// When the sitting ended, by the learner's clock.
    package var at: Moment
    /// Whether it was handed in, ran out of time or was left.
    package var ending: Fact.TestClosed.Ending
  }

  /// A mark, with the entry that holds it.
  package struct Marked: Equatable, Sendable {
    /// The number of the entry.
    package var entry: Int
    /// The response with its credit and marked parts.
    package var answer: Fact.Answered
  }

  /// The entry that began it.
  package let entry: Int
  /// When it began, by the learner's clock.
  package let at: Moment
  /// The plan that was put on record before the first question was shown.
  package let begun: Fact.TestBegun
  /// The responses that stand, by the number of the question from 1.
  package private(set) var responses: [Int: Response] = [:]
  /// The numbers of the questions that the learner means to look at again.
  package private(set) var flagged: Set<Int> = []
  /// How it ended; `nil` while it is open.
  package private(set) var closed: Close?
  /// The marks, by the number of the question; there are none before the end.
  package private(set) var marks: [Int: Marked] = [:]

  /// Returns every sitting of a record, in its order.
  ///
  /// - Parameter entries: The entries of the record, in order.
  /// - Returns: Those that were begun, whether closed or not.
  package static func all(in entries: [Entry]) -> [Sitting] {
    var found: [Int: Sitting] = [:]
    for entry in entries {
      if case .testBegun(let begun) = entry.fact {
        found[entry.number] = Sitting(entry: entry.number, at: entry.at, begun: begun)
      } else if let test = entry.fact.sitting {
        found[test]?.take(entry)
      }
    }
    return found.values.sorted { $0.entry < $1.entry }
  }

  private init(entry: Int, at: Moment, begun: Fact.TestBegun) {
    self.entry = entry
    self.at = at
    self.begun = begun
  }

  /// Takes in the next entry of the record; what is about another sitting changes nothing.
  ///
  /// After the close nothing but marks is taken in, whichever program wrote it.
  package mutating func take(_ entry: Entry) {
    guard entry.fact.sitting == self.entry else { return }
    switch entry.fact {
    case .testAnswered(let fact) where closed == nil && isNumber(fact.number):
      let before = responses[fact.number]
      responses[fact.number] = Response(
        entry: entry.number, at: entry.at, texts: fact.response, isCutOff: fact.cutOff == true,
        changes: before.map { $0.changes + 1 } ?? 0, took: (before?.took ?? 0) + max(0, fact.took))
    case .testFlagged(let fact) where closed == nil && isNumber(fact.number):
      if fact.flagged { flagged.insert(fact.number) } else { flagged.remove(fact.number) }
    case .testClosed(let fact) where closed == nil:
      closed = Close(at: entry.at, ending: fact.ending)
    case .answered(let fact):
      guard let place = begun.questions.firstIndex(of: fact.question) else { return }
      marks[place + 1] = marks[place + 1] ?? Marked(entry: entry.number, answer: fact)
    default: break
    }
  }

  private func isNumber(_ number: Int) -> Bool {
    begun.questions.indices.contains(number - 1)
  }
}

extension Sitting {
  /// The numbers of all questions, from 1.
  package var numbers: ClosedRange<Int> { 1...max(1, begun.questions.count) }

  /// The numbers of the questions without a response, in order.
  package var open: [Int] {
    begun.questions.indices.map { $0 + 1 }.filter { responses[$0] == nil }
  }

  /// The numbers of the questions that have a response and no mark yet.
  package var unmarked: [Int] {
    responses.keys.filter { marks[$0] == nil }.sorted()
  }

  /// When the time is up; `nil` without a limit.
  ///
  /// The clock runs from the beginning to the end of the time, whether the program runs or not.
  package var deadline: Moment? {
    begun.minutes.map {
      Moment(milliseconds: at.milliseconds + Int64($0) * 60_000, offsetMinutes: at.offsetMinutes)
    }
  }

  /// When the test ended; `nil` while it is open.
  ///
  /// The end of its time may have been noticed later.
  package var end: Moment? {
    guard let closed, closed.ending == .timeUp, let deadline else { return closed?.at }
    return deadline.milliseconds < closed.at.milliseconds ? deadline : closed.at
  }

  /// Returns the time that is left, in milliseconds: 0 or more; `nil` without a limit.
  package func millisecondsLeft(at now: Moment) -> Int64? {
    deadline.map { max(0, $0.milliseconds - now.milliseconds) }
  }

  /// Whether there is no time left.
  package func isTimeUp(at now: Moment) -> Bool {
    millisecondsLeft(at: now) == 0
  }
}

extension Fact {
  /// The entry that began the sitting that the fact is about; for an answer, its session, whatever
  /// began that.
  fileprivate var sitting: Int? {
    switch self {
    case .testAnswered(let fact): fact.test
    case .testFlagged(let fact): fact.test
    case .testClosed(let fact): fact.test
    case .answered(let fact): fact.session
    default: nil
    }
  }
}
