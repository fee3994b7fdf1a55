import Curriculum
import TestSupport
import Testing

@testable import Assessment

/// What is expected, as an assessor reads it.
struct KeyPointLinesTests {
  @Test func `Key points are numbered, with what is required and how many are enough`() {
    #expect(
      Fixture.tone.key.keyPointLines == [
        "1. Voice, face and gestures are missing (required)",
        "2. Short wording can be read as curt", "3. The writer must carry the tone in the words",
        "At least 2 of 3.",
      ])
    for question in Fixture.questions where question.key.type != .explain {
      #expect(question.key.keyPointLines.isEmpty)
    }
  }

  @Test(arguments: [
    (
      Fixture.open, [],
      ["a) What happened when you pressed Pay?", "b) How did you get to this page?"]
    ),
    (
      Fixture.open, [[1, 0, 2, 3]],
      ["a) How did you get to this page?", "b) What happened when you pressed Pay?"]
    ),
    (
      Fixture.steps, [[2, 0, 1]],
      ["b) Acknowledge it", "c) Find out what happened", "a) Offer a remedy"]
    ),
    (Fixture.kinds, [[2, 0, 1]], ["1. b) open", "2. c) closed"]),
    (Fixture.gaps, [[], [1, 0, 2]], ["gap 1: open", "gap 2: b) closed"]),
    (Fixture.threshold, [], ["100,000 Australian dollars"]), (Fixture.sign, [], ["False"]),
    // An order that does not fit the question is that of its author.
    (
      Fixture.steps, [[0, 0, 9]],
      ["a) Acknowledge it", "b) Find out what happened", "c) Offer a remedy"]
    ),
  ])
  func `The expected answer has the letters that were shown`(
    question: Question, orders: [[Int]], lines: [String]
  ) {
    #expect(
      question.key.benchmark(OptionOrder(orders: orders)) == lines.joined(separator: "\n"))
  }

  @Test(arguments: Fixture.questions)
  func `The expected answer can be told of every question`(question: Question) {
    let lines = question.key.benchmark().split(separator: "\n")
    #expect(!lines.isEmpty && lines.allSatisfy { !$0.isEmpty })
    if case .cloze = question.key {
      #expect(lines.enumerated().allSatisfy { $1.hasPrefix("gap \($0 + 1): ") }, "\(lines)")
    }
  }
}
