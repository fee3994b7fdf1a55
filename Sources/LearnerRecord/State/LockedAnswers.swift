internal import Curriculum

/// Answers in own words that were locked and whose points nobody ticked yet.
///
/// An answer waits from the entry that locked it until it is marked, or until the same question gets
/// another answer in self-study, which makes it a thing of the past.
package struct LockedAnswers: Equatable, Sendable {
  /// An answer that is not marked.
  package struct Answer: Equatable, Sendable {
    /// The number of the entry that locked it.
    package var entry: Int
    /// When it was locked.
    package var at: Moment
    /// The question and what was typed.
    package var fact: Fact.Locked
    /// How sure the learner was: 1 guess, 2 fairly sure, 3 certain; `nil` if not said.
    package var confidence: Int?
  }

  /// Those that wait to be marked, in the order of the record: at most one per question.
  package private(set) var waiting: [Answer] = []
  /// Those that were never marked, and whose question was answered again since.
  package private(set) var past: [Answer] = []
  /// Which answer each entry is about that holds an answer without a mark.
  private var unmarked: [Int: Int] = [:]

  /// Creates a list of none.
  package init() {}

  /// Finds the answers that are not marked.
  ///
  /// - Parameter entries: A whole record, in order.
  package init(_ entries: some Sequence<Entry>) {
    for entry in entries { take(entry) }
  }

  /// Takes in the next entry of a record.
  ///
  /// - Parameter entry: The entry.
  package mutating func take(_ entry: Entry) {
    switch entry.fact {
    case .locked(let fact):
      retire(fact.question)
      waiting.append(Answer(entry: entry.number, at: entry.at, fact: fact))
    case .answered(let fact) where fact.isUnmarked: take(unmarked: fact, entry)
    case .answered(let fact) where fact.mock != true: take(marked: fact)
    case .undone(let fact): takeBack(fact.entry)
    default: break
    }
  }

  /// Keeps what is known of an answer that an earlier program put on record without a mark.
  private mutating func take(unmarked fact: Fact.Answered, _ entry: Entry) {
    if !waiting.contains(where: { $0.fact.question == fact.question }) {
      let locked = Fact.Locked(
        question: fact.question, wording: fact.wording, response: fact.response,
        session: fact.session)
      waiting.append(Answer(entry: entry.number, at: entry.at, fact: locked))
    }
    guard let place = waiting.firstIndex(where: { $0.fact.question == fact.question }) else {
      return
    }
    waiting[place].confidence = fact.confidence
    waiting[place].fact.took = fact.took
    waiting[place].fact.hints = fact.hints > 0 ? fact.hints : nil
    waiting[place].fact.cram = fact.cram
    waiting[place].fact.timedOut = fact.timedOut
    unmarked[entry.number] = waiting[place].entry
  }

  private mutating func take(marked fact: Fact.Answered) {
    guard let place = waiting.firstIndex(where: { $0.fact.question == fact.question }) else {
      return
    }
    let isItsMark =
      fact.locked.map { $0 == waiting[place].entry }
      ?? (fact.response == waiting[place].fact.response)
    if isItsMark { waiting.remove(at: place) } else { retire(fact.question) }
  }

  private mutating func takeBack(_ entry: Int) {
    guard let locked = unmarked[entry] else { return }
    waiting.removeAll { $0.entry == locked }
  }

  private mutating func retire(_ question: Question.ID) {
    past += waiting.filter { $0.fact.question == question }
    waiting.removeAll { $0.fact.question == question }
  }
}
