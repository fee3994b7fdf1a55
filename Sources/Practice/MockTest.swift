package import Curriculum
package import LearnerRecord

/// A mock test: shows questions without a word about their answers, takes responses in any order,
/// and marks them when it is closed.
///
/// A state machine without terminal, clock or disk. The caller shows what `item` returns, stores the
/// facts that come out, and reports the stored entries with `recorded`; only entries change what was
/// answered. A test that is made again from its record goes on where it was.
package struct MockTest: Sendable {
  /// What is on record of the test.
  package private(set) var sitting: Sitting
  /// The number of the question before the learner, from 1; `nil` behind the last.
  package private(set) var current: Int?
  /// The questions as they were worded when the test began, by their numbers; private to marking, so
  /// that nothing of a key is shown by mistake.
  let questions: [Int: Question]

  /// Goes on with a test at its first open question.
  ///
  /// - Parameters:
  ///   - sitting: What is on record of it.
  ///   - wordings: The wordings on record, by fingerprint.
  package init(_ sitting: Sitting, wordings: [String: Question]) {
    self.sitting = sitting
    var questions: [Int: Question] = [:]
    for (place, fingerprint) in sitting.begun.wordings.enumerated() {
      questions[place + 1] = wordings[fingerprint]
    }
    self.questions = questions
    current = open.first
  }

  /// How many questions the test has.
  package var total: Int { sitting.begun.questions.count }

  /// The numbers of the questions without a response, in order; one whose wording was erased can't be
  /// answered any more.
  package var open: [Int] { sitting.open.filter { questions[$0] != nil } }

  /// Takes in entries that were stored, those of another program included.
  package mutating func recorded(_ entries: [Entry]) {
    for entry in entries { sitting.take(entry) }
  }
}

// Going from question to question.
extension MockTest {
  /// Goes to the next open question; behind the last where none follows.
  package mutating func advance() {
    current = open.first { $0 > current ?? total }
  }

  /// Goes to the question before this one, answered or not.
  ///
  /// - Returns: Whether there is one.
  package mutating func goBack() -> Bool {
    go(to: (current ?? total + 1) - 1)
  }

  /// Goes to a question, answered or not.
  ///
  /// - Parameter number: Its number, from 1.
  /// - Returns: Whether there is one.
  package mutating func go(to number: Int) -> Bool {
    guard questions[number] != nil else { return false }
    current = number
    return true
  }

  /// Goes to the first open question; behind the last where there is none.
  package mutating func goToFirstOpen() {
    current = open.first
  }
}
