import Curriculum
import TestSupport
import Testing

@testable import Evidence

/// A question as it was shown, and the answer with the letters that were.
struct TranscriptAnswerShownTests {
  private func shown(_ question: Question, _ orders: [[Int]]) -> [String] {
    Transcript.Answer.Line.shown(question.key, OptionOrder(orders: orders)).map { line in
      (line.label.map { "\($0)|" } ?? "") + line.text
    }
  }

  @Test(
    arguments: [
      (
        Fixture.refund, [[2, 1, 0]],
        [
          "a|Offer store credit less a restocking fee",
          "b|Point the customer to the manufacturer",
          "c|Repair it within a reasonable time at no cost",
        ]
      ),
      (Fixture.sign, [], ["True or false?"]), (Fixture.principles, [], []), (Fixture.tone, [], []),
      (Fixture.threshold, [], ["(in Australian dollars)"]),
      (
        Fixture.gaps, [[], [1, 0, 2]],
        [
          "An ____(1)____ question gathers information; a ____(2)____ question confirms it.",
          "gap 2|a) leading; b) closed; c) probing",
        ]
      ),
      (
        Fixture.kinds, [[2, 0, 1]],
        [
          "1|What can I help you with today?", "2|Did the page load?", "a|leading", "b|open",
          "c|closed",
        ]
      ),
      (
        Fixture.steps, [[2, 0, 1]],
        ["a|Offer a remedy", "b|Acknowledge it", "c|Find out what happened"]
      ),
    ] as [(Question, [[Int]], [String])])
  func `What stood below the prompt is told line by line`(
    question: Question, orders: [[Int]], lines: [String]
  ) {
    #expect(shown(question, orders) == lines)
  }

  @Test(
    arguments: [
      (Fixture.refund, [[2, 1, 0]], ["c) Repair it within a reasonable time at no cost"]),
      (Fixture.sign, [], ["False"]), (Fixture.principles, [], ["Australian Privacy Principles"]),
      (Fixture.threshold, [], ["100,000 Australian dollars"]),
      (Fixture.gaps, [[], [1, 0, 2]], ["open", "b) closed"]),
      (
        Fixture.kinds, [[2, 0, 1]],
        ["1. What can I help you with today?: b) open", "2. Did the page load?: c) closed"]
      ),
      (
        Fixture.steps, [[2, 0, 1]],
        ["b) Acknowledge it", "c) Find out what happened", "a) Offer a remedy"]
      ),
    ] as [(Question, [[Int]], [String])])
  func `The right answer has the letters that were shown, one text for each part`(
    question: Question, orders: [[Int]], texts: [String]
  ) {
    #expect(question.key.expectedAnswers(OptionOrder(orders: orders)) == texts)
  }

  @Test(arguments: Fixture.questions)
  func `Letters of the answer stand among those that were shown`(question: Question) {
    var chance = SeededChance(state: 7)
    for _ in 0..<10 {
      let presentation = OptionOrder(of: question.key, using: &chance)
      let lines = shown(question, presentation.orders)
      for text in question.key.expectedAnswers(presentation) {
        guard let part = text.firstMatch(of: /(?:^|: )([a-z])\) (.+)$/) else { continue }
        #expect(
          lines.contains("\(part.1)|\(part.2)")
            || lines.contains { $0.contains("\(part.1)) \(part.2)") }, "\(text)")
      }
    }
  }

  @Test func `The options of a gap stand on one line, however long`() throws {
    let options = (0..<20).map { "a long option with the number \($0)" }
    let key = AnswerKey.cloze(
      .init(text: "{1}", gaps: [.init(key: options[3], options: options)]))
    let lines = Transcript.Answer.Line.shown(key, OptionOrder())
    #expect(lines.count == 2 && lines[1].label == "gap 1")
    #expect(lines[1].text.split(separator: "; ").count == 20)
  }

  @Test func `Key points are told with whether they were ticked, and by whom`() {
    func points(_ ticked: [Int]?, _ judge: String?) -> [String] {
      Fixture.tone.key.keyPoints(ticked: ticked, by: judge).map { point in
        "\(point.required) \(point.ticked.map { "\($0)" } ?? "-") \(point.tickedBy ?? "-")"
      }
    }
    #expect(
      points([0, 2, 9], "learner") == [
        "true true learner", "false false learner", "false true learner",
      ])
    #expect(points([], nil) == ["true false -", "false false -", "false false -"])
    #expect(points(nil, "learner") == ["true - -", "false - -", "false - -"])
    #expect(Fixture.sign.key.keyPoints(ticked: [0], by: "learner").isEmpty)
  }
}
