import Curriculum
import LearnerRecord
import Marking
import Practice
import Scheduling
import Testing

struct PracticeSessionTests {
  private static let plan = SessionPlan(limit: 50, newLimit: 50, seed: 7)
  private static let apart = curriculum((0..<6).map { question("q\($0)", ["U.KE\($0)"]) })

  @Test(arguments: sampleKeys)
  func `A question of any type is right by its key`(key: AnswerKey) throws {
    for seed in 0..<30 as Range<UInt64> {
      let plan = SessionPlan(seed: seed)
      var desk = Desk(curriculum([question("q", key: key)]), plan: plan)
      let asking = try #require(try desk.next())
      #expect(asking.shown.fits(key) && asking.number == 1 && asking.total == 1)
      let response = rightResponse(to: asking)
      let marking = desk.session.marking(of: response)
      var given = Submission(response: response, confidence: 3, took: 900)
      let mark: Mark
      if case .explain(let explain) = key {
        #expect(marking == .needsKeyPoints)
        given.ticked = Array(explain.keyPoints.indices)
        mark = Marking.mark(ticked: [0, 1], of: explain, response: response[0])
      } else {
        mark = try #require(marking.mark)
      }
      #expect(mark.credit == 1)
      let facts = try desk.session.facts(of: given, marked: mark, at: desk.now)
      desk.record(facts)
      let answer = try #require(facts.last?.answer)
      #expect(answer.credit == 1 && answer.rating == 3 && answer.response == response)
      #expect(answer.shown == asking.shown.orders && answer.session == 1 && answer.took == 900)
      #expect(answer.parts.count == mark.parts.count && answer.parts.allSatisfy(\.right))
      #expect((answer.tickedBy == "learner") == (key.type == .explain))
      #expect(try desk.next() == nil)
      #expect(desk.session.answers.map(\.rating) == [.good])
    }
  }

  @Test
  func `The same seed gives the same session`() throws {
    func asked(_ seed: UInt64) throws -> [PresentedQuestion] {
      let questions = (0..<3).flatMap { turn in
        sampleKeys.map { question("q\(turn)\($0.type)", ["U.KE\(turn)"], key: $0) }
      }
      let plan = SessionPlan(limit: 30, newLimit: 30, seed: seed)
      var desk = Desk(curriculum(questions), plan: plan)
      var asked: [PresentedQuestion] = []
      while let asking = try desk.next() { asked.append(asking) }
      return asked
    }
    #expect(try asked(1) == asked(1))
    #expect(try asked(1).map(\.question.id) != asked(2).map(\.question.id))
  }

  @Test
  func `A case leaves the schedule as it is, and is not asked again when missed`() throws {
    let questions = [question("c", ["U.PC1"], kind: .application), question("k", ["U.KE1"])]
    var desk = Desk(curriculum(questions), plan: Self.plan)
    #expect(try desk.next()?.reason == .new)
    try desk.answer(true)
    #expect(try desk.next()?.reason == .application)
    let answer = try #require(try desk.answer(false).last?.answer)
    #expect(answer.cram == true && answer.place == nil)
    #expect(try desk.next() == nil)
    let id = Question.ID(rawValue: "c")
    #expect(desk.session.state.cards[id] == nil)
    #expect(desk.session.state.lastDay(of: id) == desk.session.state.studyDay(noon))
    #expect(desk.session.answers.map(\.isCase) == [false, true])
    #expect(desk.session.answers.allSatisfy { !$0.isOnceMore })
    desk.undo()
    #expect(desk.session.state.lastDay(of: id) == nil)
    #expect(try desk.next()?.reason == .application)
  }

  @Test
  func `Missed questions come back until they are right, once, or were asked four times`() throws {
    var generator = SplitMix64(seed: 8)
    for _ in 0..<100 {
      var desk = Desk(
        curriculum(generator.questions(count: 8)),
        plan: SessionPlan(limit: 50, newLimit: 50, seed: generator.next()))
      var rights: [Question.ID: Int] = [:]
      var turns = 0
      while let asking = try desk.next(), turns < 500 {
        turns += 1
        #expect(rights[asking.question.id] == nil)
        let isRight = generator.integer(in: 0...2) > 0
        try desk.answer(isRight)
        if isRight { rights[asking.question.id, default: 0] += 1 }
        #expect(asking.number <= asking.total && asking.total == 8)
      }
      let asked = Dictionary(grouping: desk.session.answers, by: \.question).mapValues(\.count)
      #expect(asked.count == 8 && rights.values.allSatisfy { $0 == 1 })
      #expect(asked.allSatisfy { rights[$0.key] != nil ? $0.value <= 4 : $0.value == 4 })
      #expect(desk.session.answers.count == turns)
    }
  }

  @Test func `What keeps being forgotten is repeated once in a session, and no more`() throws {
    var learner = state([("a", 20)], rated: .good)
    learner.answer((10..<18).reversed().map { ("a", $0) }, rated: .again)
    let questions = [question("a"), question("b")]
    var desk = Desk(curriculum(questions), state: learner, plan: SessionPlan(limit: 9, seed: 1))
    while try desk.next() != nil { try desk.answer(false) }
    let asked = Dictionary(grouping: desk.session.answers, by: \.question.rawValue)
    #expect(asked.mapValues(\.count) == ["a": 2, "b": 4])
  }

  @Test
  func `An undone question is asked again at once, then the one that was put back`() throws {
    for isRight in [true, false] {
      var desk = Desk(Self.apart, plan: Self.plan)
      let first = try #require(try desk.next())
      try desk.answer(isRight)
      let second = try #require(try desk.next())
      desk.undo()
      #expect(desk.session.answers.isEmpty && desk.session.state.cards.isEmpty)
      #expect(try desk.next()?.question == first.question)
      try desk.answer(true)
      #expect(try desk.next()?.question == second.question)
      try desk.answer(true)
      var later: [Question.ID] = []
      while let asking = try desk.next() {
        later.append(asking.question.id)
        try desk.answer(true)
      }
      #expect(later.count == 4 && Set(later).count == 4)
      #expect(desk.session.answers.count == 6)
    }
  }

  @Test
  func `Several answers are taken back one after another`() throws {
    var desk = Desk(Self.apart, plan: Self.plan)
    var asked: [Question.ID] = []
    for _ in 0..<3 {
      asked.append(try #require(try desk.next()).question.id)
      try desk.answer(true)
    }
    // Nothing is asked in between: the last question is put back no more than once.
    for _ in 0..<3 { desk.undo() }
    #expect(desk.session.undoing() == nil && desk.session.answers.isEmpty)
    var again: [Question.ID] = []
    while let asking = try desk.next() {
      again.append(asking.question.id)
      try desk.answer(true)
    }
    #expect(again.count == 6 && Set(again).count == 6)
    #expect(Array(again.prefix(3)) == asked)
  }

  @Test
  func `Hints are given in order and counted`() throws {
    var desk = Desk(Self.apart, plan: Self.plan)
    #expect(desk.with { $0.takeHint() } == nil)
    _ = try desk.next()
    let hints = (0..<3).map { _ in desk.with { $0.takeHint() } }
    #expect(hints == ["Think.", "Harder.", nil])
    let answer = try #require(try desk.answer(true, confidence: 3).last?.answer)
    #expect(answer.hints == 2 && answer.rating == 2)
    #expect(try desk.next()?.hintsShown == 0)
  }

  @Test
  func `Before the first question there is nothing to say`() throws {
    let desk = Desk(Self.apart, plan: Self.plan)
    #expect(desk.session.current == nil && desk.session.total == 6)
    #expect(try desk.session.skipping() == [] && desk.session.undoing() == nil)
    #expect(desk.session.rating(latest: .easy) == nil)
    #expect(try desk.session.flagging(note: "?") == [])
    #expect(desk.session.marking(of: ["t"]) == .unreadable(.ownWords))
    let given = Submission(response: ["t"], confidence: nil, took: 0)
    #expect(
      try desk.session.facts(of: given, marked: Mark(credit: 1, parts: []), at: desk.now).isEmpty)
  }
}

extension Fact {
  var answer: Fact.Answered? {
    if case .answered(let answer) = self { answer } else { nil }
  }
}

extension MarkingResult {
  var mark: Mark? {
    if case .marked(let mark) = self { mark } else { nil }
  }
}
