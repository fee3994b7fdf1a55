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
}
