internal import Testing

@testable internal import Marking

struct MarkingResultTests {
  @Test func `Without a mark the question is asked again`() {
    let mark = Mark(credit: 1, parts: [])
    #expect(MarkingResult(mark, orAsk: .words) == .marked(mark))
    #expect(MarkingResult(nil, orAsk: .words) == .unreadable(.words))
  }
}
