import Curriculum
import LearnerRecord
import Marking
import Practice
import Scheduling
import Testing

struct PracticeSessionRecordingTests {
  private static let questions = (0..<6).map { question("q\($0)", ["U.KE\($0)"]) }
  private static let plan = SessionPlan(limit: 50, newLimit: 50, seed: 7)

  private static func foreignAnswer(_ question: String) -> Fact {
    .answered(
      .init(
        question: .init(rawValue: question), wording: "", shown: [], response: [], parts: [],
        credit: 0, rating: 1, took: 0, session: 99))
  }

  private var desk: Desk { Desk(curriculum(Self.questions), plan: Self.plan) }

  @Test
  func `Entries of another program count for the state and not for the session`() throws {
    var desk = desk
    let asking = try #require(try desk.next())
    try desk.answer(
      true, after: [.named(.init(name: "Zoë")), Self.foreignAnswer("q9"), Self.foreignAnswer("x")])
    #expect(desk.session.answers.map(\.entry) == [5])
    #expect(desk.session.answers.map(\.question) == [asking.question.id])
    #expect(desk.session.state.cards.count == 3 && desk.session.state.entryCount == 5)
    #expect(desk.session.undoing() == .undone(.init(entry: 5)))
    var replayed = state()
    for entry in desk.entries { replayed.apply(ReplayFact(entry)) }
    #expect(replayed.cards == desk.session.state.cards)
  }

  @Test
  func `Entries that were taken in already are passed over`() throws {
    var desk = desk
    _ = try desk.next()
    try desk.answer(true)
    let before = desk.session.state.cards
    let entries = desk.entries
    desk.with { $0.recorded(entries) }
    #expect(desk.session.answers.count == 1 && desk.session.state.cards == before)
    #expect(desk.session.state.entryCount == entries.count)
  }

  @Test
  func `Entries that another program erased leave no gap`() throws {
    var desk = desk
    _ = try desk.next()
    let count = desk.session.state.entryCount
    let tombstone = Fact.forgotten(
      .init(entries: [count + 1, count + 2], reason: "asked", basis: "", by: "office"))
    let entry = Entry(number: count + 3, at: Moment(milliseconds: 0), fact: tombstone)
    desk.with { $0.recorded([entry]) }
    #expect(desk.session.state.entryCount == count + 3 && !desk.session.state.needsReplay)
  }

  @Test
  func `L10: after another program's answer ours can still be changed, and is`() throws {
    var desk = desk
    _ = try desk.next()
    try desk.answer(true)
    let own = try #require(desk.session.answers.last)
    desk.record([], after: [Self.foreignAnswer("x")])
    #expect(desk.session.undoing() == .undone(.init(entry: own.entry)))
    desk.record([.rated(.init(entry: own.entry, rating: 1))])
    #expect(desk.session.answers.map(\.rating) == [.again])
    desk.record([.undone(.init(entry: own.entry))])
    #expect(desk.session.answers.isEmpty && desk.session.undoing() == nil)
    #expect(desk.session.state.cards.keys.map(\.rawValue) == ["x"])
    #expect(try desk.next()?.question.id == own.question)
  }

  @Test
  func `An answer that another program took back is asked again`() throws {
    var desk = desk
    let asking = try #require(try desk.next())
    try desk.answer(true)
    desk.record([], after: [.undone(.init(entry: 2))])
    #expect(desk.session.answers.isEmpty && desk.session.state.cards.isEmpty)
    #expect(try desk.next()?.question == asking.question)
  }

  @Test
  func `Another rating is the answer's rating from then on`() throws {
    var desk = desk
    _ = try desk.next()
    try desk.answer(true)
    desk.record([desk.session.rating(latest: .easy)])
    #expect(desk.session.answers.map(\.rating) == [.easy])
    desk.record([.rated(.init(entry: 2, rating: 9))])
    #expect(desk.session.answers.map(\.rating) == [.easy])
    desk.record([desk.session.rating(latest: .again)])
    #expect(desk.session.answers.map(\.rating) == [.again])
    #expect(desk.session.state.cards.values.map(\.reviews) == [1])
  }

  @Test(arguments: [Rating.hard, .good, .easy])
  func `A missed question that the learner rates above again does not come back`(
    rating: Rating
  ) throws {
    var desk = desk
    _ = try desk.next()
    try desk.answer(false)
    desk.record([desk.session.rating(latest: rating)])
    #expect(desk.session.answers.last?.isToRepeat == false)
    while let asking = try desk.next() {
      #expect(asking.reason == .new)
      try desk.answer(true)
    }
  }

  @Test func `A shown answer that is rated good at every turn ends the session`() throws {
    var desk = Desk(curriculum([question("only")]), plan: Self.plan)
    for turn in 0..<9 {
      guard let asking = try desk.next() else {
        #expect(turn == 1)
        return
      }
      var given = Submission(response: [""], confidence: nil, took: 1000)
      given.isRevealed = true
      let mark = markUnanswered(asking.question, shown: asking.shown)
      desk.record(try desk.session.facts(of: given, marked: mark, at: noon))
      desk.record([desk.session.rating(latest: .good)])
    }
    Issue.record("it came back at every turn")
  }

  @Test func `A missed question comes back where the learner thinks again of good`() throws {
    var desk = desk
    let missed = try #require(try desk.next()).question.id
    try desk.answer(false)
    for rating in [Rating.good, .again, .again] {
      desk.record([desk.session.rating(latest: rating)])
    }
    var repeated: [Question.ID] = []
    while let asking = try desk.next() {
      if asking.reason == .missed { repeated.append(asking.question.id) }
      try desk.answer(true)
    }
    #expect(repeated == [missed])
  }

  @Test(arguments: [false, true])
  func `A follow-on waits again when the answer before it is taken back`(isShown: Bool) throws {
    let questions = [question("base"), question("why", follows: "base")]
    var desk = Desk(curriculum(questions), plan: Self.plan)
    #expect(try desk.next()?.question.id.rawValue == "base")
    try desk.answer(true)
    if isShown { #expect(try desk.next()?.question.id.rawValue == "why") }
    desk.undo()
    #expect(try desk.next()?.question.id.rawValue == "base")
    try desk.answer(false)
    let repeated = try #require(try desk.next())
    #expect(repeated.question.id.rawValue == "base" && repeated.reason == .missed)
    try desk.answer(true)
    let follow = try #require(try desk.next())
    #expect(follow.question.id.rawValue == "why" && follow.reason == .new && follow.number == 2)
    try desk.answer(true)
    #expect(try desk.next() == nil)
  }

  @Test
  func `No more can be taken back in a row than the state can take back`() throws {
    let questions = (0..<130).map { question("q\($0)", ["U.KE\($0)"]) }
    var desk = Desk(
      curriculum(questions), plan: SessionPlan(limit: 130, newLimit: 130, seed: 1))
    while try desk.next() != nil { try desk.answer(true) }
    var taken = 0
    while desk.session.undoing() != nil, taken < 130 {
      desk.undo()
      taken += 1
    }
    #expect(taken == LearnerState.undoDepth)
    #expect(desk.session.answers.count == 30 && desk.session.state.cards.count == 30)
  }

  @Test(arguments: [(nil, Rating.good), (1, .hard), (2, .good), (3, .good)] as [(Int?, Rating)])
  func `An answer counted right is right, not asked again, and never easy`(
    confidence: Int?, rating: Rating
  ) throws {
    var desk = desk
    _ = try desk.next()
    try desk.answer(false, confidence: confidence)
    let entry = try #require(desk.session.answers.last?.entry)
    let fact = try #require(desk.session.countingRight(nearMiss: "one letter off"))
    #expect(
      fact
        == .countedRight(
          .init(entry: entry, rating: rating.rawValue, nearMiss: "one letter off")))
    desk.record([fact])
    let answer = try #require(desk.session.answers.last)
    #expect(answer.credit == 1 && answer.isCountedRight && answer.rating == rating)
    #expect(desk.session.state.cards[answer.question]?.credit == 1)
    #expect(desk.session.countingRight() == nil)
    while let asking = try desk.next() {
      #expect(asking.reason == .new)
      try desk.answer(true)
    }
  }

  @Test func `A rating of the learner's own stays when an answer is counted right`() throws {
    var desk = desk
    _ = try desk.next()
    try desk.answer(false)
    desk.record([desk.session.rating(latest: .hard)])
    desk.record([desk.session.countingRight()])
    #expect(desk.session.answers.last?.rating == .hard)
  }

  @Test func `A right answer can't be counted right, nor can none`() throws {
    var desk = desk
    #expect(desk.session.countingRight() == nil)
    _ = try desk.next()
    try desk.answer(true)
    #expect(desk.session.countingRight() == nil)
  }

  @Test(arguments: [true, false])
  func `A question asked once more comes last and leaves the schedule alone`(
    isRight: Bool
  ) throws {
    var desk = desk
    #expect(!desk.with { $0.askOnceMore() })
    let first = try #require(try desk.next()).question.id
    try desk.answer(true)
    #expect(desk.with { $0.askOnceMore() } && desk.with { $0.askOnceMore() })
    for _ in 1..<Self.questions.count {
      #expect(try desk.next()?.reason == .new)
      try desk.answer(true)
    }
    let before = desk.session.state.cards
    let asking = try #require(try desk.next())
    #expect(asking.question.id == first && asking.reason == .onceMore)
    try desk.answer(isRight)
    #expect(desk.session.state.cards == before)
    #expect(desk.session.answers.last?.isOnceMore == true)
    desk.undo()
    #expect(try desk.next()?.reason == .onceMore)
    try desk.answer(isRight)
    #expect(try desk.next() == nil)
  }
}
