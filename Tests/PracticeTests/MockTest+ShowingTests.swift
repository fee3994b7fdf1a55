import Curriculum
import LearnerRecord
import Practice
import Testing

/// What is shown before the end never depends on what is right.
struct MockTestShowingTests {
  /// Keys that look alike to a learner and have other answers.
  private static let twins: [(AnswerKey, AnswerKey)] = {
    let options = ["Repair", "Replace", "Refund"].enumerated().map { place, text in
      AnswerKey.Choice.Option(
        label: OptionOrder.letter(place), text: text, feedback: "secret \(text)")
    }
    let silent = options.map { AnswerKey.Choice.Option(label: $0.label, text: $0.text) }
    return [
      (
        .singleChoice(.init(options: options, key: ["c"])),
        .singleChoice(.init(options: silent, key: ["a"]))
      ),
      (
        .multipleChoice(.init(options: options, key: ["c"])),
        .multipleChoice(.init(options: silent, key: ["a", "b"]))
      ),
      (.trueFalse(.init(key: true, feedback: "secret")), .trueFalse(.init(key: false))),
      (
        .shortAnswer(.init(key: "secret", variants: ["secrets"])),
        .shortAnswer(.init(key: "another"))
      ),
      (
        .cloze(
          .init(
            text: "{1} {2}", gaps: [.init(key: "secret"), .init(key: "x", options: ["x", "y"])])),
        .cloze(
          .init(
            text: "{1} {2}", gaps: [.init(key: "other"), .init(key: "y", options: ["x", "y"])]))
      ),
      (
        .numeric(.init(key: 30, tolerance: 1, unit: "days")),
        .numeric(.init(key: 14, tolerance: 0, unit: "days"))
      ),
      (
        .explain(.init(benchmark: "secret", keyPoints: [.init(text: "secret")], minimum: 1)),
        .explain(
          .init(benchmark: "b", keyPoints: [.init(text: "c"), .init(text: "d")], minimum: 2))
      ),
    ]
  }()

  private static func desk(_ keys: [AnswerKey], secret: String) throws -> ExamDesk {
    try ExamDesk(
      zip(1..., keys).map { number, key in
        var question = question("q\(number)", ["U.KE\(number)"], key: key)
        question.explanation = secret
        question.hints = [secret]
        question.sources = [secret]
        return question
      })
  }

  @Test func `What is shown is the same whatever is right`() throws {
    let first = try Self.desk(Self.twins.map(\.0), secret: "secret").test
    let second = try Self.desk(Self.twins.map(\.1), secret: "").test
    for number in 1...Self.twins.count {
      #expect(first.item(number) == second.item(number))
      #expect(!"\(first.item(number) as Any)".contains("secret"))
    }
  }

  @Test func `What is objected to is the same whatever is right`() throws {
    let first = try Self.desk(Self.twins.map(\.0), secret: "secret").test
    let second = try Self.desk(Self.twins.map(\.1), secret: "").test
    let responses = ["", " ", "?", "a", "abc", "z", "t", "true", "30", "secret", "Repair", "x y"]
    for number in 1...Self.twins.count {
      for text in responses {
        for response in [[text], [text, text], [text, ""]] {
          #expect(
            first.objection(to: response, number: number)
              == second.objection(to: response, number: number), "\(number): \(response)")
        }
      }
    }
  }

  @Test func `Lists are shown in one order, however the author wrote them`() throws {
    let pairs = [("x", "odd"), ("y", "even")].map {
      AnswerKey.Matching.Pair(left: $0.0, right: $0.1)
    }
    let keys: [AnswerKey] = [
      .matching(.init(pairs: pairs, extra: ["prime"])),
      .ordering(.init(items: ["first", "second", "third"])),
    ]
    let test = try Self.desk(keys, secret: "secret").test
    #expect(test.item(1)?.shown.lists.map(\.count) == [2, 3])
    // Shown in the right order, the question would answer itself.
    #expect(test.item(2)?.shown.lists[0].map(\.whole) != ["a) first", "b) second", "c) third"])
  }

  @Test func `Key points are there after the end only`() throws {
    var desk = try Self.desk(Self.twins.map(\.0), secret: "secret")
    #expect((0...9).allSatisfy { desk.test.keyPoints($0) == nil })
    desk.close()
    #expect(desk.test.keyPoints(7)?.keyPoints.first?.text == "secret")
    #expect(desk.test.keyPoints(1) == nil && desk.test.keyPoints(99) == nil)
  }

  @Test func `Nothing is shown of a question that is not there`() throws {
    let test = try Self.desk([], secret: "").test
    #expect(test.item(0) == nil && test.item(1) == nil && test.current == nil)
    #expect(test.objection(to: ["a"], number: 1) == nil)
  }
}
