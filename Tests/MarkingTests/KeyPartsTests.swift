internal import Curriculum
internal import Testing

@testable internal import Marking

struct KeyPartsTests {
  @Test(
    arguments: [
      (.singleChoice(Samples.choice), [[2, 0, 3, 1]], "b) Repair it within a reasonable time"),
      (
        .multipleChoice(Samples.several), [[2, 1, 3, 0]],
        "b) Point to the manufacturer; d) Repair it within a reasonable time"
      ),
      (.trueFalse(.init(key: true)), [], "True"),
      (.shortAnswer(Samples.shortAnswer), [], "Australian Privacy Principles"),
      (.cloze(Samples.cloze), [[], [1, 0, 2]], "gap 1: open; gap 2: b) closed"),
      (.numeric(Samples.numeric), [], "30 days (±1)"),
      (.numeric(.init(key: 100_000)), [], "100,000"),
      (.matching(Samples.matching), [[1, 0, 3, 2]], "1. b) open; 2. a) closed; 3. d) probing"),
      (.ordering(.init(items: ["x", "y"])), [[1, 0]], "b) x; a) y"),
      (.explain(Samples.explain), [], Samples.explain.benchmark),
    ] as [(AnswerKey, [[Int]], String)])
  func `The right answer is one line`(key: AnswerKey, orders: [[Int]], line: String) {
    #expect(expectedAnswer(of: key, shown: Presentation(orders: orders)) == line)
  }
}
