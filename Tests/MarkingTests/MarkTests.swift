internal import FoundationEssentials
internal import Testing

@testable internal import Marking

struct MarkTests {
  @Test(
    arguments: [(1, true), (1 - 1e-10, true), (1 - 1e-8, false), (0, false), (.nan, false)]
      as [(Double, Bool)])
  func `Right is full credit, up to rounding`(credit: Double, isRight: Bool) {
    #expect(Mark(credit: credit, parts: []).isRight == isRight)
  }

  @Test func `Parts share the credit, no parts have none`() {
    let parts = [true, false, true].map { Mark.Part(given: "", expected: "", isRight: $0) }
    #expect(Mark(sharedBy: parts).credit == 2.0 / 3)
    #expect(Mark(sharedBy: []).credit == 0)
  }

  @Test func `A mark survives being written and read`() throws {
    let part = Mark.Part(
      label: "gap 1", given: "“x”\n", expected: "y", isRight: false, feedback: "No.",
      tolerated: "spaces", nearMiss: "one letter off in “y”")
    let mark = Mark(credit: 0.1, parts: [part, Mark.Part(given: "", expected: "", isRight: true)])
    #expect(try JSONDecoder().decode(Mark.self, from: JSONEncoder().encode(mark)) == mark)
  }
}
