import Curriculum
import Foundation
import LearnerRecord
import Testing

struct QuestionDrawingTests {
  /// A template as an author writes it.
  static func question() throws -> Question {
    let names: Set<String> = ["n", "p", "d"]
    let template = NumericTemplate(
      given: [
        .init(name: "n", values: [40, 50, 80, 200]),
        .init(name: "p", values: (10...30).map(Double.init)),
        .init(name: "d", values: (2...9).map(Double.init)),
      ],
      conditions: [try DrawCondition("p + d < n", names: names)],
      key: try Arithmetic("100 * (p - d) / n", names: names),
      wrong: [(try Arithmetic("100 * p / n", names: names), "{p} of {n} are promoters only.")],
      working: "({p} − {d}) ÷ {n} × 100 = {key}")
    return Question(
      id: .init(rawValue: "nps"), topic: "t", criteria: [], level: .apply,
      prompt: "{n} answered: {p} gave 9 or 10, {d} gave 0 to 6.",
      key: .numeric(.init(key: 0, tolerance: 0.5, unit: "points", template: template)),
      explanation: "Detractors are taken away.", sources: ["s"], hints: ["There were {n}."])
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `For every seed the key is what the calculation comes to, and the texts hold its numbers`(
    seed: UInt64
  ) throws {
    let drawn = try Self.question().drawn(seed: seed)
    let numbers = try #require(drawn.drawn?.numbers)
    let (n, p, d) = (numbers["n"] ?? 0, numbers["p"] ?? 0, numbers["d"] ?? 0)
    guard case .numeric(let key) = drawn.key else {
      Issue.record("no number")
      return
    }
    #expect(p + d < n && abs(key.key - 100 * (p - d) / n) < 0.005 && key.template == nil)
    #expect(key.tolerance == 0.5 && key.unit == "points")
    #expect(drawn.prompt == "\(Int(n)) answered: \(Int(p)) gave 9 or 10, \(Int(d)) gave 0 to 6.")
    #expect(drawn.hints == ["There were \(Int(n))."])
    #expect(drawn.explanation.hasPrefix("Detractors are taken away.\n(\(Int(p)) − \(Int(d))) ÷ "))
    #expect(!drawn.explanation.contains("{"))
    for wrong in key.wrong ?? [] {
      #expect(abs(wrong.answer - key.key) > 0.5)
      #expect(wrong.feedback == "\(Int(p)) of \(Int(n)) are promoters only.")
    }
  }

  @Test func `The seed that is kept gives the same question again`() throws {
    let drawn = try Self.question().drawn(seed: .max)
    let seed = try #require(drawn.drawn.flatMap { UInt64($0.seed) })
    let again = try Self.question().drawn(seed: seed)
    #expect(seed == .max && again == drawn)
    let other = try Self.question().drawn(seed: 1)
    #expect(other != drawn)
  }

  @Test func `A drawn question is kept whole, and so is a template`() throws {
    for question in [try Self.question(), try Self.question().drawn(seed: 5)] {
      let bytes = try JSONEncoder().encode(question)
      #expect(try JSONDecoder().decode(Question.self, from: bytes) == question)
    }
  }

  @Test func `A question without a template stays as it is`() throws {
    let drawn = try Self.question().drawn(seed: 5)
    #expect(!drawn.isDrawn && drawn.drawn(seed: 9) == drawn)
    #expect(try Self.question().isDrawn)
  }

  @Test func `Of several questions only those with a template take from chance`() throws {
    let (template, plain) = (try Self.question(), try Self.question().drawn(seed: 5))
    let generator = SystemRandomNumberGenerator()
    let drawn = [plain, template].drawn(using: generator)
    #expect(drawn[0] == plain && drawn[1].drawn != nil)
  }
}
