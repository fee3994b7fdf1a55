internal import Curriculum
internal import Testing

@testable internal import Marking

struct ExplainTests {
  @Test(
    arguments: [
      ([0, 1, 2], 1), ([0, 2], 1), ([1, 2], 1), ([0, 1], 2.0 / 3), ([2], 0.5), ([0], 0.5), ([], 0),
      ([-1, 3, 99], 0), ([2, 99], 0.5),
    ] as [(Set<Int>, Double)])
  func `Enough points with the required ones earn it all`(ticked: Set<Int>, credit: Double) {
    #expect(mark(ticked: ticked, of: Samples.explain, response: "So it is.").credit == credit)
  }

  @Test func `Each key point is a part`() {
    let mark = mark(ticked: [0], of: Samples.explain, response: "No voice.")
    #expect(
      mark.parts == [
        .init(
          name: .keyPoint("Voice, face and gestures are missing", isRequired: false), given: "made",
          expected: "made",
          isRight: true),
        .init(
          name: .keyPoint("Short wording can be read as curt", isRequired: false),
          given: "not made", expected: "made",
          isRight: false),
        .init(
          name: .keyPoint("The writer must carry tone in the words", isRequired: true),
          given: "not made",
          expected: "made (required)", isRight: false),
      ])
  }

  @Test func `A blank response earns nothing whatever is ticked`() {
    #expect(mark(ticked: [0, 1, 2], of: Samples.explain, response: " \u{200B}").credit == 0)
    let asked = result([" "], to: .explain(Samples.explain))
    #expect(asked == .unreadable(.ownWords))
  }

  @Test func `Only ticks decide`() {
    #expect(result(["Anything"], to: .explain(Samples.explain)) == .needsKeyPoints)
  }

  @Test(arguments: 1...8, 0...9)
  func `Credit is full only with enough points and all required ones`(count: Int, minimum: Int) {
    let points = (0..<count).map { position in
      AnswerKey.Explain.KeyPoint(text: "\(position)", required: position % 3 == 1)
    }
    let key = AnswerKey.Explain(benchmark: "", keyPoints: points, minimum: minimum)
    for bits in 0..<(1 << count) {
      let ticked = Set((0..<count).filter { bits & (1 << $0) != 0 })
      let isFull =
        ticked.count >= min(max(minimum, 1), count)
        && points.indices.allSatisfy { !points[$0].required || ticked.contains($0) }
      let mark = mark(ticked: ticked, of: key, response: "x")
      #expect(mark.isRight == isFull)
      #expect((0...1).contains(mark.credit))
    }
  }
}
