import Curriculum
import Evidence
import Foundation
import LearnerRecord
import Scheduling
import Testing

struct MockTestResultTests {
  private static let ids = (1...4).map { CriterionID(rawValue: "U.KE\($0)") }

  /// Returns a question on some of four criteria, the first by number.
  private static func question(_ number: Int, on criteria: [Int]) -> Question {
    Question(
      id: .init(rawValue: "q\(number)"), topic: "law",
      criteria: criteria.map { ids[$0] } + [CriterionID(rawValue: "OTHER.KE1")],
      level: Question.Level.allCases[number % 4], prompt: "Is it so?",
      key: .trueFalse(.init(key: true)), explanation: "It is.", sources: ["s 3"])
  }

  private static let unit = Unit(
    code: "U", title: "Examples", jurisdiction: .general, release: "1",
    knowledgeEvidence: .init(
      items: ids.map { CriterionNode(id: $0, text: "about \($0.local)") }))

  private static let curriculum = Curriculum(units: [unit], banks: [])

  /// A test in which each question has a credit, no response (`nil`), or no mark yet (below 0).
  private static func result(
    _ questions: [Question], _ credits: [Double?], passMark: Int? = nil, forget: Bool = false,
    curriculum: Curriculum = curriculum
  ) throws -> MockTestResult {
    let wordings = try questions.map { try Wording($0) }
    var facts: [Fact] = [
      .testBegun(
        .init(
          unit: "U", questions: questions.map(\.id), wordings: wordings.map(\.fingerprint),
          shown: questions.map { _ in [] }, choice: "by seed 1", seed: 1, minutes: 30,
          passMark: passMark))
    ]
    for (number, credit) in zip(1..., credits) where credit != nil {
      facts.append(.testAnswered(.init(test: 1, number: number, response: ["t"], took: 1500)))
    }
    facts.append(.testClosed(.init(test: 1, ending: .submitted)))
    for (place, credit) in credits.enumerated() {
      guard let credit, credit >= 0 else { continue }
      facts.append(
        .answered(
          .init(
            question: questions[place].id, wording: wordings[place].fingerprint, shown: [],
            response: ["t"], parts: [], credit: credit, rating: 3, took: 0, session: 1,
            mock: true)))
    }
    let entries = zip(1..., facts).map { number, fact in
      Entry(
        number: number,
        at: Moment(milliseconds: 1_795_000_000_000 + Int64(number) * 1000, offsetMinutes: 0),
        fact: fact)
    }
    let known = Dictionary(
      uniqueKeysWithValues: zip(wordings.map(\.fingerprint), questions))
    return MockTestResult(
      Sitting.all(in: entries)[0], wordings: forget ? [:] : known, curriculum: curriculum)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `The parts add up to the whole`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let questions = (1...generator.integer(in: 1...12)).map { number in
      let first = generator.integer(in: 0...3)
      let second = generator.integer(in: 0...3)
      return Self.question(number, on: first == second ? [first] : [first, second])
    }
    let credits: [Double?] = questions.map { _ in
      [nil, -1, 0, 0.25, 0.5, 1][generator.integer(in: 0...5)]
    }
    let result = try Self.result(questions, credits)
    let total = credits.reduce(0) { $0 + max(0, $1 ?? 0) }
    #expect(result.total.credit == total && result.total.questions == questions.count)
    #expect(result.total.answered == credits.count { $0 != nil })
    #expect(result.total.unmarked == credits.count { ($0 ?? 0) < 0 })
    #expect(result.levels.reduce(0) { $0 + $1.score.questions } == questions.count)
    #expect(result.levels.reduce(0) { $0 + $1.score.credit } == total)
    // A question counts for each criterion of the unit that it draws on, and for no other unit.
    let shared = zip(questions, credits).reduce(0) { sum, each in
      sum + Double(each.0.criteria.count - 1) * max(0, each.1 ?? 0)
    }
    #expect(result.criteria.reduce(0) { $0 + $1.score.credit } == shared)
    #expect(
      result.criteria.reduce(0) { $0 + $1.score.questions }
        == questions.reduce(0) { $0 + $1.criteria.count - 1 })
    #expect(result.criteria.allSatisfy { $0.id.unitCode == "U" && $0.words != nil })
    #expect(result.criteria.map(\.id) == result.criteria.map(\.id).sorted())
    for score in [result.total] + result.levels.map(\.score) + result.criteria.map(\.score) {
      #expect((0...100).contains(score.percent))
      #expect((score.percent == 100) == (score.credit >= Double(score.questions) - 1e-6))
    }
  }

  @Test func `Nothing passes unless a pass mark was set`() throws {
    let questions = [Self.question(1, on: [0]), Self.question(2, on: [1])]
    #expect(try Self.result(questions, [1, 1]).reached == nil)
    #expect(try Self.result(questions, [1, 0], passMark: 50).reached == true)
    #expect(try Self.result(questions, [0.99, 0], passMark: 50).reached == false)
    #expect(try Self.result(questions, [0.99, 0], passMark: 50).total.percent == 49)
    #expect(try Self.result(questions, [1, -1], passMark: 50).reached == nil)
    #expect(try Self.result(questions, [nil, nil], passMark: 0).reached == true)
  }

  @Test func `26: thirds are a whole, and other shares are rounded as everywhere`() throws {
    let questions = (1...3).map { Self.question($0, on: [0]) }
    #expect(try Self.result(questions, [1 / 3, 2 / 3, 1]).total.percent == 67)
    #expect(try Self.result([questions[0]], [1 / 3 + 1 / 3 + 1 / 3]).total.percent == 100)
    #expect(try Self.result([questions[0]], [0.999]).total.percent == 99)
  }

  @Test func `It is labelled as practice, and claims nothing`() throws {
    let result = try Self.result([Self.question(1, on: [0])], [1])
    #expect(result.label.contains("practice"))
    #expect(result.statement == Transcript.honestStatement)
  }

  @Test func `Each question tells how it got its mark`() throws {
    let questions = (1...3).map { Self.question($0, on: [0]) }
    let result = try Self.result(questions, [1, nil, -1])
    #expect(result.questions.map(\.marking) == [.automatic, .none, .unmarked])
    #expect(result.questions.map(\.response) == [["t"], nil, ["t"]])
    #expect(result.questions.map(\.expected) == [["True"], ["True"], ["True"]])
  }

  @Test func `What was erased is told as erased`() throws {
    let result = try Self.result([Self.question(1, on: [0])], [1], forget: true)
    #expect(result.questions[0].prompt == Transcript.Answer.missingWording)
    #expect(result.criteria.isEmpty && result.total.credit == 1)
  }

  @Test(
    arguments: [
      (nil, "submitted"), (30, "time up"), (1_000, "left"), (1_000, "time up"),
    ] as [(Int?, String)])
  func `How it ended is told, by its deadline where time was up`(
    minutes: Int?, ending: String
  ) throws {
    let start = Moment(milliseconds: 1_795_000_000_000)
    let end = Moment(milliseconds: start.milliseconds + 3_600_000)
    let begun = Fact.TestBegun(
      unit: "U", questions: [], wordings: [], shown: [], choice: "named", seed: 1, minutes: minutes)
    let close = try #require(Fact.TestClosed.Ending(rawValue: ending))
    let entries = [
      Entry(number: 1, at: start, fact: .testBegun(begun)),
      Entry(number: 2, at: end, fact: .testClosed(.init(test: 1, ending: close))),
    ]
    let result = MockTestResult(
      Sitting.all(in: entries)[0], wordings: [:], curriculum: Self.curriculum)
    #expect(result.ending == ending && result.minutes == minutes)
    let deadline = minutes == 30 ? Moment(milliseconds: start.milliseconds + 1_800_000) : end
    #expect(result.closed == deadline.description && result.begun == start.description)
    #expect(result.total.percent == 0 && result.questions.isEmpty && result.levels.isEmpty)
  }

  @Test func `A unit that nobody knows leaves criteria by their names`() throws {
    let questions = [Self.question(1, on: [2, 0])]
    let result = try Self.result(questions, [1], curriculum: Curriculum(units: [], banks: []))
    #expect(result.title == nil && result.unit == "U")
    #expect(result.criteria.map(\.id.local) == ["KE1", "KE3"])
    #expect(result.criteria.allSatisfy { $0.words == nil && $0.text == nil })
    let known = try Self.result(questions, [1])
    #expect(known.title == "Examples" && known.criteria.map(\.text) == ["about KE1", "about KE3"])
  }

  @Test func `Levels are told in their order, each that there was`() throws {
    let questions = [7, 2, 6, 3].map { Self.question($0, on: [0]) }
    let result = try Self.result(questions, [1, 0, 1, 0.5])
    #expect(result.levels.map(\.level) == [.apply, .analyse])
    #expect(result.levels.map(\.score.questions) == [2, 2])
    #expect(result.levels.map(\.score.credit) == [1, 1.5])
    #expect(result.levels.map(\.score.percent) == [50, 75])
  }

  @Test func `In JSON every key is there, with null where nothing is known`() throws {
    let result = try Self.result([Self.question(1, on: [0])], [nil], forget: true)
    let json = try JSONEncoder().encode(result)
    #expect(try JSONDecoder().decode(MockTestResult.self, from: json) == result)
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "begun", "choice", "closed", "criteria", "ending", "entry", "format", "kind", "label",
        "levels", "minutes", "passMark", "questions", "reached", "statement", "title", "total",
        "unit",
      ])
    #expect(object["passMark"] is NSNull && object["reached"] is NSNull)
    let items = try #require(object["questions"] as? [[String: Any]])
    #expect(items[0]["response"] is NSNull && items[0]["explanation"] is NSNull)
    #expect(items[0]["marking"] as? String == "no answer")
  }
}
