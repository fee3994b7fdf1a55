import Curriculum
import Scheduling
import Testing

@testable import LearnerRecord

/// Which answers in own words wait to be marked.
struct LockedAnswersTests {
  private static let question = Question.ID(rawValue: "why")

  private func locked(_ text: String, session: Int = 1) -> Fact {
    .locked(.init(question: Self.question, wording: "w", response: [text], session: session))
  }

  private func answered(
    _ text: String, ticked: [Int]?, session: Int = 1, locked: Int? = nil, mock: Bool? = nil
  ) -> Fact {
    let parts = [0, 1].map { point in
      let isMade = ticked?.contains(point) ?? false
      return Fact.Answered.Part(
        label: "point \(point)", given: isMade ? "made" : "not made",
        expected: point == 0 ? "made (required)" : "made", right: isMade)
    }
    return .answered(
      .init(
        question: Self.question, wording: "w", shown: [], response: [text], parts: parts,
        ticked: ticked, tickedBy: ticked == nil ? nil : "learner",
        credit: ticked?.isEmpty == false ? 1 : 0, confidence: 2, hints: 1, rating: 1, took: 5,
        session: session, mock: mock, locked: locked))
  }

  private func entries(_ facts: [Fact]) -> [Entry] {
    zip(1..., facts).map { Entry(number: $0, at: Moment(milliseconds: Int64($0)), fact: $1) }
  }

  private func answers(_ facts: Fact...) -> LockedAnswers { LockedAnswers(entries(facts)) }

  @Test func `An answer waits until it is ticked, at once or later`() {
    #expect(answers(locked("a")).waiting.map(\.entry) == [1])
    #expect(answers(locked("a"), answered("a", ticked: [])).waiting.isEmpty)
    let later = answers(locked("a"), answered("a", ticked: [0], session: 9, locked: 1))
    #expect(later.waiting.isEmpty && later.past.isEmpty)
  }

  @Test func `Another answer to the question makes it a thing of the past`() {
    let again = answers(locked("a"), locked("b"))
    #expect(again.past.map(\.entry) == [1] && again.waiting.map(\.entry) == [2])
    let marked = answers(locked("a"), answered("b", ticked: [0], session: 2))
    #expect(marked.past.map(\.entry) == [1] && marked.waiting.isEmpty)
    let test = answers(locked("a"), answered("b", ticked: [0], session: 2, mock: true))
    #expect(test.waiting.map(\.entry) == [1])
  }

  @Test func `5: an answer that nobody ticked is no answer to the schedule`() throws {
    let fact = answered("a", ticked: nil)
    let entry = Entry(number: 1, at: Moment(milliseconds: 1_795_000_000_000), fact: fact)
    #expect(ReplayFact(entry).change == .none)
    var dates = DateCache()
    let scanned = try entry.payload().withUnsafeBytes {
      try ReplayFact(scanning: $0, dates: &dates)
    }
    #expect(scanned.change == .none)
    let ticked = Entry(
      number: 1, at: Moment(milliseconds: 1_795_000_000_000), fact: answered("a", ticked: []))
    let none = try ticked.payload().withUnsafeBytes {
      try ReplayFact(scanning: $0, dates: &dates)
    }
    #expect(none == ReplayFact(ticked) && none.change != .none)
    let waiting = answers(locked("a"), fact).waiting
    #expect(waiting.map(\.entry) == [1] && waiting.first?.confidence == 2)
    #expect(waiting.first?.fact.hints == 1 && waiting.first?.fact.took == 5)
    #expect(answers(locked("a"), fact, .undone(.init(entry: 2))).waiting.isEmpty)
    #expect(answers(fact).waiting.map(\.entry) == [1])
  }

  @Test func `What an entry did not say before is not written`() throws {
    let old = try Entry(number: 1, at: Moment(milliseconds: 0), fact: locked("a")).payload()
    let text = String(decoding: old, as: UTF8.self)
    for key in ["took", "hints", "cram", "timedOut"] { #expect(!text.contains(key)) }
    let answer = try Entry(number: 1, at: Moment(milliseconds: 0), fact: answered("a", ticked: []))
      .payload()
    #expect(!String(decoding: answer, as: UTF8.self).contains(#""locked""#))
  }
}
