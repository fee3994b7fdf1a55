import Curriculum
import LearnerRecord
import Practice
import Scheduling
import Testing

/// A mock test with its record in memory.
struct ExamDesk {
  private(set) var test: MockTest
  private(set) var entries: [Entry]
  private var time = noon

  init(_ questions: [Question], minutes: Int? = 10, seed: UInt64 = 1) throws {
    let unit = sampleUnit(questions)
    let facts = try MockTest.beginning(
      unit, questions, by: QuestionBlueprint(seed: seed), minutes: minutes, passMark: nil,
      known: [])
    let stored = zip(1..., facts).map { Entry(number: $0, at: noon, fact: $1) }
    entries = stored
    let sitting = try #require(Sitting.all(in: stored).first)
    test = MockTest(sitting, wordings: Self.wordings(stored))
  }

  /// The time of the latest entry.
  var now: Moment { time }

  /// The same test, made again from its record.
  var resumed: MockTest {
    let sitting = Sitting.all(in: entries)[0]
    return MockTest(sitting, wordings: Self.wordings(entries))
  }

  mutating func record(_ facts: [Fact]) {
    time.milliseconds += 30_000
    let stored = zip((entries.count + 1)..., facts).map { Entry(number: $0, at: time, fact: $1) }
    entries += stored
    test.recorded(stored)
  }

  mutating func answer(_ number: Int, _ response: [String], isCutOff: Bool = false) {
    record([test.answering(number, response, took: 1000, isCutOff: isCutOff)])
  }

  mutating func close(_ ending: Fact.TestClosed.Ending = .submitted) {
    record(test.closing(ending, state(), at: time))
  }

  mutating func with<Value>(_ body: (inout MockTest) throws -> Value) rethrows -> Value {
    try body(&test)
  }

  private static func wordings(_ entries: [Entry]) -> [String: Question] {
    entries.reduce(into: [:]) { found, entry in
      if case .worded(let fact) = entry.fact { found[fact.fingerprint] = fact.question }
    }
  }
}

/// Returns a unit whose knowledge evidence is what the questions draw on.
func sampleUnit(_ questions: [Question]) -> Unit {
  let ids = Set(questions.flatMap(\.criteria)).sorted()
  let items = ids.map { CriterionNode(id: $0, text: "about \($0.rawValue)") }
  return Unit(
    code: "U", title: "Examples", jurisdiction: .general, release: "1",
    knowledgeEvidence: .init(items: items))
}

/// One question of each type.
let examQuestions = zip(1..., sampleKeys).map { number, key in
  question("q\(number)", ["U.KE\(number)"], key: key)
}

struct MockTestTests {
  @Test func `It begins at the first question and goes through all of them`() throws {
    var desk = try ExamDesk(examQuestions)
    #expect(desk.test.current == 1 && desk.test.total == 9)
    for number in 1...9 {
      #expect(desk.test.current == number)
      desk.with { $0.advance() }
    }
    #expect(desk.test.current == nil && desk.test.open == Array(1...9))
    desk.with { $0.goToFirstOpen() }
    #expect(desk.test.current == 1)
  }

  @Test func `Going back stops at the first, and begins behind the last`() throws {
    var desk = try ExamDesk(examQuestions)
    #expect(!desk.with { $0.goBack() } && desk.test.current == 1)
    for _ in 1...9 { desk.with { $0.advance() } }
    #expect(desk.with { $0.goBack() } && desk.test.current == 9)
    #expect(!desk.with { $0.go(to: 0) } && !desk.with { $0.go(to: 10) } && desk.test.current == 9)
    #expect(desk.with { $0.go(to: 4) } && desk.test.current == 4)
  }

  @Test func `What was skipped is gone to again, what is answered is not`() throws {
    var desk = try ExamDesk(examQuestions)
    desk.with { $0.advance() }
    desk.answer(2, ["a b"])
    desk.with { $0.advance() }
    desk.answer(5, ["x", "a"])
    #expect(desk.with { $0.go(to: 4) })
    desk.with { $0.advance() }
    #expect(desk.test.current == 6)
    desk.with { $0.goToFirstOpen() }
    #expect(desk.test.current == 1)
    #expect(desk.with { $0.goBack() } == false)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `Every question is answered or open, and a test made again is the same`(seed: UInt64) throws
  {
    var generator = SplitMix64(seed: seed)
    var desk = try ExamDesk(examQuestions, seed: seed)
    for _ in 0..<generator.integer(in: 0...30) {
      let number = generator.integer(in: 1...9)
      switch generator.integer(in: 0...5) {
      case 0: desk.with { $0.advance() }
      case 1: _ = desk.with { $0.goBack() }
      case 2: _ = desk.with { $0.go(to: number) }
      case 3: desk.record([desk.test.flagging(number)])
      default: desk.answer(number, ["a", "b"])
      }
      let answered = desk.test.sitting.responses.keys
      #expect((desk.test.open + answered).sorted() == Array(1...9))
      #expect(desk.test.current.map { (1...9).contains($0) } ?? true)
    }
    #expect(desk.resumed.sitting == desk.test.sitting)
    #expect(desk.resumed.current == desk.test.open.first)
    for number in 1...9 { #expect(desk.resumed.item(number) == desk.test.item(number)) }
  }

  @Test func `A flag comes and goes`() throws {
    var desk = try ExamDesk(examQuestions)
    desk.record([desk.test.flagging(3)])
    #expect(desk.test.item(3)?.isFlagged == true && desk.test.item(4)?.isFlagged == false)
    desk.record([desk.test.flagging(3)])
    #expect(desk.test.item(3)?.isFlagged == false)
  }
}
