import Curriculum
import Scheduling
import Testing

@testable import LearnerRecord

struct LearnerStateMemoryTests {
  private static let question = Question.ID(rawValue: "a")

  private static func answered(
    _ question: String = "a", _ rating: Rating = .good, hours: Int64, place: Double? = nil
  ) -> ReplayFact {
    var answer = ReplayFact.Answer(question: question, rating: rating, credit: 1, wording: 1)
    answer.place = place
    return ReplayFact(
      at: Moment(milliseconds: hours * 3_600_000), change: .answered(answer))
  }

  /// An answer at ten in the evening, and the next at six in the morning: another study day.
  @Test func `Time is counted as the model counts it`() throws {
    let models: [(model: any MemoryModel, days: Double)] = [
      (FSRS7(), 8.0 / 24), (FSRS6(), 1),
    ]
    for (model, days) in models {
      var state = LearnerState(model: model, policy: SchedulingPolicy())
      state.apply(Self.answered(hours: 22))
      let card = try #require(state.cards[Self.question])
      let morning = Moment(milliseconds: 30 * 3_600_000)
      #expect(abs(state.elapsedDays(since: card, at: morning) - days) < 1e-12)
      #expect(
        state.retrievability(of: Self.question, at: morning)
          == model.retrievability(
            card.memory, elapsedDays: state.elapsedDays(since: card, at: morning)))
      #expect(state.memory(after: nil, .hard, at: morning) == model.initialState(.hard))
    }
  }

  @Test(arguments: [
    // Missed again and again until it is right: never learnt before, or forgotten once.
    ("a1 a1 a1 a3", 0), ("a3 +1d a1 a1 a1 a3", 1), ("a3 a1", 0), ("a1 a3 +1d a1 a3 +1d a1 a3", 2),
    ("a1 +1d a1 +1d a1", 0), ("a3 +1d a3 a1", 0), ("a3 +1d a1 +1d a1", 2),
    // What was taken back, or crammed, is none.
    ("a3 +1d a1 u2", 0), ("a3 +1d a1x", 0), ("a3 +1d a1 r2=3", 0),
  ])
  func `A lapse is a miss at the first answer of a day of what was right before`(
    script: String, lapses: Int
  ) {
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    for fact in diary(script) { state.apply(fact) }
    #expect(state.cards[Self.question]?.lapses == lapses)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `The counts of due questions are kept as questions move`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    let facts = generator.history(count: 80, .wild)
    for (number, fact) in facts.enumerated() {
      if number == 20 { state.countLoads() }
      state.apply(fact)
      guard number >= 20 else {
        #expect(state.loads == nil)
        continue
      }
      let counted = state.cards.values.reduce(into: [StudyDay: Int]()) {
        $0[$1.due, default: 0] += 1
      }
      #expect(state.loads?.filter { $0.value != 0 } == counted)
    }
  }

  @Test func `A place is found only where loads are counted, and it is within the days`() {
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    for number in 0..<60 { state.apply(Self.answered("q\(number)", .easy, hours: 0)) }
    let now = Moment(milliseconds: 0)
    #expect(state.place(for: Self.question, rated: .easy, at: now) == nil)
    state.countLoads()
    for rating in Rating.allCases {
      let place = state.place(for: Self.question, rated: rating, at: now)
      #expect(place.map { (0...1).contains($0) } ?? true)
    }
  }

  /// Sixty questions on chance days, then one more where least is due: it has less than most.
  @Test func `A place leads to a day on which no more is due than on others`() throws {
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    for number in 0..<60 { state.apply(Self.answered("q\(number)", .easy, hours: 0)) }
    state.countLoads()
    let now = Moment(milliseconds: 0)
    let place = try #require(state.place(for: Self.question, rated: .easy, at: now))
    let before = try #require(state.loads)
    let days = Set(before.filter { $0.value > 0 }.keys)
    state.apply(Self.answered("a", .easy, hours: 0, place: place))
    let due = try #require(state.cards[Self.question]?.due)
    #expect(before[due, default: 0] * days.count <= 60)
  }

  @Test func `The date of a card depends on its question and the number of its answers`() {
    func due(_ question: String, _ count: Int) -> [Int] {
      var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
      for number in 0..<count {
        state.apply(Self.answered(question, .easy, hours: Int64(number) * 240))
      }
      return state.cards.values.map { $0.due - $0.lastDay }
    }
    #expect(due("a", 3) == due("a", 3))
    let gaps = (0..<30).flatMap { due("q\($0)", 3) }
    #expect(Set(gaps).count > 1, "chance spreads the days")
    #expect((gaps.max() ?? 0) < 2 * (gaps.min() ?? 0))
  }

  @Test func `Recall follows how the latest answers went, dates do not, and undo takes it back`()
    throws
  {
    var state = LearnerState()
    var plain = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    var facts = (0..<20).map { Self.answered("q\($0)", hours: 12) }
    facts += (0..<20).map { Self.answered("q\($0)", .again, hours: 40) }
    facts.append(Self.answered(hours: 40))
    for fact in facts {
      state.apply(fact)
      plain.apply(fact)
    }
    #expect(state.cards == plain.cards && plain.form == RecentForm())
    let morning = Moment(milliseconds: 64 * 3_600_000)
    let low = try #require(state.retrievability(of: Self.question, at: morning))
    #expect(low < (plain.retrievability(of: Self.question, at: morning) ?? 0) - 0.05)
    let before = state.form
    state.apply(Self.answered("a", .again, hours: 70))
    #expect(state.form != before)
    state.apply(
      ReplayFact(at: Moment(milliseconds: 71 * 3_600_000), change: .undone(entry: 42)))
    #expect(state.form == before)
    // The same day's second answer says little.
    state.apply(Self.answered("a", .again, hours: 41))
    #expect(state.form == before)
  }

  @Test func `With signals a card keeps what its answers told, and dates follow the correction`() {
    let vector = [-0.7] + [Double](repeating: 0, count: 25)
    let fit = Fact.Fitted(
      model: "fsrs7", weights: FSRS7.Weights.default.vector, signals: vector, reviews: 400,
      before: .init(logLoss: 0.5, rmse: 0.1), after: .init(logLoss: 0.4, rmse: 0.1))
    var settings = LearnerSettings()
    settings.take(.fitted(fit), entry: 1, at: Moment(milliseconds: 0))
    var (corrected, plain) = (LearnerState(following: settings), LearnerState())
    for hours in [0, 48, 240] as [Int64] {
      corrected.apply(Self.answered(hours: hours))
      plain.apply(Self.answered(hours: hours))
    }
    let (card, other) = (corrected.cards[Self.question], plain.cards[Self.question])
    #expect(card?.signals != nil && other?.signals == nil)
    #expect(card?.memory == other?.memory)
    if let card, let other {
      #expect(corrected.recall(of: card, elapsedDays: 9) < plain.recall(of: other, elapsedDays: 9))
      #expect(card.due < other.due)
    }
  }
}
