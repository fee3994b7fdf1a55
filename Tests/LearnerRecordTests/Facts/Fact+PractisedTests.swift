import Curriculum
import Scheduling
import Testing

@testable import LearnerRecord

struct PractisedTests {
  private static let question = Question.ID(rawValue: "q")
  private static let policy = SchedulingPolicy()
  private static let now = Moment(milliseconds: 1_797_000_000_000, offsetMinutes: 600)

  private static func practised(
    _ reviews: [Fact.Practised.Review], question: Question.ID = question
  ) -> Fact.Practised {
    .init(
      question: question, program: "Anki", file: "d.apkg",
      sha256: String(repeating: "a", count: 64), card: 7, reviews: reviews)
  }

  private static func reviews(_ generator: inout SplitMix64) -> [Fact.Practised.Review] {
    var at = now.milliseconds - 400 * 86_400_000
    return (0...generator.integer(in: 0...20)).map { _ in
      at += Int64(generator.integer(in: 60_000...20 * 86_400_000))
      return .init(
        at: min(at, now.milliseconds), offset: generator.integer(in: -840...840),
        rating: generator.integer(in: 1...4), took: generator.integer(in: 0...60_000))
    }
  }

  /// The same reviews as answers here, at those times.
  private static func answered(_ reviews: [Fact.Practised.Review]) -> [ReplayFact] {
    reviews.map { review in
      let rating = Rating(rawValue: review.rating) ?? .good
      var answer = ReplayFact.Answer(
        question: question.rawValue, rating: rating, credit: rating == .again ? 0 : 1, wording: 0)
      answer.took = review.took
      return ReplayFact(at: review.moment, change: .answered(answer))
    }
  }

  private static func state(_ facts: [ReplayFact]) -> LearnerState {
    var state = LearnerState(model: FSRS7(), policy: policy)
    for fact in facts { state.apply(fact) }
    return state
  }

  @Test func `The schedule starts as if the same reviews had been answered here`() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let reviews = Self.reviews(&generator)
      let here = Self.state(Self.answered(reviews))
      let there = Self.state([
        ReplayFact(at: Self.now, change: .practised(Self.practised(reviews)))
      ])
      #expect(there.cards == here.cards && there.cards[Self.question] != nil)
      #expect(there.latestAnswer == nil && there.tally == LearnerState.Tally())
      let log = ReviewLog(Self.answered(reviews))
      let other = ReviewLog([ReplayFact(at: Self.now, change: .practised(Self.practised(reviews)))])
      #expect(log == other)
    }
  }

  @Test func `A question that was answered here keeps what it has`() throws {
    var generator = SplitMix64(seed: 6)
    let reviews = Self.reviews(&generator)
    let answer = ReplayFact(
      at: Self.now, change: .answered(question: "q", rating: .good, credit: 1, wording: 3))
    let history = ReplayFact(at: Self.now, change: .practised(Self.practised(reviews)))
    #expect(Self.state([answer, history]).cards == Self.state([answer]).cards)
    #expect(Self.state([history, history]).cards == Self.state([history]).cards)
    var state = Self.state([history, answer])
    #expect(state.cards[Self.question]?.reviews == reviews.count + 1)
    // What was answered here can be taken back, and what was practised there stays.
    state.apply(ReplayFact(at: Self.now, change: .undone(entry: 2)))
    #expect(state.cards == Self.state([history]).cards)
  }

  @Test func `It is no answer of the record, and predictions start from it`() {
    var generator = SplitMix64(seed: 7)
    let reviews = Self.reviews(&generator)
    let history = ReplayFact(at: Self.now, change: .practised(Self.practised(reviews)))
    let answer = ReplayFact(
      at: Self.now.advanced(byDays: 3),
      change: .answered(question: "q", rating: .good, credit: 1, wording: 3))
    var replay = AnswerReplay(of: [history, answer], model: FSRS7(), policy: Self.policy)
    #expect(replay.take(history) == nil)
    let replayed = replay.take(answer)
    #expect(replayed?.before != nil)
    #expect(replayed?.memory == Self.state([history, answer]).cards[Self.question]?.memory)
  }

  @Test func `An entry is written, read and scanned as it is`() throws {
    let reviews = [Fact.Practised.Review(at: 1_700_000_000_123, offset: -210, rating: 3, took: 900)]
    let entry = Entry(number: 2, at: Self.now, fact: .practised(Self.practised(reviews)))
    let payload = try entry.payload()
    #expect(try Entry(number: 2, payload: payload) == entry)
    #expect(
      String(decoding: payload, as: UTF8.self).contains(
        #""kind":"practised","program":"Anki","question":"q","reviews":[{"at":1700000000123,"#))
    var dates = DateCache()
    let scanned = try payload.withUnsafeBytes { try ReplayFact(scanning: $0, dates: &dates) }
    #expect(scanned == ReplayFact(entry))
    #expect(scanned.change == .practised(Self.practised(reviews)))
  }
}
