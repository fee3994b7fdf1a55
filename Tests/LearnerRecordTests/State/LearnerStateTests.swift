import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct LearnerStateTests {
  private static let model = FSRS7()
  private static let policy = SchedulingPolicy()

  private static func state(_ facts: some Sequence<ReplayFact>) -> LearnerState {
    var state = LearnerState(model: model, policy: policy)
    for fact in facts { state.apply(fact) }
    return state
  }

  @Test(arguments: Manners.allCases)
  func `The state is what the standing answers come to, question by question`(manners: Manners) {
    var generator = SplitMix64(seed: 20)
    for _ in 0..<300 {
      let facts = generator.history(count: generator.integer(in: 1...60), manners)
      let state = Self.state(facts)
      let oracle = Oracle(facts, model: Self.model, policy: Self.policy)
      #expect(state.cards == oracle.cards)
      #expect(state.latestAnswer?.entry == oracle.standing.last)
      #expect(state.entryCount == facts.count)
      #expect(!state.needsReplay)
    }
  }

  @Test
  func `Taking the last answer back is as if it had not been given`() throws {
    var generator = SplitMix64(seed: 21)
    for _ in 0..<300 {
      let facts = generator.history(count: generator.integer(in: 1...40), .orderly)
      let before = Self.state(facts)
      let at = Moment(milliseconds: 1_797_000_000_000)
      var after = before
      after.apply(ReplayFact(at: at, change: generator.answered(["a", "b", "new"])))
      #expect(after.cards != before.cards)
      after.apply(ReplayFact(at: at, change: .undone(entry: facts.count + 1)))
      #expect(after.cards == before.cards)
      #expect(after.latestAnswer?.entry == before.latestAnswer?.entry)
      #expect(after.entryCount == facts.count + 2)
    }
  }

  @Test
  func `Another rating is as if the answer had been given with it`() {
    var generator = SplitMix64(seed: 22)
    for _ in 0..<300 {
      let facts = generator.history(count: generator.integer(in: 1...40), .orderly)
      let at = Moment(milliseconds: 1_797_000_000_000)
      let later = Moment(milliseconds: 1_797_000_900_000)
      var rerated = Self.state(facts)
      var plain = rerated
      let rating = generator.rating()
      rerated.apply(
        ReplayFact(
          at: at, change: .answered(question: "a", rating: .again, credit: 0.5, wording: 7)))
      for other in [generator.rating(), rating] {
        rerated.apply(
          ReplayFact(at: later, change: .rated(entry: facts.count + 1, rating: other)))
      }
      plain.apply(
        ReplayFact(
          at: at, change: .answered(question: "a", rating: rating, credit: 0.5, wording: 7)))
      #expect(rerated.cards == plain.cards)
      #expect(rerated.latestAnswer?.entry == facts.count + 1)
    }
  }

  @Test(arguments: Manners.allCases)
  func `Folding all and scheduling once is the same as applying one by one`(manners: Manners) {
    var generator = SplitMix64(seed: 23)
    for _ in 0..<300 {
      let facts = generator.history(count: 60, manners)
      var folded = LearnerState(model: Self.model, policy: Self.policy)
      for fact in facts {
        folded.fold(fact)
        if generator.integer(in: 0...9) == 0 { folded.schedule() }
      }
      folded.schedule()
      let applied = Self.state(facts)
      #expect(folded.cards == applied.cards)
      #expect(folded.entryCount == applied.entryCount)
    }
  }

  @Test(arguments: Manners.allCases)
  func `From a snapshot at any place comes the same state, or the wish to replay`(manners: Manners)
  {
    var generator = SplitMix64(seed: 24)
    for _ in 0..<60 {
      let facts = generator.history(count: 50, manners)
      let whole = Self.state(facts)
      for cut in 0...facts.count {
        let state = Self.resumed(facts, at: cut)
        #expect(state.needsReplay || state.cards == whole.cards, "cut at \(cut)")
        #expect(state.entryCount == facts.count)
      }
    }
  }

  @Test
  func `So it does where more than can be taken back is taken back`() {
    var generator = SplitMix64(seed: 25)
    for answers in [90, 100, 101, 150, 201, 210, 299, 310, 405] {
      var facts = generator.history(count: answers, .orderly, undos: 0)
      let standing = Oracle(facts, model: Self.model, policy: Self.policy).standing
      for entry in standing.reversed().prefix(180) {
        facts.append(ReplayFact(at: .init(milliseconds: 0), change: .undone(entry: entry)))
      }
      let whole = Self.state(facts)
      #expect(whole.cards == Oracle(facts, model: Self.model, policy: Self.policy).cards)
      for cut in [0, 1, answers / 3, answers / 2, max(0, answers - 110), answers - 1, answers] {
        let state = Self.resumed(facts, at: cut)
        #expect(state.needsReplay || state.cards == whole.cards, "\(answers) cut at \(cut)")
      }
    }
  }

  private static func resumed(_ facts: [ReplayFact], at cut: Int) -> LearnerState {
    let kept = state(facts.prefix(cut))
    var state = LearnerState(
      settings: kept.settings, tally: kept.tally, cards: kept.cards, entryCount: kept.entryCount)
    for fact in facts.dropFirst(cut) { state.apply(fact) }
    return state
  }

  @Test
  func `Exactly a hundred answers in a row can be taken back`() {
    for answers in [99, 100, 101, 199, 200, 201, 250, 350] {
      var generator = SplitMix64(seed: 26)
      let facts = (0..<answers).map { number in
        ReplayFact(
          at: Moment(milliseconds: Int64(number) * 1000), change: generator.answered(["q\(number)"])
        )
      }
      var state = Self.state(facts)
      var taken = 0
      while let latest = state.latestAnswer {
        #expect(latest.entry == answers - taken)
        #expect(latest.question.rawValue == "q\(answers - taken - 1)")
        state.apply(ReplayFact(at: .init(milliseconds: 0), change: .undone(entry: latest.entry)))
        taken += 1
      }
      #expect(taken == min(answers, LearnerState.undoDepth))
      #expect(state.cards.count == answers - taken)
      #expect(!state.needsReplay)
    }
  }
}

struct LearnerStateEdgeTests {
  private static let model = FSRS7()

  private static func fact(_ change: ReplayFact.Change, day: Int64 = 0) -> ReplayFact {
    ReplayFact(at: Moment(milliseconds: day * 86_400_000), change: change)
  }

  private static func answer(_ question: String, _ rating: Rating = .good) -> ReplayFact.Change {
    .answered(question: question, rating: rating, credit: 1, wording: 1)
  }

  @Test(
    arguments: [
      .undone(entry: 3), .undone(entry: 0), .undone(entry: -1),
      .undone(entry: 99), .undone(entry: .max), .rated(entry: 99, rating: .easy), .none,
    ] as [ReplayFact.Change])
  func `Only an answer that stands can be changed`(change: ReplayFact.Change) {
    var state = LearnerState(model: Self.model, policy: SchedulingPolicy())
    for known in [Self.answer("a"), Self.answer("b"), .none] { state.apply(Self.fact(known)) }
    let before = state.cards
    state.apply(Self.fact(change))
    #expect(state.cards == before && !state.needsReplay && state.entryCount == 4)
  }

  @Test(arguments: 0..<40)
  func `L10: what is changed after answers of another session is as if it had been so at once`(
    seed: Int
  ) {
    var chance = SplitMix64(seed: UInt64(seed))
    var state = LearnerState(model: Self.model, policy: SchedulingPolicy())
    var standing: [(entry: Int, fact: ReplayFact)] = []
    for entry in 1...60 {
      let turn = chance.next() % 5
      if turn < 3 || standing.isEmpty {
        let question = ["a", "b", "c"][Int(chance.next() % 3)]
        let fact = Self.fact(Self.answer(question), day: Int64(entry / 4))
        standing.append((entry, fact))
        state.apply(fact)
        continue
      }
      let place = standing.count - 1 - Int(chance.next() % UInt64(min(4, standing.count)))
      let target = standing[place].entry
      if turn == 3 {
        standing.remove(at: place)
        state.apply(Self.fact(.undone(entry: target)))
      } else {
        guard case .answered(var answer) = standing[place].fact.change else { continue }
        answer.rating = .hard
        standing[place].fact.change = .answered(answer)
        state.apply(Self.fact(.rated(entry: target, rating: .hard)))
      }
    }
    var plain = LearnerState(model: Self.model, policy: SchedulingPolicy())
    for answer in standing { plain.fold(answer.fact) }
    plain.schedule()
    #expect(state.cards.mapValues(\.memory) == plain.cards.mapValues(\.memory))
    #expect(state.cards.mapValues(\.reviews) == plain.cards.mapValues(\.reviews))
    #expect(state.tally == plain.tally && !state.needsReplay)
    #expect(state.latestAnswer?.entry == standing.last?.entry)
  }

  @Test(
    arguments: [
      (.undone(entry: 5), true), (.undone(entry: 1), true), (.rated(entry: 5, rating: .easy), true),
      (.undone(entry: 6), false), (.undone(entry: 0), false), (.undone(entry: -3), false),
      (.none, false), (answer("a"), false), (.forgotten(first: 1), true),
      (.forgotten(first: 5), true), (.forgotten(first: 6), false), (.forgotten(first: 0), false),
      (.forgotten(first: -3), false),
    ] as [(ReplayFact.Change, Bool)])
  func `A change of an answer from before the snapshot asks for a replay`(
    change: ReplayFact.Change, needsReplay: Bool
  ) {
    var state = LearnerState(settings: .init(), tally: .init(), cards: [:], entryCount: 5)
    #expect(state.latestAnswer == nil)
    state.apply(Self.fact(change))
    #expect(state.needsReplay == needsReplay && state.entryCount == 6)
  }

  @Test
  func `What was erased before the state could take it in asks for no replay`() {
    var state = LearnerState(model: Self.model, policy: SchedulingPolicy())
    state.fold(Self.fact(Self.answer("a")))
    state.passErased(before: 4)
    state.fold(Self.fact(.forgotten(first: 2)))
    state.schedule()
    #expect(state.entryCount == 4 && state.cards.count == 1 && !state.needsReplay)
    state.passErased(before: 3)
    #expect(state.entryCount == 4)
    state.apply(Self.fact(.forgotten(first: 1)))
    #expect(state.needsReplay, "now an answer is gone that was taken in")
  }

  @Test
  func `Nothing is due before the day after its last answer, nor after the cap`() {
    var generator = SplitMix64(seed: 27)
    for _ in 0..<200 {
      var policy = SchedulingPolicy()
      policy.cap = generator.integer(in: 1...400)
      policy.rolloverHour = generator.integer(in: 0...23)
      policy.spreads = generator.next() % 2 == 0
      var state = LearnerState(model: Self.model, policy: policy)
      for fact in generator.history(count: 40, .orderly) {
        state.apply(fact)
        for (id, card) in state.cards {
          #expect((1...policy.cap).contains(card.due - card.lastDay))
          #expect(
            !state.isDue(id, on: card.lastDay) && !state.isDue(id, on: card.due.advanced(by: -1)))
          #expect(state.isDue(id, on: card.due) && state.isDue(id, on: card.due.advanced(by: 9)))
        }
      }
    }
  }

  @Test
  func `A clock that goes back does no harm`() throws {
    var generator = SplitMix64(seed: 28)
    for _ in 0..<300 {
      var state = LearnerState(model: Self.model, policy: SchedulingPolicy())
      for _ in 0..<20 {
        let at = generator.moment()
        state.apply(ReplayFact(at: at, change: generator.answered(["a", "b"])))
        let card = try #require(state.cards.values.first)
        let numbers = [card.memory.slow, card.memory.fast, card.memory.difficulty]
        #expect(numbers.allSatisfy { $0.isFinite && $0 > 0 })
        let recall = try #require(
          state.retrievability(of: state.cards.keys.first ?? .init(rawValue: ""), at: at))
        #expect((0...1).contains(recall))
      }
    }
  }

  @Test
  func `What was never answered is not due, and its recall is not known`() {
    let state = LearnerState(model: Self.model, policy: SchedulingPolicy())
    #expect(!state.isDue(.init(rawValue: "a"), on: StudyDay(number: .max)))
    #expect(state.retrievability(of: .init(rawValue: "a"), at: .init(milliseconds: 0)) == nil)
    #expect(state.entryCount == 0 && state.cards.isEmpty && state.latestAnswer == nil)
  }

  @Test
  func `A lapse is an answer rated again on a later day than one that was right`() {
    var state = LearnerState(model: Self.model, policy: SchedulingPolicy())
    for (day, rating) in zip((0 as Int64)..., [Rating.again, .again, .good, .again, .hard]) {
      state.apply(Self.fact(Self.answer("a", rating), day: day))
    }
    let card = state.cards[.init(rawValue: "a")]
    #expect(card?.lapses == 1 && card?.reviews == 5)
  }

  @Test
  func `The study day is the policy's`() {
    let state = LearnerState(model: Self.model, policy: SchedulingPolicy(rolloverHour: 4))
    let moment = Moment(milliseconds: 3 * 3_600_000, offsetMinutes: 0)
    #expect(state.studyDay(moment) == StudyDay(number: -1))
  }
}
